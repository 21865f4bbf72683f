"""Killed with no warning while the program's own commands run: nothing acknowledged is lost, nothing is half there."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.building import new_project
from timeline_app.domain.clock import system_clock
from timeline_app.store.project_file import Project

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 0.8


def killed(mode: str, path: Path, seed: int) -> list[str]:
    """Let a process work for less than a second and kill it; gives the lines in which it acknowledged its work."""
    command = [sys.executable, str(ROOT / "tests/store/kill_real_child.py"), mode, str(path), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        try:
            child.wait(random.Random(seed).uniform(0, LONGEST_S))
            raise AssertionError("the process ended by itself")
        except subprocess.TimeoutExpired:
            child.kill()
        told = child.stdout.read().split("\n")
    return told[:-1]  # what follows the last line end was cut off


def check_edits(folder: Path, seeds: range) -> None:
    with new_project(folder) as project:
        path, steps = project.path, len(project.history.trail())
    interrupted = acknowledged = 0
    for seed in seeds:
        told = [line.split() for line in killed("edit", path, seed)]
        acknowledged += len(told)
        interrupted += path.with_name(path.name + "-journal").exists()
        with Project.open(path, clock=system_clock) as project:
            trail = project.history.trail()
            for count, head in told:
                assert trail[int(count) - 1].hash == head, "an acknowledged edit is not there"
            last = int(told[-1][0]) if told else steps
            assert last <= len(trail) <= last + 1
            assert project.verify() == []
            steps = len(trail)
    assert acknowledged, "no edit was made: this proves nothing"
    if len(seeds) > 20:
        assert acknowledged > len(seeds), "hardly an edit was made: this proves nothing"
        assert interrupted > len(seeds) // 10, "hardly a kill met an open transaction: this proves nothing"


def check_backups(folder: Path, seeds: range) -> None:
    with new_project(folder) as project:
        path = project.path
    for seed in seeds:
        told = [line.split() for line in killed("backup", path, seed)]
        with Project.open(path, clock=system_clock) as project:
            hashes = {step.hash for step in project.history.trail()}
            assert {head for _, head in told} <= hashes
            assert project.verify() == []
        backups = list(path.with_name("case.backups").glob("*.tline"))
        assert backups or not told
        for each in backups:
            with Project.open(each, clock=system_clock, read_only=True) as copy:
                assert copy.opened_damage == ()
                assert {step.hash for step in copy.history.trail()} <= hashes
                assert copy.verify() == []


def check_making(folder: Path, seeds: range) -> None:
    made = 0
    for seed in seeds:
        told = killed("create", folder, seed)
        there = {path.name for path in folder.glob(f"made-{seed}-*.tline")}
        made += len(there)
        assert set(told) <= there
        assert len(there - set(told)) <= 1, "more is there than was told of"
        for name in there:
            with Project.open(folder / name, clock=system_clock) as project:
                number = int(name.removesuffix(".tline").rpartition("-")[2])
                assert len(project.history.trail()) == (21 if number % 2 else 1)
                assert project.verify() == []
    # A few kills on a busy machine may all come before the first project is made; many may not.
    assert made or len(seeds) < 5


def test_a_kill_loses_no_acknowledged_edit_of_the_real_commands(tmp_path: Path) -> None:
    check_edits(tmp_path, range(5))


def test_a_kill_leaves_only_good_backups(tmp_path: Path) -> None:
    check_backups(tmp_path, range(2))


def test_a_kill_leaves_no_half_project(tmp_path: Path) -> None:
    check_making(tmp_path, range(2))


@pytest.mark.slow
def test_fifty_kills_lose_no_acknowledged_edit_of_the_real_commands(tmp_path: Path) -> None:
    check_edits(tmp_path, range(100, 150))


@pytest.mark.slow
def test_twenty_kills_leave_only_good_backups(tmp_path: Path) -> None:
    check_backups(tmp_path, range(200, 220))


@pytest.mark.slow
def test_twenty_kills_leave_no_half_project(tmp_path: Path) -> None:
    check_making(tmp_path, range(300, 320))
