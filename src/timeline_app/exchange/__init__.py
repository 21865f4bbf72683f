"""Foreign formats in: tables of events, one row an event, to chunks of domain values. Streams; never a whole file."""
