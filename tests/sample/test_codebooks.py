"""The codebooks that come with the program: whole in every language, and side by side in one study without touching."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.tree import join_path
from qualcase.exchange.codebooks.yaml_file import read_codebook_yaml
from qualcase.study import Study
from qualcase.study.codebook import COLOURS
from qualcase.study.codebook_files import packed_codebooks
from tests.sample.files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.codebook import Code, Scale, Wordings
    from qualcase.coding.codebook_file import CodebookFile

FOLDER = ROOT / "codebooks"
NAMES = ("fem-betingelser", "kommunale-samarbejder", "kompetenceudvikling", "samskaping", "samspil-casestudie")
KINDS = {"good", "border", "not"}
BOOKS = {name: read_codebook_yaml(FOLDER / f"{name}.yaml") for name in NAMES}

every_book = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)


def _lacking(texts: Wordings, languages: tuple[str, ...]) -> list[str]:
    return [language for language in languages if not texts.get(language, "").strip()]


def _paths(book: CodebookFile, language: str) -> set[str]:
    return {join_path(book.tree.names(code.id, language)).casefold() for code in book.codes}


def _by_path(book: CodebookFile) -> dict[str, Code]:
    return {book.tree.path(code.id).casefold(): code for code in book.codes}


def test_these_are_all_codebooks_of_the_program() -> None:
    assert sorted(packed_codebooks()) == sorted(NAMES)
    assert [book.name for book in BOOKS.values()] == list(NAMES)


@every_book
def test_a_book_tells_what_it_is_in_each_language(book: CodebookFile) -> None:
    assert book.languages[0] == "da"
    assert book.languages[-1] == "en"
    assert not _lacking(book.title, book.languages)
    assert not _lacking(book.description, book.languages)
    assert book.origin


@every_book
def test_every_code_has_every_field_in_each_language(book: CodebookFile) -> None:
    for code in book.codes:
        texts = (code.names, code.short, code.full, code.use_when, code.not_when)
        examples = tuple(example.text for example in code.examples)
        assert not [lacking for text in (*texts, *examples) if (lacking := _lacking(text, book.languages))], code.name
        assert {example.kind for example in code.examples} == KINDS, code.name
        assert code.origin, code.name


@every_book
def test_no_definition_or_example_stands_twice(book: CodebookFile) -> None:
    for language in book.languages:
        texts = [text[language] for code in book.codes for text in (code.short, code.full, code.use_when)]
        texts += [example.text[language] for code in book.codes for example in code.examples]
        assert not [text for text, times in Counter(texts).items() if times > 1]


@every_book
def test_names_differ_in_each_language(book: CodebookFile) -> None:
    for language in book.languages:
        assert len(_paths(book, language)) == len(book.codes)


@every_book
def test_a_path_in_a_definition_is_a_code_of_the_book(book: CodebookFile) -> None:
    for language in book.languages:
        paths = {path for path in _paths(book, language) if "/" in path}
        for code in book.codes:
            for text in (code.full, code.use_when, code.not_when):
                joined = text[language].casefold()
                known = sum(joined.count(path) for path in paths)
                assert known >= len(re.findall(r"\w/\w", joined)), (language, code.name, text[language])


@every_book
def test_a_family_has_one_hue_of_its_own(book: CodebookFile) -> None:
    families = book.tree.children(None)
    assert len({family.colour for family in families}) == len(families)
    for code in book.codes:
        first = (*book.tree.ancestors(code.id), code)[0]
        assert code.colour == first.colour, code.name
        assert code.colour in COLOURS, code.name


@every_book
def test_every_scale_is_used_and_each_of_its_steps_is_named(book: CodebookFile) -> None:
    assert {code.scale_id for code in book.codes} - {None} == {scale.id for scale in book.scales}
    for scale in book.scales:
        assert scale.has_neutral
        assert list(scale.labels) == list(scale.steps)
        for texts in (scale.name, *scale.labels.values()):
            assert not _lacking(texts, book.languages), scale.key
        for language in book.languages:
            assert len({label[language] for label in scale.labels.values()}) == len(scale.labels)


def test_neither_paths_nor_keys_meet() -> None:
    paths = Counter(path for book in BOOKS.values() for path in _by_path(book))
    keys = Counter(code.key.casefold() for book in BOOKS.values() for code in book.codes)
    assert not [path for path, times in paths.items() if times > 1]
    assert not [key for key, times in keys.items() if times > 1]
    assert all(keys)


def test_a_scale_says_the_same_in_each_book() -> None:
    held: dict[str, Scale] = {}
    for book in BOOKS.values():
        for scale in book.scales:
            first = held.setdefault(scale.key, scale)
            assert (first.low, first.high) == (scale.low, scale.high), scale.key
            for texts, others in [
                (first.name, scale.name),
                *zip(first.labels.values(), scale.labels.values(), strict=True),
            ]:
                assert all(texts[language] == others[language] for language in ("da", "en")), scale.key


def _bare(code: Code, scale: Scale | None) -> tuple[Code, str]:
    """A code as it is in any file or study, and the key of its scale."""
    return replace(code, id="", parent_id=None, position=0, scale_id=None), scale.key if scale else ""


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1]], ids=["forwards", "backwards"])
def test_all_stand_in_one_study_as_each_does_alone(tmp_path: Path, names: tuple[str, ...]) -> None:
    with Study.create(tmp_path / "all", codebook=names[0]) as study:
        for name in names[1:]:
            plan = study.codebook.bring_in(name)
            assert (len(plan.added), plan.completed, plan.unchanged) == (len(BOOKS[name].codes), (), 0)
        held, scales = study.codebook.tree, {scale.id: scale for scale in study.codebook.scales()}
    assert len(held) == sum(len(book.codes) for book in BOOKS.values())
    assert len(scales) == len({scale.key for book in BOOKS.values() for scale in book.scales})
    for book in BOOKS.values():
        for code in book.codes:
            found = held.by_path(book.tree.path(code.id))
            assert found
            assert _bare(found, scales.get(found.scale_id or "")) == _bare(code, book.scale(code.scale_id))
            assert held.depth(found.id) == book.tree.depth(code.id)


@pytest.mark.parametrize("name", NAMES)
def test_bringing_a_book_in_again_adds_nothing(tmp_path: Path, name: str) -> None:
    with Study.create(tmp_path / "twice", codebook=name) as study:
        plan = study.codebook.bring_in(name)
        assert (plan.added, plan.completed, plan.scales) == ((), (), ())


def test_the_table_of_the_books_is_true() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    told = {
        name: (int(codes), int(levels), len(languages.split(",")))
        for name, codes, levels, languages in re.findall(
            r"^\| `([\w-]+)\.yaml` \|[^|]+\| (\d+) \| (\d) \| ([^|]+) \|", text, re.MULTILINE
        )
    }
    assert told == {
        name: (len(book.codes), 1 + max(book.tree.depth(code.id) for code in book.codes), len(book.languages))
        for name, book in BOOKS.items()
    }
    assert f"a study of {sum(len(book.codes) for book in BOOKS.values())} codes" in text
