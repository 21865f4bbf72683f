"""Files being added: one line a file while they are read, and a report of what needs the user."""
