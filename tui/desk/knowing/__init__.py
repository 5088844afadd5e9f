"""What is known of a story and how it was read, and the reader's word on both."""
