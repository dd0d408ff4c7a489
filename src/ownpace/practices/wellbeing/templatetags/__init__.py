"""Template tags of wellbeing."""
