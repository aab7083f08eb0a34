"""From results to pages: a result becomes a Document, and a Document becomes text in one of several formats."""
