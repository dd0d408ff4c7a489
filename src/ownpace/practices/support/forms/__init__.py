"""The shape of what is sent about the circle."""
