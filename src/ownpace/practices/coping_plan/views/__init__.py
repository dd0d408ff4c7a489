"""Pages for the plan, cues, routines and foreseen setbacks in calm hours, and for hard moments and setbacks."""
