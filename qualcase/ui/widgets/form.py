"""A form: quiet words at the left, fields at the right, on one line each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from qualcase.ui.widgets.labels import label

_LEAST_WIDTH = 72
_ABOVE = 5
"""So that the words stand on the line of what is typed beside them."""


def form() -> QFormLayout:
    """An empty form."""
    made = QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def add_row(layout: QFormLayout, words: str, field: QWidget) -> None:
    """A field with its name, which those who hear the screen are told too."""
    named = label(words, tone="quiet")
    named.setBuddy(field)
    named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    named.setMinimumWidth(_LEAST_WIDTH)
    named.setContentsMargins(0, _ABOVE, 0, 0)
    field.setAccessibleName(words)
    layout.addRow(named, field)
