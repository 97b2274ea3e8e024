"""The passages of a claim: for it in the left column, against it in the right; cards can be dropped on either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.coding.claims import Side
from qualcase.ui.base.dragging import EXCERPTS, dragged_excerpts
from qualcase.ui.excerpts.columns import ExcerptColumns
from qualcase.ui.excerpts.going import CardGoing
from qualcase.ui.excerpts.shelves import Shelf
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.ui.base.session import Session
    from qualcase.ui.claims.state import ClaimSheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_SIDES = (Side.FOR, Side.AGAINST)
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class SidesPane(QWidget):
    """Tells what is dropped where."""

    dropped = Signal(object, object)
    """Codings and passages, and the `Side` on which they were dropped."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session = session
        self.columns = ExcerptColumns(tokens, reading(session.settings), self)
        self.going = CardGoing(session, self.columns)
        self.gone = label(tone="warn", size=Size.SMALL, wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.gone)
        layout.addWidget(self.columns, 1)
        self.gone.setContentsMargins(12, 4, 12, 4)
        self.columns.show_shelves((Shelf(""), Shelf("")))
        for one in self.columns.lists:
            one.delegate.with_case = one.delegate.with_wave = True
            one.viewport().setAcceptDrops(True)
            one.setAcceptDrops(True)
            one.viewport().installEventFilter(self)

    def show_sheet(self, sheet: ClaimSheet | None, strongest: Mapping[str, int]) -> None:
        """Show the passages of a claim."""
        titles = {Side.FOR: translate("Claims", "For it"), Side.AGAINST: translate("Claims", "Against it")}
        hint = translate(
            "Claims",
            "Drag a card here, or choose a passage anywhere and press Ctrl+Shift+P (for) or Ctrl+Shift+X (against).",
        )
        shelves = []
        for side in _SIDES:
            found = sheet.sides[side] if sheet is not None else ()
            title = f"{titles[side]} · {len(found)}" if found else titles[side]
            shelves.append(Shelf(title, nothing=hint, counted=found))
        self.columns.show_shelves(shelves, code_id="", strongest=strongest)
        gone = sheet.gone if sheet is not None else 0
        self.gone.setText(translate("Claims", "%n passage(s) are coded no longer.", "", gone))
        self.gone.setVisible(bool(gone))

    def side_of_card(self) -> Side | None:
        """On which side the chosen card stands."""
        excerpt = self.columns.excerpt
        lists = zip(_SIDES, self.columns.lists, strict=True)
        return next((side for side, one in lists if excerpt is not None and excerpt in one.chosen_excerpts), None)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.columns.use(tokens, reading(self._session.settings))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped on a column."""
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(EXCERPTS):
            return super().eventFilter(watched, event)
        if event.type() in _DRAGS:
            event.acceptProposedAction()
            return True
        if event.type() is QEvent.Type.Drop:
            side = next(side for side, one in zip(_SIDES, self.columns.lists, strict=True) if one.viewport() is watched)
            event.acceptProposedAction()
            self.dropped.emit(dragged_excerpts(event.mimeData()), side)
            return True
        return super().eventFilter(watched, event)
