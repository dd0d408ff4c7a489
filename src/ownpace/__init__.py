"""A private, unhurried, measured programme that a person owns."""

__version__ = "0.1.0"
