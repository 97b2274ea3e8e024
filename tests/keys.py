"""Key files in tests: the real encryption takes seconds each time, as it must, so most tests do without it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.pseudonyms import PseudonymTable
from qualcase.exchange import keyfile

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

PHRASE = "en lang sætning, som ingen gætter"
_HEAD = b"age-encryption.org/v1\n-> scrypt "


def _encrypt(plain: bytes, pass_phrase: str, *, apart: bool) -> bytes:
    del apart
    return _HEAD + hashlib.sha256(pass_phrase.encode()).digest() + bytes(byte ^ 0x55 for byte in plain)


def _decrypt(data: bytes, pass_phrase: str, path: Path, *, apart: bool) -> bytes:
    del apart
    rest = data.removeprefix(_HEAD)
    if rest[:32] != hashlib.sha256(pass_phrase.encode()).digest():
        raise keyfile.KeyFileError("The pass phrase does not open {file}. Try again.", file=path.name)
    return bytes(byte ^ 0x55 for byte in rest[32:])


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key files that only look encrypted."""
    monkeypatch.setattr(keyfile, "_encrypt", _encrypt)
    monkeypatch.setattr(keyfile, "_decrypt", _decrypt)


class MemoryKey:
    """A key without a file, for tests of what is done with it."""

    def __init__(self, study_id: str) -> None:
        """Hold no names."""
        self.table = PseudonymTable(study_id)

    def save(self, table: PseudonymTable) -> None:
        """Keep a table."""
        self.table = table


def memory_key(study: Study) -> Any:
    """A key for a study."""
    return MemoryKey(study.info().id)
