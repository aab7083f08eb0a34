"""Everything that can be wrong with a file of data, each with its line and what to do: the only room with pydantic."""
