"""The rules of self-compassion: a break, letters, statements, the turn from a friend to oneself, and a mistake."""
