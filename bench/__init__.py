"""Measured, never asserted: `python -m bench.run` prints a table and writes build/bench.json."""
