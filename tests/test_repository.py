"""The rules that hold for the files of the repository themselves."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LONGEST = 400

# Put together here, so that this file keeps its own rule.
MACHINE = ["/" + "root/", "/" + "Users/", "C:" + "\\Users"]
REGISTRIES = ["pypi" + ".org", "python" + "hosted", "npmjs" + ".org", "extra-" + "index-url", "find-" + "links"]
TRACKER = re.compile(r"\bissue" + r"s?\s+#?\d", re.IGNORECASE)


@pytest.fixture(scope="module")
def files(root: Path) -> list[Path]:
    """Every file that is tracked or would be: what is neither ignored nor made by tools."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        left_out = {".venv", "build", "dist", "qualcase-demo"}
        found = [path for path in root.rglob("*") if not left_out & set(path.relative_to(root).parts)]
        return sorted(path for path in found if path.is_file() and "cache" not in str(path.relative_to(root)))
    command = [git, "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")
    return sorted(root / name for name in set(listed.split("\0")) if name and (root / name).is_file())


@pytest.fixture(scope="module")
def texts(root: Path, files: list[Path]) -> dict[str, str]:
    """The text of every file that is one, by its path in the repository."""
    found = {}
    for path in files:
        raw = path.read_bytes()
        if b"\0" not in raw:
            found[path.relative_to(root).as_posix()] = raw.decode("utf-8", "replace")
    return found


def test_no_file_names_a_place_on_this_machine(root: Path, texts: dict[str, str]) -> None:
    places = [*MACHINE, f"{Path.home()}/"]
    if len(root.parts) > 2:  # a checkout at /src would be found in every address
        places.append(str(root))
    assert [(name, place) for name, text in texts.items() for place in places if place in text] == []


def test_no_file_names_a_registry_or_a_tracker(texts: dict[str, str]) -> None:
    assert [(name, word) for name, text in texts.items() for word in REGISTRIES if word in text] == []
    assert [(name, match.group()) for name, text in texts.items() if (match := TRACKER.search(text))] == []


def test_every_package_says_what_it_is(root: Path) -> None:
    folders = {path.parent for path in (root / "qualcase").rglob("*.py")}
    silent = []
    for folder in sorted(folders):
        start = folder / "__init__.py"
        if not start.is_file() or not ast.get_docstring(ast.parse(start.read_text(encoding="utf-8"))):
            silent.append(folder.relative_to(root).as_posix())
    assert silent == []


def test_every_folder_of_tests_is_a_package(root: Path) -> None:
    """Otherwise two tests of one name, which mirror two packages, stand in each other's way."""
    folders = {path.parent for path in (root / "tests").rglob("*.py")}
    assert [folder.name for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_files_stay_short(root: Path) -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in (root / "qualcase").rglob("*.py")}
    assert {path.name: length for path, length in lengths.items() if length > LONGEST} == {}


def pinned(root: Path) -> dict[str, list[Requirement]]:
    """The lines of constraints.txt by the name of the package."""
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[Requirement]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            requirement = Requirement(line)
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def requirements_of_the_project(root: Path) -> list[Requirement]:
    """What pyproject.toml names for this Python: to build, to run, to test."""
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [
        *table["build-system"]["requires"],
        *table["project"]["dependencies"],
        *table["project"]["optional-dependencies"]["test"],
    ]
    return [named for line in lines if (named := Requirement(line)).marker is None or named.marker.evaluate()]


def test_constraints_are_exact_versions_and_markers(root: Path) -> None:
    for requirements in pinned(root).values():
        for requirement in requirements:
            assert requirement.url is None
            assert re.fullmatch(r"==[\w.!+]+", str(requirement.specifier)), requirement


def test_constraints_hold_everything_that_is_needed(root: Path) -> None:
    """From pyproject.toml on, by what the installed packages say that they need here."""
    pins = pinned(root)
    waiting = requirements_of_the_project(root)
    seen: set[tuple[str, frozenset[str]]] = set()
    missing = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        key = (name, frozenset(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        here = [pin for pin in pins.get(name, []) if pin.marker is None or pin.marker.evaluate()]
        if len(here) != 1:
            missing.add(name)
        for text in metadata.requires(name) or []:
            needed = Requirement(text)
            extras = ["", *requirement.extras]
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(needed)
    assert missing == set()


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_python_gets_one_version_of_each_package(root: Path, version: str, platform: str) -> None:
    environment = {
        "python_version": version,
        "python_full_version": f"{version}.1",
        "sys_platform": platform,
        "os_name": "nt" if platform == "win32" else "posix",
    }
    qt = "6.11.3" if version == "3.11" else "6.12."
    for name, requirements in pinned(root).items():
        here = [pin for pin in requirements if pin.marker is None or pin.marker.evaluate(environment)]
        assert len(here) <= 1, name
        if name in {"pyside6-essentials", "shiboken6"}:
            assert [str(pin.specifier).startswith(f"=={qt}") for pin in here] == [True]
