"""Kinds that are never read, opened only to say why: archives, and files in the container of old Office programs."""

from typing import NoReturn

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers.zipped import opened


def read_zip(content: bytes) -> NoReturn:
    """Refuse an archive: `PASSWORD`, `DAMAGED`, `EXPANDS`, or `WRONG_KIND`."""
    opened(content)
    raise ProblemForUser(Problem.WRONG_KIND)


def read_ole(content: bytes) -> NoReturn:
    """Refuse an old Office file by what its container's directory names.

    A document with a password is `PASSWORD` (new programs put the encrypted package into the old container), an old
    Word document `OLD_WORD`, a message `OUTLOOK`, anything else `WRONG_KIND`.
    """
    names = {
        "EncryptedPackage": Problem.PASSWORD,
        "WordDocument": Problem.OLD_WORD,
        "__properties_version1.0": Problem.OUTLOOK,
        "__substg1.0_": Problem.OUTLOOK,
    }
    for name, problem in names.items():
        if name.encode("utf-16-le") in content:
            raise ProblemForUser(problem)
    raise ProblemForUser(Problem.WRONG_KIND)
