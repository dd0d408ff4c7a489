"""Pages of the week, of choosing, of planning and of what came of it."""
