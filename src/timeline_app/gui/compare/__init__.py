"""The Compare view: both sides of a contradiction beside each other, and the user's decision."""
