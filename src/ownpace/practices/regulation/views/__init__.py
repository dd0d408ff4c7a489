"""Pages for trying skills, seeing which of them help, and places of one's own."""
