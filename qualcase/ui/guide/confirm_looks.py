"""How the parts of the confirming page are laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton

_SIGNS = {"Return": "↵", "Del": "⌫", "Space": "␣", "Ctrl+Down": "Ctrl+↓"}
_WIDTHS = [232, 472, 560]
Deed = tuple[str, tuple[str, ...], str, "Callable[[], object]"]
"""A name, keys, words, and how it is done."""


def beside_each_other(*parts: tuple[Sequence[QWidget], QWidget]) -> QSplitter:
    """Three parts, each with what stands above it."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for number, (head, below) in enumerate(parts):
        made.addWidget(_column(head, below))
        made.setStretchFactor(number, (1, 3, 4)[number])
    made.setSizes(_WIDTHS)
    return made


def _column(head: Sequence[QWidget], below: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    top = QHBoxLayout()
    top.setContentsMargins(12, 8, 12, 8)
    top.setSpacing(8)
    for number, one in enumerate(head):
        top.addWidget(one, 0 if number else 1)
    layout.addLayout(top)
    layout.addWidget(hairline())
    layout.addWidget(below, 1)
    return made


def key_foot(hint: QWidget, deeds: Sequence[Deed]) -> tuple[QVBoxLayout, dict[str, QPushButton]]:
    """What can be done as buttons that name their keys, below a sentence; the buttons by name."""
    foot = QVBoxLayout()
    foot.setContentsMargins(12 - LINK_AIR, 8, 12, 8)
    foot.setSpacing(0)
    hint.setContentsMargins(LINK_AIR, 0, 0, 0)
    foot.addWidget(hint)
    buttons: dict[str, QPushButton] = {}
    verbs = QWidget()
    line = FlowLayout(verbs)
    line.setContentsMargins(0, 0, 0, 0)
    for name, keys, words, run in deeds:
        made = link_button(f"{' '.join(_SIGNS.get(key, key) for key in keys)}  {words}", run)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons[name] = made
        line.addWidget(made)
    foot.addWidget(verbs)
    return foot, buttons
