"""The board with its head and the side beside it: what is selected, whose coding is shown, what is planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from qualcase.coding.heard import who_was_heard
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.material import progress_state
from qualcase.ui.material.board import NOTHING, BoardView
from qualcase.ui.material.board_layout import GAP, MARGIN, Spot, SpotKind
from qualcase.ui.material.board_state import RowKind, make_board
from qualcase.ui.material.board_words import BoardWords, legend_words
from qualcase.ui.material.head import BoardHead
from qualcase.ui.material.progress_state import LEAD, ME, Fullness
from qualcase.ui.material.side import Side
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.heard import Heard
    from qualcase.coding.people import CodingState
    from qualcase.coding.planned import Planned
    from qualcase.study.coded_share import SourceProgress
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_OF_BOARD = ("source", "source_case", "study_case", "site", "wave", "study")
_OF_DETAILS = (*_OF_BOARD, "participant", "participant_role", "speaker", "text_version")
_OF_FIGURES = (*_OF_DETAILS, "planned", "coding", "coding_status", "coder")
_WIDTHS = [900, 376]


@dataclass(frozen=True)
class Figures:
    """What is read and counted in the background."""

    codings: Mapping[str, SourceProgress]
    states: Mapping[str, Mapping[str, CodingState]]
    heard: Heard
    planned: tuple[Planned, ...]
    filled: Mapping[str, str]
    """Plans whose source is there: they are not shown."""

    @property
    def plans(self) -> tuple[object, ...]:
        """What decides which plans the board shows."""
        return self.planned, self.filled


class BoardPage(QSplitter):
    """Draws anew what changes touch; nothing is written here."""

    place_asked = Signal(object)
    """A `Place` is to be shown."""
    menu_asked = Signal(object, object)
    """What can be done with a `Spot` is to be offered, at a place of the screen."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._passing: frozenset[str] | None = None
        self._figures: Figures | None = None
        self._whose = ME
        self.words = BoardWords(session.study)
        self.board = BoardView(tokens, self.words)
        self.head = BoardHead(self.board, tokens)
        self.side = Side(session)
        self.legend = label(tone="quiet", wrap=True)
        self._lay_out()
        self.board.chosen.connect(self.show_spot)
        self.board.opened.connect(self.open)
        self.board.menu_asked.connect(self.menu_asked)
        self.side.open_asked.connect(lambda source_id: self.open(self.board.spot_of(SpotKind.SOURCE, source_id)))
        self.side.page_asked.connect(self.place_asked)
        self.head.whose_chosen.connect(self.show_whose)
        self.setFocusProxy(self.board)

    # --- selecting

    @property
    def selection(self) -> Spot:
        """What is selected; `NOTHING` when nothing is."""
        return self.board.selection

    def select(self, kind: SpotKind, spot_id: str) -> None:
        """Select a source, case, site or plan and show it at the side."""
        self.board.select(self.board.spot_of(kind, spot_id))
        self.show_spot(self.board.selection)

    def show_spot(self, spot: Spot) -> None:
        """Show at the side what a spot is."""
        head = self.board.board.rows[spot.row].kind if spot.kind is SpotKind.HEAD else None
        self.side.show_selected(
            source_id=spot.id if spot.kind is SpotKind.SOURCE else "",
            case_id=spot.id if head is RowKind.CASE else "",
            site_id=spot.id if head is RowKind.SITE else "",
        )

    def open(self, spot: Spot) -> None:
        """Open a source to code, the page of a case or site, or what can be done in a cell."""
        if spot.kind is SpotKind.SOURCE:
            self.place_asked.emit(Place(Room.CODE, source_id=spot.id))
        elif spot.kind is SpotKind.HEAD:
            self.place_asked.emit(self.place_of(spot, page=Page.CARD))
        else:
            button = self.board.button(spot)
            if button is not None:
                self.menu_asked.emit(spot, button.mapToGlobal(button.rect().bottomLeft()))

    def place_of(self, spot: Spot, page: str | None = None) -> Place:
        """The place of a spot, or of its page."""
        if spot.kind is SpotKind.SOURCE:
            return Place(Room.MATERIAL, source_id=spot.id, page=page)
        if spot.kind is SpotKind.HEAD:
            is_case = self.board.board.rows[spot.row].kind is RowKind.CASE
            return Place(
                Room.MATERIAL,
                case_id=spot.id if is_case else None,
                site_id=None if is_case else spot.id,
                page=page,
            )
        return Place(Room.MATERIAL, page=page)

    # --- what is shown

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        if changes.touches(*_OF_BOARD):
            self.draw_board()
        if changes.touches(*_OF_FIGURES):
            self.ask_figures()
        if changes.touches(*_OF_DETAILS):
            self.side.draw()

    def take_filter(self, chosen: Filter) -> None:
        """Show what the filter lets through."""
        if chosen.is_empty:
            self._take_passing(None)
        else:
            self._session.read(lambda: self._session.study.passing(chosen), self._take_passing)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.board.take_theme(tokens)
        self.head.take_theme(tokens)
        self.side.show_reading_face()

    def show_whose(self, whose: str) -> None:
        """Show another coder's coding."""
        self._whose = whose
        self._offer_coders()
        self.ask_figures()

    def toggle_legend(self) -> None:
        """Show what the signs mean, or put it away."""
        self.legend.setText(legend_words(self._figures.heard.roles if self._figures else ()))
        self.legend.setVisible(self.legend.isHidden())

    def draw_board(self) -> None:
        """Show what the study holds now."""
        study = self._session.study
        frame, sources = study.frame(), study.sources.all()
        found = self._figures
        planned = [one for one in found.planned if one.id not in found.filled] if found else []
        board = make_board(frame, sources, self._passing, planned)
        self.board.show_board(board)
        self.head.show_board(board, writable=not study.read_only)
        self._offer_coders()
        self._draw_figures()
        if self.selection == NOTHING:
            self.show_spot(NOTHING)
        if self._figures is None:
            self._say_how_many(len(board.order()), len(sources), 0)

    def ask_figures(self) -> None:
        """Count anew in the background."""
        study, counted = self._session.study, progress_state.counted_by(self._coder_id())
        nobody = self._whose == ME and self._session.coder_id is None

        def work() -> Figures:
            facts = study.figures().stacked().facts
            codings = {} if nobody else study.progress(counted)
            planned = study.planned
            return Figures(codings, study.sources.states(), who_was_heard(facts), planned.all(), planned.filled())

        self._session.later(work, self._take_figures)

    # --- drawing

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.board)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.horizontalScrollBar().valueChanged.connect(lambda _: self.head.place())
        self.board.setProperty("page", True)
        self.board.installEventFilter(self)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(scroll, 1)
        column.addWidget(self.legend)
        self.legend.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.legend.hide()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(self.side)
        self.setStretchFactor(0, 1)
        self.setSizes(_WIDTHS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The head follows the board's width."""
        if watched is self.board and event.type() is QEvent.Type.Resize:
            self.head.place()
        return super().eventFilter(watched, event)

    def _take_passing(self, passing: Sequence[str] | None) -> None:
        self._passing = frozenset(passing) if passing is not None else None
        self.draw_board()
        self.ask_figures()

    def _coder_id(self) -> str | None:
        if self._whose == ME:
            return self._session.coder_id
        return None if self._whose == LEAD else self._whose

    def _offer_coders(self) -> None:
        session = self._session
        self.head.offer_coders(session.study.frame().coders, session.coder_id, session.coder_name, self._whose)

    def _take_figures(self, found: Figures) -> None:
        before, self._figures = self._figures, found
        self.words.progress = found.codings
        self.side.states = found.states
        self.board.show_heard(found.heard)
        self.head.place()
        if found.plans != (before.plans if before else ((), {})):
            self.draw_board()
        self._draw_figures()
        if self.selection.kind is SpotKind.SOURCE:
            self.side.draw()

    def _draw_figures(self) -> None:
        found = self._figures
        if found is None:
            return
        sources = self._session.study.sources.all()
        coder = self._coder_id()
        agreed = self._session.study.frame().agreed
        full: Mapping[str, Fullness] = {}
        if coder is not None or self._whose == LEAD:
            full = progress_state.how_full(sources, coder, found.states, found.codings, agreed.id if agreed else None)
        self.board.show_fullness({one.id: full.get(one.id, Fullness.EMPTY) for one in sources})
        board = self.board.board
        waves = [
            progress_state.tally([one for row in board.rows if row.cells for one in row.cells[column].sources], full)
            for column in range(len(board.waves))
        ]
        overall = progress_state.tally(board.order(), full)
        self.head.show_progress(overall, waves)
        self._say_how_many(overall.total, len(sources), overall.done)

    def _say_how_many(self, shown: int, total: int, done: int) -> None:
        words = translate("Material", "%n source(s)", "", total)
        if shown != total:
            words = translate("Material", "{n} of {sources}").format(n=shown, sources=words)
        told = translate("Material", "{sources} · {done} done").format(sources=words, done=done)
        self.head.summary.setText(told if done else words)
