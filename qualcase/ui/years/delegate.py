"""Draws the rows of the book, and knows how high each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qualcase.ui.excerpts.card import CardPainter
from qualcase.ui.theme import code_colours
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.years import words
from qualcase.ui.years.state import Kind, has_subcodes

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qualcase.coding.codings import Excerpt
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.years.model import AnyIndex, BookModel
    from qualcase.ui.years.state import BookRow, Sheet

PAD = 12
_FOLD = 16
_INDENT = 16
_BAR = 80
"""Room for the bar of a rating with its figure."""
_AIR = 20
"""Above a code."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MEASURE = 75
"""Characters in a line at most."""


class BookDelegate(CardPainter):
    """Cards as everywhere, and what stands above and below them."""

    def __init__(self, model: BookModel, tokens: Tokens, reading: QFont, parent: QObject | None = None) -> None:
        """Draw what the model holds."""
        super().__init__(model, tokens, reading, parent)
        self._model = model
        self.with_about = True
        self._plain, self._strong, self._quiet = interface(), interface(strong=True), interface(Size.SMALL)
        self._title = interface(Size.PLAIN, strong=True)
        self._title.setPointSizeF(self._title.pointSizeF() * 1.15)
        self._small_strong = interface(Size.SMALL, strong=True)
        self.whole = 600
        """Width of all columns together; the book sets it."""
        self.pointed: tuple[int, int] = (-1, -1)
        """Row and column of the card on whose origin the pointer is."""

    @property
    def widest(self) -> int:
        """So wide a column is at most: a full line of reading text."""
        return QFontMetrics(self._reading).averageCharWidth() * MEASURE + 2 * PAD + 8

    # How high

    def height(self, row: int) -> int:
        """Pixels that a row needs; 0 where a widget lies in it."""
        one, sheet = self._model.rows[row], self._model.sheet
        if sheet is None or one.kind in (Kind.HEAD, Kind.CAPTION):
            return 0
        if one.kind is Kind.CARDS:
            return max((self._card_height(one, card) for card in one.cards if card is not None), default=0)
        if one.kind is Kind.FIGURES:
            splits = range(self._model.columnCount())
            return (
                max((self._wrapped(self._figures(one, at), self._quiet, self._room()) for at in splits), default=0) + 8
            )
        if one.kind is Kind.SENTENCE:
            return self._sentence_height(sheet, one)
        extra = {Kind.CODE: _AIR + 10, Kind.PLACE: 14, Kind.MORE: 12}.get(one.kind, 64)
        return QFontMetrics(self._title if one.kind is Kind.CODE else self._plain).height() + extra

    def guessed(self, row: int) -> int:
        """About so high a row will be, without laying it out."""
        one = self._model.rows[row]
        if one.kind is not Kind.CARDS:
            return self.height(row)
        metrics = QFontMetrics(self._reading)
        letters = max(20, (self.width - 2 * PAD) // max(1, metrics.averageCharWidth()))
        lines = max((len(card.text) // min(letters, MEASURE) + 1 for card in one.cards if card), default=1)
        return round(lines * metrics.height() * 1.2) + 3 * PAD + QFontMetrics(self._quiet).height()

    def _card_height(self, one: BookRow, card: Excerpt) -> int:
        self._prepare(one)
        return self.laid(card).height

    def _prepare(self, one: BookRow) -> None:
        """Cards need not name the code they stand under."""
        if self._model.sheet is not None:
            self.code_id = self._model.sheet.years.shown.rows[one.row].id
            self.strongest = self._model.sheet.strongest

    def _room(self) -> int:
        return self.width - 2 * PAD - _BAR

    def _wrapped(self, text: str, font: QFont, width: int) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAP, text or " ").height()

    def _figures(self, one: BookRow, column: int) -> str:
        """Mark and figure in one line; the rating is drawn behind them."""
        sheet = self._model.sheet
        if sheet is None or column >= len(sheet.years.shown.splits):
            return ""
        line = sheet.years.lines[one.row][one.column]
        step = words.step_words(line.steps[column - 1]) if column else ""
        figure = words.figure_words(sheet, line.cells[column].at)
        return f"{step}  ·  {figure}" if step else figure

    def _sentence_width(self) -> int:
        letters = QFontMetrics(self._reading).averageCharWidth() * MEASURE
        return min(self.whole - 2 * PAD, letters)

    def _sentence_height(self, sheet: Sheet, one: BookRow) -> int:
        text = words.sentence_words(sheet, one)
        if not text:
            return QFontMetrics(self._quiet).height() + 16
        state = sheet.years.lines[one.row][one.column].change
        stale = QFontMetrics(self._quiet).height() + 2 if state is not None and state.is_stale else 0
        head = QFontMetrics(self._small_strong).height() + 2
        return self._wrapped(text, self._reading, self._sentence_width() - PAD) + head + stale + 24

    # Drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a cell."""
        sheet = self._model.sheet
        if sheet is None:
            return
        one = self._model.rows[index.row()]
        painter.save()
        self._paint_ground(painter, option, one, index)
        area: QRect = option.rect
        if one.kind is Kind.CODE:
            self._paint_code(painter, area, sheet, one)
        elif one.kind is Kind.PLACE:
            self._paint_line(painter, area, words.place_words(sheet, one.column), self._strong, "text")
        elif one.kind is Kind.FIGURES:
            self._paint_figures(painter, area, sheet, one, index.column())
        elif one.kind is Kind.CARDS:
            self._paint_cell(painter, area, one, index)
        elif one.kind is Kind.MORE:
            self._paint_line(painter, area, self._model.more_words(one, index.column()), self._quiet, "accent")
        elif one.kind is Kind.SENTENCE and self._model.writing != (one.row, one.column):
            self._paint_sentence(painter, area, sheet, one)
        elif one.kind is Kind.NOTHING:
            self._paint_line(painter, area, words.nothing_words(sheet), self._plain, "quiet")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, one: BookRow, index: AnyIndex) -> None:
        area, tokens = option.rect, self._tokens
        painter.fillRect(area, QColor(tokens.surface))
        if option.state & QStyle.StateFlag.State_Selected and self._model.is_there(index.row(), index.column()):
            top = _AIR - 6 if one.kind is Kind.CODE else 0
            ground = area.adjusted(0, top, 0, 0)
            painter.fillRect(ground, QColor(tokens.hover))
            listening = bool(option.state & QStyle.StateFlag.State_HasFocus)
            strip = QRect(ground.left(), ground.top(), 3, ground.height())
            painter.fillRect(strip, QColor(tokens.focus if listening else tokens.line))
        if one.kind in (Kind.FIGURES, Kind.CARDS, Kind.MORE) and index.column():
            painter.setPen(QColor(tokens.line))
            painter.drawLine(area.left() - 1, area.top(), area.left() - 1, area.bottom())

    def _paint_code(self, painter: QPainter, area: QRect, sheet: Sheet, one: BookRow) -> None:
        value = sheet.years.shown.rows[one.row]
        tokens = self._tokens
        depth = value.depth if self._model.nested else 0
        if not depth:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(area.left() + PAD, area.top() + 6, area.right() - PAD, area.top() + 6)
        left = area.left() + PAD + depth * _INDENT
        middle = (area.top() + _AIR + area.bottom()) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._model.nested and has_subcodes(sheet.years, one.row):
            self._paint_triangle(painter, QPointF(left + 5, middle), folded=value.id in self._model.folded)
            left += _FOLD
        if value.colour:
            painter.setBrush(code_colours.shown(value.colour, tokens))
            painter.drawEllipse(left, middle - 4, 9, 9)
            left += 16
        name, above = words.code_words(sheet, one.row, nested=self._model.nested)
        room = QRect(left, area.top() + _AIR - 6, area.right() - left - PAD, area.height() - _AIR + 6)
        painter.setFont(self._title)
        painter.setPen(QColor(tokens.text))
        painter.drawText(
            room, _MIDDLE, QFontMetrics(self._title).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        )
        used = QFontMetrics(self._title).horizontalAdvance(name) + 12
        painter.setFont(self._quiet)
        painter.setPen(QColor(tokens.quiet))
        rest = room.adjusted(used, 0, 0, 0)
        painter.drawText(
            rest, _MIDDLE, QFontMetrics(self._quiet).elidedText(above, Qt.TextElideMode.ElideRight, rest.width())
        )

    def _paint_triangle(self, painter: QPainter, at: QPointF, *, folded: bool) -> None:
        painter.setBrush(QColor(self._tokens.quiet))
        corners = [(-2, -4), (3, 0), (-2, 4)] if folded else [(-4, -2), (4, -2), (0, 3)]
        painter.drawPolygon(QPolygonF([QPointF(at.x() + right, at.y() + down) for right, down in corners]))

    def _paint_line(self, painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._tokens, colour)))
        inner = area.adjusted(PAD, 0, -PAD, 0)
        painter.drawText(
            inner, _MIDDLE, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        )

    def _paint_figures(self, painter: QPainter, area: QRect, sheet: Sheet, one: BookRow, column: int) -> None:
        if column >= len(sheet.years.shown.splits):
            return
        inner = QRect(area.left() + PAD, area.top() + 2, self._room(), area.height() - 4)
        line = sheet.years.lines[one.row][one.column]
        painter.setPen(QColor(self._tokens.quiet))
        painter.setFont(self._quiet)
        painter.drawText(inner, _WRAP, self._figures(one, column))
        step = words.step_words(line.steps[column - 1]) if column else ""
        if step:  # once more, stronger, over the same place
            painter.setPen(QColor(self._tokens.text))
            painter.drawText(inner, _WRAP, step)
        at = line.cells[column].at
        rating = sheet.years.rating_at(at)
        if rating is not None:
            code_id = sheet.years.shown.rows[one.row].id
            high = QFontMetrics(self._quiet).height()
            where = QRect(area.left() + PAD, inner.top(), self.width - 2 * PAD, high)
            said = words.rating_said(sheet, at)
            self.paint_rating(painter, where, rating, said, sheet.strongest.get(code_id, 2))

    def _paint_cell(self, painter: QPainter, area: QRect, one: BookRow, index: AnyIndex) -> None:
        card = self._model.card(index.row(), index.column())
        if card is not None:
            self._prepare(one)
            painter.translate(area.topLeft())
            self.paint_card(painter, card, on_origin=self.pointed == (index.row(), index.column()))

    def _paint_sentence(self, painter: QPainter, area: QRect, sheet: Sheet, one: BookRow) -> None:
        text = words.sentence_words(sheet, one)
        tokens = self._tokens
        if not text:
            self._paint_line(painter, area, words.invitation(), self._quiet, "quiet")
            return
        state = sheet.years.lines[one.row][one.column].change
        painter.fillRect(QRect(area.left() + PAD, area.top() + 8, 2, area.height() - 16), QColor(tokens.accent))
        inner = QRect(area.left() + 2 * PAD, area.top() + 8, self._sentence_width() - PAD, area.height() - 16)
        high = QFontMetrics(self._small_strong).height() + 2
        painter.setFont(self._small_strong)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(inner, _WRAP, words.change_heading(sheet))
        inner.setTop(inner.top() + high)
        painter.setFont(self._reading)
        painter.setPen(QColor(tokens.text))
        painter.drawText(inner, _WRAP, text)
        if state is not None and state.is_stale:
            inner.setTop(inner.bottom() - QFontMetrics(self._quiet).height())
            painter.setFont(self._quiet)
            painter.setPen(QColor(tokens.warn))
            painter.drawText(inner, _WRAP, words.stale_words())
