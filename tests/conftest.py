"""What holds for every test."""

import os

from hypothesis import settings

# A slow machine is no failure, and what CI tries must not depend on the day.
settings.register_profile("crossread", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("crossread")
