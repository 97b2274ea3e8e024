"""The form for a new study: title, waves, codebook, place. In place of the choices, never a dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcase.ui.base.dropping import SUFFIX
from qualcase.ui.base.packed import codebook_title, packed_codebooks
from qualcase.ui.start.wishes import NewStudy, file_for, parse_waves, with_suffix
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import button, link_button, main_button
from qualcase.ui.widgets.choice import Choice
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.languages import language_name
from qualcase.words import LANGUAGES, current_language

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

translate = QCoreApplication.translate


class NewStudyForm(QWidget):
    """Asks little; everything can be changed later."""

    wished = Signal(object)
    """A `NewStudy`."""
    left = Signal()
    """Back to the choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Path | None = None
        self.title = QLineEdit()
        self.title.textChanged.connect(self._renew)
        self.waves = QLineEdit()
        self.waves.setPlaceholderText("2015, 2017")
        self.codebook = Choice()
        self.language = Choice()
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.create_button = main_button(translate("Start", "Create study"), self._wish)
        self._lay_out()

    def open(self) -> None:
        """Begin with an empty form."""
        self._chosen = None
        self.title.clear()
        self.waves.clear()
        packed = [(codebook_title(path), path) for path in packed_codebooks()]
        self.codebook.offer([*packed, (translate("Start", "Empty: made from the material"), None)])
        self.codebook.setCurrentIndex(0)
        entries = [(name, code) for code, name in language_names().items()]
        self.language.offer(entries, current_language() if current_language() != "en" else "da")
        self._renew()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, Enter creates."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._wish()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        choose = button(translate("Start", "Choose…"), self._choose_place)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.place, 1)
        place.addWidget(choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.create_button)
        buttons.addWidget(link_button(translate("Start", "Back"), self.left.emit))
        buttons.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        rows = (
            (translate("Start", "Title"), self.title),
            (translate("Start", "Waves"), self.waves),
            (translate("Start", "Codebook"), self.codebook),
            (translate("Start", "Language of the material"), self.language),
        )
        for number, (words, field) in enumerate(rows):
            named = label(words, tone="quiet")
            named.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(named, number, 0)
            grid.addWidget(field, number, 1)
        grid.addWidget(label(translate("Start", "Kept in"), tone="quiet"), len(rows), 0)
        grid.addLayout(place, len(rows), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addWidget(label(translate("Start", "New study"), size=Size.TITLE))
        layout.addLayout(grid)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _path(self) -> Path:
        if self._chosen is not None:
            return self._chosen
        return file_for(documents_folder(), self.title.text() or translate("Start", "New study"))

    def _renew(self) -> None:
        self.place.setText(str(self._path()))
        self.place.setToolTip(self.place.text())
        self.create_button.setEnabled(bool(self.title.text().strip()))

    def _choose_place(self) -> None:
        pattern = translate("Start", "Studies") + f" (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("Start", "Keep the study in"), str(self._path()), pattern
        )
        if chosen:
            self._chosen = with_suffix(Path(chosen))
            self._renew()

    def _wish(self) -> None:
        if not self.create_button.isEnabled():
            return
        codebook = self.codebook.value()
        self.wished.emit(
            NewStudy(
                path=self._path(),
                title=self.title.text().strip(),
                waves=parse_waves(self.waves.text()),
                codebook=codebook if isinstance(codebook, Path) else None,
                language=str(self.language.value()),
            )
        )


def language_names() -> dict[str, str]:
    """The languages of the program, each in its own words."""
    return {code: language_name(code) for code in LANGUAGES}


def documents_folder() -> Path:
    """Where the person keeps documents."""
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(kept) if kept else Path.home()
    return folder if folder.is_dir() else Path.home()
