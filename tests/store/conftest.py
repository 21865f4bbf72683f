"""Disks of a test's own, for the store."""

from tests.disks import small_disk, unwritable

__all__ = ["small_disk", "unwritable"]
