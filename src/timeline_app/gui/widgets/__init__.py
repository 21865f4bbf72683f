"""Small pieces shared by the panels. They know tokens and plain text, never a project."""
