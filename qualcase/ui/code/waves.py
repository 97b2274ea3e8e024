"""From a text to the same case in the other wave: in its place, beside it, or one of all that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu

from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.beside import BesideText
from qualcase.ui.code.counterpart import Counterparts, counterparts
from qualcase.ui.code.keys import Deed, deed_of
from qualcase.ui.theme import fonts

if TYPE_CHECKING:
    from qualcase.coding.changes import Changes
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate


class Waves(QObject):
    """Remembers from where a text was come to, so that the way back leads there."""

    def __init__(self, screen: CodeScreen) -> None:
        """Nothing stands beside."""
        super().__init__(screen)
        self._screen = screen
        self._from: dict[str, str] = {}
        self._beside: BesideText | None = None
        screen.view.typed.connect(self._take_typed)

    @property
    def beside(self) -> BesideText | None:
        """The text that stands beside, if one does."""
        return self._beside if self._beside is not None and not self._beside.isHidden() else None

    def go(self) -> None:
        """Go to the text most alike in the other wave; from there back."""
        found, source_id = self._across(), self._source_id
        if source_id is None or not self._tell_if_none(found):
            return
        target = self._way_back(source_id, found) or found.found[0].id
        self._from[target] = source_id
        self._screen.session.go(Place(Room.CODE, source_id=target))
        if found.alike > 1:
            words = translate(
                "CodeScreen", "%n other source(s) would fit as well: Ctrl+Shift+W lists them.", "", found.alike - 1
            )
            self._screen.session.say(words)

    def choose(self) -> None:
        """Offer every text of the case in the other wave."""
        found = self._across()
        if not self._tell_if_none(found):
            return
        header = self._screen.panes.header
        menu = QMenu(header)
        for one in found.found:
            menu.addAction(one.name).triggered.connect(lambda _, target=one.id: self._go_to(target))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(header.mapToGlobal(QPoint(0, header.height())))

    # --- beside

    def switch_beside(self) -> None:
        """Open the text most alike beside, or close what stands there."""
        if self.beside is not None:
            self.close_beside()
            return
        found, source_id = self._across(), self._source_id
        if source_id is not None and self._tell_if_none(found):
            target = self._way_back(source_id, found) or found.found[0].id
            self._from[target] = source_id
            self._make().open_source(target)
            self._screen.panes.show_texts(self._make(), before=False)
            self._screen.go_to_text()
            self._screen.session.say(translate("CodeScreen", "F6 goes to the text beside, to read and code there."))

    def close_beside(self) -> None:
        """Close the text beside."""
        if self._beside is not None:
            self._beside.reader.remember()
            self._screen.panes.show_one_text(self._beside)
            self._screen.go_to_text()

    def exchange(self) -> None:
        """Go to the text beside: it becomes the open one, where it stands, and the open one stands beside."""
        beside, screen = self.beside, self._screen
        target, source_id = (beside.source_id if beside is not None else None), self._source_id
        if beside is None or target is None or source_id is None:
            screen.go_to_text()
            return
        if screen.corrections.is_correcting:
            return
        ends, top = beside.view.ends(), beside.view.anchor()
        screen.open_source(target)
        screen.view.select(*ends)
        screen.view.return_to(top)
        beside.open_source(source_id)
        screen.panes.show_texts(beside, before=not screen.panes.is_before(beside))
        screen.go_to_text()

    def go_to_other_text(self) -> None:
        """Go to the text from elsewhere; from the text to the one beside it, where there is one."""
        if self._screen.view.hasFocus() or (self.beside is not None and self.beside.view.hasFocus()):
            self.exchange()
        else:
            self._screen.go_to_text()

    def take_coding_as(self) -> None:
        """Another coder codes."""
        if self._beside is not None:
            self._beside.state.coder_id = self._screen.session.coding_id

    def show_codings(self) -> None:
        """The codings of others are shown, or not any more."""
        if self.beside is not None:
            self.beside.show_codings()

    def take_changes(self, changes: Changes) -> None:
        """Tell the text beside."""
        if self.beside is not None:
            self.beside.take_changes(changes, self._screen.session.coding_id)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours and type beside too."""
        if self._beside is not None:
            self._beside.take_theme(tokens)

    # --- inner workings

    @property
    def _source_id(self) -> str | None:
        opened = self._screen.state.opened
        return opened.source_id if opened is not None else None

    def _across(self) -> Counterparts:
        opened, study = self._screen.state.opened, self._screen.session.study
        if opened is None:
            return Counterparts()
        return counterparts(
            opened.text.source,
            study.sources.all(),
            study.frame(),
            lambda source_id: study.sources.speaker_names(source_id).values(),
        )

    def _way_back(self, source_id: str, found: Counterparts) -> str | None:
        """From where the open text was come to, where that is one of those across."""
        before = self._from.get(source_id)
        return before if any(one.id == before for one in found.found) else None

    def _tell_if_none(self, found: Counterparts) -> bool:
        if not found.found and self._source_id is not None:
            self._screen.session.say(translate("CodeScreen", "There is nothing of this case from another wave."))
        return bool(found.found)

    def _go_to(self, target: str) -> None:
        if self._source_id is not None:
            self._from[target] = self._source_id
        self._screen.session.go(Place(Room.CODE, source_id=target))

    def _make(self) -> BesideText:
        if self._beside is None:
            screen = self._screen
            font, places = fonts.reading(screen.session.settings), screen.reader.places
            self._beside = BesideText(screen.session, font, screen.tokens, screen.state, places)
            self._beside.head.setFixedHeight(screen.panes.header.height())
            self._beside.wanted.connect(self.exchange)
            self._beside.left.connect(self.close_beside)
            self._beside.view.typed.connect(self._type_on)
            self._beside.view.key_named.connect(self._press_on)
            self._beside.view.zoom_wanted.connect(screen.zoom)
        return self._beside

    def _type_on(self, text: str) -> None:
        self.exchange()
        self._screen.view.typed.emit(text)

    def _press_on(self, key: str) -> None:
        self.exchange()
        self._screen.view.key_named.emit(key)

    def _take_typed(self, text: str) -> None:
        if deed_of(text, selected=self._screen.view.selection() is not None) is Deed.BESIDE:
            self.switch_beside()
