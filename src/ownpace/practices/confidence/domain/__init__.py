"""The rules of confidence: what is asked, what was answered, and what that says over time."""
