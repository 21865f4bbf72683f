"""The left rail: articles, people and events as lists, and the place to drop files on."""
