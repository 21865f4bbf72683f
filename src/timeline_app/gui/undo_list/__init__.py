"""The undo list: every step by name, and the way back to it."""
