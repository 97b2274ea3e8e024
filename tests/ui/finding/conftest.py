"""The screen Code with the panel that finds passages open, and keys to use it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.code.conftest import Desk, desk, make_desk, ready_study

if TYPE_CHECKING:
    from qualcase.ui.finding.finding import Finding
    from qualcase.ui.finding.state import Passage

__all__ = ["desk", "make_desk", "ready_study"]


class Finder:
    """The panel as a person has it before them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def finding(self) -> Finding:
        return self.desk.screen.findings.finding

    @property
    def rows(self) -> list[str]:
        """The words of every passage."""
        return [row.words for row in self.finding.panel.list.passages.rows]

    @property
    def current(self) -> Passage:
        found = self.finding.panel.list.current()
        assert found is not None
        return found

    @property
    def status(self) -> str:
        return self.finding.panel.status.text()

    def search(self, words: str) -> None:
        """Open the search and type."""
        self.desk.keys("Ctrl+Shift+G")
        self.desk.type(words)
        self.desk.settle()

    def marked(self) -> int:
        return len(self.finding.work.marked)


@pytest.fixture
def finder(desk: Desk) -> Finder:
    """Nothing is looked for yet."""
    return Finder(desk)
