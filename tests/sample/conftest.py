"""The demo study, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def demo(built_demo: Path) -> Iterator[Study]:
    """The demo, opened for reading."""
    with Study.open(built_demo, read_only=True) as study:
        yield study


@pytest.fixture(scope="session")
def texts(demo: Study) -> dict[str, str]:
    """The text of every source of the demo, by its name."""
    return {source.name: demo.sources.text(source.id).text for source in demo.sources.all()}
