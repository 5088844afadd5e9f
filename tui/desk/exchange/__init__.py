"""What goes to another reader whole and what comes from one: dumps, and notes of other programs."""
