"""The shell: the frame of every page, Today, the places, Steady me, Leave now, Help now."""
