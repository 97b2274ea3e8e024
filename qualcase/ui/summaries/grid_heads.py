"""The heads of the framework grid: cases above, codes with their parts at the left, each with how much is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from qualcase.ui.theme import code_colours
from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from qualcase.coding.summaries import Filled
    from qualcase.ui.summaries.grid_state import GridLayout
    from qualcase.ui.theme.tokens import Tokens

_PAD = 8
_INDENT = 14
_FOLD = 14
_DOT = 8
_PART = 92
"""Pixels for the name of a part beside the code."""
_NAME = 176
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def share_words(filled: Filled | None) -> str:
    """How much is written of what could be: `5/22`; empty where there is nothing to write on."""
    if filled is None:
        return ""
    every = filled.of_cells + filled.of_changes
    return f"{filled.cells + filled.changes}/{every}" if every else ""


class _Head(QHeaderView):
    """Fixed sections, painted at once and not one by one."""

    pressed_at = Signal(int)

    def __init__(self, orientation: Qt.Orientation, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.tokens = tokens
        self.layout_: GridLayout | None = None
        self.focused = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMouseTracking(False)

    def show_layout(self, layout: GridLayout, tokens: Tokens) -> None:
        """Draw other heads."""
        self.layout_, self.tokens = layout, tokens
        self.viewport().update()

    def focus(self, section: int) -> None:
        """Let one section stand out."""
        if section != self.focused:
            self.focused = section
            self.viewport().update()

    def sections_in(self, area: QRect) -> range:
        """The sections that an area of the viewport touches."""
        across = self.orientation() == Qt.Orientation.Horizontal
        begin, end = (area.left(), area.right()) if across else (area.top(), area.bottom())
        first, last = self.logicalIndexAt(max(begin, 0)), self.logicalIndexAt(end)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.count() - 1) + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which section was clicked."""
        across = self.orientation() == Qt.Orientation.Horizontal
        at = event.position().toPoint()
        section = self.logicalIndexAt(at.x() if across else at.y())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._press(section, at)

    def _press(self, section: int, at: QPoint) -> None:
        del at
        self.pressed_at.emit(section)

    def _write(self, painter: QPainter, area: QRect, words: str, *, strong: bool = False, colour: str = "") -> None:
        font = interface(strong=strong)
        painter.setFont(font)
        painter.setPen(QColor(colour or self.tokens.text))
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, cut)

    def _small(self, painter: QPainter, area: QRect, words: str, where: Qt.AlignmentFlag = _RIGHT) -> None:
        font = interface(Size.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.quiet))
        painter.drawText(area, where, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width()))


class CaseHead(_Head):
    """Sites, and below them cases with the share that is written; beside each other, their parts too."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, tokens, parent)

    def sizeHint(self) -> QSize:
        """Two or three lines."""
        small, plain = QFontMetrics(interface(Size.SMALL)).height(), QFontMetrics(interface()).height()
        layout = self.layout_
        parts = small + 2 if layout is not None and not layout.look.stacked else 0
        sites = small + 4 if self._has_sites() else 0
        return QSize(0, sites + plain + 4 + parts + _PAD)

    def _has_sites(self) -> bool:
        return self.layout_ is not None and any(one.site for one in self.layout_.places)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections that the event names."""
        layout = self.layout_
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self.tokens.surface))
            if layout is None or not layout.columns:
                return
            many = 1 if layout.look.stacked else len(layout.parts)
            top = (QFontMetrics(interface(Size.SMALL)).height() + 4 if self._has_sites() else 0) + _PAD // 2
            sections = self.sections_in(event.rect())
            for number in range(sections.start // many, -(-sections.stop // many)):
                first = number * many
                left = self.sectionViewportPosition(first)
                width = sum(self.sectionSize(first + part) for part in range(many))
                self._draw_place(painter, layout, number, QRect(left, 0, width, self.height()), top)
            self._draw_sites(painter, layout, many, top)

    def _draw_place(self, painter: QPainter, layout: GridLayout, number: int, area: QRect, top: int) -> None:
        many = 1 if layout.look.stacked else len(layout.parts)
        place = layout.places[number]
        focused = self.focused >= 0 and self.focused // many == number
        plain = QFontMetrics(interface()).height()
        before = layout.places[number - 1].site if number else None
        if place.is_site:
            painter.fillRect(area.adjusted(0, top, 0, 0), QColor(self.tokens.raised))
        if focused:
            painter.fillRect(area.adjusted(0, top, 0, 0), QColor(self.tokens.hover))
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(area.left(), top if place.site == before else 2, area.left(), area.bottom())
        share = share_words(layout.facts.shares.by_case.get(place.id))
        room = QFontMetrics(interface(Size.SMALL)).horizontalAdvance(share) + _PAD if share else 0
        line = QRect(area.left() + _PAD, top, area.width() - 2 * _PAD, plain + 4)
        name = f"{place.name} {place.title}".strip()
        self._write(painter, line.adjusted(0, 0, -room, 0), name, strong=focused)
        self._small(painter, line, share)
        if not layout.look.stacked:
            self._draw_parts(painter, layout, number * many, line.bottom() + 1)

    def _draw_sites(self, painter: QPainter, layout: GridLayout, many: int, top: int) -> None:
        """Each site's name above its first case, or at the left edge while that is out of sight."""
        number = 0
        while number < len(layout.places):
            last = number
            while last + 1 < len(layout.places) and layout.places[last + 1].site == layout.places[number].site:
                last += 1
            left = self.sectionViewportPosition(number * many)
            end = last * many + many - 1
            right = self.sectionViewportPosition(end) + self.sectionSize(end)
            seen = max(left, 0)
            if right > seen and left < self.viewport().width():
                self._small(
                    painter, QRect(seen + _PAD, 2, right - seen - _PAD, top - 4), layout.places[number].site, _LEFT
                )
            number = last + 1

    def _draw_parts(self, painter: QPainter, layout: GridLayout, first: int, top: int) -> None:
        for at, part in enumerate(layout.parts):
            left, width = self.sectionViewportPosition(first + at), self.sectionSize(first + at)
            self._small(painter, QRect(left + _PAD, top, width - _PAD, self.height() - top - 2), part.title, _LEFT)


class CodeHead(_Head):
    """The tree of codes; stacked, each row also says its wave or change."""

    fold_wanted = Signal(str)
    """Id of the code whose sub-codes are to be folded away, or shown again."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, tokens, parent)

    def sizeHint(self) -> QSize:
        """Room for names, and for the parts beside them."""
        layout = self.layout_
        return QSize(_NAME + (_PART if layout is not None and layout.look.stacked else 40), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections that the event names."""
        layout = self.layout_
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self.tokens.surface))
            if layout is None or not layout.rows:
                return
            many = len(layout.parts) if layout.look.stacked else 1
            sections = self.sections_in(event.rect())
            for number in range(sections.start // many, -(-sections.stop // many)):
                self._draw_code(painter, layout, number, many)

    def _draw_code(self, painter: QPainter, layout: GridLayout, number: int, many: int) -> None:
        code, first = layout.codes[number], number * many
        tops = [self.sectionViewportPosition(first + part) for part in range(many)]
        heights = [self.sectionSize(first + part) for part in range(many)]
        whole = QRect(0, tops[0], self.width(), sum(heights))
        focused = self.focused >= 0 and self.focused // many == number
        if focused:
            painter.fillRect(whole, QColor(self.tokens.hover))
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(whole.topLeft(), whole.topRight())
        if number == len(layout.codes) - 1:
            painter.drawLine(0, whole.bottom() + 1, whole.right(), whole.bottom() + 1)
        line = QFontMetrics(interface()).height() + 8
        left = _PAD // 2 + layout.facts.frame.tree.depth(code.id) * _INDENT
        if code.id in layout.parents:
            self._draw_triangle(painter, QPoint(left, whole.top() + line // 2), folded=code.id in layout.look.folded)
        left += _FOLD
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(code_colours.shown(code.colour, self.tokens))
        painter.drawEllipse(left, whole.top() + (line - _DOT) // 2, _DOT, _DOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left += _DOT + 6
        part_room = _PART if layout.look.stacked else 0
        share = share_words(layout.facts.shares.by_code.get(code.id))
        beside = self.width() - part_room - _PAD
        if layout.look.stacked:
            self._write(painter, QRect(left, whole.top(), beside - left, line), code.name, strong=focused)
            if many > 1:
                self._small(painter, QRect(left, tops[1], beside - left, line), share, _LEFT)
        else:
            room = QFontMetrics(interface(Size.SMALL)).horizontalAdvance(share) + 4
            name = QRect(left, whole.top(), beside - left - room, line)
            self._write(painter, name, code.name, strong=focused)
            self._small(painter, QRect(left, whole.top(), beside - left, line), share)
        for part, (top, _) in enumerate(zip(tops, heights, strict=True)):
            if layout.look.stacked:
                at = QRect(self.width() - part_room, top, part_room - _PAD, line)
                self._small(painter, at, layout.parts[part].title)

    def _draw_triangle(self, painter: QPainter, at: QPoint, *, folded: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.quiet))
        x, y = at.x() + _FOLD / 2 - 1, at.y()
        corners = [(-2, -4), (3, 0), (-2, 4)] if folded else [(-4, -2), (4, -2), (0, 3)]
        painter.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))

    def _press(self, section: int, at: QPoint) -> None:
        layout = self.layout_
        if layout is not None:
            code, part = layout.code_at(section)
            zone = _PAD // 2 + layout.facts.frame.tree.depth(code.id) * _INDENT
            if code.id in layout.parents and part == 0 and zone <= at.x() <= zone + _FOLD:
                self.fold_wanted.emit(code.id)
                return
        self.pressed_at.emit(section)
