"""Words: of titles, of prose with citations, and names that come close to each other."""
