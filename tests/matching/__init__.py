"""Where stories answer each other, and where they differ."""
