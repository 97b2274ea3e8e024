"""How well suggestions and the rule for questions find again what people did in the sample study."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.autocoding import likest
from qualcase.compare.suggesting import asked_terms, best_apart, scores
from qualcase.study import Study
from qualcase.study.suggest_index import IndexKeeper, basic_forms
from tests.sample.files import rows, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHOWN = 20
FEWEST = 8
"""Codes with fewer passages say nothing."""
Place = tuple[int, int, int]


@pytest.fixture(scope="module")
def demo(built_demo: Path) -> Iterator[Study]:
    with Study.open(built_demo, read_only=True) as study:
        yield study


def places_by_code(study: Study) -> dict[int, list[Place]]:
    """The lead coders' passages: number of the source, start, end."""
    found: dict[int, list[Place]] = {}
    index = study.frame().index
    for number, block in enumerate(study.figures().stacked().facts.sources):
        lead = index.get(block.source.lead_coder_id or "", -1)
        for place in np.flatnonzero((block.coder == lead) & block.counts).tolist():
            span = (number, int(block.start[place]), int(block.end[place]))
            found.setdefault(int(block.code[place]), []).append(span)
    return {code: spans for code, spans in found.items() if len(spans) >= FEWEST}


def test_hidden_passages_are_found_far_above_chance(demo: Study) -> None:
    """Half of each code's passages are hidden; how many of them does one of the twenty best touch?"""
    index = IndexKeeper(demo._core, basic_forms(demo.language)).now()
    source, start, end = index.where
    speakers = index.speakers
    turns, may_all = index.piece_turn, np.ones(len(source), dtype=bool)
    for one in np.flatnonzero(turns >= 0).tolist():
        speaker = speakers[source[one]].get(index.turns[source[one]][turns[one]].speaker)
        may_all[one] = not (speaker and speaker.is_interviewer)
    found = by_chance = hidden_in_all = 0
    for code, spans in places_by_code(demo).items():
        for seed in range(3):
            chance = random.Random(100 * code + seed)  # noqa: S311 - the same passages each time
            mixed = chance.sample(spans, len(spans))
            hidden, seen = mixed[: len(spans) // 2], mixed[len(spans) // 2 :]
            terms = np.concatenate([index.said_in(*one) for one in seen])
            may = may_all.copy()
            for number, first, last in seen:
                may &= ~((source == number) & (start < last) & (end > first))
            points = scores(index.pieces, asked_terms(index.everywhere, terms))

            def touched(best: list[int], hidden: list[Place] = hidden) -> int:
                return sum(
                    any(source[one] == number and start[one] < last and end[one] > first for one in best)
                    for number, first, last in hidden
                )

            found += touched(best_apart(points, index.where, may, SHOWN))
            by_chance += touched(chance.sample(np.flatnonzero(may & (index.pieces.lengths > 1)).tolist(), SHOWN))
            hidden_in_all += min(SHOWN, len(hidden))
    assert found > 8 * max(by_chance, 1)
    assert found / hidden_in_all > 0.15


def test_questions_that_are_worded_freely_are_found_in_part_and_seldom_wrongly(demo: Study) -> None:
    """Every interviewer's turn against the whole guide; the truth is `asked.csv`, which a person wrote."""
    guide = tree("guide.yaml")["questions"]
    worded = [one["text"] for one in guide]
    truth: dict[str, dict[str, str]] = {}
    for row in rows("asked.csv"):
        truth.setdefault(row["source"], {})[row["words"]] = row["question"]
    seen: Counter[str] = Counter()
    for source in demo.sources.all():
        if source.name not in truth:
            continue
        text = demo.sources.text(source.id)
        for turn in text.turns:
            if turn.speaker not in text.interviewer_numbers:
                continue
            said = text.text[turn.said : turn.end]
            meant = {question for words, question in truth[source.name].items() if words in said}
            best = likest(said, worded)
            seen["asked"] += bool(meant)
            if best is not None:
                seen["right" if guide[best[0]]["id"] in meant else "wrong"] += 1
    assert seen["right"] > 0.25 * seen["asked"]
    assert seen["right"] > 4 * seen["wrong"]
