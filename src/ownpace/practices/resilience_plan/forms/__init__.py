"""The shape of what a person types about goals, steps and reviews."""
