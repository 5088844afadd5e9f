"""The widgets, alone and in small apps of their own."""
