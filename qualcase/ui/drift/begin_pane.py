"""Beginning a test: which codes, how many passages; what there is to draw from is told while it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from qualcase.errors import UserError
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.buttons import main_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.many import ManyField, split_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from qualcase.coding.drift import Stratum
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate
_WIDTH = 620
_PAUSE = 200
"""Milliseconds of rest in typing before what there is is counted."""


class Wanted(NamedTuple):
    """What is to be drawn."""

    code_ids: tuple[str, ...]
    number: int
    least_words: int
    notes: bool


class BeginPane(QWidget):
    """A form; `begun` with what it says."""

    begun = Signal(object)
    """The `Wanted`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0
        self.codes = ManyField()
        self.number, self.least = _Count(10, 500), _Count(1, 200)
        self.notes = QCheckBox(translate("Drift", "Also paragraphs of observation notes and documents"))
        self.told = label(tone="quiet", wrap=True)
        self.warned = label(tone="warn", wrap=True)
        self.draw_button = main_button(translate("Drift", "Draw the passages"), self.begin)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._rest.timeout.connect(self._count)
        self.codes.textChanged.connect(lambda _: self._rest.start())
        for count in (self.number, self.least):
            count.textChanged.connect(lambda _: self._rest.start())
        self.notes.toggled.connect(lambda _: self._rest.start())

    def renew(self) -> None:
        """Offer the codes as they are now, and count anew."""
        tree = self._session.study.codebook.tree
        self.codes.offer([tree.path(one.id) for one in tree.ordered if not one.retired])
        self._count()

    def enter(self) -> None:
        """Take the keyboard."""
        self.codes.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Have the passages drawn."""
        wanted = self._wanted()
        if wanted is not None and wanted.code_ids:
            self.begun.emit(wanted)

    def _wanted(self) -> Wanted | None:
        """What the form says; None where it names a code that is not there."""
        names = self._session.study.names
        try:
            ids = [names.code(one).id for one in split_names(self.codes.text())]
        except UserError as error:
            self._tell("", str(error))
            return None
        return Wanted(tuple(dict.fromkeys(ids)), self.number.value(), self.least.value(), self.notes.isChecked())

    def _count(self) -> None:
        self._rest.stop()
        self._asked += 1
        wanted, asked = self._wanted(), self._asked
        self.draw_button.setEnabled(False)
        coder = self._session.coder_id
        if wanted is None:
            return
        if coder is None:
            self._tell(
                translate("Drift", "Nothing is coded by you in this study yet. Code sources and mark them done.")
            )
            return
        if not wanted.code_ids:
            self._tell(translate("Drift", "Type the names of one or more codes, with a semicolon between them."))
            return
        study = self._session.study
        self._session.read(
            lambda: study.drift.supply(coder, wanted.code_ids, notes=wanted.notes, least_words=wanted.least_words),
            lambda found: self._show_supply(asked, wanted, found),
        )

    def _show_supply(self, asked: int, wanted: Wanted, found: Sequence[Stratum]) -> None:
        if asked != self._asked:
            return
        frame = self._session.study.frame()
        waves = {one.id: one.name for one in frame.waves}
        lines, warned, short = [], "", False
        template = translate("Drift", "{wave}: {coded} coded, {uncoded} not")
        for code_id in wanted.code_ids:
            mine = [one for one in found if one.code_id == code_id and one.coded + one.uncoded]
            short = short or any(min(one.coded, one.uncoded) < wanted.number for one in mine)
            said = [template.format(wave=waves[one.wave_id], coded=one.coded, uncoded=one.uncoded) for one in mine]
            nothing = translate("Drift", "no source of yours is marked done")
            lines.append(f"{frame.tree[code_id].name} – {' · '.join(said) or nothing}")
        if short:
            more = translate(
                "Drift", "Somewhere there are fewer than {n}: then all kinds of that code have as many as the scarcest."
            )
            warned = more.format(n=wanted.number)
        self._tell("\n".join(lines), warned)
        self.draw_button.setEnabled(any(one.coded for one in found))

    def _tell(self, words: str, warned: str = "") -> None:
        for one, text in ((self.told, words), (self.warned, warned)):
            one.setText(text)
            one.setVisible(bool(text))

    def _lay_out(self) -> None:
        self.codes.setAccessibleName(translate("Drift", "Codes"))
        self.codes.setPlaceholderText(translate("Drift", "Codes, such as Roles; Anchoring"))
        self.codes.returnPressed.connect(self.begin)
        body = QWidget()
        body.setProperty("page", True)
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(label(translate("Drift", "Did the world change, or the coder?"), size=Size.TITLE, wrap=True))
        explained = translate(
            "Drift",
            "Passages that you have read come back mixed: some that held a code and as many that did not, from every "
            "wave, without year, place, names and old codes. You code them again. Then it shows whether a change "
            "between the waves is found by the coder of today, too.",
        )
        column.addWidget(label(explained, tone="quiet", wrap=True))
        column.addSpacing(8)
        column.addWidget(label(translate("Drift", "Codes"), strong=True))
        column.addWidget(self.codes)
        column.addWidget(self.told)
        column.addWidget(self.warned)
        column.addSpacing(8)
        number = translate("Drift", "Passages of each code and wave, coded, and as many not coded")
        column.addLayout(_line(self.number, number))
        column.addLayout(_line(self.least, translate("Drift", "Words that a turn must have at least")))
        column.addWidget(self.notes)
        column.addSpacing(8)
        column.addWidget(self.draw_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        QVBoxLayout(self).addWidget(scrolled(body))
        self.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]


def scrolled(body: QWidget) -> QScrollArea:
    """A column at the left that scrolls where the window is low."""
    holder = QWidget()
    holder.setProperty("page", True)
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(body, 1)
    across.addStretch(0)
    made = QScrollArea()
    made.setWidget(holder)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


class _Count(QLineEdit):
    """A field for a whole number from 1."""

    def __init__(self, value: int, most: int) -> None:
        super().__init__(str(value))
        self.setValidator(QIntValidator(1, most, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(64)

    def value(self) -> int:
        """The number; 1 where there is none."""
        return int(self.text() or 1) or 1


def _line(field: _Count, words: str) -> QHBoxLayout:
    field.setAccessibleName(words)
    said: QLabel = label(words, wrap=True)
    said.setBuddy(field)
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
    return line
