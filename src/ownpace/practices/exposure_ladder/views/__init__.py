"""The pages of the ladder: whole ladders, single steps, and attempts from preparing to looking back."""
