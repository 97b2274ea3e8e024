"""Looking for words in everything that lies on the disk of a study."""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from qualcase import settings
from qualcase.text.formsearch import FormSearch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def _files(path: Path) -> Iterator[Path]:
    """The study with its lock, holder and journal, its backups, and everything that the program wrote for itself."""
    yield from (one for one in path.parent.iterdir() if one.is_file() and path.stem in one.name)
    for folder in {settings.data_folder(), settings.log_folder(), settings.config_folder()}:
        if folder.is_dir():
            yield from (one for one in folder.rglob("*") if one.is_file())


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Whatever in bytes is compressed as the store does it, or as office files are."""
    for sign in (b"\x78\x01", b"\x78\x9c", b"\x78\xda"):
        place = data.find(sign)
        while place >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(data[place : place + 1_000_000])
            place = data.find(sign, place + 1)


def traces(path: Path, forms: Iterable[str]) -> list[tuple[str, str]]:
    """Forms that stand anywhere in the bytes of a closed study and of what belongs to it: file and form."""
    found = []
    for file in _files(path):
        data = file.read_bytes()
        assert b"PK\x03\x04" not in data, "a packed file is left"
        parts = [data, *_unpacked(data)]
        for form in forms:
            search = FormSearch([form])
            if any(search.count_in_bytes(part) for part in parts):
                found.append((file.name, form))
    return found
