"""The page of patterns: a chooser, the drawing with its caption, and what stands behind the chosen spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcase.coding.case_patterns import CasesAlike
from qualcase.ui.base.latest import Latest
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import things_at
from qualcase.ui.check.caption import Caption
from qualcase.ui.patterns.actions import pattern_actions
from qualcase.ui.patterns.behind import behind, pair_passages
from qualcase.ui.patterns.beside import BesidePane
from qualcase.ui.patterns.canvas import Canvas, CanvasArea
from qualcase.ui.patterns.head import Head
from qualcase.ui.patterns.likeness_drawing import LikenessDrawing
from qualcase.ui.patterns.making import make_drawing
from qualcase.ui.patterns.state import TABLES, Kind, Nothing, PatternsState, Question
from qualcase.ui.patterns.taking import Taking
from qualcase.ui.patterns.words import hint_of, nothing_words, title_of
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.patterns.behind import Behind, PairLine
    from qualcase.ui.patterns.drawing import Key
    from qualcase.ui.patterns.state import Answer
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_BESIDE, _BESIDE_LEAST, _BESIDE_SHARE = 440, 260, 0.36
"""Pixels of the passages, at most and at least, and their share of a narrow page."""


class PatternsPage(QWidget):
    """Shows what its state asks for."""

    left = Signal()
    """Back to the tabs of the room."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Asks for nothing before it is shown."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self.tokens = session, tokens
        self.state = PatternsState(session.settings, session.study.info().id)
        self.head = Head()
        self.canvas = Canvas(tokens)
        self.area = CanvasArea(self.canvas)
        self.told = ElidedLabel()
        self.told.setMinimumHeight(28)
        self.told.setContentsMargins(16, 4, 16, 4)
        self.caption = Caption(with_saving=True)
        self.caption.picture.setToolTip(translate("Patterns", "Copy the drawing with its caption as a picture"))
        self.beside = BesidePane(session, tokens)
        self.taking = Taking(session, self)
        self.answer: Answer | None = None
        self._nothing: EmptyState | None = None
        self._stale = True
        self._figures, self._texts = Latest(session), Latest(session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.area, hairline(), self.told, hairline(), self.caption):
            self._column.addWidget(widget, 1 if widget is self.area else 0)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left)
        self._split.addWidget(self.beside)
        self._split.splitterMoved.connect(self._keep_split)
        self._split_kept = False
        self._split.setStretchFactor(0, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.head)
        self._rows.addWidget(hairline())
        self._rows.addWidget(self._split, 1)
        self.setFocusProxy(self.canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The drawing has the greater part of any page, unless somebody moved the edge."""
        super().resizeEvent(event)
        if not self._split_kept:
            right = min(_BESIDE, max(_BESIDE_LEAST, int(self.width() * _BESIDE_SHARE)))
            self._split.setSizes([self.width() - right, right])

    def _keep_split(self) -> None:
        self._split_kept = True

    def _connect(self) -> None:
        self.head.kind_chosen.connect(self.choose_kind)
        self.head.asked.connect(lambda changed: self.ask(**changed))
        self.head.subcodes_turned.connect(self.turn_subcodes)
        self.head.order_wanted.connect(self.use_order)
        self.canvas.opened.connect(self.open_spot)
        self.canvas.told.connect(self.told.setText)
        self.canvas.copy_wanted.connect(self.taking.table)
        self.area.widened.connect(self._draw)
        self.beside.line_chosen.connect(self._ask_pair)
        self.caption.copy_wanted.connect(self.taking.table)
        self.caption.picture_wanted.connect(self.taking.picture)
        self.caption.save_wanted.connect(self.taking.save_picture)

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Show the pattern that the place names, else the one that was shown last."""
        if place.row_id in set(Kind) and place.row_id != self.state.asked.kind:
            self.ask(kind=Kind(place.row_id))
        self.renew()
        self.setFocus()

    def current_place(self) -> Place:
        """Which pattern is shown, and the code and case of what is read."""
        found, columns = self.beside.found, self.beside.columns
        read = columns.excerpt if columns.isAncestorOf(self.focusWidget() or self) else None
        return Place(
            Room.SUMMARIES,
            coding_id=read.id if read is not None else None,
            code_id=(found.code_id or None) if found is not None else None,
            case_id=found.case_id if found is not None else None,
            page=Page.PATTERNS,
            row_id=self.state.asked.kind,
        )

    def take_changes(self, changes: Changes) -> None:
        """Ask anew for what an action may have changed."""
        if changes.touches(*TABLES):
            self._stale = True
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """Look at other material."""
        del chosen
        self._stale = True
        self.renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.tokens = tokens
        self.beside.take_theme(tokens)
        self._draw()

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        return pattern_actions(self)

    def things_here(self) -> Sequence[Thing]:
        """The passage that is read, else the code and case of the chosen spot."""
        return things_at(self.current_place())

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The cards that are chosen."""
        return [one.id for one in self.beside.columns.chosen_excerpts]

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was hidden."""
        super().showEvent(event)
        self.renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what is chosen."""
        super().hideEvent(event)
        self.state.keep()

    # --- asking and showing

    def renew(self) -> None:
        """Ask anew, if anything changed and somebody looks."""
        if self._stale and self.isVisible():
            self._stale = False
            question, study = Question(self.state.asked, self._session.filter), self._session.study
            self._figures.ask(lambda: question.answer(study), self._show, self._stay)

    def ask(self, **changed: object) -> None:
        """Ask by something else."""
        self.state.ask(**changed)
        self._stale = True
        self.renew()

    def _stay(self) -> None:
        """No answer came: the switches show again what is drawn."""
        if self.answer is not None:
            self.state.asked = self.answer.asked
            self.head.show_answer(self.answer, self._session.study.frame())

    def _show(self, answer: Answer) -> None:
        other = self.answer is None or self.answer.asked.kind != answer.asked.kind
        self.answer = answer
        self.state.asked = answer.asked
        self.head.show_answer(answer, self._session.study.frame())
        self._show_nothing(answer.nothing)
        if answer.nothing is None and answer.shown is not None:
            self.caption.show_caption(answer.shown.caption, answer.shown.check)
        self._draw()
        if other:
            self.canvas.choose(None)
        if self.canvas.chosen is not None:
            self.open_spot(self.canvas.chosen)
        else:
            self.beside.clear(hint_of(answer.asked.kind))

    def _show_nothing(self, why: Nothing | None) -> None:
        if self._nothing is not None:
            self._rows.removeWidget(self._nothing)
            self._nothing.hide()
            self._nothing.deleteLater()
            self._nothing = None
        if why is not None:
            to_codebook = (translate("Patterns", "Open the codebook"), lambda: self._session.go(Place(Room.CODEBOOK)))
            way = to_codebook if why is Nothing.NO_INDUCTIVE else ("", None)
            self._nothing = EmptyState(nothing_words(why), *way)
            self._rows.addWidget(self._nothing, 1)
        self._split.setVisible(why is None)

    def _draw(self) -> None:
        answer = self.answer
        if answer is None or answer.nothing is not None:
            return
        drawing = make_drawing(answer, self.state.asked, self.tokens, self.area.viewport().width())
        self.canvas.show_drawing(drawing, self.tokens, title_of(answer.asked.kind))

    # --- what a person does

    def choose_kind(self, kind: object) -> None:
        """Show another pattern, as a step of its own."""
        self._session.go(Place(Room.SUMMARIES, page=Page.PATTERNS, row_id=str(kind)))

    def step_kind(self, way: int) -> None:
        """The pattern after or before this one."""
        every = list(Kind)
        self.choose_kind(every[(every.index(Kind(self.state.asked.kind)) + way) % len(every)])

    def turn_subcodes(self) -> None:
        """Count sub-codes with their codes, or not."""
        self.ask(with_subcodes=not self.state.asked.with_subcodes)

    def turn_codes(self) -> None:
        """Show all codes, or those at the top of the tree."""
        self.ask(every_code=not self.state.asked.every_code)

    def use_order(self) -> None:
        """Let the columns of the matrix stand in the order of the tree."""
        shown = self.answer.shown if self.answer is not None else None
        if isinstance(shown, CasesAlike):
            order = tuple(shown.cases[one].id for one in shown.order)
            self._session.go(Place(Room.COMPARE, case_ids=order))

    def hold_branch(self) -> None:
        """Compare the cases of the chosen branch of the tree with all others."""
        key, drawing = self.canvas.current, self.canvas.drawing
        if isinstance(drawing, LikenessDrawing) and key is not None and key[0] == "join":
            ids = [drawing.shown.cases[one].id for one in drawing.members(int(key[1]))]
            self.state.ask(by="hand", hand=" ".join(ids), against="")
            self.choose_kind(Kind.GROUPS)

    def open_spot(self, key: Key) -> None:
        """Show what stands behind a spot."""
        answer, study = self.answer, self._session.study
        if answer is None:
            return
        self.canvas.choose(key)
        self._texts.ask(lambda: behind(study, answer, key), lambda found: self._show_behind(answer, found))

    def press_enter(self) -> None:
        """From the drawing to the passages; on a card to its place in the text."""
        focused = self.focusWidget()
        if self.beside.columns.isAncestorOf(focused or self):
            self.beside.go()
        elif focused is self.beside.lines:
            self.beside.columns.take_focus()
        elif focused is self.canvas and self.canvas.current is not None:
            if self.beside.found is not None and self.beside.found.key == self.canvas.current:
                self.beside.take_focus()
            else:
                self.open_spot(self.canvas.current)

    def press_escape(self) -> None:
        """From the passages to the drawing, from there to the tabs."""
        focused = self.focusWidget()
        if self.beside.columns.isAncestorOf(focused or self) and not self.beside.lines.isHidden():
            self.beside.lines.setFocus()
        elif focused is not self.canvas and self._split.isVisible():
            self.canvas.setFocus()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back a step."""
        if event.key() == Qt.Key.Key_Escape:
            self.press_escape()
        else:
            super().keyPressEvent(event)

    def _show_behind(self, answer: Answer, found: Behind | None) -> None:
        if answer is not self.answer:
            return
        if found is None:
            self.beside.clear(hint_of(answer.asked.kind))
        else:
            self.beside.show_behind(found)

    def _ask_pair(self, line: PairLine) -> None:
        answer, found, study = self.answer, self.beside.found, self._session.study
        shown = answer.shown if answer is not None else None
        if found is not None and isinstance(shown, CasesAlike):
            self._texts.ask(lambda: pair_passages(study, shown, found.key, line), self.beside.show_passages)
