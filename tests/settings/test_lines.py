"""The line of a value is found wherever TOML lets it stand."""

from tui.settings.lines import lines_of

TEXT = '''\
a = 1

# b = 2
"c d" = [
  "x = 1",
]
e.f = """
[keys]
g = 1
"""
[keys]  # here
n = "x"
[keys.deeper]
m = { k = 1 }
[[many]]
z = 1
'''


def test_values_over_several_lines_dotted_names_and_tables_are_found() -> None:
    assert lines_of(TEXT) == {
        ("a",): 1,
        ("c d",): 4,
        ("e",): 7,
        ("e", "f"): 7,
        ("keys",): 11,
        ("keys", "n"): 12,
        ("keys", "deeper"): 13,
        ("keys", "deeper", "m"): 14,
        ("keys", "deeper", "m", "k"): 14,
        ("many",): 15,
        ("many", "z"): 16,
    }
