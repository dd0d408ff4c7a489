"""Template tags of this practice."""
