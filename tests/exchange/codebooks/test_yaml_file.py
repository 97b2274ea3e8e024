from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.codebook import Code, Example
from qualcase.coding.codebook_file import CodebookFile, all_languages
from qualcase.errors import FileRefusedError
from qualcase.exchange.codebooks.yaml_file import (
    codebook_from_yaml,
    codebook_to_yaml,
    read_codebook_yaml,
    write_codebook_yaml,
)
from qualcase.text.normalise import normalise
from tests.exchange.codebooks.books import full_book, without_ids

if TYPE_CHECKING:
    from pathlib import Path

START = "format: 1\nname: a\nlanguages: [da, en]\n"
SCALES = "scales:\n  - {key: fremmer, name: {da: Retning}, low: -2, high: 2}\n"


def refusal(text: str) -> str:
    with pytest.raises(FileRefusedError) as caught:
        codebook_from_yaml(text, "bog.yaml")
    return str(caught.value)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "kodebog på Ærø.yaml"
    write_codebook_yaml(full_book(), path)
    book = read_codebook_yaml(path)
    assert without_ids(book) == without_ids(full_book())
    assert len({*(code.id for code in book.codes), *(scale.id for scale in book.scales)}) == 4
    assert {one.id for one in book.codes}.isdisjoint({one.id for one in read_codebook_yaml(path).codes})


def test_what_is_written_reads_well() -> None:
    lines = codebook_to_yaml(full_book()).splitlines()
    assert lines[0] == "format: 1"
    assert "languages: [da, en]" in lines
    assert "  - name: {da: Forankring, en: Anchoring}" in lines
    assert '    colour: "#258D48"' in lines
    assert "      da: |-" in lines
    assert "        - also" not in lines
    assert "    inductive: true" in lines
    assert lines.count("    inductive: false") == 0
    assert "      - name: {da: Ud/ind, en: Out/in}" in lines


def test_any_reader_of_yaml_agrees() -> None:
    plain = yaml.safe_load(codebook_to_yaml(full_book()))
    assert plain["scales"][0]["labels"] == {-2: {"da": "hæmmer stærkt"}, 2: {"da": "fremmer stærkt"}}
    assert plain["codes"][0]["use_when"] == {"da": "No", "en": "yes"}
    assert plain["codes"][0]["codes"][0]["key"] == "FU"


def test_the_codebook_of_the_program(root: Path) -> None:
    book = read_codebook_yaml(root / "codebooks" / "fem-betingelser.yaml")
    assert book.languages == ("da", "en")
    assert {code.colour for code in book.tree.children(None)}.__len__() == len(book.tree.children(None))
    assert all(code.names.get("en") and code.short.get("da") and code.short.get("en") for code in book.codes)
    again = codebook_from_yaml(codebook_to_yaml(book), "again")
    assert without_ids(again) == without_ids(book)


def test_texts_are_read_as_text() -> None:
    """`no` and `yes` are truth values to YAML, 1.10 a number, 2015-01-01 a date."""
    text = START + "codes:\n  - name: {da: No}\n    key: y\n    short: {da: 1.10, en: 2015-01-01}\n    seed: yes\n"
    code = codebook_from_yaml(text, "x").codes[0]
    assert (code.name, code.key, code.short, code.origin) == ("No", "y", {"da": "1.10", "en": "2015-01-01"}, "yes")


def test_one_language_needs_no_names_of_languages() -> None:
    book = codebook_from_yaml("format: 1\nname: a\ntitle: Bog\nlanguages: [nb]\ncodes:\n  - name: Rammer\n", "x")
    assert book.title == {"nb": "Bog"}
    assert book.codes[0].names == {"nb": "Rammer"}


def test_a_code_without_a_colour_has_its_parents() -> None:
    text = START + 'codes:\n  - name: A\n    colour: "#abcdef"\n    codes:\n      - name: B\n  - name: C\n'
    assert [code.colour for code in codebook_from_yaml(text, "x").codes] == ["#ABCDEF", "#ABCDEF", "#3072C1"]


def test_positions_count_among_siblings() -> None:
    text = START + "codes:\n  - name: A\n    codes: [{name: B}, {name: C}]\n  - name: D\n"
    book = codebook_from_yaml(text, "x")
    assert [(code.name, code.position) for code in book.codes] == [("A", 0), ("B", 0), ("C", 1), ("D", 1)]
    assert [book.tree.path(code.id) for code in book.codes] == ["A", "A/B", "A/C", "D"]


def test_a_codebook_without_codes_is_one() -> None:
    assert codebook_from_yaml(START + "scales:\ncodes: []\n", "x").codes == ()


def test_marks_of_windows_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + (START + "codes:\n  - name: Ærø\n").replace("\n", "\r\n").encode())
    assert read_codebook_yaml(path).codes[0].name == "Ærø"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: a\n", "line 1: the field `format` is missing"),
        ("format: 2\nname: a\n", "line 1: this format is not known"),
        ("format: one\nname: a\n", "line 1: `format` must be a whole number, not `one`"),
        ("format: 1\nlanguages: [da]\n", "the field `name` is missing"),
        ("format: 1\nname: to ord\nlanguages: [da]\n", "line 2: `name` is one word"),
        ("format: 1\nname: a\n", "the field `languages` is missing"),
        ("format: 1\nname: a\nlanguages: [da, da]\n", "line 3: `languages` is a list of different short names"),
        ("format: 1\nname: a\nlanguages: [[da]]\n", "line 3: `languages` is a list of different short names"),
        ("format: 1\nname: a\nlanguages: da\n", "line 3: `languages` must be a list"),
        (START + "titel: x\n", "line 4: the field `titel` is not known; do you mean `title`?"),
        (START + "title: {se: x}\n", "line 4: `title` has the language `se`, which is not among `languages` (da, en)"),
        (START + "title: [x]\n", "line 4: `title` must be a text or texts by language"),
        (START + "codes:\n  - key: A\n", "line 5: the field `name` is missing"),
        (START + "codes:\n  - name: {en: A}\n", "line 5: `name` is missing in `da`, the codebook's first language"),
        (START + "codes:\n  - name: ''\n", "`name` is missing in `da`"),
        (START + "codes: {name: A}\n", "line 4: `codes` must be a list, each entry begun with `-`"),
        (START + "codes:\n  - Ledelse\n", "line 5: fields with names are needed here"),
        (
            START + "codes:\n  - name: A\n  - name: a\n",
            "line 6, code a: another code beside it has this name, in line 5",
        ),
        (
            START + "codes:\n  - {name: A, key: X, codes: [{name: B, key: x}]}\n",
            "code A/B: the key x belongs to code A already",
        ),
        (START + "codes:\n  - {name: A, key: ABCD}\n", "code A: `key` has one to three characters"),
        (START + "codes:\n  - name: A\n    colour: blue\n", 'line 6, code A: `colour` is written as "#3072C1"'),
        (START + "codes:\n  - name: A/B\n    colour: '#12'\n", r"line 6, code A\/B: `colour` is written"),
        (START + "codes:\n  - name: A\n    inductive: maybe\n", "line 6, code A: `inductive` must be true or false"),
        (
            START + "codes:\n  - name: A\n    scale: fremer\n",
            "line 6, code A: the scale fremer is not among `scales` (–)",
        ),
        (
            START + SCALES + "codes:\n  - name: A\n    scale: fremer\n",
            "line 8, code A: the scale fremer is not among `scales` (fremmer)",
        ),
        (START + "codes:\n  - name: A\n    kode: x\n", "line 6: the field `kode` is not known; do you mean `codes`"),
        (START + "codes:\n  - name: A\n    name: B\n", "line 6: `name` stands here twice, first in line 5"),
        (START + "codes:\n  - name: A\n    short: {da: [x]}\n", "code A: `short: da` must be one text"),
        (
            START + "codes:\n  - name: A\n    examples:\n      - {kind: bad, text: x}\n",
            "line 7, code A: the kind of an example is",
        ),
        (
            START + "codes:\n  - name: A\n    examples:\n      - {kind: good}\n",
            "line 7, code A: the field `text` is missing",
        ),
        (START + "scales:\n  - {key: s, name: S, low: 2, high: 2}\n", "line 5, scale s: `low` must lie below `high`"),
        (START + "scales:\n  - {key: s, name: S, low: 1, high: 1000}\n", "scale s: `low` must lie below `high`"),
        (START + "scales:\n  - {key: s, name: S, low: 1}\n", "scale s: the field `high` is missing"),
        (
            START + "scales:\n  - {key: s, name: S, low: 1, high: 3, labels: {4: x}}\n",
            "`4` is no rating between 1 and 3",
        ),
        (
            START + "scales:\n  - {key: s, name: S, low: 1, high: 3, labels: {1: x, +1: y}}\n",
            "the rating +1 stands here twice",
        ),
        (
            START + "scales:\n  - {key: s, name: S, low: 1, high: 3, labels: [x]}\n",
            "`labels` must have one line for each rating",
        ),
        (
            START + SCALES + "  - {key: fremmer, name: S, low: 1, high: 3}\n",
            "line 6, scale fremmer: another scale has this key",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    message = refusal(text)
    assert message.startswith("bog.yaml, line ")
    assert said in message


TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n:#-'\"{}[]&*!|>% 🙂å"), max_size=40).map(
    lambda text: normalise(text).strip()
)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)


@given(NAMES, TEXTS, TEXTS)
def test_any_text_comes_back(name: str, text: str, other: str) -> None:
    wording = {language: one for language, one in (("da", text), ("en", other)) if one}
    examples = (Example("good", wording),) if wording else ()
    code = Code("1", name, names={"da": name}, full=wording, origin=text, examples=examples)
    book = CodebookFile("a", ("da", "en"), description=wording, origin=other, codes=(code,))
    assert without_ids(codebook_from_yaml(codebook_to_yaml(book), "x")) == without_ids(book)


def test_a_name_and_languages_that_reading_would_refuse_are_mended() -> None:
    book = full_book()
    odd = replace(book, name="Min kodebog / 2015", languages=("da",))
    again = codebook_from_yaml(codebook_to_yaml(odd), "x")
    assert again.name == "Min-kodebog-2015"
    assert again.languages == all_languages(odd) == ("da", "en")
    assert again.codes[0].names == book.codes[0].names
