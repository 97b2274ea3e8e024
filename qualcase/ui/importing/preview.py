"""Beside the table: the chosen file as it was recognised, and who speaks in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.importing import words
from qualcase.ui.importing.edits import twins_offered
from qualcase.ui.importing.label_panel import LabelPanel
from qualcase.ui.importing.recognised import Recognised, recognised_in
from qualcase.ui.importing.rows import CONFIRMED, Reason, Verdict
from qualcase.ui.importing.text_view import TextView
from qualcase.ui.theme.fonts import Size, reading
from qualcase.ui.widgets.buttons import LINK_AIR, link_button
from qualcase.ui.widgets.labels import ElidedLabel, Tone, hairline, label, set_tone
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from qualcase.settings import Settings
    from qualcase.ui.importing.labels import LabelLine
    from qualcase.ui.importing.rows import Remark, Row
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_AFTER = 60
"""Milliseconds that a file is chosen before its text is drawn: walking down the table stays quick."""
_LABELS_SHARE = 0.45
"""Of the height: more than this the labels never take from the text."""
_TONES: dict[Verdict, Tone] = {Verdict.READY: "quiet", Verdict.LOOK: "warn", Verdict.REFUSED: "refused"}


class Preview(QWidget):
    """Shows; what is said here is handed on."""

    said = Signal(str, object)
    """Label and `Said`, for all chosen files."""
    role_said = Signal(str, str)
    same_asked = Signal(str)
    none_said = Signal(str)
    turns_asked = Signal()
    """Turns are to be looked for in the chosen files whatever their kind."""
    decided = Signal(object)
    """`Twin`: what the chosen texts are to those that are nearly the same."""
    confirmed = Signal()
    """What is proposed of the chosen files is right."""
    names_taken = Signal()
    """The labels of the chosen files are those who they are proposed to be."""

    wave_wished = Signal(str)
    """The study shall have a wave of this name."""

    decide_wished = Signal()
    """Passages of the source whose new version the file is are to be decided about."""
    elsewhere_wished = Signal()
    """The table is to come in where it belongs."""

    def __init__(self, settings: Settings, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(360)
        self._settings = settings
        self._row: Row | None = None
        self.name = ElidedLabel(strong=True)
        self.about = label(tone="quiet")
        self.told = label(tone="quiet", wrap=True)
        self.holds = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.origins = label(tone="quiet", size=Size.SMALL, wrap=True)
        self.twins = Segments()
        self.right = link_button(translate("Import", "That is right"), self.confirmed.emit)
        self.right.setToolTip("Ctrl+Enter")
        self.names = link_button("", self.names_taken.emit)
        self.wave = link_button("", self._wish_wave)
        self.decide = link_button("", self.decide_wished.emit)
        self.elsewhere = link_button("", self.elsewhere_wished.emit)
        self._unknown_wave = ""
        self.look = link_button(translate("Import", "Look for turns here too"), self.turns_asked.emit)
        self.labels = LabelPanel()
        self.text = TextView(reading(settings), tokens)
        self._scroll = QScrollArea()
        self._late = QTimer(self, singleShot=True, interval=_AFTER)
        self._late.timeout.connect(self._draw_text)
        self._lay_out()
        for signal, on in (
            (self.labels.said, self.said),
            (self.labels.role_said, self.role_said),
            (self.labels.same_asked, self.same_asked),
            (self.labels.none_said, self.none_said),
            (self.twins.chosen, self.decided),
        ):
            signal.connect(on)
        self.text.label_pressed.connect(self._show_label)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No file is chosen."""
        self.show_file(None, 0, Verdict.READY, ())
        self.show_labels((), (), (), (), 0)
        self.show_proposed(0)

    def show_file(self, row: Row | None, chosen: int, verdict: Verdict, remarks: Sequence[Remark]) -> None:
        """Show the file at the keyboard; `chosen` files are meant by what is said of labels."""
        changed = self._row is None or row is None or row.incoming is not self._row.incoming
        self._row = row
        self.setEnabled(row is not None)
        self.name.setText(row.incoming.path.name if row else "")
        self.about.setText(words.file_words(row) if row else "")
        self.told.setText(words.about_file(row, remarks) if row else "")
        set_tone(self.told, _TONES[verdict])
        self.told.setVisible(bool(self.told.text()))
        self.origins.setText(words.proposals_words(row) if row else "")
        self.origins.setVisible(bool(self.origins.text()))
        offered = twins_offered(row) if row else ()
        self.twins.offer([(words.twin_words(twin), twin) for twin in offered], row.twin if row else None)
        self.twins.setVisible(bool(offered))
        self.right.setVisible(any(one.reason in CONFIRMED for one in remarks) and verdict is Verdict.LOOK)
        self._unknown_wave = next((one.words for one in remarks if one.reason is Reason.UNKNOWN_WAVE), "")
        self.wave.setText(translate("Import", "Make the wave {name}").format(name=self._unknown_wave))
        self.wave.setVisible(bool(self._unknown_wave))
        waiting = sum(one.count for one in remarks if one.reason is Reason.DECIDE)
        self.decide.setText(translate("Import", "Decide about %n passage(s) (F8)", "", waiting))
        self.decide.setVisible(waiting > 0)
        table = row.incoming.table if row is not None else None
        self.elsewhere.setText(words.elsewhere_words(table) if table else "")
        self.elsewhere.setVisible(bool(self.elsewhere.text()))
        readable = row is not None and row.incoming.read is not None
        self.look.setVisible(readable and row is not None and not row.incoming.turns and not row.incoming.turns_asked)
        self.holds.setText(translate("Import", "Who is who holds for the %n chosen file(s).", "", chosen))
        self.holds.setVisible(chosen > 1)
        if changed:
            self._late.start()

    def show_labels(
        self, lines: Sequence[LabelLine], here: Sequence[str], people: Sequence[str], roles: Sequence[str], chosen: int
    ) -> None:
        """Show who speaks."""
        self.labels.show_lines(lines, here, people, roles, several=chosen > 1)
        self._scroll.setVisible(bool(lines))
        self._line.setVisible(bool(lines))
        self._fit()

    def show_proposed(self, names: int) -> None:
        """Offer to take so many proposed names over."""
        self.names.setText(translate("Import", "Take over %n proposed name(s)", "", names))
        self.names.setVisible(names > 0)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.text.take_tokens(tokens)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first label."""
        if self.labels.rows and self.labels.rows[0].isVisible():
            self.labels.rows[0].take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels leave room for the text."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._scroll.setWidget(self.labels)
        for clear in (self._scroll, self.labels):
            clear.setProperty("clear", True)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(4)
        for widget in (self.name, self.about, self.told, self.twins, self.origins, self.holds):
            head.addWidget(widget)
        below = QHBoxLayout()
        below.addSpacing(-LINK_AIR)
        for one in (self.decide, self.elsewhere, self.wave):
            below.addWidget(one)
        below.addWidget(self.right)
        below.addWidget(self.names)
        below.addWidget(self.look)
        below.addStretch(1)
        head.addLayout(below)
        self._line = hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll)
        column.addWidget(self._line)
        column.addWidget(self.text, 1)

    def _fit(self) -> None:
        layout = self.labels.layout()
        width = self._scroll.viewport().width()
        needed = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        needed = max(needed, self.labels.sizeHint().height() if needed <= 0 else 0)
        self._scroll.setFixedHeight(min(needed, round(self.height() * _LABELS_SHARE)))

    def _wish_wave(self) -> None:
        if self._unknown_wave:
            self.wave_wished.emit(self._unknown_wave)

    def _draw_text(self) -> None:
        incoming = self._row.incoming if self._row is not None else None
        shown = recognised_in(incoming) if incoming is not None else Recognised()
        self.text.show_recognised(shown, words.voices_of(incoming) if incoming is not None else {})

    def _show_label(self, number: int) -> None:
        """The label whose turn was clicked in the text is brought into sight above it."""
        speakers = self._row.incoming.speakers if self._row else ()
        row = self.labels.row_of(speakers[number].label) if number < len(speakers) else None
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.take_keyboard()
