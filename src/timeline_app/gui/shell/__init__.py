"""Puts the panels together into windows: the only part of the interface that knows them all."""
