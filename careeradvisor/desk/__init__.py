"""The one door for every front: arguments in, result and notes out."""
