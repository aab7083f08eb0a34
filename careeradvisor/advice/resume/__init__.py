"""What a résumé says, and what follows from it: one question a module."""
