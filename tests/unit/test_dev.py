"""The script of the checkout: what it decides, without installing anything."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import dev


class Machine:
    """Stands in for the operating system: notes what is run, and has what it is told to have."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, commands: Sequence[str] = (), root: bool = False) -> None:
        self.ran: list[list[str]] = []
        self.environments: list[Mapping[str, str] | None] = []
        self.statuses: dict[str, int] = {}
        self.commands = set(commands)
        monkeypatch.setattr(shutil, "which", lambda name: name if name in self.commands else None)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(dev, "run", self._run)

    def _run(self, command: Sequence[str], env: Mapping[str, str] | None = None, stdin: int | None = None) -> int:
        self.ran.append(list(command))
        self.environments.append(env)
        if "install" in command and command[0] == "apt-get":
            self.commands |= {"Xvfb", "pdftotext"}
        return next((status for part, status in self.statuses.items() if part in command), 0)


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine on which everything is set up."""
    monkeypatch.setattr(dev, "ensure_system", lambda needs: None)
    monkeypatch.setattr(dev, "ensure_environment", lambda: None)
    return Machine(monkeypatch)


_NEEDS = (dev.Need("xvfb", command="Xvfb"), dev.Need("poppler-utils", command="pdftotext"))


def test_nothing_is_installed_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, commands=["Xvfb", "pdftotext", "apt-get"], root=True)
    dev.ensure_system(_NEEDS)
    assert machine.ran == []


def test_debian_as_root_installs_only_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, commands=["Xvfb", "apt-get"], root=True)
    dev.ensure_system(_NEEDS)
    assert [command[1] for command in machine.ran] == ["update", "install"]
    assert machine.ran[1][-1] == "poppler-utils"
    assert "xvfb" not in machine.ran[1]


def test_without_root_the_exact_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, commands=["apt-get"])
    with pytest.raises(dev.StopError, match="sudo apt-get install -y --no-install-recommends xvfb poppler-utils"):
        dev.ensure_system(_NEEDS)
    assert machine.ran == []


def test_fedora_is_told_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, commands=["dnf"])
    needs = (dev.Need("libnone", "libnone.so.9"), _NEEDS[0])
    with pytest.raises(dev.StopError, match=r"sudo dnf install 'libnone\.so\.9\(\)\(64bit\)' '\*/bin/Xvfb'"):
        dev.ensure_system(needs)


def test_an_install_that_does_not_help_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, commands=["apt-get"], root=True)
    with pytest.raises(dev.StopError, match=r"still not found: libnone\."):
        dev.ensure_system([dev.Need("libnone", "libnone.so.9")])


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are Linux's")
def test_a_library_is_looked_for_with_the_loader() -> None:
    assert dev.Need("libc6", "libc.so.6").is_met()
    assert not dev.Need("libnone", "libnone.so.9").is_met()


def test_a_python_without_the_seed_of_pip_is_told_it_with_the_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Machine(monkeypatch, commands=["apt-get", "pdftotext"])
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(dev.StopError, match=rf"recommends python3\.{sys.version_info.minor}-venv xvfb\n?$"):
        dev.ensure_system(_NEEDS)


def test_an_environment_that_is_there_needs_no_seed(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    machine = Machine(monkeypatch)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    dev.ensure_system(())
    assert machine.ran == []


def test_an_environment_is_made_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    machine = Machine(monkeypatch)
    monkeypatch.setattr(dev, "starts", lambda python: False)
    dev.make_environment(checkout / ".venv")
    assert machine.ran == [[sys.executable, "-m", "venv", "--clear", str(checkout / ".venv")]]


@pytest.fixture
def checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout with pins and a project, and an environment that starts."""
    (tmp_path / "pyproject.toml").write_text("one", "ascii")
    (tmp_path / "constraints.txt").write_text("a==1", "ascii")
    python = dev.python_of(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.write_text("", "ascii")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "CONSTRAINTS", tmp_path / "constraints.txt")
    monkeypatch.setattr(dev, "starts", lambda python: True)
    return tmp_path


def test_libraries_are_installed_once_and_again_when_the_pins_change(
    monkeypatch: pytest.MonkeyPatch, checkout: Path
) -> None:
    machine = Machine(monkeypatch)
    dev.ensure_environment()
    assert len(machine.ran) == 2
    assert all(str(checkout / "constraints.txt") in command for command in machine.ran)
    dev.ensure_environment()
    assert len(machine.ran) == 2
    (checkout / "constraints.txt").write_text("a==2", "ascii")
    dev.ensure_environment()
    assert len(machine.ran) == 4


def test_an_install_that_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    machine = Machine(monkeypatch)
    machine.statuses["--editable"] = 1
    for _ in range(2):
        with pytest.raises(dev.StopError, match="pip could not install"):
            dev.ensure_environment()
    assert len(machine.ran) == 4


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_known_by_its_variable(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert dev.has_display(platform, environment) is expected


def test_run_opens_the_sample_on_a_display(monkeypatch: pytest.MonkeyPatch, ready: Machine) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run"]) == 0
    assert ready.ran[0][1:] == ["-m", "timeline_app", "--sample"]


def test_run_walks_the_sample_without_one_and_lists_what_it_wrote(
    monkeypatch: pytest.MonkeyPatch, ready: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "sheet.pdf").write_bytes(b"x" * 1234)
    assert dev.main(["run"]) == 0
    assert ready.ran[0][1:4] == ["-m", "timeline_app", "demo"]
    environment = ready.environments[0]
    assert environment is not None
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    said = capsys.readouterr().out
    assert "no display" in said
    assert "out/sheet.pdf  1,234 bytes" in said.replace("\\", "/")


def test_run_hands_its_arguments_on(ready: Machine) -> None:
    dev.main(["run", "check", "x.tline"])
    assert ready.ran[0][1:] == ["-m", "timeline_app", "check", "x.tline"]


def test_the_status_of_pytest_is_the_status(ready: Machine) -> None:
    ready.statuses["pytest"] = 5
    assert dev.main(["test", "-k", "x"]) == 5
    assert ready.ran[0][1:] == ["-m", "pytest", *dev.pytest_arguments(["-k", "x"])]


def test_slow_lifts_the_deselection() -> None:
    assert dev.pytest_arguments(["tests/store", "--slow", "-n", "0"]) == ["-m", "", "tests/store", "-n", "0"]


def test_tests_are_shared_out_to_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    for processors, processes in ((1, "1"), (2, "2"), (64, str(dev.MOST_PROCESSES))):
        monkeypatch.setattr("os.cpu_count", lambda found=processors: found)
        assert dev.pytest_arguments(["tests/store"]) == ["-n", processes, "--dist", "loadfile", "tests/store"]


def test_one_failed_check_does_not_stop_the_others(ready: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    ready.statuses["mypy"] = 1
    assert dev.main(["check"]) == 1
    assert len(ready.ran) == 7
    assert "types        FAILED" in capsys.readouterr().out
    ready.statuses.clear()
    assert dev.main(["check"]) == 0


def test_a_benchmark_is_run_by_name_with_the_rest_of_the_arguments(
    monkeypatch: pytest.MonkeyPatch, ready: Machine, tmp_path: Path
) -> None:
    (tmp_path / "benchmarks").mkdir()
    for name in ("timeline", "ui"):
        (tmp_path / "benchmarks" / f"bench_{name}.py").write_text("", "ascii")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    dev.main(["bench", "ui", "--json", "x.json"])
    assert [Path(part).name for part in ready.ran[0][1:]] == ["bench_ui.py", "--json", "x.json"]
    ready.ran.clear()
    dev.main(["bench", "--json", "x.json"])
    assert [Path(command[1]).name for command in ready.ran] == ["bench_timeline.py", "bench_ui.py"]
    assert dev.main(["bench", "nothing"]) == 2


@pytest.mark.parametrize(("argv", "expected"), [([], 2), (["rnu"], 2), (["--help"], 0)])
def test_what_is_not_a_verb_gets_the_list(argv: list[str], expected: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(argv) == expected
    assert all(f"\n    {verb} " in capsys.readouterr().out for verb in ["run"])


def test_a_signal_becomes_the_status_a_shell_would_give() -> None:
    killed = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"]
    assert dev.run(killed) in (143, 15)


def test_it_stands_on_the_standard_library_alone(repository: Path) -> None:
    # -S: without site-packages.
    done = subprocess.run(
        [sys.executable, "-S", "-I", str(repository / "dev.py"), "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "test [--slow]" in done.stdout
