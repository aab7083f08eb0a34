"""What AI does to an occupation, and what a person can do about it."""

__version__ = "0.2.0"
