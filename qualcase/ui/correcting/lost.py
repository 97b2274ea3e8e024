"""Passages that were lost when a text was corrected: placed anew by selecting words and one key, or removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.correcting.own import is_own, not_yours_to_place, not_yours_to_remove
from qualcase.ui.correcting.passage_list import Line, PassageList
from qualcase.ui.correcting.pieces import shortened
from qualcase.ui.correcting.places_box import PlacesBox
from qualcase.ui.widgets.buttons import button, link_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import NearPlace
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.marks import Mark
    from qualcase.ui.transcript.paragraphs import Span

translate = QCoreApplication.translate
_CTRL = Qt.KeyboardModifier.ControlModifier


class LostPanel(QWidget):
    """Beside the text: the lost passages of this source, or of the whole study."""

    source_wanted = Signal(str)
    """The source of the chosen passage shall be shown."""
    place_shown = Signal(int, int)
    left = Signal()

    def __init__(
        self,
        session: Session,
        tokens: Tokens,
        look: Callable[[Coding], Mark],
        selection: Callable[[], Span | None],
        parent: QWidget | None = None,
    ) -> None:
        """`look` says how a coding is drawn, `selection` what is selected in the text."""
        super().__init__(parent)
        self._session, self._look, self._selection = session, look, selection
        self._source_id = ""
        self._codings: dict[str, Coding] = {}
        self.title = label(translate("Correcting", "Lost passages"), strong=True)
        self.scope = Segments()
        self.scope.setAccessibleName(translate("Correcting", "Where lost passages are listed from"))
        self.scope.chosen.connect(lambda _: self.show_now())
        self.told = label(tone="quiet", wrap=True)
        self.list = PassageList(tokens)
        self.list.setAccessibleName(translate("Correcting", "Lost passages"))
        self.list.chosen.connect(self._choose)
        self.list.key_pressed.connect(self._press)
        self.places = PlacesBox()
        self.places.shown.connect(self.place_shown)
        self.places.taken.connect(self._take)
        self.here = button(translate("Correcting", "Place it there (Ctrl+Enter)"), self.place_here)
        self.gone = link_button(translate("Correcting", "Remove the coding (Del)"), self.remove)
        self.leave = link_button(translate("Correcting", "Leave (Esc)"), self.left.emit)
        self._lay_out()

    @property
    def of_study(self) -> bool:
        """Whether those of the whole study are listed."""
        return self.scope.value() == "study"

    def show_source(self, source_id: str, *, of_study: bool = False) -> None:
        """List what this source has lost, or what the study has."""
        self._source_id = source_id
        words = [
            (translate("Correcting", "This source"), "source"),
            (translate("Correcting", "The study"), "study"),
        ]
        self.scope.offer(words, "study" if of_study else "source")
        self.show_now()

    def take_source(self, source_id: str) -> None:
        """The text of this source is shown now."""
        if source_id != self._source_id:
            self._source_id = source_id
            if not self.of_study:
                self.show_now()
            else:
                self._ask_places()

    def show_now(self) -> None:
        """List them as they are now."""
        versions = self._session.study.versions
        wanted = None if self.of_study else self._source_id
        self._session.read(lambda: versions.lost(wanted), self._show)

    def place_here(self) -> None:
        """The chosen passage lies where the text is selected; only one's own."""
        chosen = self._selection()
        coding = self._chosen()
        if coding is None:
            self._session.say(translate("Correcting", "Choose a passage at the right first."))
        elif coding.source_id != self._source_id:
            self.source_wanted.emit(coding.source_id)
        elif chosen is None:
            self._session.say(translate("Correcting", "Select the words where the passage belongs first."))
        else:
            self._take(*chosen)

    def remove(self) -> None:
        """Take the chosen coding out of the study; only one's own."""
        coding = self._chosen()
        if coding is None:
            return
        study = self._session.study
        if is_own(self._session, coding, not_yours_to_remove()):
            self._session.write(lambda: study.codings.remove([coding.id]))

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.list.take_theme(tokens)
        self.show_now()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(4)
        for widget in (self.title, self.told):
            widget.setContentsMargins(8, 0, 0, 0)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(8, 4, 0, 0)
        foot.setSpacing(4)
        foot.addWidget(self.places)
        for one in (self.here, self.gone):
            foot.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.title)
        layout.addWidget(self.scope)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)
        layout.addWidget(self._foot)
        out = QHBoxLayout()
        out.setContentsMargins(8, 0, 0, 0)
        out.addWidget(self.leave)
        out.addStretch(1)
        layout.addLayout(out)

    def _show(self, found: Sequence[Coding]) -> None:
        before = list(self._codings)
        self._codings = {one.id: one for one in found}
        chosen = self.list.current_key()
        if chosen not in self._codings:
            behind = before[before.index(chosen) + 1 :] if chosen in before else []
            chosen = next((one for one in behind if one in self._codings), next(iter(self._codings), ""))
        self.list.show_lines(self._lines(found), chosen)
        self.list.setVisible(bool(found))
        self._rest.setVisible(not found)
        self._foot.setVisible(bool(found))
        self.told.setText(_told(some=bool(found), of_study=self.of_study))
        self._ask_places()

    def _lines(self, found: Sequence[Coding]) -> list[Line]:
        sources = {one.id: one.name for one in self._session.study.sources.all()}
        lines: list[Line] = []
        last = ""
        for one in found:
            if self.of_study and one.source_id != last:
                last = one.source_id
                lines.append(Line(sources.get(last, "")))
            mark = self._look(one)
            words = shortened(one.lost or "")
            lines.append(Line(mark.name, one.id, mark.colour, before=words, quiet=mark.note.split("\n", 1)[0]))
        return lines

    def _chosen(self) -> Coding | None:
        return self._codings.get(self.list.current_key())

    def _choose(self, coding_id: str) -> None:
        coding = self._codings.get(coding_id)
        if coding is not None and coding.source_id != self._source_id:
            self.source_wanted.emit(coding.source_id)
        self._ask_places()

    def _ask_places(self) -> None:
        coding = self._chosen()
        self.places.show_places(())
        if coding is None or coding.source_id != self._source_id:
            return
        versions = self._session.study.versions

        def show(places: tuple[NearPlace, ...]) -> None:
            if self._chosen() == coding:
                self.places.show_places(places)

        self._session.read(lambda: versions.places_of_lost(coding), show)

    def _take(self, start: int, end: int) -> None:
        coding, study = self._chosen(), self._session.study
        if coding is not None and is_own(self._session, coding, not_yours_to_place()):
            self._session.write(lambda: study.codings.set(coding.id, start=start, end=end))

    def _press(self, event: QKeyEvent) -> None:
        done = True
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Delete:
                self.remove()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & _CTRL:
                self._choose(self.list.current_key())
            case _:
                done = event.text().isdigit() and self.places.take(int(event.text()))
        if done:
            event.accept()


def _told(*, some: bool, of_study: bool) -> str:
    if some:
        return translate(
            "Correcting", "Their words are no longer in the text. Select where one belongs and press Ctrl+Enter."
        )
    if of_study:
        return translate("Correcting", "No passage is lost. Every coding of the study lies in its text.")
    return translate("Correcting", "No passage of this source is lost.")
