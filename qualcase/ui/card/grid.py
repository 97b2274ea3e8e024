"""The grid with a column for each wave in which a page shows what it knows."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

NAME_WIDTH = 216
WAVE_WIDTH = 152
WAVE_COLUMN = WAVE_WIDTH + 28
"""With room for a mark behind the field. All in pixels."""


def renewed(column: QVBoxLayout, old: QWidget) -> tuple[QWidget, QGridLayout]:
    """An empty body in the place of the old one, at the top of the column, and its grid."""
    column.removeWidget(old)
    old.hide()
    old.deleteLater()
    body = QWidget()
    column.insertWidget(0, body)
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, NAME_WIDTH)
    return body, grid
