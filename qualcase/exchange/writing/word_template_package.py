"""The parts of a template's file: what kind each is, and where its relations lead."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from qualcase.exchange.archives import damaged, not_as_its_ending, parse_part, read_part

if TYPE_CHECKING:
    import zipfile

_MACROS = ("macroenabled", "vbaproject", "vbadata")
_DOCUMENTS = ("document.main+xml", "template.main+xml")


@dataclass(frozen=True)
class Relation:
    """Where a part leads to. `kind` is the last word of its type: `header`, `image`."""

    id: str
    type: str
    target: str
    """The name of a part, or, where it is external, an address."""
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of the type."""
        return self.type.rpartition("/")[2]


class Package:
    """A checked archive as parts with relations. Raises FileRefusedError where it is no Word document."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        """`name` is how refusals call the file."""
        self.name = name
        self._archive = archive
        self._names = {one.casefold(): one for one in archive.namelist()}
        if "[content_types].xml" not in self._names:
            raise not_as_its_ending(name)
        self._endings: dict[str, str] = {}
        self._told: dict[str, str] = {}
        for one in parse_part(self.read("[Content_Types].xml"), name):
            kind = one.get("ContentType", "")
            if one.get("Extension"):
                self._endings[one.get("Extension", "").casefold()] = kind
            else:
                self._told[one.get("PartName", "").lstrip("/").casefold()] = kind
        documents = [one.target for one in self.relations("") if one.kind == "officeDocument" and not one.external]
        if not documents or not self.has(documents[0]):
            raise not_as_its_ending(name)
        self.main = documents[0]

    @property
    def holds_macros(self) -> bool:
        """Whether there is a program in it, whatever its name says."""
        kinds = [*self._endings.values(), *self._told.values()]
        return any(sign in text.casefold() for text in (*kinds, *self._names) for sign in _MACROS)

    @property
    def is_document(self) -> bool:
        """Whether its main part is told to be a Word document or a template for one."""
        return self.kind(self.main).endswith(_DOCUMENTS)

    def has(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part.casefold() in self._names

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises FileRefusedError where it is missing or damaged."""
        if not self.has(part):
            raise damaged(self.name)
        return read_part(self._archive, self._names[part.casefold()], self.name)

    def kind(self, part: str) -> str:
        """What the part is, as the archive tells it."""
        return self._told.get(part.casefold()) or self._endings.get(part.rpartition(".")[2].casefold(), "")

    def relations(self, part: str) -> list[Relation]:
        """The relations of a part, of the package itself for an empty name."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(name):
            return []
        return [
            Relation(
                one.get("Id", ""),
                one.get("Type", ""),
                one.get("Target", "")
                if one.get("TargetMode") == "External"
                else _within(one.get("Target", ""), folder),
                one.get("TargetMode") == "External",
            )
            for one in parse_part(self.read(name), self.name)
        ]


def _within(target: str, folder: str) -> str:
    """The name of the part at `target`, as seen from a folder."""
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
