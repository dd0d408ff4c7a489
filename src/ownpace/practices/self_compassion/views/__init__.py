"""The pages of self-compassion."""
