"""A field for several names, `K03; K05`, that completes the one being typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from qualcase.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SEPARATOR = re.compile(r"[;\n]")


def split_names(text: str) -> tuple[str, ...]:
    """The names in a text, each once."""
    parts = (" ".join(part.split()) for part in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def join_names(names: Iterable[str]) -> str:
    """Names as one text; the inverse of `split_names`."""
    return "; ".join(names)


class _LastName(QCompleter):
    """Completes what stands behind the last semicolon."""

    def splitPath(self, path: str) -> list[str]:
        """What is completed."""
        return [_SEPARATOR.split(path)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole text with the completed name at its end."""
        field = self.widget()
        before = _SEPARATOR.split(field.text())[:-1] if isinstance(field, ManyField) else []
        names = [" ".join(part.split()) for part in before]
        return join_names([*names, str(index.data(Qt.ItemDataRole.EditRole))])


class ManyField(LineField):
    """A line for several names; `kept` gives the tidied text, `split_names` its names."""

    def __init__(self, names: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(list(names), self)
        completer = _LastName(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def offer(self, names: Sequence[str]) -> None:
        """Complete these names from now on."""
        self._names.setStringList(list(names))
