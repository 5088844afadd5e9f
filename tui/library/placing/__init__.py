"""Where notes stand: quotations, finding them again in another version, and the reader's word on it."""
