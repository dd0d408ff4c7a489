"""The pages of an account, one module per occasion."""
