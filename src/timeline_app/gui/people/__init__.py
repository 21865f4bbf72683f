"""Managing people: their names, joining two into one, splitting one into two, posts."""
