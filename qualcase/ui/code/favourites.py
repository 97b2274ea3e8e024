"""Giving codes their keys: Alt with a digit codes at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMenu

from qualcase.ui.code.habits import FAVOURITES

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.habits import Habits
    from qualcase.ui.code.palette import CodePalette

translate = QCoreApplication.translate


class Favourites(QObject):
    """A menu of nine keys, each with the code that it stands for; a digit chooses one."""

    def __init__(self, session: Session, habits: Habits, palette: CodePalette) -> None:
        """Listen to the palette."""
        super().__init__(palette)
        self._session, self._habits, self._palette = session, habits, palette
        palette.favourite_wanted.connect(self.ask)

    def ask(self, code_id: str) -> None:
        """Ask which key a code shall have."""
        tree = self._session.study.frame().tree
        if code_id not in tree:
            return
        menu = QMenu(self._palette)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = menu.addAction(translate("CodeScreen", "A key for “{code}”").format(code=tree[code_id].name))
        title.setEnabled(False)
        own = self._habits.key_of(code_id)
        for digit in FAVOURITES:
            held = self._habits.favourite(digit)
            name = tree[held].name if held is not None and held in tree else "–"
            entry = menu.addAction(f"Alt+&{digit}   {name.replace('&', '&&')}")
            entry.setCheckable(True)
            entry.setChecked(digit == own)
            entry.triggered.connect(partial(self._favour, code_id, digit))
        if own:
            menu.addSeparator()
            menu.addAction(translate("CodeScreen", "&No key"), partial(self._favour, code_id, ""))
        field = self._palette.field
        menu.popup(field.mapToGlobal(field.rect().bottomLeft()))

    def _favour(self, code_id: str, digit: str, _checked: object = None) -> None:
        self._habits.favour(code_id, digit)
        self._palette.show_habits()
        name = self._session.study.frame().tree[code_id].name
        if digit:
            words = translate("CodeScreen", "Alt+{digit} codes “{code}” from now on.").format(digit=digit, code=name)
        else:
            words = translate("CodeScreen", "“{code}” has no key any more.").format(code=name)
        self._session.say(words)
