"""Make a key, or open one: the file, the pass phrase, and what a key is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, main_button
from qualcase.ui.widgets.form import add_row, form
from qualcase.ui.widgets.labels import label, set_tone
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.names.holder import KeyHolder

translate = QCoreApplication.translate
_WIDTH = 560
_SUFFIX = ".names.age"
_FILES = "age (*.age);;* (*)"


class KeyPane(QWidget):
    """What was typed is forgotten as soon as the key is open."""

    def __init__(self, session: Session, holder: KeyHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._holder = holder
        self.ways = Segments()
        self.file = QLineEdit()
        self.choose_button = button(translate("Names", "Choose…"), self.choose)
        self.phrase = _secret()
        self.again = _secret()
        self.run_button = main_button("", self.run)
        self.told = label(tone="refused", wrap=True)
        self.told.setAccessibleName(translate("Names", "What is wrong"))
        self._lay_out()
        self.ways.chosen.connect(lambda _: self.draw())
        for field in (self.file, self.phrase, self.again):
            field.returnPressed.connect(self.run)
            field.textChanged.connect(lambda _: self.told.clear())
        holder.refused.connect(self._refuse)
        holder.opened.connect(self._forget)
        self.begin()

    def begin(self) -> None:
        """Offer to open the key that was open last, else to make one."""
        kept = self._session.settings.get(self._setting)
        known = isinstance(kept, str) and Path(kept).is_file()
        ways = [(translate("Names", "Make a key"), True), (translate("Names", "Open the key"), False)]
        self.ways.offer(ways, not known)
        self.file.setText(str(kept) if known else "")
        self._forget_words()
        self.draw()

    @property
    def makes(self) -> bool:
        """Whether a key is to be made."""
        return bool(self.ways.value())

    def draw(self) -> None:
        """Show the fields of making or opening."""
        self._fields.setRowVisible(self.again, self.makes)
        self.run_button.setText(translate("Names", "Make the key") if self.makes else translate("Names", "Open"))
        self.run_button.setEnabled(True)
        self.told.clear()

    def first_field(self) -> QWidget:
        """Where the keyboard belongs."""
        return self.phrase if self.file.text() else self.file

    def choose(self) -> None:
        """Let the user say where the key is, or is to be."""
        held = self.file.text().strip()
        if self.makes:
            proposed = held or str(Path.home() / f"{self._session.study.path.stem}{_SUFFIX}")
            chosen, _ = QFileDialog.getSaveFileName(self, translate("Names", "Make a key"), proposed, _FILES)
        else:
            folder = held or str(Path.home())
            chosen, _ = QFileDialog.getOpenFileName(self, translate("Names", "Open the key"), folder, _FILES)
        if chosen:
            self.file.setText(chosen)
            self.phrase.setFocus()

    def run(self) -> None:
        """Make or open the key."""
        place = self.file.text().strip()
        if not place:
            self._refuse(translate("Names", "Say which file it is."))
            self.file.setFocus()
        elif self.makes and self.phrase.text() != self.again.text():
            self._refuse(translate("Names", "The two pass phrases differ. Type them once more."))
            self.again.setFocus()
        else:
            path = Path(place).expanduser()
            self._say_wait()
            self.run_button.setEnabled(False)
            if self.makes:
                self._holder.make(path if path.suffix else path.with_name(path.name + _SUFFIX), self.phrase.text())
            else:
                self._holder.open(path, self.phrase.text())

    # --- inside

    @property
    def _setting(self) -> str:
        return f"name_key:{self._session.study.info().id}"

    def _say_wait(self) -> None:
        """Encryption is made to take seconds, so that guessing takes years."""
        set_tone(self.told, "quiet")
        self.told.setText(
            translate("Names", "The key is being encrypted. That takes some seconds.")
            if self.makes
            else translate("Names", "The key is being opened. That takes some seconds.")
        )

    def _refuse(self, why: str) -> None:
        set_tone(self.told, "refused")
        self.told.setText(why)
        self.run_button.setEnabled(True)
        if self.isVisible() and not self.makes:
            self.phrase.setFocus()
            self.phrase.selectAll()

    def _forget(self) -> None:
        self.told.clear()
        key = self._holder.key
        if key is not None:
            self._session.settings.set(self._setting, str(key.path.resolve()))
        self._forget_words()
        self.run_button.setEnabled(True)

    def _forget_words(self) -> None:
        for field in (self.phrase, self.again):
            field.clear()

    def _lay_out(self) -> None:
        taught = translate(
            "Names",
            "The key is a file that says which words stand for whom. It is encrypted: without its pass phrase nobody "
            "can open it, and nobody can help you if you lose it.",
        )
        apart = translate("Names", "Keep it where the study is not, and the pass phrase elsewhere again.")
        self.file.setPlaceholderText(translate("Names", "Outside the folder of the study"))
        self.phrase.setPlaceholderText(translate("Names", "Several words, at least 12 characters"))
        self._fields = form()
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose_button)
        add_row(self._fields, translate("Names", "File"), beside)
        self.file.setAccessibleName(translate("Names", "File"))
        add_row(self._fields, translate("Names", "Pass phrase"), self.phrase)
        add_row(self._fields, translate("Names", "Once more"), self.again)
        self.again.setAccessibleName(translate("Names", "The pass phrase once more"))
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(16)
        column.addWidget(label(translate("Names", "The key of this study"), size=Size.TITLE))
        column.addWidget(label(taught, wrap=True))
        column.addWidget(label(apart, tone="quiet", wrap=True))
        column.addWidget(self.ways)
        column.addLayout(self._fields)
        column.addWidget(self.told)
        column.addWidget(self.run_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(inner, 100)
        layout.addStretch(1)


def _secret() -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
