"""Where Crossread keeps things, and what its reader sets in `config.toml`. Nothing here writes a file."""

from tui.settings.config import Config, config_problems, read_config
from tui.settings.files import CONFIG_VARIABLE, LIBRARY_VARIABLE, Places, places
from tui.settings.problems import ConfigError
from tui.settings.themes import THEMES

__all__ = [
    "CONFIG_VARIABLE",
    "LIBRARY_VARIABLE",
    "THEMES",
    "Config",
    "ConfigError",
    "Places",
    "config_problems",
    "places",
    "read_config",
]
