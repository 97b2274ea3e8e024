"""Suggestions: the index made once, a code asked for, and the index anew after an edit; beside a plain baseline."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.study_maker import make_study
from qualcase.study import Study
from qualcase.study.suggesting import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def _plain(study: Study) -> None:
    """The least that anybody could do: read every text and look at each of its words once."""
    for source in study.sources.all():
        held: dict[str, int] = {}
        for word in study.sources.text(source.id).text.lower().split():
            held[word] = held.get(word, 0) + 1


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Medians in milliseconds."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor)
        first = []
        for _ in range(3):
            with Study.open(path, read_only=True) as study:
                study.figures().stacked()
                first.append(_milliseconds(study.suggesting.prepare))
        with Study.open(path) as study:
            study.figures().stacked()
            study.suggesting.prepare()
            plain = statistics.median(_milliseconds(partial(_plain, study)) for _ in range(5))
            coder = study.coders.all()[0].id
            codes = study.codebook.tree.ordered[:15]
            asked = statistics.median(
                _milliseconds(partial(study.suggesting.find, Wanted(code.id, coder))) for code in codes
            )
            sources = study.sources.all()
            anew = []
            for source in sources[:5]:
                study.versions.save(study.versions.plan_edit(source.id, [(3, 3, "altså ")]))
                anew.append(_milliseconds(study.suggesting.prepare))
            return [
                ("index of all texts, once, in the background", statistics.median(first), f"{factor * 2.4:.1f} MB"),
                ("every text read and its words counted, plainly", plain, "the baseline"),
                ("suggestions for a code", asked, f"target 1000 ms; {asked / plain:.2f} × the baseline"),
                ("index anew after an edit of one text", statistics.median(anew), ""),
            ]


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
