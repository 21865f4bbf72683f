"""Pages saved as one file (.mhtml, .mht): the page itself, read as any page; pictures and styles are left in the file.

The headers say when and from where the page was saved, which is no publication date.
"""

from typing import TYPE_CHECKING

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import Reading, mail
from timeline_app.intake.readers.mail import PAGES, Leaf, leaves_of, page_of, parsed

if TYPE_CHECKING:
    from email.message import Message


def read(content: bytes) -> Reading:
    """Read a saved page; a file of this kind without one is read as a mail. Raises as `mail.read` and `html.read`."""
    message = parsed(content)
    page = _root(message, [leaf for leaf in leaves_of(message) if leaf.declared in PAGES])
    if page is None:
        return mail.read(content)
    if not page.content.strip():
        raise ProblemForUser(Problem.NO_TEXT)
    return page_of(page)


def _root(message: "Message[str, str]", pages: list[Leaf]) -> Leaf | None:
    """Give the page that the file is of: the one it starts with or was saved from, else the first."""
    start = str(message.get_param("start") or "").strip("<> ")
    location = str(message.get("Snapshot-Content-Location") or "").strip()
    for leaf in pages:
        if start and str(leaf.part.get("Content-ID") or "").strip("<> ") == start:
            return leaf
    for leaf in pages:
        if location and str(leaf.part.get("Content-Location") or "").strip() == location:
            return leaf
    return pages[0] if pages else None
