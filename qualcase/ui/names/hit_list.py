"""The hits of one name in their context, a card each: where it stands, the words around it, how it will read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView

from qualcase.coding.pseudonyms import Verdict
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.rows import RowDelegate
from qualcase.ui.widgets.value_list import ROW_ROLE, ValueList, ValueModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.names.cards import Card
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.widgets.value_list import Index

_PAD, _GAP = 10, 4


@dataclass(frozen=True)
class HitRow:
    """A card with what is said of it now."""

    card: Card
    verdict: Verdict | None
    replacement: str
    where: str
    """Source and place, worded."""
    state: str
    """How it is judged, worded with its mark."""

    @property
    def put(self) -> str:
        """How it will read: with the ending that hangs on the name."""
        return f"{self.replacement}{self.card.ending}" if self.replacement else "?"


class HitModel(ValueModel[HitRow]):
    """One row a hit."""

    def words(self, row: HitRow) -> str:
        """The hit in its context."""
        card = row.card
        return f"{card.before}{card.form}{card.ending}{card.after}"

    def spoken(self, row: HitRow) -> str:
        """How it is judged, where it stands, the words, and how they will read."""
        return ", ".join((row.state, row.where, self.words(row), f"→ {row.put}"))

    def are_the_same(self, before: Sequence[HitRow], after: Sequence[HitRow]) -> bool:
        """The same hits, perhaps judged otherwise."""
        return [one.card for one in before] == [one.card for one in after]


class HitDelegate(RowDelegate):
    """A quiet line of origin, the words with the hit marked, and what will stand there."""

    def __init__(self, tokens: Tokens, face: QFont, parent: QObject | None = None) -> None:
        super().__init__(tokens, parent)
        self._face = face

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 320
        small = QFontMetrics(interface(Size.SMALL)).height()
        text = self._laid_out(index.data(ROW_ROLE), width - 2 * _PAD)
        return QSize(width, 2 * small + 2 * _GAP + round(text.boundingRect().height()) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        row: HitRow = index.data(ROW_ROLE)
        tokens = self.tokens
        painter.save()
        self.paint_background(painter, option)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.setFont(interface(Size.SMALL))
        small = painter.fontMetrics().height()
        top = QRect(area.left(), area.top(), area.width(), small)
        colour = {Verdict.APPROVED: tokens.good, Verdict.REJECTED: tokens.quiet, None: tokens.warn}[row.verdict]
        painter.setPen(QColor(colour))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.state)
        room = top.width() - painter.fontMetrics().horizontalAdvance(row.state) - 12
        painter.setPen(QColor(tokens.quiet))
        where = painter.fontMetrics().elidedText(row.where, Qt.TextElideMode.ElideRight, room)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, where)
        text = self._laid_out(row, area.width())
        text.draw(painter, QPointF(area.left(), top.bottom() + 1 + _GAP))
        below = QRect(area.left(), area.bottom() - small + 1, area.width(), small)
        painter.setPen(QColor(tokens.quiet if row.verdict is Verdict.REJECTED else tokens.accent))
        put = painter.fontMetrics().elidedText(f"→ {row.put}", Qt.TextElideMode.ElideRight, below.width())
        if row.verdict is not Verdict.REJECTED:
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, put)
        painter.restore()

    def _laid_out(self, row: HitRow, width: int) -> QTextLayout:
        card = row.card
        formats = []
        place = 0
        for words, marked in ((card.before, False), (card.form, True), (card.ending + card.after, False)):
            one = QTextLayout.FormatRange()
            one.start, one.length = place, len(words.encode("utf-16-le")) // 2
            place += one.length
            look = QTextCharFormat()
            look.setForeground(QColor(self.tokens.text))
            if marked:
                look.setBackground(QColor(self.tokens.depth[2]))
                look.setFontWeight(QFont.Weight.DemiBold)
            one.format = look
            formats.append(one)
        layout = QTextLayout(f"{card.before}{card.form}{card.ending}{card.after}", self._face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, top))
            top += line.height() + 2
        layout.endLayout()
        return layout


class HitList(ValueList):
    """One hit has the keyboard."""

    key_pressed = Signal(object)
    """The `QKeyEvent`; accepted by whoever does something about it."""

    def __init__(self, tokens: Tokens, face: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = HitModel(self)
        self.delegate = HitDelegate(tokens, face, self)
        self.setModel(self.model_)
        self.setItemDelegate(self.delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setProperty("takesKeys", True)

    def show_rows(self, rows: Sequence[HitRow]) -> None:
        """Show these, the keyboard on the same hit as before, else on the first that waits."""
        held = self.current()
        self.model_.show_rows(rows)
        ids = [one.card.hit_id for one in rows]
        if held is not None and held.card.hit_id in ids:
            at = ids.index(held.card.hit_id)
        else:
            at = next((number for number, one in enumerate(rows) if one.verdict is None), 0)
        if rows:
            self.setCurrentIndex(self.model_.index(at, 0))
        self.scheduleDelayedItemsLayout()

    def current(self) -> HitRow | None:
        """The hit with the keyboard."""
        index = self.currentIndex()
        return self.model_.rows[index.row()] if index.isValid() and index.row() < len(self.model_.rows) else None

    def step(self) -> bool:
        """Go to the hit below; whether there is one."""
        below = self.model_.index(self.currentIndex().row() + 1, 0)
        if below.isValid():
            self.setCurrentIndex(below)
        return below.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that judge go to whoever listens; arrows move."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            event.accept()
            super().keyPressEvent(event)
