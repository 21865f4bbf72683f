#!/usr/bin/env python3
"""The commands of this checkout: `python3 dev.py VERB`, on Linux, macOS and Windows, with Python 3.11 or newer alone.

    run [ARGS]           the program on its sample project; without a display, the walk of `demo` into out/
    test [--slow] [ARGS] the tests; ARGS go to pytest
    check                lint, format, types, import contracts, schema, words and this project's own rules
    bench [NAME] [ARGS]  benchmarks/bench_NAME.py, or all of them
    build                the wheel and the bundle, each tried

Every verb first sets up what it needs: the environment in .venv, the pinned libraries and the system packages.
"""

# Nothing above `main` may need Python 3.11, so that an older one gets as far as being told.
from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
MOST_PROCESSES = 4
"""Of the tests: a process of windows takes up to one and a half gigabytes."""
BUILD_VENV = ROOT / "build" / "venv"
CONSTRAINTS = ROOT / "constraints.txt"


class StopError(Exception):
    """Something the reader of the terminal has to do first; the text says what, and ends the run with status 2."""


# ------------------------------------------------------------------------------------------- system packages


class Need(NamedTuple):
    """One thing the operating system must have.

    Attributes:
        package: the Debian package that holds it.
        library: the shared library to look for, or None.
        command: the program to look for, or None.
        module: the module of Python's own library to look for, or None.
    """

    package: str
    library: str | None = None
    command: str | None = None
    module: str | None = None

    def is_met(self) -> bool:
        """Whether it is there; asked of the loader and the search path, so that any distribution can answer."""
        if self.command is not None:
            return shutil.which(self.command) is not None
        if self.module is not None:
            importlib.invalidate_caches()
            return importlib.util.find_spec(self.module) is not None
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True

    def capability(self) -> str:
        """What dnf and zypper call it: they install by what is provided, so no second list of names is needed."""
        if self.module is not None:
            return "python3-libs"
        return f"'*/bin/{self.command}'" if self.command else f"'{self.library}()(64bit)'"


QT_NEEDS = (
    Need("libegl1", "libEGL.so.1"),
    Need("libgl1", "libGL.so.1"),
    Need("libxkbcommon0", "libxkbcommon.so.0"),
    Need("libdbus-1-3", "libdbus-1.so.3"),
    Need("libfontconfig1", "libfontconfig.so.1"),
    Need("libglib2.0-0", "libglib-2.0.so.0"),
    Need("libgssapi-krb5-2", "libgssapi_krb5.so.2"),
    Need("libcups2", "libcups.so.2"),
    Need("libx11-xcb1", "libX11-xcb.so.1"),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0"),
    Need("libxcb-cursor0", "libxcb-cursor.so.0"),
    Need("libxcb-icccm4", "libxcb-icccm.so.4"),
    Need("libxcb-image0", "libxcb-image.so.0"),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1"),
    Need("libxcb-randr0", "libxcb-randr.so.0"),
    Need("libxcb-render0", "libxcb-render.so.0"),
    Need("libxcb-render-util0", "libxcb-render-util.so.0"),
    Need("libxcb-shape0", "libxcb-shape.so.0"),
    Need("libxcb-shm0", "libxcb-shm.so.0"),
    Need("libxcb-sync1", "libxcb-sync.so.1"),
    Need("libxcb-xfixes0", "libxcb-xfixes.so.0"),
    Need("libxcb-xkb1", "libxcb-xkb.so.1"),
)
TEST_NEEDS = (
    Need("xvfb", command="Xvfb"),
    Need("xauth", command="xauth"),
    Need("xdotool", command="xdotool"),
    Need("poppler-utils", command="pdftotext"),
)
# Debian keeps the seed of pip, without which no environment can be made, in a package of its own.
VENV_NEED = Need(f"python{sys.version_info.major}.{sys.version_info.minor}-venv", module="ensurepip")
BUILD_NEEDS = (VENV_NEED, Need("binutils", command="objdump"))


def ensure_system(needs: Iterable[Need]) -> None:
    """Installs what is missing on Debian as root, and elsewhere stops with the line to type. Linux only."""
    if sys.platform != "linux":
        return
    asked = needs if python_of(VENV).exists() else (VENV_NEED, *needs)
    missing = [need for need in dict.fromkeys(asked) if not need.is_met()]
    if not missing:
        return
    if not can_install():
        raise StopError(
            f"The system lacks {len(missing)} packages. Type this line, then start again:\n\n    {line(missing)}"
        )
    apt_install([need.package for need in missing])
    still = [need.package for need in missing if not need.is_met()]
    if still:
        raise StopError(f"Installed, but still not found: {', '.join(still)}.")


def can_install() -> bool:
    """Whether packages can be installed here without asking: Debian or a child of it, as root."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def line(missing: Sequence[Need]) -> str:
    """The line that installs what is missing, for the package manager found on this machine."""
    for manager in ("dnf", "zypper"):
        if shutil.which(manager) and not shutil.which("apt-get"):
            return f"sudo {manager} install {' '.join(need.capability() for need in missing)}"
    return f"sudo apt-get install -y --no-install-recommends {' '.join(need.package for need in missing)}"


def apt_install(packages: Sequence[str]) -> None:
    """Installs Debian packages as root; raises `StopError` if apt-get does not."""
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-qq"], env=quiet, stdin=subprocess.DEVNULL)
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
    if run(install, env=quiet, stdin=subprocess.DEVNULL) != 0:
        raise StopError(f"apt-get could not install: {' '.join(packages)}.")


# ----------------------------------------------------------------------------------------------- environment


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def fingerprint(*extra: str) -> str:
    """Changes when the project, its pins or its place change, and the environment must be brought up to date."""
    parts = [
        (ROOT / "pyproject.toml").read_bytes(),
        CONSTRAINTS.read_bytes(),
        str(ROOT).encode(),
        *map(str.encode, extra),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def ensure_environment() -> None:
    """Makes or brings up to date .venv with the project and its development tools; at once when nothing changed."""
    stamp = VENV / "set-up"
    wanted = fingerprint()
    if python_of(VENV).exists() and stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    make_environment(VENV)
    say("Installing the pinned libraries (some minutes the first time)")
    # hatchling first, from the pins: the project is then built with it, and not with whatever is newest today.
    install(VENV, "hatchling", "editables")
    install(VENV, "--no-build-isolation", "--editable", f"{ROOT}[dev]")
    stamp.write_text(wanted, "ascii")


def make_environment(folder: Path) -> None:
    """Makes a virtual environment unless there is one that starts."""
    if starts(python_of(folder)):
        return
    say(f"Making {folder.relative_to(ROOT)}")
    # In a process of its own: a module installed a moment ago is not seen by this one.
    if run([sys.executable, "-m", "venv", "--clear", str(folder)], stdin=subprocess.DEVNULL) != 0:
        raise StopError(f"{sys.executable} -m venv failed; see above.")


def starts(python: Path) -> bool:
    """Whether this interpreter runs and has pip: not so after Python was upgraded or the checkout moved."""
    if not python.exists():
        return False
    probe = [str(python), "-c", "import pip"]
    return subprocess.run(probe, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 0


def install(folder: Path, *arguments: str) -> None:
    """Installs into a virtual environment, by the pins; raises `StopError` if pip does not."""
    pip = [str(python_of(folder)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    if run([*pip, "--constraint", str(CONSTRAINTS), *arguments], stdin=subprocess.DEVNULL) != 0:
        raise StopError("pip could not install what is needed; see above. Is there a way to pypi.org?")


# ------------------------------------------------------------------------------------------------------ verbs


def do_run(arguments: Sequence[str]) -> int:
    """Opens the sample project in the program, or does what ARGS say."""
    ensure_system(QT_NEEDS)
    ensure_environment()
    program = [str(python_of(VENV)), "-m", "timeline_app"]
    if arguments:
        return run([*program, *arguments])
    if has_display(sys.platform, os.environ):
        return run([*program, "--sample"])
    out = ROOT / "out"
    say("This machine has no display, so no window can open. The sample project is walked through off screen instead.")
    status = run([*program, "demo", "--out", str(out)], env=offscreen())
    if status == 0:
        files = sorted(path for path in out.rglob("*") if path.is_file())
        say("Written:\n" + "\n".join(f"  {path.relative_to(ROOT)}  {path.stat().st_size:,} bytes" for path in files))
    return status


def do_test(arguments: Sequence[str]) -> int:
    """Runs pytest off screen; its status is the status."""
    ensure_system((*QT_NEEDS, *TEST_NEEDS))
    ensure_environment()
    return run([str(python_of(VENV)), "-m", "pytest", *pytest_arguments(arguments)], env=offscreen())


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    """`--slow` is ours: it lifts the deselection of slow tests that pyproject.toml sets.

    Test files are shared out to as many processes as there are processors, few enough for their windows' memory.
    """
    given = [argument for argument in arguments if argument != "--slow"]
    shared = [] if "-n" in given else ["-n", str(min(os.cpu_count() or 1, MOST_PROCESSES)), "--dist", "loadfile"]
    return [*shared, "-m", "", *given] if "--slow" in arguments else [*shared, *given]


def do_bench(arguments: Sequence[str]) -> int:
    """Runs one benchmark, or all; the status is the first that is not 0."""
    found = {path.stem.removeprefix("bench_"): path for path in sorted((ROOT / "benchmarks").glob("bench_*.py"))}
    named, rest = (
        (list(arguments[:1]), arguments[1:]) if arguments and not arguments[0].startswith("-") else ([], arguments)
    )
    unknown = [name for name in named if name not in found]
    if unknown:
        raise StopError(f"There is no benchmark {unknown[0]!r}. There are: {', '.join(found)}.")
    ensure_system(QT_NEEDS)
    ensure_environment()
    environment = None if has_display(sys.platform, os.environ) else offscreen()
    statuses = []
    for name in named or found:
        say(f"Benchmark {name}")
        statuses.append(run([str(python_of(VENV)), str(found[name]), *rest], env=environment))
    return next((status for status in statuses if status), 0)


def do_build(arguments: Sequence[str]) -> int:
    """Makes the wheel and from it, in an environment that holds nothing else, the bundle; then runs the bundle."""
    ensure_system((*QT_NEEDS, *BUILD_NEEDS))
    ensure_environment()
    wheel = build_wheel()
    make_environment(BUILD_VENV)
    say("Making the bundle (some minutes)")
    install(BUILD_VENV, "pyinstaller", str(wheel))
    # Once more without its libraries: pip keeps a wheel of the same version that it already has.
    install(BUILD_VENV, "--force-reinstall", "--no-deps", str(wheel))
    work = ["--noconfirm", "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "pyinstaller")]
    status = run([str(python_of(BUILD_VENV)), "-m", "PyInstaller", *work, *arguments, str(ROOT / "build.spec")])
    if status != 0:
        return status
    program = ROOT / "dist" / "timeline-app" / ("timeline-app.exe" if sys.platform == "win32" else "timeline-app")
    return run([str(program), "--self-check"], env=offscreen())


def build_wheel() -> Path:
    """Makes dist/timeline_app-VERSION.whl with the pinned hatchling and answers its path."""
    dist = ROOT / "dist"
    for old in dist.glob("*.whl"):
        old.unlink()
    say("Making the wheel")
    pip = [str(python_of(VENV)), "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    if run([*pip, "--no-build-isolation", "--wheel-dir", str(dist), str(ROOT)], stdin=subprocess.DEVNULL) != 0:
        raise StopError("The wheel could not be made; see above.")
    return next(dist.glob("*.whl"))


def do_check(arguments: Sequence[str]) -> int:
    """Runs every check, even after one has failed, and sums up; 1 if any failed."""
    if arguments:
        raise StopError("check takes no arguments: it is the same everywhere.")
    ensure_system(())
    ensure_environment()
    lint_imports = "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())"
    checks = {
        "lint": ["-m", "ruff", "check", "."],
        "format": ["-m", "ruff", "format", "--check", "."],
        "types": ["-m", "mypy"],
        "imports": ["-c", lint_imports],
        "schema": ["-m", "timeline_app.store.schema_dump", "--check"],
        "words": [str(ROOT / "tools" / "translations.py"), "--check"],
        "house rules": [str(ROOT / "tools" / "house_rules.py")],
    }
    rows = []
    for name, command in checks.items():
        say(f"Check: {name}")
        start = perf_counter()
        status = run([str(python_of(VENV)), *command])
        rows.append((name, status, perf_counter() - start))
    say("Summary")
    for name, status, seconds in rows:
        say(f"  {name:<12} {'ok' if status == 0 else 'FAILED':<7} {seconds:6.1f} s")
    return 1 if any(status for _, status, _ in rows) else 0


# ---------------------------------------------------------------------------------------------------- helpers


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can open: always on Windows and macOS, elsewhere where X or Wayland says so."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def offscreen() -> dict[str, str]:
    """The environment in which Qt draws into memory."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def run(command: Sequence[str], env: Mapping[str, str] | None = None, stdin: int | None = None) -> int:
    """Runs a program in the checkout and gives its exit status; 128 + n if signal n ended it, as a shell has it."""
    sys.stdout.flush()
    status = subprocess.run(command, cwd=ROOT, env=env, stdin=stdin, check=False).returncode
    return status if status >= 0 else 128 - status


def say(text: str) -> None:
    """Prints a line of this script's own."""
    print(f"dev: {text}", flush=True)


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": do_run,
    "test": do_test,
    "check": do_check,
    "bench": do_bench,
    "build": do_build,
}


def main(argv: Sequence[str]) -> int:
    """Runs one verb and gives its exit status; 2 when something has to be done first, or the verb is not one."""
    if not argv or argv[0] not in VERBS:
        print(__doc__)
        return 0 if argv and argv[0] in ("help", "-h", "--help") else 2
    try:
        return VERBS[argv[0]](argv[1:])
    except StopError as stop:
        print(f"\ndev: {stop}", file=sys.stderr, flush=True)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 -- this is where an older one is told
        sys.exit("dev: Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")
    sys.exit(main(sys.argv[1:]))
