"""Direct quotes, indirect speech, and who says them."""

from timeline_app.suggest.quotes.find import find_quotes

__all__ = ["find_quotes"]
