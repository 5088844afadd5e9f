"""Whether anything is lost when the program is killed, the disk fails or two copies work at once."""
