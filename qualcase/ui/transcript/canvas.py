"""The surface of the transcript: document, margins, and the drawing beneath Qt's own text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from qualcase.ui.theme.fonts import USUAL_LETTERS, Size, interface
from qualcase.ui.transcript.beneath import Beneath
from qualcase.ui.transcript.carried import PASSAGE
from qualcase.ui.transcript.columns import share
from qualcase.ui.transcript.document import build_document
from qualcase.ui.transcript.geometry import Geometry
from qualcase.ui.transcript.gutter import Gutter
from qualcase.ui.transcript.hits import Hits
from qualcase.ui.transcript.looks import dress, wishes
from qualcase.ui.transcript.margin import StripeMargin
from qualcase.ui.transcript.paragraphs import Span
from qualcase.ui.transcript.sheet import Sheet
from qualcase.ui.transcript.stripes import StripePlan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark


AT_ONCE = 400_000
"""Texts up to so many characters are laid out at once; longer ones as far as they are shown, the rest when idle."""
NAME_GAP = 3
"""Pixels between two names in the margin."""


class Anchor(NamedTuple):
    """What stands at the top of the view: a position and how far it is scrolled past."""

    position: int
    past: float


class Canvas(QTextEdit):
    """A read-only text with its sheet drawn around it. What the person does with it is left to the subclass."""

    def __init__(self, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty sheet."""
        super().__init__(parent)
        self.tokens = tokens
        self.sheet = Sheet()
        self.gutter = Gutter(self, tokens)
        self.margin = StripeMargin(self, tokens)
        self._active: str | None = None
        self._hits = Hits()
        self._letters = USUAL_LETTERS
        self.also_carry: Callable[[QMimeData, Span], object] = lambda *_: None
        """Adds to what is dragged or copied of a span what this text, which knows no study, cannot tell."""
        self._document: QTextDocument | None = None
        """The one made last; Qt itself deletes only the one that it began with."""
        self._prepare()
        self.setFont(font)
        self._take_up(self.document())
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self._scroll_margins)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another text from its beginning."""
        self.sheet = sheet
        self._active = None
        self._hits = Hits()
        self._rebuild()

    def follow(self, sheet: Sheet, start: int, end: int) -> None:
        """A person changed the document: `sheet` holds its text as it is now, different in `start … end`.

        Marks may have moved along with the text; `redraw_all` is needed where they became others.
        """
        before, self.sheet = self.sheet, sheet
        self.geometry_of_text.sheet = sheet
        stays = len(before.paragraphs) == len(sheet.paragraphs)
        same_lanes = before.lanes is sheet.lanes or before.lanes.rows.numbers() == sheet.lanes.rows.numbers()
        if stays and same_lanes:
            self._beneath.forget(start, end)
        else:
            self._beneath.forget_all()
        self._plan.forget_all()
        self.margin.show_plan(self._plan, sheet.lanes.stripes.in_use)
        self.gutter.update()
        self.viewport().update()

    def redraw(self, mark: Mark) -> None:
        """Draw anew what a mark touches."""
        self._beneath.forget(mark.start, mark.end)
        self._plan.forget(mark.start, mark.end)
        self.margin.show_plan(self._plan, self.sheet.lanes.stripes.in_use)
        self.viewport().update()

    def redraw_all(self) -> None:
        """Draw all marks anew."""
        self._beneath.forget_all()
        self._plan.forget_all()
        self.margin.show_plan(self._plan, self.sheet.lanes.stripes.in_use)
        self.viewport().update()

    def set_active(self, coding_id: str | None) -> None:
        """Make one coding stand out."""
        if coding_id != self._active:
            self._active = coding_id
            self.margin.set_active(coding_id)
            self.viewport().update()

    def show_hits(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark words that were found: sorted spans that do not lie over each other."""
        self._hits = Hits(spans)
        self.viewport().update()

    def take_tokens(self, tokens: Tokens) -> None:
        """Use other colours; place and selection stay."""
        self.tokens = tokens
        self.gutter.take_tokens(tokens)
        self.margin.take_tokens(tokens)
        self._dress()
        anchor, cursor = self.anchor(), self.textCursor()
        kept = cursor.anchor(), cursor.position()
        self._rebuild()
        cursor = self.textCursor()
        cursor.setPosition(kept[0])
        cursor.setPosition(kept[1], cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.return_to(anchor)

    def take_font(self, font: QFont) -> None:
        """Read in another face or size; what stands at the top stays there."""
        anchor = self.anchor()
        self.setFont(font)
        self._arrange()
        self.redraw_all()
        self.return_to(anchor)

    def take_letters(self, letters: int) -> None:
        """Read lines of so many characters; what stands at the top stays there."""
        if letters != self._letters:
            self._letters = letters
            self.take_font(self.font())

    def caret(self) -> int:
        """Where the caret stands."""
        return self.sheet.utf16.to_code_point(self.textCursor().position())

    def selection(self) -> Span | None:
        """What is selected, if anything is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_code_point = self.sheet.utf16.to_code_point
        return Span(to_code_point(cursor.selectionStart()), to_code_point(cursor.selectionEnd()))

    def select(self, start: int, end: int) -> None:
        """Select a span; the caret is put at its end."""
        limit = len(self.sheet.text)
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.utf16.to_utf16(max(0, min(start, limit))))
        cursor.setPosition(self.sheet.utf16.to_utf16(max(0, min(end, limit))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_caret(self, position: int) -> None:
        """Put the caret somewhere, with nothing selected."""
        self.select(position, position)

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll, if need be, so that a span stands in the upper part of the view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self.geometry_of_text.line_at(start).top
        bottom = self.geometry_of_text.line_at(max(end - 1, start)).bottom
        lowest = min(bottom, top + height * 0.6)
        if top < bar.value() + 8 or lowest > bar.value() + height - 8:
            bar.setValue(round(top - height * 0.25))

    def anchor(self) -> Anchor:
        """What stands at the top."""
        value = self.verticalScrollBar().value()
        position = self.geometry_of_text.position_at(value)
        return Anchor(position, value - self.geometry_of_text.line_at(position).top)

    def return_to(self, anchor: Anchor) -> None:
        """Scroll so that the same stands at the top again."""
        top = self.geometry_of_text.line_at(anchor.position).top
        self.verticalScrollBar().setValue(round(top + anchor.past))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks; then Qt draws the text over them."""
        offset = self.verticalScrollBar().value()
        top, bottom = event.rect().top() + offset, event.rect().bottom() + 1 + offset
        painter = QPainter(self.viewport())
        painter.translate(0, -offset)
        self._beneath.paint(painter, top, bottom)
        active = self.sheet.marks.get(self._active) if self._active else None
        if active is not None:
            self._beneath.paint_lifted(painter, active, top, bottom)
        if self._hits:
            self._hits.paint(painter, self.geometry_of_text, self.tokens.warn, top, bottom)
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Share the width anew before Qt lays the text out in it."""
        if event.type() != QEvent.Type.Resize:
            return super().event(event)
        anchor, width = self.anchor(), self.viewport().width()
        self._arrange()
        done = super().event(event)
        self._arrange()
        if self.viewport().width() != width:
            self.return_to(anchor)
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget where lines stood when the text became wider or narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._beneath.forget_all()
            self._plan.forget_all()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying takes: the text itself, character by character, never Qt's rendering of it."""
        chosen = self.selection()
        data = QMimeData()
        data.setText(self.sheet.text[chosen.start : chosen.end] if chosen else "")
        if chosen:
            data.setData(PASSAGE, b"")
            self.also_carry(data, chosen)
        return data

    def _prepare(self) -> None:
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setCursorWidth(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        small = interface(Size.SMALL)
        small.setFamilies([small.family()])
        self.gutter.setFont(small)
        self.margin.setFont(small)

    def _dress(self) -> None:
        for widget in (self, self.viewport(), self.gutter, self.margin):
            dress(widget, self.tokens)

    def _rebuild(self) -> None:
        document = build_document(self.sheet, self.font(), self.tokens)
        document.setParent(self)
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        if self.sheet.part.end - self.sheet.part.start <= AT_ONCE:
            # Asking for its size lays all of it out, so that the scroll bar is true from the start.
            document.documentLayout().documentSize()
        self._take_up(document)
        self.verticalScrollBar().setValue(0)

    def _take_up(self, document: QTextDocument) -> None:
        self.geometry_of_text = Geometry(document, self.sheet)
        self._beneath = Beneath(self.geometry_of_text, self.tokens)
        small = QFontMetricsF(self.margin.font())
        row = round(small.height()) + NAME_GAP
        self._plan = StripePlan(self.geometry_of_text, row, small.ascent() + NAME_GAP / 2)
        self.margin.show_plan(self._plan, self.sheet.lanes.stripes.in_use)
        self.margin.set_active(self._active)
        self.gutter.show_text(self.geometry_of_text)
        self._scroll_margins()

    def _arrange(self) -> None:
        width = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        columns = share(width, wishes(self.font(), self.gutter.font(), self._letters))
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (columns.left, columns.margin):
            self.setViewportMargins(columns.left, 0, columns.margin, 0)
        port = self.viewport().geometry()
        self.gutter.setGeometry(port.left() - columns.gutter, port.top(), columns.gutter, port.height())
        self.margin.setGeometry(port.right() + 1, port.top(), columns.margin, port.height())

    def _scroll_margins(self) -> None:
        offset = self.verticalScrollBar().value()
        self.gutter.scroll_to(offset)
        self.margin.scroll_to(offset)
