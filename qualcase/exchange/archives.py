"""Zip archives from outside (docx, odt, xlsx, qdpx): looked at before anything in them is parsed.

An archive can be small and unpack into gigabytes, name files outside its folder, or hold XML that expands without end.
What is here stops all that in a few milliseconds; a real document never meets these limits.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from qualcase.errors import FileRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_MB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """How large an archive and its parts may be when unpacked."""

    total: int = 200 * _MB
    entry: int = 50 * _MB
    ratio: int = 200
    """How many times its packed size an entry over 1 MB may have."""
    entries: int = 5_000


BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error, OverflowError)
"""What Python raises for an archive that is damaged or packed in a way it cannot unpack."""
_USUAL = Limits()
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML_ENDINGS = (".xml", ".rels", ".qde", ".qdc")
_MANIFEST = "META-INF/manifest.xml"
_LONGEST_PROLOG = 64 * 1024
_DIRECTORY_ENTRY = 1024
"""Bytes of the archive's directory that one entry may take."""


def check_archive(source: bytes | Path, name: str = "", limits: Limits = _USUAL) -> None:
    """Refuse an archive that is none, is damaged, locked with a password, or could do harm when read."""
    open_archive(source, name, limits).close()


def open_archive(source: bytes | Path, name: str = "", limits: Limits = _USUAL) -> zipfile.ZipFile:
    """Open an archive after the checks; `name` is how refusals call the file."""
    if isinstance(source, Path):
        name = name or source.name
    try:
        with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as stream:
            _check_beginning(stream, name)
            _check_directory(stream, name, limits)
        archive = zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source))
    except OSError as error:
        raise FileRefusedError(
            "{name} cannot be read ({reason}). Check the file and your rights to it.",
            name=name,
            reason=error.strerror or error,
        ) from error
    except BROKEN as error:
        raise damaged(name) from error
    try:
        _check_entries(archive, name, limits)
        _check_manifest(archive, name)
        _check_xml(archive, name)
    except FileRefusedError:
        archive.close()
        raise
    return archive


def read_part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """The bytes of one entry of a checked archive."""
    try:
        return archive.read(part)
    except (*BROKEN, OSError) as error:
        raise damaged(name) from error


def parse_part(data: bytes, name: str) -> _Element:
    """The root of an XML part. No entity is resolved, nothing is fetched, no size limit of the parser is lifted."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error


def damaged(name: str) -> FileRefusedError:
    """The refusal of a file that is broken inside."""
    return FileRefusedError(
        "{name} is damaged or was not copied to its end. Get it again from where it came from, or open it in the "
        "program that made it and save it anew.",
        name=name,
    )


def not_as_its_ending(name: str) -> FileRefusedError:
    """The refusal of a file that is of another kind than its ending says."""
    return FileRefusedError(
        "{name} is not what its ending says. If it is plain text, change the ending to .txt; else open it in the "
        "program that made it and save it as .docx or .txt.",
        name=name,
    )


def old_word(name: str) -> FileRefusedError:
    """The refusal of a file from before 2007."""
    return FileRefusedError(
        "{name} is in Word's old format (.doc). Save it as .docx in Word or LibreOffice and bring it in again.",
        name=name,
    )


def locked(name: str) -> FileRefusedError:
    """The refusal of a file that has a password."""
    return FileRefusedError(
        "{name} is locked with a password. Take the password away in the program that made it and bring it in again.",
        name=name,
    )


def _harmful(name: str) -> FileRefusedError:
    return FileRefusedError(
        "{name} is not opened: it is built in a way that can harm the computer. If you trust it, open it in the "
        "program that made it and save it as a new file.",
        name=name,
    )


def _check_beginning(stream: IO[bytes], name: str) -> None:
    start = stream.read(8)
    if not start:
        raise FileRefusedError("{name} is empty. Get it again from where it came from.", name=name)
    if start == _OLE:
        stream.seek(0)
        raise _old_or_locked(stream.read(_USUAL.entry), name)
    if not start.startswith(b"PK"):
        raise not_as_its_ending(name)


def _old_or_locked(data: bytes, name: str) -> FileRefusedError:
    """Refusal of the container that Office used before 2007 and still uses around encrypted files."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FileRefusedError(
            "{name} is locked with a password. Open it in Word, take the password away (File, Info, Protect Document), "
            "save it and bring it in again.",
            name=name,
        )
    return old_word(name)


def _check_directory(stream: IO[bytes], name: str, limits: Limits) -> None:
    """Refuse a directory of entries that is too large to be read in the first place."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - 65_600))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        raise damaged(name)
    directory: int = struct.unpack_from("<I", tail, at + 12)[0]
    extended = tail.rfind(b"PK\x06\x06", 0, at)
    if extended >= 0 and extended + 48 <= len(tail):
        directory = struct.unpack_from("<Q", tail, extended + 40)[0]
    if directory > limits.entries * _DIRECTORY_ENTRY or size > limits.total:
        raise _harmful(name)


def _check_entries(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    entries = archive.infolist()
    seen: set[str] = set()
    for entry in entries:
        if entry.flag_bits & 0x41:
            raise locked(name)
        low = entry.filename.replace("\\", "/").casefold()
        if low in seen or ".." in low.split("/"):
            raise _harmful(name)
        seen.add(low)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(name)
    if not within_limits(entries, limits):
        raise _harmful(name)


def within_limits(entries: Sequence[zipfile.ZipInfo], limits: Limits = _USUAL) -> bool:
    """Whether an archive of such entries is opened again, as far as sizes go."""
    if len(entries) > limits.entries or sum(entry.file_size for entry in entries) > limits.total:
        return False
    return all(
        entry.file_size <= limits.entry
        and (entry.file_size <= _MB or entry.file_size <= limits.ratio * entry.compress_size)
        for entry in entries
    )


def _check_manifest(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an OpenDocument file with a password: its entries are plain ones that hold encrypted bytes."""
    if _MANIFEST in archive.namelist() and b"encryption-data" in read_part(archive, _MANIFEST, name):
        raise locked(name)


def _check_xml(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse XML that declares a document type: that is how entities are brought in."""
    for entry in archive.infolist():
        if entry.filename.casefold().endswith(_XML_ENDINGS) and entry.file_size:
            try:
                with archive.open(entry) as part:
                    beginning = part.read(2048)
                    if not _begins_plainly(beginning):
                        beginning += part.read(_LONGEST_PROLOG)
                        if not _begins_plainly(beginning):
                            raise _harmful(name) if _is_doctype(beginning) else damaged(name)
            except (*BROKEN, OSError) as error:
                raise damaged(name) from error


def _begins_plainly(data: bytes) -> bool:
    """Whether the root element comes first, with at most a declaration, comments and blank space before it.

    Encodings that hide their signs (UTF-7, EBCDIC, UTF-32) do not begin so.
    """
    text = _as_text(data).lstrip("\ufeff \t\r\n")
    while text.startswith(("<?", "<!--")):
        _, closed, text = text.partition("?>" if text.startswith("<?") else "-->")
        if not closed:
            return False
        text = text.lstrip(" \t\r\n")
    return text.startswith("<") and text[1:2] not in ("", "!", "?")


def _is_doctype(data: bytes) -> bool:
    return "<!" in _as_text(data)


def _as_text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"<\x00") and data[2:4] != b"\x00\x00":
        return data.decode("utf-16-le", "replace")
    if data[:2] in (b"\xfe\xff", b"\x00<"):
        return data.decode("utf-16-be", "replace")
    return data.decode("latin-1").removeprefix("ï»¿")
