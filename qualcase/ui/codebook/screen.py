"""The workspace Codebook: the tree at the left, everything that is said of the current code at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.screen import Screen
from qualcase.ui.codebook.actions import codebook_actions
from qualcase.ui.codebook.deeds import CodebookDeeds
from qualcase.ui.codebook.editor import CodeEditor
from qualcase.ui.codebook.figures import CodebookFigures
from qualcase.ui.codebook.pages import CodebookPages
from qualcase.ui.codebook.state import total_uses
from qualcase.ui.codebook.tree_model import CodeTreeModel
from qualcase.ui.codebook.tree_view import CodeTreeView
from qualcase.ui.codebook.wave_head import WaveHead
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.fields import LineField
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.base.actions import Action
    from qualcase.ui.base.passage_ref import PassageRef
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTHS = [400, 800]


class CodebookScreen(Screen):
    """What the codes are and when each is used."""

    room = Room.CODEBOOK

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(session, tokens, parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._code = ""
        self._language = self._best_language()
        self.model = CodeTreeModel(session.study.frame().tree, self._language, self)
        self.model.writable = not session.study.read_only
        self.view = CodeTreeView(self.model, tokens)
        self.waves = WaveHead(tokens)
        self.filter_field = QLineEdit()
        self.new_field = LineField()
        self.editor = CodeEditor(session, tokens)
        self.deeds = CodebookDeeds(self)
        self._new_parent: str | None = None
        self.figures = CodebookFigures(self)
        self._lay_out()
        self.over = CodebookPages(self, self._pages, go_back=self._leave_page)
        self._connect()
        self.setFocusProxy(self.view)
        self._show_right_page()
        self.figures.ask_counts()

    @property
    def tree(self) -> CodeTree:
        """The codes as they are now."""
        return self.session.study.frame().tree

    @property
    def code_id(self) -> str:
        """The code that is shown; empty when there is none."""
        return self._code

    @property
    def language(self) -> str:
        """The language that codes are shown in."""
        return self._language

    @property
    def uses(self) -> Mapping[str, int]:
        """How many passages each code has itself, as far as it has been read."""
        return self.figures.counts.uses

    @property
    def waiting(self) -> Mapping[str, int]:
        """How many passages of each code are to be looked through, as far as it has been read."""
        return self.figures.counts.waiting

    # --- the window's side

    def show_place(self, place: Place) -> None:
        """Go to the place's code."""
        if place.code_id and place.code_id in self.tree:
            self.over.leave()
            self.go_to(place.code_id)
        elif not self._code and self.tree.ordered:
            self.go_to(self.tree.ordered[0].id)

    def current_place(self) -> Place:
        """The current code."""
        return Place(Room.CODEBOOK, code_id=self._code or None)

    def excerpts_here(self) -> Sequence[str | PassageRef]:
        """The passage that is looked through, or the pinned one that has the keyboard."""
        found = self.over.look.current if self.over.is_looking else self.editor.pinned.focused_coding()
        return (found,) if found else ()

    def take_changes(self, changes: Changes) -> None:
        """Draw what was touched."""
        if changes.touches("code", "scale", "study"):
            languages = self.session.study.info().codebook_languages
            self._language = self._language if self._language in languages else self._best_language()
            self.model.show(self.tree, self._language)
            self._show_right_page()
            self._draw_code()
        if changes.touches("coding", "code", "wave", "source", "coding_status"):
            self.figures.ask_counts()
            self.figures.ask_beside()
        elif changes.touches("code_example", "code_merge", "study_case", "speaker"):
            self.figures.ask_beside()
        self.over.take_changes(changes)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        super().take_theme(tokens)
        self.view.take_theme(tokens)
        self.editor.take_theme(tokens)
        self.waves.take_theme(tokens)
        self.over.take_theme(tokens)

    def actions_here(self) -> Sequence[Action]:
        """What can be done with the codebook."""
        return codebook_actions(self)

    # --- going

    def go_to(self, code_id: str) -> None:
        """Make a code the current one, also when the filter hides it."""
        if not self.view.go_to(code_id):
            self.filter_field.clear()
            self.view.go_to(code_id)

    def ask_for_name(self, parent_id: str | None) -> None:
        """Open the field for a new code below another one, or at the top."""
        self._new_parent = parent_id
        if parent_id is None:
            hint = translate("Codebook", "Name of a new code at the top")
        else:
            hint = translate("Codebook", "Name of a new code below {code}").format(code=self.tree[parent_id].name)
        self.new_field.setPlaceholderText(hint)
        self.new_field.show()
        self._show_right_page()
        self.new_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Edit the current code's name in the tree."""
        self.view.setFocus()
        self.view.edit(self.view.currentIndex())

    def draw_again(self) -> None:
        """A change was refused: show what holds."""
        self._draw_code()

    # --- drawing

    def _lay_out(self) -> None:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self.editor)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes(_WIDTHS)
        self._empty = EmptyState(
            translate(
                "Codebook", "Codes and what they mean belong here. Take a codebook that is ready, or make a code."
            ),
            translate("Codebook", "Import a codebook…"),
            lambda: self.deeds.show_import_menu(self._empty.action),
            other=(translate("Codebook", "New code"), lambda: self.ask_for_name(None)),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _left(self) -> QWidget:
        box = QWidget()
        head = QHBoxLayout()
        head.setSpacing(8)
        self.count = ElidedLabel(tone="quiet")
        self.import_button = button(
            translate("Codebook", "Import…"), lambda: self.deeds.show_import_menu(self.import_button)
        )
        self.versions_button = button(translate("Codebook", "Versions…"), self._open_versions)
        self.export_button = button(translate("Codebook", "Export…"), self.deeds.choose_export)
        head.addWidget(label(translate("Codebook", "Codebook"), size=Size.TITLE))
        head.addStretch(1)
        head.addWidget(self.versions_button)
        head.addWidget(self.import_button)
        head.addWidget(self.export_button)
        self.filter_field.setPlaceholderText(translate("Codebook", "Find a code"))
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.setAccessibleName(translate("Codebook", "Find a code"))
        self.new_field.setAccessibleName(translate("Codebook", "Name of a new code"))
        self.new_field.hide()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 16, 0, 0)
        column.setSpacing(8)
        head.setContentsMargins(0, 0, 16, 0)
        column.addLayout(head)
        for field in (self.filter_field, self.new_field):
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 16, 0)
            row.addWidget(field)
            column.addLayout(row)
        over = QHBoxLayout()
        over.setSpacing(8)
        over.addWidget(self.count, 1)
        over.addWidget(self.waves)
        column.addLayout(over)
        column.addWidget(self.view, 1)
        self.import_button.setVisible(self.model.writable)
        return box

    def _connect(self) -> None:
        self.filter_field.textChanged.connect(self.view.type_filter)
        self.view.code_selected.connect(self._select)
        self.view.verticalScrollBar().rangeChanged.connect(
            lambda _, most: self.waves.leave_room(self.view.verticalScrollBar().sizeHint().width() if most else 0)
        )
        self.model.move_wished.connect(self.deeds.move)
        self.model.rename_wished.connect(lambda code_id, name: self.deeds.set(code_id, {"name": name}))
        self.editor.set_asked.connect(self.deeds.set)
        self.editor.merge_asked.connect(lambda _: self.deeds.ask_merge())
        self.editor.remove_asked.connect(lambda _: self.deeds.remove())
        self.editor.passages_asked.connect(lambda code: self.session.go(Place(Room.COMPARE, code_id=code)))
        self.editor.language_chosen.connect(self._speak)
        self.editor.split_asked.connect(self.over.ask_split)
        self.editor.retire_asked.connect(self.deeds.retire)
        self.editor.standing.take_up_asked.connect(lambda: self.deeds.retire(False))
        self.editor.standing.look_asked.connect(self.over.open_look)
        self.editor.pinned.kind_chosen.connect(self.deeds.pin)
        self.editor.pinned.unpin_asked.connect(self.deeds.unpin)
        self.editor.pinned.opened.connect(self.over.open_coding)
        self.editor.pinned.pin_asked.connect(self.deeds.ask_pin)
        self.editor.use.case_opened.connect(
            lambda case: self.session.go(Place(Room.COMPARE, code_id=self._code, case_id=case))
        )
        self.new_field.returnPressed.connect(self._add_typed)
        self.new_field.left.connect(self._close_new_field)

    def _select(self, code_id: str) -> None:
        if code_id != self._code:
            self.editor.keep()
        self._code = code_id
        self._draw_code()
        self.figures.ask_beside()

    def _speak(self, language: str) -> None:
        self._language = language
        self.model.show(self.tree, language)
        self._draw_code()

    def _draw_code(self) -> None:
        shown = self._code in self.tree
        self.editor.setVisible(shown)
        if not shown:
            return
        study = self.session.study
        code = self.tree[self._code]
        above = self.tree.names(self._code, self._language)[:-1]
        languages = study.info().codebook_languages
        scales = study.scales()
        writable = not study.read_only
        self.editor.show_code(code, " / ".join(above), languages, self._language, scales, writable=writable)
        self._draw_uses()
        self.figures.draw_standing()

    def take_counts(self) -> None:
        """The counts of codes were read anew."""
        self.model.show_counts(self.figures.counts)
        self.waves.show_waves(self.figures.counts.waves)
        self._draw_uses()
        self._show_right_page()

    def _open_versions(self) -> None:
        self.over.open_versions()

    def _leave_page(self) -> None:
        self._pages.setCurrentIndex(0)
        self._show_right_page()
        self.view.setFocus()
        self.actions_changed.emit()

    def _draw_uses(self) -> None:
        if self._code in self.tree:
            total = total_uses(self.tree, self.uses, self._code)
            self.editor.show_uses(self.uses.get(self._code, 0), total)

    def _show_right_page(self) -> None:
        count = len(self.tree)
        words = [translate("Codebook", "%n code(s)", "", count)]
        waiting = sum(self.waiting.values())
        if waiting:
            words.append(translate("Codebook", "%n passage(s) to look through", "", waiting))
        self.count.setText(" · ".join(words))
        if not self.over.is_open:
            self._pages.setCurrentIndex(0 if count or not self.new_field.isHidden() else 1)

    def _best_language(self) -> str:
        languages = self.session.study.info().codebook_languages
        return current_language() if current_language() in languages else languages[0]

    def _add_typed(self) -> None:
        name = self.new_field.text().strip()
        if name:
            self.new_field.clear()
            self.deeds.add(name, self._new_parent)

    def _close_new_field(self) -> None:
        self.new_field.clear()
        self.new_field.hide()
        self._show_right_page()
