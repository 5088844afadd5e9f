"""Notes and decisions written out: put together, by a plan that is remembered, told ahead of writing."""
