"""`python -m tui` is `crossread`."""

import sys

from tui.cli import main

sys.exit(main())
