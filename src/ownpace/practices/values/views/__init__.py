"""The pages of values."""
