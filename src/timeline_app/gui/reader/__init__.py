"""The reader: one article in serif, its page furniture folded, its quotes and people marked."""
