"""The workspace Material: the board, the details beside it, and the way in for files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.material import source_state
from qualcase.ui.material.board import BoardView, Named
from qualcase.ui.material.board_state import fullness, make_board
from qualcase.ui.material.head import BoardHead
from qualcase.ui.material.side import Side
from qualcase.ui.material.wording import chip_words, state_name, tip_words
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.study.comparing import SourceProgress
    from qualcase.ui.base.session import Session
    from qualcase.ui.material.import_page import ImportPage
    from qualcase.ui.theme.tokens import Tokens

    Figures = tuple[dict[str, SourceProgress], dict[str, SourceProgress], dict[str, dict[str, CodingState]]]

translate = QCoreApplication.translate
_OF_BOARD = ("source", "source_case", "study_case", "site", "wave", "study")
_OF_DETAILS = (*_OF_BOARD, "participant", "participant_role", "speaker", "text_version")
_OF_FIGURES = (*_OF_BOARD, "coding", "coding_status", "coder", "speaker", "text_version")
_WIDTHS = [900, 376]


class MaterialScreen(Screen):
    """What there is, where it belongs, and how far it is coded."""

    room = Room.MATERIAL

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._passing: frozenset[str] | None = None
        self._progress: Mapping[str, SourceProgress] = {}
        self._mine: Mapping[str, SourceProgress] = {}
        self._source = ""
        self._case = ""
        self._import_page: ImportPage | None = None
        self.board = BoardView(tokens, self._tip)
        self.head = BoardHead(self.board)
        self.side = Side(session)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)
        if session.filter.is_empty:
            self._draw_board()
            self._ask_figures()
        else:
            self.take_filter(session.filter)

    @property
    def import_page(self) -> ImportPage:
        """The table of files on their way in; made when first needed."""
        if self._import_page is None:
            from qualcase.ui.material.import_page import ImportPage

            page = ImportPage(self.session, self.tokens)
            page.left.connect(self._show_board_page)
            page.more_asked.connect(self.choose_files)
            page.table_asked.connect(self._choose_table)
            self._pages.addWidget(page)
            self._import_page = page
        return self._import_page

    # --- the window's side

    def show_place(self, place: Place) -> None:
        """Select the source or case that the place names."""
        if place.source_id:
            self.select_source(place.source_id)
        elif place.case_id:
            self.select_case(place.case_id)

    def current_place(self) -> Place:
        """The selected source or case."""
        return Place(Room.MATERIAL, source_id=self._source or None, case_id=self._case or None)

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        if changes.touches(*_OF_BOARD):
            self._draw_board()
        if changes.touches(*_OF_FIGURES):
            self._ask_figures()
        if changes.touches(*_OF_DETAILS):
            self.side.draw()

    def take_filter(self, chosen: Filter) -> None:
        """Show what the filter lets through."""
        if chosen.is_empty:
            self._take_passing(None)
        else:
            self.session.read(lambda: self.session.study.passing(chosen), self._take_passing)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board.take_theme(tokens)
        self.side.show_reading_face()
        if self._import_page is not None:
            self._import_page.take_theme(tokens)

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Files to bring in."""
        if self.session.study.read_only:
            self.session.say(translate("Material", "The study is read only: nothing can be brought in."), warning=True)
            return True
        page = self.import_page
        self._pages.setCurrentWidget(page)
        page.begin(paths)
        return True

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the selected source."""
        group = translate("Material", "Material")
        opened, removed = translate("Material", "Open to code"), translate("Material", "Remove from the study")
        correct = translate("Material", "Correct the text")
        versions = translate("Material", "Earlier versions of the text")
        case, wave = translate("Material", "New case"), translate("Material", "New wave")
        return [
            Action("material.open", opened, self._open_current, ("Return",), group, self._has_source),
            Action("material.correct", correct, self._correct_current, ("F4",), group, self._can_change),
            Action("material.versions", versions, self._show_versions, ("Shift+F4",), group, self._has_source),
            Action("material.remove", removed, self._remove, ("Delete",), group, self._can_change),
            *self._state_actions(group),
            Action("material.case", case, self.head.new_case.ask, (), group, self._is_writable),
            Action("material.wave", wave, self.head.new_wave.ask, (), group, self._is_writable),
        ]

    def _state_actions(self, group: str) -> list[Action]:
        return [
            Action(
                f"material.{state.value}",
                translate("Material", "My coding: {state}").format(state=state_name(state)),
                partial(self._set_state, state),
                (str(number),),
                group,
                self._can_change,
            )
            for number, state in enumerate(CodingState)
        ]

    # --- selecting

    def select_source(self, source_id: str) -> None:
        """Show a source's details."""
        self._source, self._case = source_id, ""
        self.board.select(source_id)
        self.side.show_selected(source_id, "")

    def select_case(self, case_id: str) -> None:
        """Show a case's details."""
        self._source, self._case = "", case_id
        self.board.select_case(case_id)
        self.side.show_selected("", case_id)

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
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes(_WIDTHS)
        self._empty = EmptyState(
            translate("Material", "Interviews, notes and documents belong here. Drop files anywhere on this window."),
            translate("Material", "Import files…"),
            self.choose_files,
        )
        self._pages = QStackedWidget()
        for page in (splitter, self._empty):
            self._pages.addWidget(page)
        self._board_page = splitter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        study = self.session.study
        self.board.selected.connect(self.select_source)
        self.board.case_selected.connect(self.select_case)
        self.board.opened.connect(self._open)
        self.side.open_asked.connect(self._open)
        self.head.import_asked.connect(self.choose_files)
        self.head.case_wished.connect(lambda name: self.session.write(lambda: study.cases.add(name)))
        self.head.wave_wished.connect(lambda name: self.session.write(lambda: study.waves.add(name)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The head follows the board's width."""
        if watched is self.board and event.type() is QEvent.Type.Resize:
            self.head.place()
        return super().eventFilter(watched, event)

    def _draw_board(self) -> None:
        study = self.session.study
        frame, sources = study.frame(), study.sources.all()
        board = make_board(frame, sources, self._passing)
        names = {one.id: Named(*chip_words(one, frame)) for one in sources}
        self.board.show_board(board, names)
        self.head.show_board(board, writable=not study.read_only)
        self._draw_figures()
        if self._import_page is None or self._pages.currentWidget() is not self._import_page:
            self._show_board_page()
        if self._source and self._source not in names:
            self._source = ""
            self.side.show_selected("", "")
        self._say_how_many(len(board.order()), len(sources))

    def _say_how_many(self, shown: int, total: int) -> None:
        words = translate("Material", "%n source(s)", "", total)
        if shown != total:
            words = translate("Material", "{n} of {sources}").format(n=shown, sources=words)
        self.head.summary.setText(words)

    def _show_board_page(self) -> None:
        study = self.session.study
        nothing = not study.sources.all() and not study.frame().cases
        self._pages.setCurrentWidget(self._empty if nothing else self._board_page)

    def _take_passing(self, passing: Sequence[str] | None) -> None:
        self._passing = frozenset(passing) if passing is not None else None
        self._draw_board()
        self._ask_figures()

    def _ask_figures(self) -> None:
        study, chosen, me = self.session.study, self.session.filter, self.session.coder_id
        mine = Filter(coders=(me,)) if me else None

        def work() -> Figures:
            return study.progress(chosen), study.progress(mine) if mine else {}, study.sources.states()

        self.session.later(work, self._take_figures)

    def _take_figures(self, found: Figures) -> None:
        self._progress, self._mine, self.side.states = found
        self._draw_figures()
        if self._source:
            self.side.draw()

    def _draw_figures(self) -> None:
        me = self.session.coder_id or ""
        full = {}
        for source_id in self._mine.keys() | self.side.states.keys():
            mine = self._mine.get(source_id)
            full[source_id] = fullness(self.side.states.get(source_id, {}).get(me), mine.codings if mine else 0)
        self.board.show_fullness(full)

    def _tip(self, source_id: str) -> str:
        study = self.session.study
        progress = self._progress.get(source_id)
        words, codings = (progress.words, progress.codings) if progress else (None, None)
        return tip_words(study.sources.get(source_id), source_state.heard(study, source_id), words, codings)

    # --- doing

    def _has_source(self) -> bool:
        return bool(self._source)

    def _is_writable(self) -> bool:
        return not self.session.study.read_only

    def _can_change(self) -> bool:
        return self._has_source() and self._is_writable()

    def _open_current(self) -> None:
        self._open(self._source)

    def _open(self, source_id: str) -> None:
        self.session.go(Place(Room.CODE, source_id=source_id))

    def _correct_current(self) -> None:
        self.session.go(Place(Room.CODE, source_id=self._source, page=Page.CORRECT))

    def _show_versions(self) -> None:
        self.session.go(Place(Room.CODE, source_id=self._source, page=Page.VERSIONS))

    def _set_state(self, state: CodingState) -> None:
        self.side.set_state(self._source, state)

    def _remove(self) -> None:
        self.side.remove(self._source)

    def choose_files(self) -> None:
        """Let the user choose files to bring in."""
        title = translate("Material", "Import files")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, str(self.session.study.path.parent))
        if chosen:
            self.take_files([Path(one) for one in chosen])

    def _choose_table(self) -> None:
        title = translate("Material", "A table that says where the files belong")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.session.study.path.parent), "CSV (*.csv)")
        if chosen:
            self.import_page.use_table(Path(chosen))
