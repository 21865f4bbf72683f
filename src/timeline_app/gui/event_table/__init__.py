"""The mapping dialog of a table of events: which column is what, and how the rows will be read."""
