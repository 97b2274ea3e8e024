"""Where things stand is found also after a person has changed the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument

from qualcase.ui.transcript.geometry import Geometry
from qualcase.ui.transcript.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PARAGRAPHS = 30


def test_paragraphs_are_found_after_those_at_the_end_were_taken_out(qapp: QApplication) -> None:
    text = "\n".join(f"Afsnit {number}" for number in range(PARAGRAPHS))
    document = QTextDocument(text)
    document.setTextWidth(400)
    geometry = Geometry(document, Sheet(text))
    assert geometry.block_at(document.size().height()).blockNumber() == PARAGRAPHS - 1

    cursor = QTextCursor(document.findBlockByNumber(PARAGRAPHS - 3))
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()

    assert geometry.block_at(0).blockNumber() == 0
    assert geometry.block_at(document.size().height()).blockNumber() == PARAGRAPHS - 3
    assert [block.blockNumber() for block in geometry.blocks(0, 10)][:1] == [0]
