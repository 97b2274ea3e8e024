"""The key file of a study: its table of names, encrypted with a pass phrase in the age format (scrypt).

It can be opened without this program too: `age --decrypt` gives the JSON inside.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from qualcase.coding.ids import new_id
from qualcase.coding.pseudonyms import NameDecision, Place, Placed, Pseudonym, PseudonymTable, Replaced, Verdict
from qualcase.errors import UserError
from qualcase.exchange.apart import run_apart
from qualcase.text.identifiers import IdentifierKind

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "qualcase-names"
VERSION = 1
LEAST = 12
"""A pass phrase has so many characters at least."""


class KeyFileError(UserError):
    """A key file that cannot be used: wrong pass phrase, damaged, of another study, not writable."""


class KeyFile:
    """An open key file: where it lies and what it holds. The pass phrase is kept in memory to save it again."""

    __slots__ = ("_apart", "_pass_phrase", "_seen", "path", "table")

    path: Path
    table: PseudonymTable

    def __init__(self, path: Path, table: PseudonymTable, pass_phrase: str, seen: str, *, apart: bool) -> None:
        """Use `create` or `open`."""
        self._apart = apart
        self.path = path
        self.table = table
        self._pass_phrase = pass_phrase
        self._seen = seen

    def __repr__(self) -> str:
        return "KeyFile()"

    @classmethod
    def create(cls, path: Path, study_id: str, pass_phrase: str, *, apart: bool = False) -> Self:
        """Make a key file without names; `apart` as in `open`.

        Raises:
            KeyFileError: there is a file already, it cannot be written, or the pass phrase is too short.
        """
        check_pass_phrase(pass_phrase)
        if path.exists():
            raise KeyFileError("{file} is there already. Choose another name.", file=path.name)
        key = cls(path, PseudonymTable(study_id), pass_phrase, "", apart=apart)
        key._write(key.table)
        return key

    @classmethod
    def open(cls, path: Path, pass_phrase: str, *, apart: bool = False) -> Self:
        """Open a key file.

        Args:
            path: The file.
            pass_phrase: What opens it.
            apart: Encrypt and decrypt in a process of its own, now and later: it takes seconds, in which nothing else
                in this process would run, no window be painted.

        Raises:
            KeyFileError: it is missing or cannot be read, it is no key file or damaged, or the pass phrase is wrong.
        """
        data = _read(path)
        plain = _decrypt(data, pass_phrase, path, apart=apart)
        try:
            table = _table(json.loads(plain))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise KeyFileError(
                "{file} is no key file of qualcase, or a newer one. Choose the key of this study.", file=path.name
            ) from None
        return cls(path, table, pass_phrase, hashlib.sha256(data).hexdigest(), apart=apart)

    def save(self, table: PseudonymTable) -> None:
        """Write another table: whole or not at all.

        Raises:
            KeyFileError: somebody else has changed the file since it was opened, or it cannot be written.
        """
        if hashlib.sha256(_read(self.path)).hexdigest() != self._seen:
            raise KeyFileError(
                "{file} was changed elsewhere since it was opened. Nothing was written; open it again.",
                file=self.path.name,
            )
        self._write(table)

    def _write(self, table: PseudonymTable) -> None:
        plain = json.dumps(_shape(table), ensure_ascii=False).encode()
        data = _encrypt(plain, self._pass_phrase, apart=self._apart)
        unfinished = self.path.with_name(f".{self.path.name}.{new_id()[-8:]}.new")
        try:
            handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self.path)
        except OSError as error:
            raise KeyFileError(
                "The key file {file} cannot be written: {why}. Choose another folder.",
                file=self.path.name,
                why=error.strerror or "–",
            ) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        self.table, self._seen = table, hashlib.sha256(data).hexdigest()


def check_pass_phrase(pass_phrase: str) -> None:
    """Refuse what anybody could guess. Raises KeyFileError."""
    if len(pass_phrase.strip()) < LEAST:
        raise KeyFileError(
            "The pass phrase is too short: take at least {least} characters, best several words.", least=LEAST
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise KeyFileError("There is no key file {file}. Check the name.", file=path) from None
    except OSError as error:
        raise KeyFileError("{file} cannot be read: {why}", file=path.name, why=error.strerror or "–") from error


def _encrypt(plain: bytes, pass_phrase: str, *, apart: bool) -> bytes:
    return run_apart(_sealed, plain, pass_phrase) if apart else _sealed(plain, pass_phrase)


def _sealed(plain: bytes, pass_phrase: str) -> bytes:
    import pyrage

    data: bytes = pyrage.passphrase.encrypt(plain, pass_phrase)
    return data


def _unsealed(data: bytes, pass_phrase: str) -> bytes | str:
    """What is inside, or why it cannot be told."""
    import pyrage

    try:
        plain: bytes = pyrage.passphrase.decrypt(data, pass_phrase)
    except pyrage.DecryptError as error:
        return str(error)
    return plain


def _decrypt(data: bytes, pass_phrase: str, path: Path, *, apart: bool) -> bytes:
    if not data.startswith(b"age-encryption.org/v1\n-> scrypt "):
        raise KeyFileError("{file} is no key file. Choose the key of this study.", file=path.name)
    plain = run_apart(_unsealed, data, pass_phrase) if apart else _unsealed(data, pass_phrase)
    if plain == "Decryption failed":
        raise KeyFileError(
            "The pass phrase does not open {file}. Try again; nobody can open it without.", file=path.name
        )
    if isinstance(plain, str) and plain.startswith("Excessive work"):
        raise KeyFileError(
            "{file} was made on a faster computer, or this one is busy. Close other programs and try again.",
            file=path.name,
        )
    if isinstance(plain, str):
        raise KeyFileError("{file} is damaged. Go back to a copy of it.", file=path.name)
    return plain


# --- what is inside


def _shape(table: PseudonymTable) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "study": table.study_id,
        "names": [
            {
                "id": one.id,
                "name": one.name,
                "kind": one.kind.value,
                "forms": list(one.forms),
                "replacement": one.replacement,
                "participant": one.participant_id,
            }
            for one in table.pseudonyms
        ],
        "decisions": [
            [one.verdict.value, one.form, one.pseudonym_id, one.place, one.state, one.start, one.end]
            for one in table.decisions
        ],
        "replaced": [[list(one.place), one.state, [list(span) for span in one.spans]] for one in table.placed],
    }


def _table(kept: dict[str, Any]) -> PseudonymTable:
    if kept["format"] != FORMAT or kept["version"] != VERSION:
        raise ValueError(kept["format"])
    return PseudonymTable(
        kept["study"],
        tuple(
            Pseudonym(
                one["id"],
                one["name"],
                IdentifierKind(one["kind"]),
                tuple(one["forms"]),
                one["replacement"],
                one["participant"],
            )
            for one in kept["names"]
        ),
        tuple(
            NameDecision(Verdict(verdict), form, pseudonym, Place(*place) if place else None, state, start, end)
            for verdict, form, pseudonym, place, state, start, end in kept["decisions"]
        ),
        tuple(
            Placed(Place(*place), state, tuple(Replaced(*span) for span in spans))
            for place, state, spans in kept["replaced"]
        ),
    )
