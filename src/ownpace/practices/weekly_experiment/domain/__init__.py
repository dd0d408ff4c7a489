"""The rules of small experiments: pure, no clock."""
