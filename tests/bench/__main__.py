"""Benchmarks, as ratios within one run: `python -m tests.bench [--short] [NAME ...]`."""

import argparse
import sys

from tests.bench import comparing, first_frame, importing, keyboard, noting, paging, sidebar

BENCHES = {
    "comparing": comparing.run,
    "first-frame": first_frame.run,
    "importing": importing.run,
    "keyboard": keyboard.run,
    "noting": noting.run,
    "paging": paging.run,
    "sidebar": sidebar.run,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of: {', '.join(BENCHES)}; default: all")
    parser.add_argument("--short", action="store_true", help="fewer rounds")
    options = parser.parse_args()
    for name in options.names or BENCHES:
        for line in BENCHES[name](short=options.short):
            print(f"{name}: {line}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
