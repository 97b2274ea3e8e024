"""Everything that is said of a code, to be changed in its place. Each field keeps itself when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.thing import Thing
from qualcase.ui.codebook.examples import ExamplesForm
from qualcase.ui.codebook.pinned import PinnedList
from qualcase.ui.codebook.standing import CodeStanding
from qualcase.ui.codebook.state import reworded
from qualcase.ui.codebook.use_table import UseTable
from qualcase.ui.memobox.box import MemoBox
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.colours import ColourChoice
from qualcase.ui.widgets.fields import LineField, TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import ElidedLabel, hairline, label
from qualcase.ui.widgets.languages import language_name
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from qualcase.coding.codebook import Code, Scale, Wordings
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_WIDTH = 720
_LEAST_WIDTH, _USE_WIDTH = 480, 392
"""Pixels that the definition needs beside the table of use, and those of the table."""


class CodeEditor(QScrollArea):
    """Tells what a person changed; who listens writes it."""

    set_asked = Signal(str, object)
    """Id of the code, the changed fields of `Code` by name."""
    passages_asked = Signal(str)
    merge_asked = Signal(str)
    remove_asked = Signal(str)
    split_asked = Signal()
    retire_asked = Signal(bool)
    """Whether the code is to be retired, or taken up again."""
    language_chosen = Signal(str)

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code_id = ""
        self._code: Code | None = None
        self._first = ""
        self._language = ""
        self.path = ElidedLabel(tone="quiet")
        self.languages = Segments()
        self.name = LineField()
        self.name.setFont(label(size=Size.TITLE).font())
        self.texts = {
            "short": TextField(least=1, most=6),
            "full": TextField(least=2, most=16),
            "use_when": TextField(least=2, most=12),
            "not_when": TextField(least=2, most=12),
        }
        self.examples = ExamplesForm()
        self.standing = CodeStanding()
        self.pinned = PinnedList()
        self.use = UseTable(tokens)
        self.key = LineField()
        self.key.setMaxLength(3)
        self.key.setFixedWidth(72)
        self.colour = ColourChoice(tokens)
        self.scale = Choice()
        self.inductive = QCheckBox(translate("Codebook", "found in the material, not brought to it"))
        self.origin = LineField()
        self.memo_box = MemoBox(session, least=3, most=16)
        self.memo = self.memo_box.field
        self.passages = link_button("", lambda: self.passages_asked.emit(self.code_id))
        self.merge_button = link_button(
            translate("Codebook", "Merge into…"), lambda: self.merge_asked.emit(self.code_id)
        )
        self.split_button = link_button(translate("Codebook", "Split…"), self.split_asked.emit)
        self.retire_button = link_button(translate("Codebook", "Retire"), lambda: self.retire_asked.emit(True))
        self.remove_button = link_button(translate("Codebook", "Remove"), lambda: self.remove_asked.emit(self.code_id))
        self._lay_out()
        self._connect()

    def show_code(
        self, code: Code, path: str, languages: Sequence[str], language: str, scales: Sequence[Scale], *, writable: bool
    ) -> None:
        """Show a code in one of the codebook's languages."""
        self.code_id, self._code = code.id, code
        self.memo_box.show_thing(Thing(MemoTarget.CODE, code.id))
        self._first, self._language = languages[0], language
        self.path.setText(path)
        self.languages.offer([(language_name(one), one) for one in languages], language)
        self.languages.setVisible(len(languages) > 1)
        self._give(self.name, code.names, code.name if language == self._first else "")
        for name, field in self.texts.items():
            self._give(field, getattr(code, name))
        self.examples.show_examples(code.examples, language, writable=writable)
        self.key.give(code.key)
        self.colour.show_colour(code.colour)
        none = translate("Codebook", "is not rated")
        self.scale.offer([(none, None), *((_scale_words(one, language), one.id) for one in scales)], code.scale_id)
        self.inductive.setChecked(code.inductive)
        self.origin.give(code.origin)
        self.retire_button.setVisible(not code.retired)
        self._allow(writable=writable)

    def show_uses(self, own: int, total: int) -> None:
        """How many passages the code has, and how many with its sub-codes."""
        words = translate("Codebook", "%n coded passage(s)", "", total)
        if own != total:
            words += " " + translate("Codebook", "({own} with the code itself)").format(own=own)
        self.passages.setText(words)
        self.passages.setEnabled(total > 0)

    def keep(self) -> None:
        """Keep what is being typed: another code is going to be shown."""
        for line in (self.name, self.key, self.origin):
            line.keep()
        for text in (*self.texts.values(), self.memo):
            text.keep()
        self.examples.keep()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.colour.take_theme(tokens)
        self.use.take_theme(tokens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table of use stands beside the definition where there is room, else below it."""
        super().resizeEvent(event)
        self._place_use()

    def _place_use(self) -> None:
        beside = self.viewport().width() >= _LEAST_WIDTH + _USE_WIDTH
        self.use.setMinimumWidth(_USE_WIDTH if beside else 0)
        self._grid.addWidget(self.use, *((0, 1) if beside else (1, 0)), Qt.AlignmentFlag.AlignTop)

    def _give(self, field: LineField | TextField, texts: Wordings, own: str = "") -> None:
        field.give(texts.get(self._language, "") or own)
        field.setPlaceholderText(next((text for text in texts.values() if text), ""))

    def _allow(self, *, writable: bool) -> None:
        for line in (self.name, self.key, self.origin):
            line.setReadOnly(not writable)
        for text in self.texts.values():
            text.setReadOnly(not writable)
        verbs = (self.merge_button, self.split_button, self.retire_button, self.remove_button)
        for widget in (self.colour, self.scale, self.inductive, *verbs):
            widget.setEnabled(writable)

    # --- making

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 24)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.path, 1)
        top.addWidget(self.languages)
        column.addLayout(top)
        column.addWidget(self.name)
        column.addWidget(self.standing)
        column.addSpacing(8)
        column.addLayout(self._definition_form())
        column.addSpacing(8)
        column.addWidget(label(translate("Codebook", "Examples"), strong=True))
        column.addWidget(self.pinned)
        column.addWidget(self.examples)
        column.addSpacing(8)
        column.addWidget(hairline())
        column.addSpacing(8)
        column.addLayout(self._looks_form())
        bottom = QHBoxLayout()
        column.addWidget(self.passages, 0, Qt.AlignmentFlag.AlignLeft)
        bottom.addWidget(self.merge_button)
        bottom.addWidget(self.split_button)
        bottom.addWidget(self.retire_button)
        bottom.addStretch(1)
        bottom.addWidget(self.remove_button)
        column.addLayout(bottom)
        body = QWidget()
        body.setLayout(column)
        body.setMaximumWidth(_WIDTH)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 0, 24)
        self._grid.setSpacing(0)
        holder = QHBoxLayout()
        holder.addWidget(body, 1)
        holder.addStretch(0)
        self._grid.addLayout(holder, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self.use.setContentsMargins(16, 20, 16, 0)
        self.use.setMaximumWidth(_USE_WIDTH)
        self._place_use()
        self.setWidget(page)
        self.setWidgetResizable(True)

    def _definition_form(self) -> Any:
        made = form()
        names = {
            "short": translate("Codebook", "In short"),
            "full": translate("Codebook", "In full"),
            "use_when": translate("Codebook", "Use when"),
            "not_when": translate("Codebook", "Not when"),
        }
        for name, field in self.texts.items():
            add_row(made, names[name], field)
        self.name.setAccessibleName(translate("Codebook", "Name"))
        return made

    def _looks_form(self) -> Any:
        made = form()
        add_row(made, translate("Codebook", "Colour"), self.colour)
        add_row(made, translate("Codebook", "Key"), self.key)
        add_row(made, translate("Codebook", "Rating"), self.scale)
        add_row(made, translate("Codebook", "Inductive"), self.inductive)
        add_row(made, translate("Codebook", "Origin"), self.origin)
        add_row(made, translate("Codebook", "Memo"), self.memo_box)
        return made

    def _connect(self) -> None:
        self.name.kept.connect(self._rename)
        for name, field in self.texts.items():
            field.kept.connect(lambda text, wording=name: self._reword(wording, text))
        self.examples.kept.connect(lambda examples: self._ask(examples=examples))
        self.key.kept.connect(lambda text: self._ask(key=text))
        self.colour.chosen.connect(lambda colour: self._ask(colour=colour))
        self.scale.activated.connect(lambda _: self._ask(scale_id=self.scale.value()))
        self.inductive.clicked.connect(lambda on: self._ask(inductive=on))
        self.origin.kept.connect(lambda text: self._ask(origin=text))
        self.languages.chosen.connect(self._choose_language)

    def _choose_language(self, language: object) -> None:
        self.keep()
        self.language_chosen.emit(str(language))

    def _rename(self, text: str) -> None:
        if self._code is None:
            return
        if self._language == self._first:
            self._ask(name=text)
        else:
            self._ask(names=reworded(self._code.names, self._language, text))

    def _reword(self, name: str, text: str) -> None:
        if self._code is not None:
            self._ask(**{name: reworded(getattr(self._code, name), self._language, text)})

    def _ask(self, **fields: object) -> None:
        self.set_asked.emit(self.code_id, fields)


def _scale_words(scale: Scale, language: str) -> str:
    name = scale.name.get(language) or next(iter(scale.name.values()), scale.key)
    return f"{name} ({scale.low:+d} … {scale.high:+d})" if scale.low < 0 else f"{name} ({scale.low} … {scale.high})"
