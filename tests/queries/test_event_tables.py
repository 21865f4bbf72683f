"""What the mapping step of a table asks of the record."""

from pathlib import Path

from tests.commands.builders import Ticking
from tests.commands.tables import two_chunks
from timeline_app.commands.editing import Editing
from timeline_app.commands.event_tables import ImportEvents
from timeline_app.queries.event_tables import imported_before, known_kinds
from timeline_app.store.project_file import Project


def test_a_table_is_known_by_its_bytes_as_long_as_its_events_are_here(tmp_path: Path) -> None:
    with Project.create(tmp_path / "case.tline", title="Case", clock=Ticking()) as project:
        editing = Editing(project)

        def named(sha256: str) -> str:
            with project.reading() as connection:
                return imported_before(connection, sha256)

        assert named("00ff") == ""
        editing.run(ImportEvents("clashes.csv", "00ff", "{}", two_chunks))
        assert (named("00ff"), named("11ee")) == ("clashes.csv", "")
        editing.undo()
        assert named("00ff") == ""
        editing.redo()
        assert named("00ff") == "clashes.csv"


def test_kinds_come_with_their_keys(tmp_path: Path) -> None:
    with Project.create(tmp_path / "case.tline", title="Case", clock=Ticking()) as project, project.reading() as here:
        assert ("order", "Order or act") in known_kinds(here)
