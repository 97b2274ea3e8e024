"""Dragging the ends of a coding with the mouse: of its underline in the text, or of its bracket beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from qualcase.ui.transcript.document import UNDERLINE_ROOM
from qualcase.ui.transcript.paragraphs import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.view import TranscriptView

_NEAR = 5
"""Pixels from an end at which it is taken hold of."""
_LIFT = QPoint(0, 10)
"""The mouse holds an underline below its line; Qt would take it for the line after."""
_MOVED = 4
"""Pixels after which a press beside the text is a drag and no click."""


class _Hold(NamedTuple):
    """An end that the mouse has hold of."""

    mark: Mark
    at_start: bool
    beside: bool
    """It is the bracket's."""


class EndDragging(QObject):
    """Shows while dragging what the passage would be, as the selection; tells of it when the mouse lets go."""

    dragged = Signal(str, int, int)
    """The id of a coding and the span that it shall have, in code points."""

    def __init__(self, view: TranscriptView) -> None:
        """Watch the text and the margin."""
        super().__init__(view)
        self._view = view
        self._held: _Hold | None = None
        self._begun: QPoint | None = None
        self._span: Span | None = None
        self._before: tuple[int, int] = (0, 0)
        self.is_free: Callable[[str], bool] = lambda _: False
        """Whether the ends of a coding, by its id, can be dragged."""
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.margin.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take hold at a press, follow, let go."""
        if not isinstance(event, QMouseEvent):
            return False
        beside = watched is self._view.margin
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                return self._press(event, beside=beside)
            case QEvent.Type.MouseMove if self._held is not None:
                return self._follow(event)
            case QEvent.Type.MouseMove:
                return self._hover(event, beside=beside)
            case QEvent.Type.MouseButtonRelease if self._held is not None:
                return self._let_go()
        return False

    def _press(self, event: QMouseEvent, *, beside: bool) -> bool:
        self._held = self._end_at(event.position(), beside=beside)
        if self._held is None:
            return False
        self._begun, self._span = event.position().toPoint(), None
        self._before = self._view.ends_of_selection()
        # A bracket's end that is only clicked chooses its coding, as anywhere else on it.
        return not beside

    def _follow(self, event: QMouseEvent) -> bool:
        held, begun = self._held, self._begun
        if held is None or begun is None:
            return False
        place = event.position().toPoint()
        if self._span is None and (place - begun).manhattanLength() < _MOVED:
            return True
        if held.beside:
            x = 0 if held.at_start else self._view.viewport().width()
            view = self._view
            in_text = view.viewport().mapFrom(view, view.margin.mapTo(view, place))
            place = QPoint(min(in_text.x(), x) if not held.at_start else x, in_text.y())
        if not held.beside:
            place -= _LIFT
        self._span = self._spanned(held, self._view.position_under(place))
        self._view.select(*self._span)
        return True

    def _let_go(self) -> bool:
        held, span = self._held, self._span
        self._held = self._begun = self._span = None
        if held is None or span is None:
            return False
        self._view.select(*self._before)
        self.dragged.emit(held.mark.coding_id, span.start, span.end)
        return True

    def _spanned(self, held: _Hold, position: int) -> Span:
        """The span with the held end at the word under the mouse; at least one word is left."""
        text, mark = self._view.sheet.text, held.mark
        if held.at_start:
            start = position
            while start > 0 and not text[start - 1].isspace():
                start -= 1
            return Span(start, mark.end) if text[start : mark.end].strip() else Span(mark.start, mark.end)
        end = position
        while end < len(text) and not text[end].isspace():
            end += 1
        return Span(mark.start, end) if text[mark.start : end].strip() else Span(mark.start, mark.end)

    def _hover(self, event: QMouseEvent, *, beside: bool) -> bool:
        held = self._end_at(event.position(), beside=beside) if not event.buttons() else None
        if beside:
            if held is not None:
                self._view.margin.setCursor(Qt.CursorShape.SizeVerCursor)
            return held is not None
        shape = Qt.CursorShape.IBeamCursor if held is None else Qt.CursorShape.SizeHorCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)
        return False

    def _end_at(self, place: QPointF, *, beside: bool) -> _Hold | None:
        return self._bracket_end_at(place) if beside else self._underline_end_at(place.toPoint())

    def _bracket_end_at(self, place: QPointF) -> _Hold | None:
        for mark, box in self._view.margin.stripes_at(place, _NEAR):
            if self.is_free(mark.coding_id):
                if abs(place.y() - box.bottom()) <= _NEAR:
                    return _Hold(mark, at_start=False, beside=True)
                if abs(place.y() - box.top()) <= _NEAR:
                    return _Hold(mark, at_start=True, beside=True)
        return None

    def _underline_end_at(self, place: QPoint) -> _Hold | None:
        view = self._view
        position = view.position_under(place - _LIFT)
        near = view.sheet.marks.within(max(position - 2, 0), position + 2)
        for mark in near:
            if not self.is_free(mark.coding_id):
                continue
            for at, at_start in ((mark.end, False), (mark.start, True)):
                spot = view.spot_of(at, is_end=not at_start)
                below = 0 <= place.y() - spot.y() <= UNDERLINE_ROOM
                if below and abs(place.x() - spot.x()) <= _NEAR:
                    return _Hold(mark, at_start=at_start, beside=False)
        return None
