"""The filter bar: a chip for each field that opens a list, the waves as a switch, and a way to clear all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from qualcase.coding.filters import Filter
from qualcase.ui.base.actions import Action
from qualcase.ui.filterbar.checklist import CheckList
from qualcase.ui.filterbar.flow import FlowLayout
from qualcase.ui.filterbar.state import (
    TABLES,
    Field,
    Option,
    chosen_names,
    in_order,
    in_words,
    offer,
    shown_fields,
    without_lost,
)
from qualcase.ui.widgets.buttons import EnterButton, link_button
from qualcase.ui.widgets.labels import label
from qualcase.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LONGEST = 28
"""Characters of names on a chip; more are counted instead."""
_SWITCHED = range(2, 4)
"""So many waves stand as a switch; more of them open a list."""


class Chip(EnterButton):
    """Opens the list of a field, and says what is chosen in it. It is underlined while something is."""

    def __init__(self, title: str, parent: QWidget) -> None:
        """Start with nothing chosen."""
        super().__init__(parent)
        self.title = title
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("segment", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_chosen("", ())

    def show_chosen(self, words: str, names: Sequence[str], unless: str = "") -> None:
        """Say what is chosen; `unless` says what holds where nothing is."""
        said = words or unless
        self.setText(f"{self.title}: {said} ▾" if said else f"{self.title} ▾")
        self.setToolTip(", ".join(names))
        named = ", ".join(names) or unless
        self.setAccessibleName(f"{self.title}: {named}" if named else self.title)
        self.setChecked(bool(names))

    def nextCheckState(self) -> None:
        """A click opens the list; what is chosen there decides how the chip looks."""


class FilterBar(QWidget):
    """One line above all screens. It reads and writes the session's filter; no screen filters by itself."""

    def __init__(self, session: Session, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Offer what the study has."""
        super().__init__(parent)
        self.setAccessibleName(translate("FilterBar", "Filter"))
        self._session = session
        self._tokens = tokens
        self._offered: dict[Field, tuple[Option, ...]] = {}
        self._open: tuple[Field, CheckList] | None = None
        self._switch: list[tuple[str, object]] = []
        layout = FlowLayout(self, across=0)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(_caption(translate("FilterBar", "Filter")))
        titles = _titles()
        self.chips = {field: Chip(titles[field], self) for field in Field}
        self.waves = Segments(self)
        self.waves.setAccessibleName(titles[Field.WAVES])
        self.waves.chosen.connect(self._choose_wave)
        for field, chip in self.chips.items():
            layout.addWidget(chip)
            chip.clicked.connect(partial(self.open_list, field))
            if field is Field.WAVES:
                self._wave_title = _caption(titles[field])
                layout.addWidget(self._wave_title)
                layout.addWidget(self.waves)
        self.clear = link_button(translate("FilterBar", "Clear"), self.clear_all)
        self.clear.setToolTip(translate("FilterBar", "Look at the whole study again"))
        layout.addWidget(self.clear)
        session.filter_changed.connect(self._show_filter)
        session.changed.connect(self.take_changes)
        self._renew()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens

    def take_changes(self, changes: Changes) -> None:
        """Offer what the study has now."""
        if changes.touches(*TABLES):
            self._renew()

    def actions_here(self) -> Sequence[Action]:
        """Ways to the bar, for keys, Ctrl+K and F1."""
        group = translate("FilterBar", "Filter")
        opening = translate("FilterBar", "Filter: {field} …")
        found = [
            Action(
                "filter.clear", translate("FilterBar", "Clear the filter"), self.clear_all, (), group, self._can_clear
            ),
            Action(
                "filter.focus", translate("FilterBar", "Go to the filter"), self.take_focus, ("Ctrl+Shift+F",), group
            ),
        ]
        for field in shown_fields(self._offered, self._session.filter):
            title = opening.format(field=self.chips[field].title.lower())
            keys = ("Ctrl+Shift+O",) if field is Field.CODERS else ()
            found.append(Action(f"filter.{field}", title, partial(self.open_list, field), keys, group))
        return [*found, *self._counting(group)]

    def take_focus(self) -> None:
        """Give the keyboard to the first chip."""
        first = next((chip for chip in self.chips.values() if chip.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_all(self) -> None:
        """Look at the whole study."""
        self._session.set_filter(Filter())

    def open_list(self, field: Field) -> None:
        """Open the list of a field below its chip."""
        if self._open is not None:
            self._open[1].put_away()
        chip = self.chips[field]
        below: QWidget = self.waves if chip.isHidden() else chip
        opened = CheckList(chip.title, self._offered[field], self._tokens, below)
        opened.show_chosen(getattr(self._session.filter, field))
        opened.turned.connect(lambda value: self._turn(field, value))
        opened.emptied.connect(lambda: self._session.set_filter(self._session.filter.without(field)))
        opened.closed.connect(self._forget)
        self._open = (field, opened)
        opened.open_list()

    def _forget(self) -> None:
        self._open = None

    def _turn(self, field: Field, value: str) -> None:
        turned = self._session.filter.toggled(field, value)
        self._session.set_filter(in_order(self._offered, turned, field))

    def _choose_wave(self, waves: object) -> None:
        chosen = self._session.filter.without(Field.WAVES)
        for wave in waves if isinstance(waves, tuple) else ():
            chosen = chosen.toggled(Field.WAVES, wave)
        self._session.set_filter(chosen)

    def _can_clear(self) -> bool:
        return not self._session.filter.is_empty

    def _renew(self) -> None:
        study = self._session.study
        self._offered = offer(study.frame(), study.sources.all())
        self._session.set_filter(without_lost(self._offered, self._session.filter))
        self._show_filter(self._session.filter)

    def _show_filter(self, chosen: Filter) -> None:
        shown = shown_fields(self._offered, chosen)
        switched = Field.WAVES in shown and len(self._offered[Field.WAVES]) in _SWITCHED
        for field, chip in self.chips.items():
            names = chosen_names(self._offered, chosen, field)
            if field is Field.CODERS:
                chip.show_chosen(_together(names, len(self._offered[field])), names, self._unless_chosen())
            else:
                chip.show_chosen(in_words(names, len(self._offered[field]), _LONGEST, _so_many), names)
            chip.setVisible(field in shown and not (field is Field.WAVES and switched))
        self._show_waves(chosen, switched=switched)
        self.clear.setVisible(not chosen.is_empty)
        if self._open is not None:
            field, opened = self._open
            opened.show_chosen(getattr(chosen, field))

    def _unless_chosen(self) -> str:
        """Whose codings count where nobody is chosen."""
        if self._session.study.frame().agreed is None:
            return translate("FilterBar", "lead coder")
        return translate("FilterBar", "lead or agreed")

    def _counting(self, group: str) -> list[Action]:
        """Whose codings count, each choice by name."""
        if Field.CODERS not in shown_fields(self._offered, self._session.filter):
            return []
        choices = [("", self._unless_chosen()), *((one.value, one.name) for one in self._offered[Field.CODERS])]
        words = translate("FilterBar", "Count the codings of: {name}")
        return [
            Action(f"filter.count.{value}", words.format(name=name), partial(self._count, value), (), group)
            for value, name in choices
        ]

    def _count(self, value: str) -> None:
        self._session.set_filter(replace(self._session.filter, coders=(value,) if value else ()))

    def _show_waves(self, chosen: Filter, *, switched: bool) -> None:
        self.waves.setVisible(switched)
        self._wave_title.setVisible(switched)
        options = self._offered[Field.WAVES]
        entries: list[tuple[str, object]] = [(option.name, (option.value,)) for option in options]
        everything = translate("FilterBar", "both") if len(options) == 2 else translate("FilterBar", "all")
        entries.append((everything, ()))
        values = chosen.waves if len(chosen.waves) < len(options) else ()
        if len(values) > 1:
            entries.append((", ".join(chosen_names(self._offered, chosen, Field.WAVES)), values))
        if entries != self._switch:
            self._switch = entries
            self.waves.offer(entries, values)
        self.waves.show_value(values)


def _caption(words: str) -> QLabel:
    """Words on the line of the chips' own."""
    made = label(words, tone="quiet")
    made.setContentsMargins(8, 0, 8, 2)
    return made


def _titles() -> dict[Field, str]:
    return {
        Field.SITES: translate("FilterBar", "Sites"),
        Field.CASES: translate("FilterBar", "Cases"),
        Field.WAVES: translate("FilterBar", "Wave"),
        Field.KINDS: translate("FilterBar", "Kinds of source"),
        Field.ROLES: translate("FilterBar", "Informant types"),
        Field.CODERS: translate("FilterBar", "Coded by"),
        Field.CODES: translate("FilterBar", "Codes"),
        Field.PARTICIPANTS: translate("FilterBar", "Participants"),
        Field.SOURCES: translate("FilterBar", "Sources"),
    }


def _together(names: Sequence[str], every: int) -> str:
    """Whose codings count, in a few words: of several that they are taken together."""
    if len(names) < 2:
        return "".join(names)
    said = translate("FilterBar", "{names} together").format(names=" + ".join(names))
    return said if len(said) <= _LONGEST else _so_many(len(names), every)


def _so_many(chosen: int, every: int) -> str:
    return translate("FilterBar", "{chosen} of {every}").format(chosen=chosen, every=every)
