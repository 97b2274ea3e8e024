"""How the page of comments is laid out: head, list and passage beside each other, keys and button below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qualcase.ui.commentsback.actions import verbs
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import hairline, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from qualcase.ui.commentsback.page import CommentsBackPage

translate = QCoreApplication.translate
_LIST_WIDTH, _TEXT_WIDTH = 420, 640


def body_of(page: CommentsBackPage) -> QWidget:
    """What the page shows once a document was read."""
    page.told.setContentsMargins(16, 0, 16, 4)
    middle = _middle(page)
    parts = (_head(page), page.told, page.authors, hairline(), middle, hairline(), _foot(page))
    return _column(*parts, grows=middle)


def empty_of(page: CommentsBackPage) -> EmptyState:
    """What the page shows before a document was read."""
    sentence = translate(
        "CommentsBack",
        "Comments that somebody set in a transcript in Word become codings here. Take out a transcript with its "
        "codings as comments, or send any file that was imported.",
    )
    back = (translate("CommentsBack", "Back"), page.left.emit)
    return EmptyState(sentence, translate("CommentsBack", "Choose a document…"), page.choose_file, other=back)


def _head(page: CommentsBackPage) -> QLayout:
    head = QHBoxLayout()
    head.setContentsMargins(16, 16, 16, 4)
    head.setSpacing(8)
    head.addWidget(label(translate("CommentsBack", "Comments from Word"), size=Size.TITLE))
    head.addSpacing(8)
    head.addWidget(page.name, 1)
    head.addWidget(page.source)
    head.addWidget(button(translate("CommentsBack", "Another document…"), page.choose_file))
    return head


def _middle(page: CommentsBackPage) -> QWidget:
    page.nothing.setContentsMargins(16, 16, 16, 16)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(_column(page.nothing, page.list, grows=page.list))
    split.addWidget(_column(page.detail, hairline(), page.passage, grows=page.passage))
    split.setSizes([_LIST_WIDTH, _TEXT_WIDTH])
    split.setChildrenCollapsible(False)
    return split


def _foot(page: CommentsBackPage) -> QLayout:
    foot = QHBoxLayout()
    foot.setContentsMargins(16, 8, 16, 8)
    foot.setSpacing(8)
    can = QWidget()
    flow = FlowLayout(can, across=8)
    for key, words, run in verbs(page):
        one = link_button(f"{key}  {words}", run)
        one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        flow.addWidget(one)
    foot.addWidget(can, 1)
    foot.addWidget(page.summary)
    foot.addWidget(link_button(translate("CommentsBack", "Back"), page.left.emit))
    foot.addWidget(page.take_button)
    return foot


def _column(*parts: QWidget | QLayout, grows: QWidget) -> QWidget:
    """Parts below each other; one takes the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for one in parts:
        if isinstance(one, QWidget):
            column.addWidget(one, 1 if one is grows else 0)
        else:
            column.addLayout(one)
    return made
