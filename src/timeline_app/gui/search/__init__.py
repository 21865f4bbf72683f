"""The search field: commands, people, articles and events by name, by keyboard."""
