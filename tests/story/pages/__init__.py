"""Pages written for Crossread that copy the structures of real news pages, each with what a person sees on it."""
