"""Crossread: read several reports of one event side by side, and see where they differ."""

__version__ = "0.1.0"
