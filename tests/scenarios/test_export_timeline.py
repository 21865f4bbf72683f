"""Exporting the timeline: from the window and from the command line, as each kind of file."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.scenarios.driver import AppDriver
from timeline_app.__main__ import main
from timeline_app.gui.shell.proof import pdf_text
from timeline_app.gui.shell.timeline_export import OTHER_KIND, SIZES
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.filters import Filters


def panel_of(driver: AppDriver) -> TimelinePanel:
    panel = driver.window.findChild(TimelinePanel)
    assert panel is not None
    return panel


def names_in(text: str, panel: TimelinePanel) -> int:
    squeezed = "".join(text.split())
    return sum("".join(lane.name.split())[:10] in squeezed for lane in panel.state.record.lanes)


def test_the_view_and_all_lanes_are_saved_as_pdf(driver: AppDriver, sample: Path, tmp_path: Path) -> None:
    driver.open(sample)
    panel = panel_of(driver)
    panel.filtering.choose(Filters(only_contradictions=True))
    driver.wait_idle()
    view, whole = tmp_path / "view", tmp_path / "whole.pdf"
    driver.ask.will(view, whole)
    driver.window.act("timeline.export")
    driver.wait_idle()
    driver.window.act("timeline.export_all")
    driver.wait_idle()
    said = pdf_text((tmp_path / "view.pdf").read_bytes())
    state = panel.state
    left_out = len(state.record.events) - state.shown_count
    assert driver.window.session.project.title in said
    assert "As known at the latest" in said
    assert f"{left_out} hidden by Only contradictions" in " ".join(said.split())
    assert names_in(pdf_text(whole.read_bytes()), panel) >= names_in(said, panel) > 0
    assert driver.window.notices.isVisible()


def test_a_png_has_the_size_asked_for_and_svg_is_text(driver: AppDriver, sample: Path, tmp_path: Path) -> None:
    driver.open(sample)
    sizes = {}
    for words, scale in SIZES.items():
        path = tmp_path / f"{scale}.png"
        driver.window.notices.clear()  # it takes room from the lanes
        driver.wait_idle()
        driver.ask.will(path, words)
        panel_of(driver).export_wanted.emit(False)
        driver.wait_idle()
        image = QImage(str(path))
        sizes[scale] = image.width(), image.height()
    assert {(width / scale, height / scale) for scale, (width, height) in sizes.items()} == {sizes[1]}
    path = tmp_path / "view.svg"
    driver.ask.will(path)
    panel_of(driver).export_wanted.emit(False)
    driver.wait_idle()
    assert path.read_text(encoding="utf-8").startswith('<svg xmlns="http://www.w3.org/2000/svg"')


def test_other_names_and_places_are_refused_with_a_sentence(driver: AppDriver, sample: Path, tmp_path: Path) -> None:
    driver.open(sample)
    driver.ask.will(tmp_path / "view.txt")
    driver.window.act("timeline.export")
    assert driver.window.notices.sentence == OTHER_KIND
    driver.ask.will(tmp_path / "missing" / "view.pdf")
    driver.window.act("timeline.export")
    driver.wait_idle()
    assert "view.pdf cannot be saved there" in driver.window.notices.sentence
    taken = tmp_path / "view.pdf"
    taken.write_bytes(b"kept")
    driver.ask.will(tmp_path / "view", False)
    driver.window.act("timeline.export")
    driver.wait_idle()
    assert taken.read_bytes() == b"kept"
    driver.ask.will(None)
    driver.window.act("timeline.export")
    driver.wait_idle()
    assert sorted(each.name for each in tmp_path.iterdir() if each.suffix in (".pdf", ".txt", ".part")) == ["view.pdf"]


def test_the_command_line_draws_every_kind(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for end in ("svg", "pdf", "png"):
        path = tmp_path / f"out.{end}"
        assert main(["export-timeline", str(sample), str(path), "--width", "900", "--scale", "2", "--dark"]) == 0
        assert capsys.readouterr().out.strip() == str(path)
        assert path.stat().st_size > 1000
    assert QImage(str(tmp_path / "out.png")).width() == 2 * (900 + 48)
    before = (tmp_path / "out.pdf").read_bytes()
    assert main(["export-timeline", str(sample), str(tmp_path / "out.pdf"), "--width", "900", "--dark"]) == 0
    assert (tmp_path / "out.pdf").read_bytes() == before


def test_the_command_line_takes_days_and_refuses_what_it_cannot_mean(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.svg"
    line = ["export-timeline", str(sample), str(path), "--from", "1 May 2014", "--to", "2014-05-20"]
    assert main([*line, "--as-known", "2014-05-15"]) == 0
    said = path.read_text(encoding="utf-8")
    assert "1 May – 20 May 2014" in said
    assert "As known on Thursday 15 May 2014" in said
    capsys.readouterr()
    assert main(["export-timeline", str(sample), str(tmp_path / "out.gif")]) == 2
    assert "must end in .svg, .pdf or .png" in capsys.readouterr().err
    assert main([*line, "--from", "2015-01-01"]) == 2
    assert "--from is after --to" in capsys.readouterr().err
    assert main([*line, "--from", "0001-01-01", "--to", "9999-12-31"]) == 2
    assert "2,000 years at most" in capsys.readouterr().err
    assert main(["export-timeline", str(sample), str(tmp_path / "no" / "out.svg")]) == 1
    assert "cannot be saved there" in capsys.readouterr().err
