"""One question of the guide in fields; each keeps itself when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.widgets.fields import LineField, TextField
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import ManyField, join_names, split_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.guide import Question
    from qualcase.coding.tree import CodeTree

translate = QCoreApplication.translate
_KEY_WIDTH = 96


class QuestionEditor(QWidget):
    """Tells what is to be another; who listens writes it."""

    changed = Signal(str, object)
    """Id of the question, and its changed fields by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self._tree: CodeTree | None = None
        self.text = TextField(self, least=2, most=6)
        self.key = LineField(self)
        self.key.setFixedWidth(_KEY_WIDTH)
        self.codes = ManyField()
        self.codes.setPlaceholderText(translate("Guide", "type to find a code; several with ;"))
        self.wordings = TextField(self, least=2, most=6)
        self.wordings.setPlaceholderText(translate("Guide", "other ways to put it, one a line: they help to find it"))
        self.note = TextField(self, least=2, most=6)
        self.waves: dict[str, QCheckBox] = {}
        self.trouble = label(tone="warn", wrap=True)
        self.trouble.hide()
        self._wave_row = QHBoxLayout()
        self._wave_row.setContentsMargins(0, 0, 0, 0)
        self._wave_row.setSpacing(16)
        waves = QWidget()
        waves.setLayout(self._wave_row)
        fields = form()
        add_row(fields, translate("Guide", "Question"), self.text)
        add_row(fields, translate("Guide", "Key"), self.key)
        add_row(fields, translate("Guide", "Codes"), self.codes)
        add_row(fields, translate("Guide", "Waves"), waves)
        add_row(fields, translate("Guide", "Other words"), self.wordings)
        add_row(fields, translate("Guide", "Note"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addWidget(self.trouble)
        self.text.kept.connect(lambda text: self._tell(text=text))
        self.key.kept.connect(lambda key: self._tell(key=key))
        self.codes.kept.connect(self._take_codes)
        self.wordings.kept.connect(lambda text: self._tell(wordings=tuple(text.splitlines())))
        self.note.kept.connect(lambda text: self._tell(note=text))

    def show_question(self, question: Question | None, tree: CodeTree, waves: Mapping[str, str]) -> None:
        """Show a question; what is just being typed stands."""
        is_another = (question.id if question else None) != (self.question.id if self.question else None)
        if is_another:
            self.keep()
            self.trouble.hide()
        self.question, self._tree = question, tree
        self.setEnabled(question is not None)
        self.codes.offer([_shown(tree, code.id) for code in tree.ordered if not code.retired])
        self._offer_waves(waves)
        self.text.give(question.text if question else "")
        self.key.give(question.key if question else "")
        codes = [_shown(tree, code_id) for code_id in question.code_ids if code_id in tree] if question else []
        self.codes.give(join_names(codes))
        self.wordings.give("\n".join(question.wordings) if question else "")
        self.note.give(question.note if question else "")
        for wave_id, box in self.waves.items():
            box.setChecked(question is not None and wave_id in question.wave_ids)

    def keep(self) -> None:
        """Keep what is being typed."""
        for one in (self.text, self.key, self.codes, self.wordings, self.note):
            one.keep()

    def show_trouble(self, words: str) -> None:
        """Say why something was not kept."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _take_codes(self, text: str) -> None:
        tree = self._tree
        if tree is None:
            return
        found: list[str] = []
        for name in split_names(text):
            code_id = code_named(tree, name)
            if code_id is None:
                missing = translate("Guide", "There is no code “{name}”. Type some of its letters and choose it.")
                self.show_trouble(missing.format(name=name))
                return
            found.append(code_id)
        self.show_trouble("")
        self._tell(code_ids=tuple(found))

    def _tell(self, **fields: object) -> None:
        if self.question is not None:
            self.changed.emit(self.question.id, fields)

    def _offer_waves(self, waves: Mapping[str, str]) -> None:
        if list(self.waves) == list(waves):
            return
        for old in self.waves.values():
            old.hide()
            old.deleteLater()
        while self._wave_row.takeAt(0) is not None:
            pass
        self.waves = {}
        for wave_id, name in waves.items():
            box = QCheckBox(name)
            box.clicked.connect(lambda _: self._tell(wave_ids=self._chosen_waves()))
            self.waves[wave_id] = box
            self._wave_row.addWidget(box)
        self._wave_row.addStretch(1)

    def _chosen_waves(self) -> tuple[str, ...]:
        return tuple(wave_id for wave_id, box in self.waves.items() if box.isChecked())


def _shown(tree: CodeTree, code_id: str) -> str:
    return tree.path(code_id)


def code_named(tree: CodeTree, name: str) -> str | None:
    """Id of the code of a path, or of a name or key that only one has; else the only one with these letters."""
    wanted = name.casefold().replace(" / ", "/")
    by_path = tree.by_path(name.replace(" / ", "/"))
    if by_path is not None:
        return by_path.id
    codes = [one for one in tree.ordered if not one.retired]
    named = [
        one.id for one in codes if wanted in {word.casefold() for word in (one.name, one.key, *one.names.values())}
    ]
    holding = [one.id for one in codes if wanted in tree.path(one.id).casefold()]
    return next((found[0] for found in (named, holding) if len(found) == 1), None)
