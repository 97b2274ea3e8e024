"""Files that mean harm, or are no codebooks at all."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from qualcase.errors import FileRefusedError
from qualcase.exchange.codebooks.yaml_file import codebook_from_yaml, read_codebook_yaml
from qualcase.exchange.codebooks.yaml_nodes import LARGEST_FILE

if TYPE_CHECKING:
    from pathlib import Path

BOMB = "a: &a [x, x, x]\n" + "\n".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "line 2: references (`*a`) are not used in codebooks"),
        ("format: &x 1\nname: *x\n", "line 2: references"),
        (
            "a: !!python/object/apply:os.system ['true']\n",
            "line 1: tags (`tag:yaml.org,2002:python/object/apply:os.system`)",
        ),
        ("!!binary aGVq\n", "line 1: tags"),
        ("[" * 100_000, "line 1: this is nested deeper than any codebook"),
        ("- " * 100_000, "line 1: this is nested deeper than any codebook"),
        ("{a: " * 100_000, "line 1: this is nested deeper than any codebook"),
        ("format: 1\n---\nformat: 1\n", "line 2: a second document begins here"),
        ("format: 1\nformat: 1\n", "line 2: `format` stands here twice, first in line 1"),
        ("[1, 2]: x\n", "line 1: the name of a field must be a plain word"),
        ("a: [\n", "this is not YAML"),
        ("\ta: 1\n", "line 1: this is not YAML"),
        ("a: b: c\n", "line 1: this is not YAML"),
        ("a: \x01\n", "this is not YAML"),
        ("# nothing\n", "line 1: this is not a codebook"),
        ("- a\n- b\n", "line 1: this is not a codebook"),
        ("just words\n", "line 1: this is not a codebook"),
        ('"\\ud800": x\n', "bog.yaml, line 1: "),
    ],
)
def test_hostile_texts_are_refused_at_once(text: str, said: str) -> None:
    begun = time.monotonic()
    with pytest.raises(FileRefusedError) as caught:
        codebook_from_yaml(text, "bog.yaml")
    assert said in str(caught.value)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"name: \xe6\xf8\xe5\n", "is not written in UTF-8"),
        ("format: 1\n".encode("utf-16"), "is not written in UTF-8"),
        (b"PK\x03\x04\xff\xfe", "is not written in UTF-8"),
        (b"#" * (LARGEST_FILE + 1), "is larger than 5 MB"),
    ],
)
def test_files_that_are_no_codebook(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "bog.yaml").write_bytes(content)
    with pytest.raises(FileRefusedError) as caught:
        read_codebook_yaml(tmp_path / "bog.yaml")
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["missing.yaml", ".", "a\0b"])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileRefusedError, match="could not be read"):
        read_codebook_yaml(tmp_path / name)


def test_a_large_codebook_is_read_quickly() -> None:
    codes = "".join(f"  - name: {{da: Kode {number}}}\n    short: {{da: {'ord ' * 200}}}\n" for number in range(2000))
    begun = time.monotonic()
    book = codebook_from_yaml(f"format: 1\nname: a\nlanguages: [da]\ncodes:\n{codes}", "x")
    assert len(book.codes) == 2000
    assert time.monotonic() - begun < 20
