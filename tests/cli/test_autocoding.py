"""`autocode`: a list, and what is approved of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SHAPE = {"number", "place", "source", "start", "end", "text", "why", "score", "coded"}


def test_by_role_in_part_then_whole(program: Program, demo_copy: Path) -> None:
    rule = ("autocode", demo_copy, "Ledelse", "--by", "role", "--what", "manager", "--as", "Ditte", "--wave", "2017")
    shown = program(*rule, "--case", "K01")
    assert shown.err.endswith("proposals; nothing was coded.\n")
    found = program(*rule, "--case", "K01", "--json").json
    assert all(set(one) == SHAPE for one in found)
    assert f"   1  {' '.join(found[0]['text'].split())}\n" in shown.out
    assert program(*rule, "--case", "K01", "--apply", "1,3").out == "Coded 2 passages.\n"
    coded = [one["number"] for one in program(*rule, "--case", "K01", "--json").json if one["coded"]]
    assert coded == [1, 3]
    assert program(*rule, "--case", "K01", "--apply", "all").out == f"Coded {len(found) - 2} passages.\n"
    marked = program("excerpts", demo_copy, "--coder", "Ditte", "--made-by", "auto:role", "--json").json
    assert len(marked) == len(found)
    assert program("undo", demo_copy).out == f"Undid: Coded {len(found) - 2} passages with “Ledelse”\n"
    refused = program.refused(*rule, "--case", "K01", "--apply", "99999")
    assert refused == f"Write the numbers of proposals, 1 to {len(found)}, with commas; or all."


def test_by_question_of_a_guide(program: Program, demo_copy: Path, root: Path) -> None:
    guide = root / "sample_transcripts" / "guide.yaml"
    asked = ("autocode", demo_copy, "Ledelse", "--by", "question", "--what", "Hvordan mærker I ledelsen?")
    found = program(*asked, "--guide", guide, "--as", "Ditte", "--json").json
    assert found
    assert all(70 <= one["score"] <= 100 for one in found)
    stricter = program(*asked, "--guide", guide, "--as", "Ditte", "--least", "95", "--json").json
    assert {one["place"] for one in stricter} < {one["place"] for one in found}


def test_by_search_with_the_sentences_that_hold_the_hits(program: Program, demo_copy: Path) -> None:
    asked = ("autocode", demo_copy, "Ledelse", "--by", "search", "--what", "aftale~", "--case", "K06", "--as", "Ditte")
    hits = program(*asked, "--json").json
    sentences = program(*asked, "--unit", "sentence", "--json").json
    assert {one["text"].casefold()[:4] for one in hits} == {"afta"}
    assert 0 < len(sentences) <= len(hits)
    assert all(len(one["text"]) > len("aftalerne") for one in sentences)
    assert {one["why"] for one in sentences} == {"found by “aftale~”"}
    assert program(*asked, "--unit", "sentence", "--apply", "all").out == f"Coded {len(sentences)} passages.\n"
    made = program("excerpts", demo_copy, "--coder", "Ditte", "--made-by", "auto:search", "--json").json
    assert len(made) == len(sentences)


def test_several_speakers_at_once_are_refused(program: Program, study: Path) -> None:
    said = program.refused("autocode", study, "Roller", "--by", "speaker", "--what", "A", "--what", "B", "--as", "Anna")
    assert said.startswith("Give one --what")
