"""The settings window: a registry of pages, and every setting by name for the search field."""
