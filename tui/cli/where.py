"""`crossread where`: the files that Crossread uses."""

import argparse
from dataclasses import fields

from tui.cli.output import Exit, put, put_json, say
from tui.settings import Places, config_problems, places


def run(options: argparse.Namespace) -> int:
    """Print the places, whether or not anything is there yet, and what is wrong with the settings."""
    here = places(options.library)
    rows = {field.name: str(getattr(here, field.name)) for field in fields(Places)}
    problems = config_problems(here.config)
    if options.json:
        put_json(rows | {"problems": list(problems)})
        return Exit.DONE
    for name, path in rows.items():
        put(f"{name:<10} {path}")
    for line in problems:
        say(f"crossread: {line}")
    return Exit.DONE
