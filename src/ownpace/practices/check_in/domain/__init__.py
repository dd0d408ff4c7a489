"""What a check-in holds, and what several show together."""
