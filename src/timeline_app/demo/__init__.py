"""The main job walked through the real widgets without a screen: for a machine that has none, and for the tests."""

from pathlib import Path


def run(out: Path) -> int:
    """Walk through the sample project and write pictures and the sheet to `out`. Gives the exit code."""
    from timeline_app.demo.walk import walk

    return walk(out)
