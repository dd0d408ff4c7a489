"""The rules of support, pure: who and what is around a person, and when a gentle word about it is in place."""
