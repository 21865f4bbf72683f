"""The sheet of every key, and its print."""
