"""A page as text for a terminal."""
