"""What the reader notes: kept, tagged, listed, and reviewed where a note waits for a decision."""
