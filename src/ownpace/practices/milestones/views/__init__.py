"""Pages for looking at milestones, for own ones, and for those kept close."""
