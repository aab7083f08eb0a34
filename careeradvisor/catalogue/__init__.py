"""The only package that reads role data: the bundled files and the reader's own."""
