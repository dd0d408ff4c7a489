"""What the house knows: original words with their sources."""
