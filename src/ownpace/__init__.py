"""A private, unhurried, measured programme that a person owns."""

__version__ = "0.4.0.dev0"
