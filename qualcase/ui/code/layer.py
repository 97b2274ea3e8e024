"""The agreed layer in the workspace Code: coding into it, taking passages in, settling it; and who leads a source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMenu

from qualcase.coding.agreed import LayerState
from qualcase.ui.base.actions import Action

if TYPE_CHECKING:
    from qualcase.study.agreed import Counted
    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


class Layer(QObject):
    """The menu above the text and the keys."""

    def __init__(self, screen: CodeScreen) -> None:
        """Listen to the header and to the session."""
        super().__init__(screen)
        self._screen = screen
        screen.panes.header.layer_wanted.connect(self.ask)
        screen.session.coding_as_changed.connect(self._take_coding_as)

    # --- what a person does

    def switch(self) -> None:
        """Code as the agreed layer, or under one's own name again."""
        session = self._screen.session
        if session.as_agreed or self._screen.deeds.may_write():
            session.set_as_agreed(not session.as_agreed)

    def take(self) -> None:
        """Take the coding at the caret into the layer."""
        self._screen.deeds.take_into_layer(self._screen.state.chosen_coding())

    def begin(self, coder_ids: tuple[str, ...] = ()) -> None:
        """Begin the layer of the open source with what these coded; empty with nobody."""
        agreed = self._screen.session.study.agreed
        self._screen.deeds.of_layer(lambda source, who: agreed.begin([source], coder_ids, who))

    def begin_with_all(self) -> None:
        """Begin the layer of the open source with what everybody coded."""
        held = self._held()
        if held is not None:
            self.begin(held.coder_ids)

    def settle(self) -> None:
        """Let the layer count from now on; a settled one is opened again."""
        held = self._held()
        if held is not None:
            self._screen.deeds.settle_layer(settled=held.state is not LayerState.SETTLED)

    def clear(self) -> None:
        """Take the layer of the open source out."""
        agreed = self._screen.session.study.agreed
        self._screen.deeds.of_layer(lambda source, who: agreed.clear([source], who))

    def lead(self, coder_id: str) -> None:
        """Let another coder lead the open source."""
        sources = self._screen.session.study.sources
        self._screen.deeds.of_layer(lambda source, _: sources.set_lead(source, coder_id))

    def ask(self) -> None:
        """Open the menu of all this."""
        held = self._held()
        if held is None:
            return
        button = self._screen.panes.header.layer
        menu = self.menu(held)
        place = button if button.isVisible() else self._screen.panes.header.title
        menu.popup(place.mapToGlobal(place.rect().bottomLeft()))

    def menu(self, held: Counted) -> QMenu:
        """Everything that can be done with the layer of the open source."""
        menu = QMenu(self._screen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mode = menu.addAction(_code_as(), self.switch)
        mode.setCheckable(True)
        mode.setChecked(self._screen.session.as_agreed)
        menu.addAction(_take(), self.take)
        menu.addSeparator()
        if held.state is LayerState.NONE:
            self._add_beginning(menu, held)
        else:
            settled = held.state is LayerState.SETTLED
            menu.addAction(_reopen() if settled else _settle(), self.settle)
            menu.addAction(translate("CodeScreen", "Clear the agreed layer"), self.clear)
        menu.addSeparator()
        leading = menu.addMenu(translate("CodeScreen", "Lead coder of this source"))
        for coder in self._screen.session.study.frame().people_coding:
            entry = leading.addAction(coder.name.replace("&", "&&"), partial(self.lead, coder.id))
            entry.setCheckable(True)
            entry.setChecked(coder.id == held.lead_id)
        leading.setEnabled(not leading.isEmpty())
        return menu

    # --- inner workings

    def _held(self) -> Counted | None:
        """How the layer of the open source stands; None where no text is open."""
        opened = self._screen.state.opened
        return self._screen.session.study.agreed.counted(opened.source_id) if opened else None

    def _add_beginning(self, menu: QMenu, held: Counted) -> None:
        said = translate("CodeScreen", "Begin the agreed layer from {names}")
        coders = [one for one in self._screen.session.study.frame().people_coding if one.id in held.coder_ids]
        if len(coders) > 1:
            names = " + ".join(one.name for one in coders)
            menu.addAction(said.format(names=names).replace("&", "&&"), self.begin_with_all)
        for one in coders:
            menu.addAction(said.format(names=one.name).replace("&", "&&"), partial(self.begin, (one.id,)))
        menu.addAction(translate("CodeScreen", "Begin an empty agreed layer"), self.begin)

    def _take_coding_as(self) -> None:
        screen, session = self._screen, self._screen.session
        screen.take_coding_as()
        if session.as_agreed:
            said = translate("CodeScreen", "What you code goes into the agreed layer. {keys} leads back to your own.")
            session.say(said.format(keys=_MODE))
        else:
            session.say(
                translate("CodeScreen", "You code under your own name: {name}.").format(name=session.coder_name)
            )


_MODE = "Ctrl+Shift+U"


def _code_as() -> str:
    return translate("CodeScreen", "Code as the agreed layer")


def _take() -> str:
    return translate("CodeScreen", "Take the passage here into the agreed layer")


def _settle() -> str:
    return translate("CodeScreen", "Settle the agreed layer: it counts from now on")


def _reopen() -> str:
    return translate("CodeScreen", "Open the agreed layer again: the lead coder counts")


def layer_actions(screen: CodeScreen) -> list[Action]:
    """The same by key and name."""
    group, layer = translate("CodeScreen", "Agreed layer"), screen.layer
    on_text = partial(Action, group=group, enabled=screen.has_text)
    turn = translate("CodeScreen", "Settle the agreed layer of the source, or open it again")
    begin = translate("CodeScreen", "Begin the agreed layer with what everybody coded")
    menu = translate("CodeScreen", "Agreed layer and lead coder of the source…")
    return [
        on_text("code.layer", _code_as(), layer.switch, (_MODE,)),
        on_text("code.layer_take", _take(), layer.take, ("Ctrl+Shift+Y",)),
        on_text("code.layer_menu", menu, layer.ask, ("Ctrl+F9",)),
        on_text("code.layer_begin", begin, layer.begin_with_all, ()),
        on_text("code.layer_settle", turn, layer.settle, ()),
        on_text("code.layer_clear", translate("CodeScreen", "Clear the agreed layer of the source"), layer.clear, ()),
    ]
