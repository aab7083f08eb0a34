"""The person's own data: their profile, their week and what an interruption left."""
