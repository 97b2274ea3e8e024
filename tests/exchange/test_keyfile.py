"""The key file: encrypted, whole or not at all, and silent about what it holds."""

from __future__ import annotations

import re
import stat
import sys
from typing import TYPE_CHECKING

import pyrage
import pytest

from qualcase.coding.pseudonyms import NameDecision, Place, Placed, Pseudonym, PseudonymTable, Replaced, Verdict
from qualcase.exchange import keyfile
from qualcase.exchange.keyfile import KeyFile, KeyFileError
from qualcase.text.identifiers import IdentifierKind
from tests.keys import PHRASE

if TYPE_CHECKING:
    from pathlib import Path

TABLE = PseudonymTable(
    "study",
    (Pseudonym("1", "Karen Holm", IdentifierKind.PERSON, ("Karen Holm", "Karen"), "[P07, frivillig]", "p7"),),
    (
        NameDecision(Verdict.APPROVED, "Karen", "1"),
        NameDecision(Verdict.REJECTED, "Park", None, Place("text", "s1"), "abc", 3, 7),
    ),
    (Placed(Place("text", "s1"), "def", (Replaced(0, 16, "Karen", "[P07, frivillig]"),)),),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A key file with the table."""
    path = tmp_path_factory.mktemp("key") / "names.age"
    KeyFile.create(path, "study", PHRASE).save(TABLE)
    return path.read_bytes()


def test_comes_back_as_it_was(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(kept)
    assert KeyFile.open(path, PHRASE).table == TABLE


def test_is_age_and_holds_no_name_in_the_open(kept: bytes) -> None:
    assert kept.startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert b"Karen" not in kept
    assert b"Karen" in pyrage.passphrase.decrypt(kept, PHRASE)  # any age program opens it


def test_wrong_pass_phrase_is_refused(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(_light(kept))
    for apart in (False, True):
        with pytest.raises(KeyFileError, match="pass phrase does not open"):
            KeyFile.open(path, "noget andet her", apart=apart)
    assert path.read_bytes() == _light(kept)


def _light(kept: bytes) -> bytes:
    """The file as if it took little work to open: a busy computer would refuse the real one for its work first."""
    return re.sub(rb"(-> scrypt \S+) \d+", rb"\1 4", kept, count=1)


@pytest.mark.parametrize("cut", [slice(0, 40), slice(0, -1), slice(5, None), slice(0, 0)])
def test_damaged_files_are_refused(kept: bytes, tmp_path: Path, cut: slice) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(kept[cut])
    with pytest.raises(KeyFileError, match=r"damaged|no key file"):
        KeyFile.open(path, PHRASE)


def test_a_window_has_it_encrypted_elsewhere(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(kept)
    key = KeyFile.open(path, PHRASE, apart=True)
    assert key.table == TABLE
    key.save(PseudonymTable("study"))
    assert KeyFile.open(path, PHRASE).table == PseudonymTable("study")


def test_a_computer_that_is_too_slow_is_told_of(kept: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(kept)
    monkeypatch.setattr(keyfile, "_unsealed", lambda *_: "Excessive work parameter for passphrase.\nToo much.")
    with pytest.raises(KeyFileError, match="faster computer"):
        KeyFile.open(path, PHRASE)


def test_another_age_file_is_no_key(tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    path.write_bytes(pyrage.passphrase.encrypt(b'{"format": "x"}', PHRASE))
    with pytest.raises(KeyFileError, match="no key file"):
        KeyFile.open(path, PHRASE)


def test_short_pass_phrases_and_taken_names_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="too short"):
        KeyFile.create(tmp_path / "names.age", "study", "kort")
    (tmp_path / "names.age").write_text("x")
    with pytest.raises(KeyFileError, match="there already"):
        KeyFile.create(tmp_path / "names.age", "study", PHRASE)


@pytest.mark.usefixtures("quick_keys")
def test_a_missing_folder_or_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="cannot be written"):
        KeyFile.create(tmp_path / "no" / "names.age", "study", PHRASE)
    with pytest.raises(KeyFileError, match="no key file"):
        KeyFile.open(tmp_path / "names.age", PHRASE)


@pytest.mark.usefixtures("quick_keys")
def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    KeyFile.create(path, "study", PHRASE).save(TABLE)
    mine = KeyFile.open(path, PHRASE)
    theirs = KeyFile.open(path, PHRASE)
    theirs.save(PseudonymTable("study"))
    before = path.read_bytes()
    with pytest.raises(KeyFileError, match="changed elsewhere"):
        mine.save(TABLE)
    assert path.read_bytes() == before


@pytest.mark.usefixtures("quick_keys")
def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "names.age"
    KeyFile.create(path, "study", PHRASE).save(TABLE)
    kept = path.read_bytes()
    key = KeyFile.open(path, PHRASE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(KeyFileError, match="No space left"):
        key.save(PseudonymTable("study"))
    assert path.read_bytes() == kept
    assert [one.name for one in tmp_path.iterdir()] == ["names.age"]
    assert key.table == TABLE


@pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")
@pytest.mark.usefixtures("quick_keys")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    KeyFile.create(path, "study", PHRASE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.usefixtures("quick_keys")
def test_it_shows_nothing_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "names.age"
    KeyFile.create(path, "study", PHRASE).save(TABLE)
    key = KeyFile.open(path, PHRASE)
    assert "Karen" not in repr(key)
    assert PHRASE not in repr(key)
