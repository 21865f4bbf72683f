"""The Briefing view: a true preview of the sheet, its options, and the printer."""
