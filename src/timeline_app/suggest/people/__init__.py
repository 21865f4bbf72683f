"""Who an article speaks of."""

from timeline_app.suggest.people.find import PeopleFound, find_people

__all__ = ["PeopleFound", "find_people"]
