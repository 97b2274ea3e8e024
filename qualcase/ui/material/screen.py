"""The workspace Material: the board, the details beside it, and the way in for files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.material import source_state
from qualcase.ui.material.board import BoardView, Named
from qualcase.ui.material.board_state import fullness, make_board
from qualcase.ui.material.case_details import CaseDetails
from qualcase.ui.material.details import SourceDetails
from qualcase.ui.material.head import BoardHead
from qualcase.ui.material.import_page import ImportPage
from qualcase.ui.material.wording import chip_words, state_name, tip_words
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.many import split_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.study.comparing import SourceProgress
    from qualcase.ui.base.session import Session
    from qualcase.ui.material.source_state import SourceSheet
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_OF_BOARD = ("source", "source_case", "study_case", "site", "wave", "study")
_OF_DETAILS = (*_OF_BOARD, "participant", "participant_role", "speaker", "text_version")
_DETAILS_WIDTH = 376


class MaterialScreen(Screen):
    """What there is, where it belongs, and how far it is coded."""

    room = Room.MATERIAL

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._passing: frozenset[str] | None = None
        self._progress: dict[str, SourceProgress] = {}
        self._mine: dict[str, SourceProgress] = {}
        self._source = ""
        self._case = ""
        self.board = BoardView(tokens, self._tip)
        self.head = BoardHead(self.board)
        self.details = SourceDetails(session)
        self.case_details = CaseDetails()
        self.import_page = ImportPage(session, tokens)
        self._lay_out()
        self._connect()
        self._draw_board()
        self.take_filter(session.filter)

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
        if changes.touches(*_OF_BOARD, "coding", "coding_status", "coder", "speaker", "text_version"):
            self._ask_figures()
        if changes.touches(*_OF_DETAILS) or (changes.touches("coding_status") and self._source in changes.source_ids):
            self._draw_details()

    def take_filter(self, chosen: Filter) -> None:
        """Show what the filter lets through."""
        if chosen.is_empty:
            self._passing = None
            self._draw_board()
            self._ask_figures()
            return
        self.session.read(lambda: self.session.study.passing(chosen), self._take_passing)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.board.take_theme(tokens)
        self.import_page.take_theme(tokens)
        self.details.show_reading_face()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Files to bring in."""
        if self.session.study.read_only:
            self.session.say(translate("Material", "The study is read only: nothing can be brought in."), warning=True)
            return True
        self._pages.setCurrentWidget(self.import_page)
        self.import_page.begin(paths)
        return True

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the selected source."""
        group = translate("Material", "Material")
        chosen, writable = self._has_source, self._can_change
        states = [
            Action(
                f"material.{state.value}",
                translate("Material", "My coding: {state}").format(state=state_name(state)),
                partial(self._set_state, state),
                (str(number),),
                group,
                writable,
            )
            for number, state in enumerate(CodingState)
        ]
        return [
            Action(
                "material.open", translate("Material", "Open to code"), self._open_current, ("Return",), group, chosen
            ),
            Action(
                "material.remove",
                translate("Material", "Remove from the study"),
                self._remove,
                ("Delete",),
                group,
                writable,
            ),
            *states,
            Action(
                "material.case", translate("Material", "New case"), self.head.new_case.ask, (), group, self._is_writable
            ),
            Action(
                "material.wave", translate("Material", "New wave"), self.head.new_wave.ask, (), group, self._is_writable
            ),
        ]

    # --- selecting

    def select_source(self, source_id: str) -> None:
        """Show a source's details."""
        self.details.leave_fields(source_id)
        self._source, self._case = source_id, ""
        self.board.select(source_id)
        self._draw_details()

    def select_case(self, case_id: str) -> None:
        """Show a case's details."""
        self.details.leave_fields("")
        self._source, self._case = "", case_id
        self.board.select_case(case_id)
        self._draw_details()

    # --- drawing

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.board)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board.setProperty("page", True)
        self.board.installEventFilter(self)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(scroll, 1)
        self._side = QStackedWidget()
        self._side.addWidget(self.details)
        self._side.addWidget(self.case_details)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([900, _DETAILS_WIDTH])
        self._side.setMinimumWidth(320)
        self._side.hide()
        self._empty = EmptyState(
            translate("Material", "Interviews, notes and documents belong here. Drop files anywhere on this window."),
            translate("Material", "Import files…"),
            self._choose_files,
        )
        self._pages = QStackedWidget()
        for page in (splitter, self._empty, self.import_page):
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
        self.head.import_asked.connect(self._choose_files)
        self.head.case_wished.connect(lambda name: self._write(lambda: study.cases.add(name)))
        self.head.wave_wished.connect(lambda name: self._write(lambda: study.waves.add(name)))
        self.import_page.left.connect(self._show_board_page)
        self.import_page.more_asked.connect(self._choose_files)
        self.import_page.table_asked.connect(self._choose_table)
        details = self.details
        details.set_asked.connect(lambda one, fields: self._write(lambda: study.sources.set(one, **fields)))
        details.cases_asked.connect(
            lambda one, text: self._write(lambda: source_state.place_in_cases(study, one, split_names(text)))
        )
        details.site_asked.connect(lambda one, name: self._write(lambda: source_state.place_in_site(study, one, name)))
        details.who_asked.connect(
            lambda one, number, name, asks: self._write(
                lambda: source_state.say_who(study, one, number, name=name, asks=asks)
            )
        )
        details.role_asked.connect(
            lambda one, person, role: self._write(lambda: source_state.say_role(study, one, person, role))
        )
        details.state_asked.connect(lambda _, state: self._set_state(state))
        details.open_asked.connect(self._open)
        details.remove_asked.connect(lambda _: self._remove())
        self.case_details.set_asked.connect(lambda one, fields: self._write(lambda: study.cases.set(one, **fields)))

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
        if self._pages.currentWidget() is not self.import_page:
            self._show_board_page()
        if self._source and self._source not in names:
            self._source = ""
            self._draw_details()
        shown, total = len(board.order()), len(sources)
        words = translate("Material", "%n source(s)", "", total)
        if shown != total:
            words = translate("Material", "{n} of {sources}").format(n=shown, sources=words)
        self.head.summary.setText(words)

    def _show_board_page(self) -> None:
        study = self.session.study
        nothing = not study.sources.all() and not study.frame().cases
        self._pages.setCurrentWidget(self._empty if nothing else self._board_page)

    def _take_passing(self, passing: tuple[str, ...]) -> None:
        self._passing = frozenset(passing)
        self._draw_board()
        self._ask_figures()

    def _ask_figures(self) -> None:
        study, chosen, me = self.session.study, self.session.filter, self.session.coder_id
        mine = Filter(coders=(me,)) if me else None
        self.session.later(
            lambda: (study.progress(chosen), study.progress(mine) if mine else {}, study.sources.states()),
            self._take_figures,
        )

    def _take_figures(self, found: tuple[dict[str, Any], dict[str, Any], dict[str, dict[str, CodingState]]]) -> None:
        self._progress, self._mine, self._states = found
        self._draw_figures()

    def _draw_figures(self) -> None:
        me = self.session.coder_id or ""
        self.board.show_fullness(
            {
                one.id: fullness(
                    self._states.get(one.id, {}).get(me), self._mine[one.id].codings if one.id in self._mine else 0
                )
                for one in self.session.study.sources.all()
            }
        )

    _states: dict[str, dict[str, CodingState]] = {}  # noqa: RUF012 - replaced, never changed

    def _draw_details(self) -> None:
        study = self.session.study
        case = next((one for one in study.frame().cases if one.id == self._case), None)
        if case is not None:
            self.case_details.show_case(case, study.frame(), writable=not study.read_only)
            self._side.setCurrentWidget(self.case_details)
        self._side.setVisible(bool(case or self._source))
        if self._source:
            source_id = self._source
            self.session.read(lambda: source_state.read_source(study, source_id), self._show_sheet)

    def _show_sheet(self, sheet: SourceSheet) -> None:
        if sheet.source.id == self._source:
            state = self._states.get(self._source, {}).get(self.session.coder_id or "", CodingState.NOT_BEGUN)
            self.details.show_source(sheet, state)
            self._side.setCurrentWidget(self.details)

    def _tip(self, source_id: str) -> str:
        study = self.session.study
        progress = self._progress.get(source_id)
        words, codings = (progress.words, progress.codings) if progress else (None, None)
        return tip_words(study.sources.get(source_id), source_state.heard(study, source_id), words, codings)

    # --- doing

    def _write(self, work: Any) -> None:
        self.session.write(work, None, lambda _: self._draw_details())

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

    def _set_state(self, state: CodingState) -> None:
        study, source_id, coder = self.session.study, self._source, self.session.coder_name
        self._write(lambda: source_state.set_states(study, [source_id], coder, state))

    def _remove(self) -> None:
        source_id = self._source
        self._write(lambda: self.session.study.sources.remove([source_id]))

    def _choose_files(self) -> None:
        title = translate("Material", "Import files")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, str(self.session.study.path.parent))
        if chosen:
            self.take_files([Path(one) for one in chosen])

    def _choose_table(self) -> None:
        title = translate("Material", "A table that says where the files belong")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.session.study.path.parent), "CSV (*.csv)")
        if chosen:
            self.import_page.use_table(Path(chosen))
