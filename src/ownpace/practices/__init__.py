"""The rooms a person uses: one folder each, found by discovery."""
