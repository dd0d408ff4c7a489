"""Pages for a pause itself, for plans of one's own, and for what was kept."""
