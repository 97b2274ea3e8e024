"""The panel Here in a low window: the codings give way to what is edited of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.code.conftest import FIRST, code_passage

if TYPE_CHECKING:
    from tests.ui.code.conftest import Desk

WORDS = "de første måneder var det jo kun mig"
PATHS = ("Forankring", "Forankring/Aftaler og strukturer", "Synlighed", "Ledelse")


def test_many_codings_never_lie_under_the_fields_of_one(desk: Desk) -> None:
    coder = desk.study.coders.ensure("Anna").id

    def code_with_all() -> None:
        for path in PATHS:
            code_passage(desk.study, FIRST, WORDS, path, coder)

    desk.do(code_with_all)
    desk.screen.resize(1200, 700)
    desk.caret_in("de første måneder")
    desk.settle()
    QApplication.processEvents()
    here = desk.screen.here
    assert len(here.model.entries) > len(PATHS)
    assert here.list.geometry().bottom() < here.editor.geometry().top()
    assert here.list.height() >= 2 * here.list.sizeHintForRow(0)
