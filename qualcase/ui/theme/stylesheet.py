"""The one stylesheet: flat fields and buttons, hairlines, thin scroll bars. What it does not name is Fusion's."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens

_TICKS = {name: Path(__file__).parent / "ticks" / f"{name}.svg" for name in ("light", "dark")}
"""A style sheet takes pictures from files alone: the tick on the accent of each theme."""
_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 6px 8px; }

QLabel { background: transparent; }
*[tone="quiet"] { color: $quiet; }
*[tone="warn"] { color: $warn; }
*[tone="good"] { color: $good; }
*[tone="refused"] { color: $refused; }
*[tone="accent"] { color: $accent; }
QFrame[hairline="true"] { background: $line; border: 0; }
QFrame[overlay="true"] { background: $raised; border: 1px solid $edge; border-radius: 8px; }
QWidget[page="true"] { background: $surface; }
QWidget[side="true"] { background: $raised; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px; padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border-color: $focus; }
QPushButton:disabled { color: $faded; border-color: $line; }
QPushButton[main="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[main="true"]:hover { border-color: $text; }
QPushButton[main="true"]:focus { border: 2px solid $text; padding: 4px 13px; }
QPushButton[main="true"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton[link="true"] { background: transparent; color: $accent; border: 1px solid transparent; padding: 2px 6px; }
QPushButton[link="true"][tone="warn"] { color: $warn; }
QPushButton[link="true"]:hover { background: $hover; }
QPushButton[link="true"]:focus { border-color: $focus; }
QPushButton[link="true"]:checked { background: $hover; color: $text; }
QPushButton[link="true"]:disabled { color: $faded; }
QPushButton[name="true"] { background: transparent; color: $text; border: 1px solid transparent; padding: 2px 6px;
    text-align: left; }
QPushButton[name="true"]:hover { background: $hover; }
QPushButton[name="true"]:focus { border-color: $focus; }
#header[loud="true"] { background: $selection; }
QPushButton[loud="true"] { background: $accent; color: $on_accent; }
QPushButton[loud="true"]:hover { background: $accent; border-color: $text; }
QPushButton[segment="true"] { background: transparent; border: 0; border-bottom: 2px solid transparent;
    border-radius: 0; color: $quiet; padding: 4px 8px; }
QPushButton[segment="true"]:hover { color: $text; background: $hover; }
QPushButton[segment="true"]:focus { background: $hover; color: $text; }
QPushButton[segment="true"]:checked { color: $text; border-bottom-color: $accent; }

QAbstractScrollArea { border: 0; background: $surface; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px; padding: 4px 6px;
    selection-background-color: $selection; selection-color: $text; }
QPlainTextEdit, QTextEdit { padding: 1px 2px; }
QTextEdit[page="true"], QTextEdit[page="true"]:focus { border: 0; padding: 8px 0; }
QTextEdit[desk="true"], QTextEdit[desk="true"]:focus { border: 0; padding: 0; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $quiet; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border-color: $focus; }
QLineEdit[wrong="true"] { border-color: $warn; color: $warn; }
QLineEdit:read-only, QPlainTextEdit:read-only { border-color: transparent; background: transparent; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { color: $quiet; border-color: $line; }
QComboBox { padding: 4px 24px 4px 6px; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; outline: 0; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator {
    width: 13px; height: 13px; border: 1px solid $quiet; border-radius: 2px; background: $surface; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QListView::indicator:hover {
    border-color: $focus; background: $hover; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked { background: $accent; border: 1px solid $accent; image: url($tick); }
QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled {
    background: $faded; border-color: $faded; }

QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faded; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

*[clear="true"] { background: transparent; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $quiet; border: 0; border-bottom: 1px solid $line; padding: 6px 8px; }
QTableCornerButton::section { background: $surface; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListView[choices="true"] { background: $surface; border: 1px solid $edge; border-radius: 4px; padding: 3px;
    outline: 0; }
QListView[choices="true"]::item { padding: 4px 8px; color: $text; }
QListView[choices="true"]::item:hover { background: $hover; }
QListView[choices="true"]::item:selected { background: $selection; }

QSplitter::handle { background: $line; }
TranscriptView, Editor, DiffView, Canvas { border: 0; border-radius: 0; padding: 0; }
QProgressBar { background: $line; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
""")


def stylesheet(tokens: Tokens) -> str:
    """The stylesheet in the colours of a theme."""
    tick = _TICKS["dark" if tokens.dark else "light"].as_posix()
    return _SHEET.substitute(asdict(tokens), edge=edge(tokens), faded=faded(tokens), tick=f'"{tick}"')


def faded(tokens: Tokens) -> str:
    """Text of what cannot be used now."""
    return _between(tokens.quiet, tokens.surface, 0.4)


def edge(tokens: Tokens) -> str:
    """The edge of fields and buttons: stronger than a hairline, so that they can be found."""
    return _between(tokens.line, tokens.quiet, 0.22)


def _between(first: str, second: str, share: float) -> str:
    mixed = (
        round(int(first[at : at + 2], 16) * (1 - share) + int(second[at : at + 2], 16) * share) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)
