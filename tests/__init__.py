"""What Crossread promises, room by room."""
