"""The briefing sheet on paper: a value made of words and numbers, and the pages that are set from it."""
