"""The whole sheet of the told story, word for word. Write it with TIMELINE_APP_WRITE_GOLDEN=1 and read the diff."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from tests.queries.harbour import Harbour
from tests.queries.record import Record
from timeline_app.queries.brief_facts import BriefOptions
from timeline_app.queries.brief_sheet import briefing_sheet


def test_the_sheet_reads_as_it_did(record: Record, harbour: Harbour, repository: Path) -> None:
    words = asdict(record.read(briefing_sheet, BriefOptions(include_unnamed_speakers=True)))
    assert len(words.pop("history").replace(" ", "")) == 64  # another one for each project file
    assert [alt for _, alt in words.pop("timelines")] == [
        "Key timeline of Ada Roe, Ben Tor, Emil Sand, Dora Quill, Carl Imre, علي منصور, No one named. "
        "The same events are listed person by person."
    ]
    written = json.dumps(words, ensure_ascii=False, indent=1) + "\n"
    golden = repository / "tests" / "golden" / "briefing" / "harbour.json"
    if os.environ.get("TIMELINE_APP_WRITE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")
