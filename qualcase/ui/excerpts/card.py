"""Draws a card: the text in the reading face, one quiet line of origin, rating as a small bar, star and note."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcase.ui.excerpts.origin import about_words, origin, rating_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.widgets.words import capital

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from qualcase.coding.around import Around
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.excerpts.model import AnyIndex, ExcerptModel
    from qualcase.ui.theme.tokens import Tokens

PAD = 12
"""Pixels between the edge of a card and its words."""
_GAP = 6
_LINE = 1.45
"""Line distance of the text, as a share of the type."""
MEASURE = 75
"""Characters in a line at most."""
_LONGEST = 4000
_BAR = 32
"""Width of the rating's bar."""
_FIGURE = 32
"""Room for its figure, so that bars stand below each other."""
_ORIGIN = 20
"""With less room than for so many characters beside the rating, the origin has lines of its own above it."""


class Block(NamedTuple):
    """A laid-out piece of a card and where it stands."""

    layout: QTextLayout
    top: float
    colour: str
    """Name of the token."""


class Laid(NamedTuple):
    """A card as it is drawn in a certain width."""

    blocks: list[Block]
    origin: QRect
    """Where the line of origin stands; a click there goes to the place in the text."""
    rating: QRect
    """The line at whose end the rating stands."""
    height: int


class TurnsAround(Protocol):
    """Who knows what is shown around an excerpt."""

    def steps(self, excerpt_id: str) -> int:
        """How many turns around an excerpt are shown."""

    def around(self, excerpt_id: str) -> Around | None:
        """What is shown around it."""


class CardPainter(QStyledItemDelegate):
    """Lays cards out once for each width, and draws them; where they stand is known by who inherits from it."""

    def __init__(self, turns: TurnsAround, tokens: Tokens, reading: QFont, parent: QObject | None = None) -> None:
        """Draw in the face that the person reads in."""
        super().__init__(parent)
        self._turns = turns
        self._tokens = tokens
        self._reading = reading
        self._small = interface(Size.SMALL)
        self._laid: dict[tuple[str, int, int, str | None], Laid] = {}
        self.width = 300
        """Room for a card; the list sets it."""
        self.code_id: str | None = None
        """Excerpts of this code need not name it."""
        self.with_case = False
        self.with_wave = False
        self.with_note = self.with_place = True
        self.left = PAD
        """Where words begin, in pixels."""
        self.longest = _LONGEST
        """Characters of a passage that a card shows."""
        self.with_about = False
        """Whether a card says above its words that they are about another time; else that is said above the cards."""
        self.strongest: Mapping[str, int] = {}
        """The largest rating of each code's scale, by code."""

    def use(self, tokens: Tokens, reading: QFont) -> None:
        """Use other colours and type."""
        self._tokens, self._reading = tokens, reading
        self.forget()

    def look_at(self, code_id: str | None, strongest: Mapping[str, int]) -> None:
        """Show excerpts of this code, which then need not name it, with ratings as part of the strongest by code."""
        if (code_id, strongest) != (self.code_id, self.strongest):
            self.code_id, self.strongest = code_id, strongest
            self.forget()

    def forget(self) -> None:
        """Lay all cards out anew."""
        self._laid.clear()

    def laid(self, excerpt: Excerpt) -> Laid:
        """The card of an excerpt."""
        key = (excerpt.id, self.width, self._turns.steps(excerpt.id), self.code_id)
        found = self._laid.get(key)
        if found is None:
            if len(self._laid) > 2000:
                self._laid.clear()
            found = self._laid[key] = self._lay_out(excerpt)
        return found

    def paint_card(self, painter: QPainter, excerpt: Excerpt, *, on_origin: bool) -> None:
        """Draw a card with its upper left corner at the painter's origin."""
        laid = self.laid(excerpt)
        for block in laid.blocks:
            painter.setPen(QColor(getattr(self._tokens, block.colour)))
            block.layout.draw(painter, QPointF(self.left, block.top))
        if excerpt.rating is not None:
            scale = self.strongest.get(excerpt.code_id, 2)
            self.paint_rating(painter, laid.rating, excerpt.rating, rating_words(excerpt.rating), scale)
        if on_origin:
            painter.setPen(QColor(self._tokens.accent))
            painter.drawLine(laid.origin.bottomLeft(), laid.origin.bottomRight())

    def paint_rating(self, painter: QPainter, line: QRect, rating: float, said: str, strongest: int) -> None:
        """Draw a signed bar at the end of a line, as a part of the strongest rating, with the figure behind it."""
        tokens = self._tokens
        room = max(_FIGURE, QFontMetrics(self._small).horizontalAdvance(said) + 4)
        words = QRect(line.right() - room, line.top(), room, line.height())
        middle = line.right() - room - 4 - _BAR // 2
        height = line.center().y()
        painter.setPen(QColor(tokens.line))
        painter.drawLine(middle - _BAR // 2, height, middle + _BAR // 2, height)
        length = round(_BAR / 2 * min(1.0, abs(rating) / max(1, strongest)))
        left = middle if rating > 0 else middle - length
        painter.fillRect(left, height - 3, length, 7, QColor(tokens.good if rating > 0 else tokens.warn))
        painter.setPen(QColor(tokens.quiet))
        painter.drawLine(middle, height - 5, middle, height + 5)
        painter.setFont(self._small)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def measure(self) -> int:
        """Width of a line of text, in pixels."""
        return min(self.width - self.left - PAD, QFontMetrics(self._reading).averageCharWidth() * MEASURE)

    def _lay_out(self, excerpt: Excerpt) -> Laid:
        width = self.measure()
        pieces = [(shortened(excerpt.text, self.longest), self._reading, "text")]
        around = self._turns.around(excerpt.id)
        if around is not None:
            pieces = [(around.before, self._reading, "quiet"), *pieces, (around.after, self._reading, "quiet")]
        if self.with_about and excerpt.about:
            pieces.insert(0, (capital(about_words(excerpt.about)), self._small, "accent"))
        blocks, top = [], float(PAD)
        for text, font, colour in pieces:
            if text:
                block, top = lay_text(text, font, colour, width, top)
                blocks.append(block)
        rating = QRect(self.left, round(top), width, QFontMetrics(self._small).height() + 2)
        words = origin(
            excerpt,
            with_case=self.with_case,
            with_wave=self.with_wave,
            with_place=self.with_place,
            code_id=self.code_id,
        )
        words = f"★ {words}" if excerpt.star else words
        room = width - (_BAR + _FIGURE + 8 if excerpt.rating is not None else 0)
        is_narrow = room < width and room < QFontMetrics(self._small).averageCharWidth() * _ORIGIN
        block, below = lay_text(words, self._small, "quiet", width if is_narrow else room, top)
        blocks.append(block)
        natural = math.ceil(block.layout.maximumWidth())
        line = QRect(self.left, round(top), min(width if is_narrow else room, natural), round(below - top) - _GAP)
        if is_narrow:
            rating.moveTop(line.bottom())
            below += rating.height()
        top = below
        if excerpt.note and self.with_note:
            block, top = lay_text(excerpt.note, self._small, "text", width, top - 2)
            blocks.append(block)
        return Laid(blocks, line, rating, round(top) + PAD - _GAP)


class CardDelegate(CardPainter):
    """Cards and headings from top to bottom."""

    def __init__(self, model: ExcerptModel, tokens: Tokens, reading: QFont, parent: QObject | None = None) -> None:
        """Draw what the model holds."""
        super().__init__(model, tokens, reading, parent)
        self._model = model
        self.pointed: tuple[int, bool] = (-1, False)
        """The row under the pointer, and whether it is on its origin."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the text needs."""
        del option
        excerpt = self._model.excerpt(index.row())
        if excerpt is None:
            return QSize(self.width, QFontMetrics(self._small).height() + 3 * PAD)
        return QSize(self.width, self.laid(excerpt).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a card or a heading."""
        area: QRect = option.rect
        painter.save()
        excerpt = self._model.excerpt(index.row())
        if excerpt is None:
            self._paint_heading(painter, area, self._model.heading(index.row()))
        else:
            self.paint_ground(painter, option, index.row())
            painter.translate(area.topLeft())
            self.paint_card(painter, excerpt, on_origin=self.pointed == (index.row(), True))
        painter.restore()

    def has_line_above(self, row: int) -> bool:
        """Whether a line stands between a card and the one above it."""
        return row > 0 and not self._model.heading(row - 1)

    def _paint_heading(self, painter: QPainter, area: QRect, words: str) -> None:
        painter.setPen(QColor(self._tokens.line))
        painter.drawLine(area.left() + PAD, area.top() + PAD, area.right() - PAD, area.top() + PAD)
        painter.setPen(QColor(self._tokens.quiet))
        painter.setFont(self._small)
        inner = area.adjusted(PAD, PAD, -PAD, 0)
        words = QFontMetrics(self._small).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """The tint of what is chosen or pointed at, and the line between two cards."""
        area, tokens = option.rect, self._tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.hover))
            listening = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(
                area.left(), area.top(), 3, area.height(), QColor(tokens.focus if listening else tokens.line)
            )
        elif self.pointed[0] == row:
            painter.fillRect(area, QColor(tokens.hover))
        if self.has_line_above(row):
            painter.setPen(QColor(tokens.line))
            painter.drawLine(area.left() + PAD, area.top(), area.right() - PAD, area.top())


def shortened(text: str, longest: int) -> str:
    """As much of a passage as a card shows."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return f"{cut[: cut.rfind(' ')].rstrip() if ' ' in cut else cut} […]"


def lay_text(text: str, font: QFont, colour: str, width: int, top: float) -> tuple[Block, float]:
    """Break a text into lines; what follows begins a gap below."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    step = round(QFontInfo(font).pixelSize() * _LINE)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += step
    layout.endLayout()
    return Block(layout, top, colour), top + height + _GAP


def origin_at(laid: Laid, at: QPointF) -> bool:
    """Whether a point of the card is on its origin."""
    return QRectF(laid.origin).contains(at)
