"""The pages of the journal: reading, writing, and sorting."""
