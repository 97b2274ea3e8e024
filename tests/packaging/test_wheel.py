"""The wheel, built from a clean copy and put up somewhere else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

NEEDED = ("pyproject.toml", "README.md", "CHANGELOG.md", "qualcase", "codebooks", "sample_transcripts")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as a packager would, with what is installed here and no network."""
    place = tmp_path_factory.mktemp("wheel")
    source = place / "source"
    source.mkdir()
    for name in NEEDED:
        if (root / name).is_dir():
            shutil.copytree(root / name, source / name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        else:
            shutil.copy(root / name, source / name)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place)]
    done = subprocess.run([*command, str(source)], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel was installed; what it needs comes from this environment."""
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*command, "--target", str(target), str(wheel)], check=True)
    return target


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python from a folder that is not the checkout, on a machine without a display."""
    environment = {
        name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"
    }
    environment |= {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True, encoding="utf-8"
    )


def test_what_is_inside(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("codebooks", "sample_transcripts"):
        paths = (path for path in (root / folder).rglob("*") if path.is_file() and not path.name.startswith("."))
        files = {path.relative_to(root).as_posix() for path in paths}
        assert files
        assert {f"qualcase/_content/{name}" for name in files} <= names
    assert "qualcase/py.typed" in names
    assert [name for name in names if not re.match(r"qualcase(/|-[\w.]+\.dist-info/)", name)] == []


def test_the_content_is_found(installed: Path, tmp_path: Path) -> None:
    code = (
        "from qualcase.content import content_folder\n"
        "for name in ('codebooks', 'sample_transcripts'): print(content_folder(name))"
    )
    done = run(installed, tmp_path, "-c", code)
    found = [Path(line) for line in done.stdout.splitlines()]
    assert found == [installed / "qualcase" / "_content" / name for name in ("codebooks", "sample_transcripts")]
    assert all(any(folder.iterdir()) for folder in found)


def test_the_demo_runs(installed: Path, tmp_path: Path) -> None:
    """Study, Word file and pictures, from the installed wheel alone."""
    done = run(installed, tmp_path, "-m", "qualcase", "demo", "demo ø", "--no-window")
    assert done.returncode == 0, done.stdout + done.stderr
    folder = tmp_path / "demo ø"
    assert len(list(folder.glob("*.qualcase"))) == 1
    assert zipfile.is_zipfile(folder / "excerpts.docx")

    pictures = sorted(folder.rglob("*.png"))
    assert pictures
    for picture in pictures:
        assert picture.name in done.stdout
        image = QImage(str(picture))
        assert not image.isNull()
        points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
        assert len({image.pixel(x, y) for x, y in points}) > 8, f"{picture.name} is blank"
    named = set(re.findall(r"[^\s/\\]+\.png", done.stdout))
    assert named == {picture.name for picture in pictures}
