"""The pages of an account, one module per occasion. What they do is in `ownpace.accounts`, which knows no page."""
