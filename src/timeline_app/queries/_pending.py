"""Stands in until the domain's rules land."""

# mypy: ignore-errors
try:
    from timeline_app.domain.names import fold_name, initials
except ImportError:

    def initials(name):
        return "".join(p[0] for p in name.split()[:2])

    def fold_name(name):
        return name.casefold()


try:
    from timeline_app.domain.status import known_since
except ImportError:

    def known_since(published, printed, chosen):
        return chosen if chosen is not None else min((d for d in (published, printed) if d is not None), default=None)
