"""The only door to stored content: everything a person keeps is sealed here before it reaches the database."""
