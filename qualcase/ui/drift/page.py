"""The drift page: begin a test, code its passages again, see what came of it; one test at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.drift.begin_pane import BeginPane, Wanted
from qualcase.ui.drift.coding_pane import CodingPane
from qualcase.ui.drift.result_pane import ResultPane
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.drift import BlindItem, DriftResult, DriftTest
    from qualcase.coding.filters import Filter
    from qualcase.study import Study
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.base.thing import Thing
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_TABLES = ("drift_test", "drift_item", "drift_answer", "source", "code", "coder", "wave", "participant", "speaker")
_OF_SUPPLY = ("coding", "coding_status")


_WIDE = 560
"""Pixels of the list of tests at most; its names are those of codes."""


class DriftPage(QWidget):
    """Nothing on it tells where passages are from before their test is finished."""

    left = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._asked = 0
        self._entering = False
        """Whether the keyboard comes to the page when what it shows has been read."""
        self._wanted: str | None = None
        """Id of the test that is shown; empty for beginning one, None where nobody has said."""
        self.tests = Choice()
        self.new_button = link_button(translate("Drift", "Begin a new test"), self.begin_new)
        self.remove_button = link_button(translate("Drift", "Remove the test"), self.remove)
        self.begin = BeginPane(session)
        self.coding = CodingPane(session)
        self.result = ResultPane(session, tokens)
        self._lay_out()
        self.tests.activated.connect(lambda _: self._go(str(self.tests.value())))
        self.begin.begun.connect(self._draw)
        self.coding.finish_wanted.connect(self.finish)
        self.coding.left.connect(self.left)
        self.result.opened.connect(self._open)

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """Show the test that the place names, else the one that was shown, else the newest that is not finished."""
        if place.row_id is not None:
            self._wanted = place.row_id
        self.renew(enter=True)

    def current_place(self) -> Place:
        """The test that is shown."""
        return Place(Room.SUMMARIES, page=Page.DRIFT, row_id=self._wanted)

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what an action touched."""
        if changes.touches(*_TABLES, *_OF_SUPPLY) and self.isVisible():
            self.renew()

    def take_filter(self, chosen: Filter) -> None:
        """A test is of all that its coder has read."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.result.take_theme(tokens)
        self.coding.use_face()

    def things_here(self) -> Sequence[Thing]:
        """Nothing that a memo could be on without telling where from."""
        return ()

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The passages of a finished test that are chosen."""
        return self.result.passages() if self._on(self.result) else ()

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the test that is shown."""
        group = translate("Drift", "Drift test")
        coding, result = self.coding, self.result
        on_coding, on_result = (lambda: self._on(coding)), (lambda: self._on(result))
        keys = [
            ("next", translate("Drift", "Keep what is found and go on"), coding.go_on, "Return"),
            ("back", translate("Drift", "Go back to the passage before"), coding.go_back, "Backspace"),
        ]
        return [
            *(
                Action(f"drift.{name}", title, run, (key,), group, on_coding, by_screen=True)
                for name, title, run, key in keys
            ),
            Action("drift.finish", translate("Drift", "Finish the test"), self.finish, (), group, on_coding),
            Action("drift.read", translate("Drift", "Read the passages of a figure"), result.read_passages,
                   ("Space",), group, on_result, by_screen=True),
            Action("drift.go", translate("Drift", "Go to the passage in its text"), result.go_there, ("G",), group,
                   on_result),
            Action("drift.copy", translate("Drift", "Copy the table with its caption"), result.copy, ("C",), group,
                   on_result),
            Action("drift.new", translate("Drift", "Begin a new drift test"), self.begin_new, ("N",), group,
                   lambda: not self._on(coding)),
            Action("drift.remove", translate("Drift", "Remove the drift test"), self.remove, (), group,
                   lambda: bool(self._wanted)),
        ]  # fmt: skip

    # --- what a person does

    def begin_new(self) -> None:
        """Show the form for another test."""
        self._go("")

    def remove(self) -> None:
        """Take the test away; undo brings it back."""
        test_id, study = self._wanted, self._session.study
        if test_id:
            self._wanted = None
            self._session.write(lambda: study.drift.remove(test_id))

    def finish(self) -> None:
        """End the test that is coded again, and show what came out."""
        test_id, study = self._wanted, self._session.study
        if test_id:
            self._session.write(lambda: study.drift.finish(test_id), lambda _: self.renew(enter=True))

    def renew(self, *, enter: bool = False) -> None:
        """Read anew what is shown."""
        self._asked += 1
        self._entering = self._entering or enter
        asked, study, wanted = self._asked, self._session.study, self._wanted
        self._session.read(lambda: _read(study, wanted), lambda found: self._show(asked, found))

    # --- inside

    def _go(self, test_id: str) -> None:
        self._session.go(Place(Room.SUMMARIES, page=Page.DRIFT, row_id=test_id))

    def _draw(self, wanted: Wanted) -> None:
        study, name = self._session.study, self._session.coder_name

        def work() -> DriftTest:
            coder = study.coders.ensure(name)
            return study.drift.draw(
                coder.id, wanted.code_ids, wanted.number, notes=wanted.notes, least_words=wanted.least_words
            )

        self._session.write(work, lambda made: self._go(made.id))

    def _open(self, excerpt: Excerpt) -> None:
        self._session.go(Place(Room.CODE, source_id=excerpt.source_id, start=excerpt.start, end=excerpt.end))

    def _show(self, asked: int, found: _Found) -> None:
        if asked != self._asked:
            return
        tests, test, items, result = found
        self._wanted = test.id if test else ""
        offered = [(_called(one), one.id) for one in reversed(tests)]
        beginning = [] if test else [(translate("Drift", "A new test"), "")]
        self.tests.offer([*beginning, *offered], self._wanted)
        self.tests.setToolTip(self.tests.currentText())
        self._head.setVisible(bool(tests))
        self.new_button.setVisible(test is not None)
        self.remove_button.setVisible(test is not None)
        pane: BeginPane | CodingPane | ResultPane = self.begin
        if result is not None:
            pane = self.result
            self.result.show_result(result)
        elif test is not None:
            pane = self.coding
            self.coding.show_test(test, items)
        else:
            self.begin.renew()
        changed = self._panes.currentWidget() is not pane
        self._panes.setCurrentWidget(pane)
        if self._entering or (changed and self.isVisible() and self._panes.isAncestorOf(self.focusWidget() or self)):
            self._entering = False
            (pane.setFocus if isinstance(pane, CodingPane) else pane.enter)()

    def _on(self, pane: QWidget) -> bool:
        return self._panes.currentWidget() is pane

    def _lay_out(self) -> None:
        self.tests.setAccessibleName(translate("Drift", "Drift tests"))
        self.tests.setMaximumWidth(_WIDE)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.tests, 2)
        head.addWidget(self.new_button)
        head.addStretch(1)
        head.addWidget(self.remove_button)
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        self._panes = QStackedWidget()
        for pane in (self.begin, self.coding, self.result):
            self._panes.addWidget(pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._panes, 1)
        self._head.hide()


_Found = tuple["tuple[DriftTest, ...]", "DriftTest | None", "tuple[BlindItem, ...]", "DriftResult | None"]


def _read(study: Study, wanted: str | None) -> _Found:
    """All tests, the one to show, and its passages or its result."""
    tests = study.drift.all()
    test = next((one for one in tests if one.id == wanted), None)
    if test is None and wanted != "":
        test = next((one for one in reversed(tests) if not one.is_finished), tests[-1] if tests else None)
    if test is None:
        return tests, None, (), None
    if test.is_finished:
        return tests, test, (), study.drift.result(test.id)
    return tests, test, study.drift.items(test.id), None


def _called(test: DriftTest) -> str:
    said = translate("Drift", "Finished: {name}") if test.is_finished else translate("Drift", "Begun: {name}")
    return said.format(name=test.name)
