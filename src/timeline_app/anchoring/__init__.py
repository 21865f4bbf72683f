"""Where a quotation stands: exact ranges, their surroundings, and finding them again."""
