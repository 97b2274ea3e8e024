"""The one function that finds codebooks and sample transcripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from qualcase import content
from qualcase.content import content_folder

if TYPE_CHECKING:
    from pathlib import Path

Name = Literal["codebooks", "sample_transcripts"]
NAMES: tuple[Name, ...] = ("codebooks", "sample_transcripts")


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the module takes for its package."""
    package = tmp_path / "place ø" / "qualcase"
    package.mkdir(parents=True)
    monkeypatch.setattr(content, "__file__", str(package / "content.py"))
    return package


@pytest.mark.parametrize("name", NAMES)
def test_a_checkout_has_it_at_the_top(root: Path, name: Name) -> None:
    folder = content_folder(name)
    assert folder == root / name
    assert any(folder.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_wheel_has_it_inside_the_package(package: Path, name: Name) -> None:
    packed = package / "_content" / name
    packed.mkdir(parents=True)
    (package.parent / name).mkdir()  # another package's folder, by chance of the same name
    assert content_folder(name) == packed


def test_where_it_is_missing_both_places_are_named(package: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        content_folder("codebooks")
    assert str(package / "_content" / "codebooks") in str(caught.value)
    assert str(package.parent / "codebooks") in str(caught.value)
