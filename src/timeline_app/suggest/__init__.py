"""Canonical text in, suggestions out: pure, offline, the same on every machine. Nothing here enters the record."""
