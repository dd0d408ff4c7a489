"""Milestones and what has changed, pure."""
