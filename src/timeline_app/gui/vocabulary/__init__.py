"""The project's own words in three lists: groups of people, statuses, kinds of events."""
