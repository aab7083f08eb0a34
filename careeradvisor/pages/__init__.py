"""From a result to a page: one page a module."""
