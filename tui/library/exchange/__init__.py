"""A library as lines of text, and bringing two libraries together."""
