"""Files of the machine: where the program keeps what, how a file is written, and who may write it now.

The lowest room but the errors, because caches, profiles, pages and calendars are all written and all by one writer: the
catalogue, the person's room and the command line stand above it, and none of them has a way of its own to write.
"""
