"""What has how much room: changed by keys, kept for the next run, and right in every window."""

from pathlib import Path

import pytest

from .reader import Open, Reader
from .snapshot import check
from .stories import keep

SIZES = [(160, 45), (100, 30), (80, 24), (60, 50)]
STRANGE = {
    "Tōkyō 新聞": "東京湾でフェリー２隻が衝突し、乗客14人がけがをしたと海上保安庁が発表した。\n\n"
    "Two ferries collided in thick fog off Cape Lorne on Thursday, injuring 14 people, the coastguard said. 👩🏽‍🚒🇳🇴\n"
    "\n"
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung\n\n"
    "اصطدمت عبارتان في ضباب كثيف قبالة الرأس وأصيب أربعة عشر شخصا، بحسب خفر السواحل.\n",
    "Świt 👨‍👩‍👧": "Mist ẅïṫḧ ç̈o̊m̃b̌ȉn̑i̇n̄g̀ marks lay on the water.\n\n"
    "Two ferries collided in thick fog off Cape Lorne on Thursday, injuring 17 people, the coastguard said.\n\n"
    "船長は、レーダーには雨しか映っていなかったと調査官に語った。 हिन्दी में भी\n\nשתי מעבורות התנגשו בערפל.\n",
}


def widths(reader: Reader) -> dict[str, int]:
    """How wide everything is that is shown."""
    names = ("sidebar", "left", "overview", "right")
    return {name: reader.main.query_one(f"#{name}").region.width for name in names}


@pytest.mark.usefixtures("ferry")
async def test_a_reader_makes_room_and_finds_it_so_in_the_next_run(crossread: Open) -> None:
    async with crossread() as reader:
        usual = widths(reader)
        assert usual["left"] == pytest.approx(usual["right"], abs=1)
        await reader.press("greater_than_sign", "greater_than_sign")
        wider = widths(reader)
        assert wider["left"] > usual["left"] and wider["right"] < usual["right"]
        await reader.press("l", "greater_than_sign", "h", "h", "greater_than_sign", "escape")
        made = widths(reader)
        assert usual["left"] < made["left"] < wider["left"]
        assert made["sidebar"] == usual["sidebar"] + 2
    async with crossread() as reader:
        assert widths(reader) == made
        await reader.call("usual widths")
        assert widths(reader) == usual
        await reader.press("backslash", "less_than_sign", "backslash")
        assert widths(reader)["sidebar"] == 0
    async with crossread() as reader:
        assert widths(reader)["sidebar"] == 0
        assert "/ filter" in await reader.press("backslash")
        assert widths(reader)["sidebar"] == usual["sidebar"] - 2


@pytest.mark.usefixtures("ferry")
async def test_one_story_alone_is_the_one_the_reader_is_in_and_stays_alone_in_the_next_run(crossread: Open) -> None:
    async with crossread() as reader:
        both = widths(reader)
        await reader.press("z")
        assert widths(reader)["left"] == sum(both.values()) - both["sidebar"]
        await reader.press("tab", "n")
        assert (widths(reader)["left"], reader.main.focused) == (0, reader.main.right_pane)
        assert "Both stories must be shown" in await reader.press("greater_than_sign")
    async with crossread() as reader:
        active = reader.main.active
        assert active.region.width and reader.main.focused is active
        shown = [rows[0] for rows in reader.rows_of_passage() if rows]
        assert 0 < max(shown) <= active.size.height // 2
        await reader.press("z")
        assert widths(reader) == both
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]


@pytest.mark.usefixtures("ferry")
async def test_in_portrait_the_keys_make_a_story_higher_and_the_passage_stays_level(crossread: Open) -> None:
    async with crossread(size=(60, 50)) as reader:
        left, right = reader.main.left_pane, reader.main.right_pane
        before = left.region.height
        await reader.press("greater_than_sign", "n")
        assert left.region.height > before > right.region.height
        assert left.region.width == right.region.width == 60
        rows = reader.rows_of_passage()
        assert rows[0][0] == rows[1][0]


@pytest.mark.usefixtures("ferry")
async def test_where_there_is_no_choice_of_widths_the_reader_is_told(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        await reader.press("backslash", "greater_than_sign")
        assert "100 columns" in reader.line("found")
        await reader.press("backslash")
        assert reader.main.focused is reader.main.left_pane
        await reader.resize(120, 30)
        assert "/ filter" in reader.text


@pytest.mark.usefixtures("ferry")
async def test_the_window_may_change_midway_and_the_reader_stays_where_they_are(crossread: Open) -> None:
    async with crossread(size=(160, 45)) as reader:
        await reader.press("n", "tab", "semicolon")
        for size in ((100, 30), (80, 24), (60, 50), (40, 10), (160, 45)):
            await reader.resize(*size)
        assert reader.main.focused is reader.main.right_pane
        assert reader.line("status").startswith("passage 2 of 3")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_any_script_keeps_its_column(crossread: Open, library: Path, home: Path, size: tuple[int, int]) -> None:
    keep(library, home, STRANGE)
    async with crossread(size=size) as reader:
        check(f"scripts-{size[0]}x{size[1]}", reader.text)
