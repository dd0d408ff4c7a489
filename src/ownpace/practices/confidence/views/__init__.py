"""The pages of confidence."""
