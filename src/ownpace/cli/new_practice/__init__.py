"""A new practice to begin from: small, complete, and held to all that practices promise. Its files: `template`."""
