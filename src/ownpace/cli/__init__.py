"""The command line: `ownpace serve` and what goes with it."""
