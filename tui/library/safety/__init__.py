"""What keeps a library safe: copies of it, looking for damage, mending it; and what must really go."""
