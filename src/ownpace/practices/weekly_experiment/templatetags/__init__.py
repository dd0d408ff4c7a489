"""What the codes of an idea are called, in templates."""
