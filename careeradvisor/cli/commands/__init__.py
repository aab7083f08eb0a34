"""One module for each command: the module's docstring is its help text, `run` its parameters."""
