"""From a page or a result to text: one format a module."""
