"""Files of other programs become lines of text: one format a module, one door, `reading.paper`."""
