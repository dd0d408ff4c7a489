"""Numbers over time, each with its source and its uncertainty."""
