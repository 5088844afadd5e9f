"""`python -m tests.story.pages [FOLDER]` prints how well the bodies of the pages are found."""

import sys
from pathlib import Path

from tests.story.pages.measure import main

main(*map(Path, sys.argv[1:2]))
