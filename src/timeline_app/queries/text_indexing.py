"""Keeping the index of the articles' words up with the record: for a thread in the background."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from timeline_app.store.text_index import catch_up

if TYPE_CHECKING:
    from timeline_app.store.project_file import Project


def index_texts(project: object, is_stopped: Callable[[], bool] = lambda: False, *, afresh: bool = False) -> bool:
    """Take in the texts of an open project that the index lacks; gives whether it holds all of them now.

    `afresh` makes it anew. It ends soon after `is_stopped` says so; what is in by then stays. A project that is only
    read, or cannot be written, is left as it is.
    """
    return catch_up(cast("Project", project), is_stopped=is_stopped, afresh=afresh)
