"""Pages for writing a record part by part, looking at records, and reading about thinking patterns."""
