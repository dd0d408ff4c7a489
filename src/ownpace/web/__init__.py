"""The shell: the frame of every page, Today, the places, Steady me, Leave now, Help now."""

MISSIONS = ("M4", "M10", "M11")
"""Today, where everything can be set aside; search over all that was written; skills that need no unlocking."""
