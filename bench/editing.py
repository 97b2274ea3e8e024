"""Correcting a text of 100 kB with 2,000 codings: the summary that is shown, and saving it; beside it rows by SQL."""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bench.study_maker import WAVES, incoming, make_codes, make_coding
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
SIZE, CODINGS = 100_000, 2_000


def run(repeats: int = 15) -> list[tuple[str, float, str]]:
    """Medians in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.qualcase"
        with Study.create(path, title="Bench", waves=WAVES) as study:
            source_id = _fill(study)
            plans, saves, diffs, figures = _edit(study, source_id, repeats)
            back = _timed(lambda: study.versions.plan_restore(study.versions.history(source_id)[0].id))[0]
        rows = statistics.median(_rewrite(path, source_id) for _ in range(repeats))
    plan, save = statistics.median(plans), statistics.median(saves)
    return [
        ("what becomes of 2,000 codings by an edit", plan, ""),
        ("save the edit as a version, codings moved", save, f"target 150 ms; {save / rows:.1f} × the rows by SQL"),
        ("both together", plan + save, "target 150 ms"),
        ("the same rows rewritten by plain SQL, committed", rows, "baseline, without journal and checks"),
        ("what becomes of them by a corrected text", statistics.median(diffs), "the differences are looked for"),
        ("the same for the first text brought back", back, ""),
        ("figures after an edit", statistics.median(figures), ""),
    ]


def _fill(study: Study) -> str:
    source = study.sources.bring_in([incoming(0, SIZE)]).added[0]
    text = study.sources.text(source.id).text
    codes, coder, chance = make_codes(study), study.coders.ensure("Anna"), random.Random(1)
    new = [make_coding(chance, source.id, text, codes, coder.id) for _ in range(CODINGS)]
    study.codings.add_many(new, imported=True)
    study.figures().stacked()
    return source.id


def _edit(study: Study, source_id: str, repeats: int) -> tuple[list[float], list[float], list[float], list[float]]:
    """Corrections near the beginning, so that nearly all codings move."""
    plans, saves, diffs, figures = [], [], [], []
    for number in range(repeats):
        text = study.sources.text(source_id).text
        place = text.index("kommunen", 200 * number)
        edit = (place, place + 8, "kommunerne")
        took, plan = _timed(partial(study.versions.plan_edit, source_id, [edit]))
        plans.append(took)
        saves.append(_timed(partial(study.versions.save, plan, plan.all_as_proposed()))[0])
        figures.append(_timed(study.figures().stacked)[0])
        corrected = plan.text.replace("Kommunen", "Komunen").replace(" tavlen", " opslagstavlen", 40)
        diffs.append(_timed(partial(study.versions.plan_edit, source_id, new_text=corrected))[0])
    return plans, saves, diffs, figures


def _rewrite(path: Path, source_id: str) -> float:
    """Milliseconds to move all codings of the source by one character and commit, on a plain connection."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous=EXTRA")
        found = connection.execute(
            'SELECT start + 1, "end" + 1, quote, id FROM coding WHERE source_id = ?', (source_id,)
        )
        rows = found.fetchall()
        begin = time.perf_counter()
        connection.executemany('UPDATE coding SET start = ?, "end" = ?, quote = ? WHERE id = ?', rows)
        connection.commit()
        return (time.perf_counter() - begin) * 1000


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    begin = time.perf_counter()
    done = work()
    return (time.perf_counter() - begin) * 1000, done
