"""The rules of the journal: an entry and how it is kept, tags, and what is at the top."""
