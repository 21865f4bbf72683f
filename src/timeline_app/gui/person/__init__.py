"""The person panel: names as printed, posts, status and its track, evidence cards."""
