"""Print the floor of every dependency in a pyproject.toml as `name==version`, for pip's constraints."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"]
for requirement in [*project["dependencies"], *extras["html"], *extras["pdf"]]:
    name, floor = re.match(r"([\w.-]+)\s*>=\s*([\w.]+)", requirement).groups()
    sys.stdout.write(f"{name}=={floor}\n")
