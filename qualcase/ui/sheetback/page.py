"""The page of a workbook that comes back: what was edited as a list, what becomes of each cell, one button."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.sheet_back import Choice, SheetKind
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.sheetback.detail import DetailPane
from qualcase.ui.sheetback.model import ChangesModel
from qualcase.ui.sheetback.state import Deciding, Shown
from qualcase.ui.sheetback.view import ChangesView
from qualcase.ui.sheetback.words import file_words, kind_words, summary_words, tab_words, take_words
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.drop_pane import DropPane
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.coding.sheet_back import SheetPreview
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_FILES = "Excel, CSV (*.xlsx *.csv)"
_KINDS = {
    SheetKind.SUMMARIES: ReportKind.SUMMARIES,
    SheetKind.RATINGS: ReportKind.RATINGS,
    SheetKind.VARIABLES: ReportKind.VARIABLES,
    SheetKind.CODES: ReportKind.EXCERPTS,
}


class SheetBackPage(DropPane):
    """Nothing is written before the button is pressed; then all of it is one action that can be undone."""

    left = Signal()
    """Back to the room."""
    actions_changed = Signal()

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.path: Path | None = None
        self.deciding: Deciding | None = None
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.file = ElidedLabel(tone="quiet")
        self.tabs = Segments()
        self.tabs.setAccessibleName(translate("SheetBack", "Which cells are listed"))
        self.model = ChangesModel(self)
        self.view = ChangesView(self.model, tokens)
        self.detail = DetailPane()
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.summary = label(tone="quiet", wrap=True)
        self.take_button = main_button(translate("SheetBack", "Take"), self.take)
        self.write_button = button(translate("SheetBack", "Write a sheet…"))
        self.choose_button = button(translate("SheetBack", "Open an edited sheet…"), self.choose)
        self._lay_out()
        self._connect()
        self._draw()

    def begin(self, path: Path) -> None:
        """Read a file and show what it would change."""
        self._read(path, None)

    def choose(self) -> None:
        """Let the user choose the file."""
        title = translate("SheetBack", "Open an edited sheet")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder()), _FILES)
        if chosen:
            self.begin(Path(chosen))

    def choose_target(self, kind: SheetKind) -> None:
        """Let the user choose where a sheet is written that is to be edited."""
        proposed = self._folder() / f"{kind.value}.xlsx"
        title = translate("SheetBack", "Write a sheet to be edited")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(proposed), "Excel (*.xlsx);;CSV (*.csv)")
        if chosen:
            self.write_sheet(kind, Path(chosen))

    def write_sheet(self, kind: SheetKind, path: Path) -> None:
        """Write a sheet of what the filter lets through."""
        study = self._session.study
        order = ReportOrder(_KINDS[kind], filter=self._session.filter)
        said = translate("SheetBack", "Wrote {file}. Edit the coloured columns, and open it here again.")
        self._session.read(
            lambda: study.sheets.write(kind, path, order), lambda _: self._session.say(said.format(file=path.name))
        )

    def take(self) -> None:
        """Take what was decided."""
        deciding = self.deciding
        if deciding is None or not deciding.counts.taken:
            return
        study, who = self._session.study, self._session.who_is_here()
        self.take_button.setEnabled(False)

        def work() -> int:
            return study.sheets.take(deciding.preview, deciding.chosen, who())

        self._session.write(work, self._tell, lambda _: self._renew())

    # --- what the room tells

    def show_place(self, place: Place) -> None:
        """The page as it was left."""
        del place
        self._renew()
        (self.view if self.deciding is not None else self._empty).setFocus()

    def current_place(self) -> Place:
        """The page."""
        return Place(Room.MATERIAL, page=Page.SHEET_BACK)

    def take_changes(self, changes: Changes) -> None:
        """The study is another: look again."""
        del changes
        if self.isVisible():
            self._renew()

    def take_filter(self, chosen: Filter) -> None:
        """The filter says what is written, not what is read."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.view.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done here."""
        group = translate("SheetBack", "Sheets that come back")
        there = self._has_changes
        return [
            Action("sheetback.open", translate("SheetBack", "Open an edited sheet"), self.choose, ("Ctrl+O",), group),
            Action(
                "sheetback.turn",
                translate("SheetBack", "Take or leave what is selected"),
                self.turn,
                ("Space",),
                group,
                there,
                by_screen=True,
            ),
            Action("sheetback.take", translate("SheetBack", "Take what was decided"), self.take, (), group, there),
        ]

    def turn(self) -> None:
        """Take what is selected, or leave it where it is taken already."""
        if self.deciding is not None:
            self._decide(self.deciding.turned(self.view.selected()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- inside

    def _read(self, path: Path, before: Deciding | None) -> None:
        session = self._session
        study, coder_id = session.study, session.coder_id

        def show(preview: SheetPreview) -> None:
            self.path = path
            self.deciding = before.renewed(preview) if before is not None else Deciding(preview)
            self._draw()
            if before is None:
                self._first()

        session.read(lambda: study.sheets.preview(path, coder_id), show, lambda _: self._forget(path))

    def _renew(self) -> None:
        if self.path is not None and self.deciding is not None:
            self._read(self.path, self.deciding)

    def _forget(self, path: Path) -> None:
        """A file that cannot be read any more; why stands on the message line."""
        if path == self.path:
            self.path = self.deciding = None
            self._draw()

    def _first(self) -> None:
        """Stand where somebody has to decide, else on the first cell, else on what is to be known."""
        deciding = self.deciding
        if deciding is None:
            return
        shown = Shown.CONFLICTS if deciding.preview.conflicts else Shown.ALL
        if not deciding.preview.changes and deciding.preview.remarks:
            shown = Shown.NOT_READ
        self.tabs.show_value(shown)
        self._list(shown)

    def _list(self, shown: object) -> None:
        deciding = self.deciding
        if deciding is None or not isinstance(shown, Shown):
            return
        on_remarks = shown is Shown.NOT_READ
        self._lists.setCurrentWidget(self.remarks if on_remarks else self.view)
        if not on_remarks:
            row = self.view.currentIndex().row()
            self.model.show_changes(deciding, shown)
            if self.model.changes:
                self.view.selectRow(min(max(row, 0), len(self.model.changes) - 1))
        self._look()

    def _look(self) -> None:
        selected = self.view.selected() if self._lists.currentWidget() is self.view else []
        self.detail.setVisible(bool(selected))
        self._edge.setVisible(bool(selected))
        if selected and self.deciding is not None:
            choices = {self.deciding.choice(one) for one in selected}
            one = choices.pop() if len(choices) == 1 else None
            self.detail.show_change(selected[0], one, len(selected))

    def _choose(self, choice: object) -> None:
        if self.deciding is not None and isinstance(choice, Choice):
            self._decide(self.deciding.decided(self.view.selected(), choice))

    def _decide(self, deciding: Deciding) -> None:
        self.deciding = deciding
        self.model.take_choices(deciding)
        self._look()
        self._count()

    def _count(self) -> None:
        deciding = self.deciding
        if deciding is None:
            return
        counts = deciding.counts
        nothing = translate("SheetBack", "Nothing was edited that the study has not.")
        self.summary.setText(summary_words(counts) if deciding.preview.changes else nothing)
        self.take_button.setText(take_words(counts))
        self.take_button.setEnabled(bool(counts.taken) and not self._session.study.read_only)

    def _draw(self) -> None:
        deciding = self.deciding
        self._pages.setCurrentWidget(self._empty if deciding is None else self._body)
        self.file.setText("" if deciding is None else file_words(deciding.preview))
        if deciding is not None:
            shown = self.tabs.value()
            entries = [(tab_words(one, deciding), one) for one in Shown]
            self.tabs.offer(entries, shown if isinstance(shown, Shown) else Shown.ALL)
            lines = (f"{one.at}: {one.why}" if one.at else str(one.why) for one in deciding.preview.remarks)
            self.remarks.setPlainText("\n".join(lines))
            self._list(self.tabs.value())
            self._count()
        self.actions_changed.emit()

    def _tell(self, count: int) -> None:
        self._session.tell_done(translate("SheetBack", "Took %n cell(s) from the sheet.", "", count))

    def _has_changes(self) -> bool:
        return self.deciding is not None and bool(self.deciding.preview.changes)

    def _folder(self) -> Path:
        return self.path.parent if self.path is not None else Path.home()

    def _connect(self) -> None:
        self.dropped.connect(self.begin)
        self.tabs.chosen.connect(self._list)
        self.view.looked_at.connect(self._look)
        self.view.turned.connect(self.turn)
        self.view.doubleClicked.connect(lambda _: self.turn())
        self.detail.chosen.connect(self._choose)
        menu = QMenu(self.write_button)
        for kind in SheetKind:
            menu.addAction(kind_words(kind), partial(self.choose_target, kind))
        self.write_button.setMenu(menu)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(label(translate("SheetBack", "Sheets that come back"), size=Size.TITLE))
        head.addSpacing(8)
        head.addWidget(self.file, 1)
        head.addWidget(self.write_button)
        head.addWidget(self.choose_button)
        head.addWidget(link_button(translate("SheetBack", "Back to the board"), self.left.emit))
        self._lists = QStackedWidget()
        self._lists.addWidget(self.view)
        self._lists.addWidget(self.remarks)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.take_button)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 8, 16, 8)
        tabs.addWidget(self.tabs, 1)
        self._edge = hairline()
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(tabs)
        body.addWidget(self._lists, 1)
        body.addWidget(self._edge)
        body.addWidget(self.detail)
        body.addWidget(hairline())
        body.addLayout(foot)
        sentence = translate(
            "SheetBack",
            "Co-authors edit summaries, ratings, variables and codes in Excel or LibreOffice. Write a sheet for them; "
            "what comes back is shown here, cell by cell, before anything changes.",
        )
        self._empty = EmptyState(sentence, translate("SheetBack", "Open an edited sheet…"), self.choose)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline())
        layout.addWidget(self._pages, 1)
