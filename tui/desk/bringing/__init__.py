"""Stories on their way into the library: which files, read one by one, looked at again, and the samples."""
