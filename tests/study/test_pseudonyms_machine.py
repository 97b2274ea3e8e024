"""Whatever is replaced, undone, done again and put back: passages stay exact, and the original comes back."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.pseudonyms import TEXT, NameHit, Place, Verdict
from qualcase.study import Study
from qualcase.study.name_changes import plan_replacing, work_of
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.normalise import normalise, text_hash
from tests.keys import memory_key
from tests.study.making import code, coder, incoming, source
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.sampled_from(
    ["Anna", "Bo", "Åse", "😀", "👩‍👩‍👧", "de\u0301n", "a\u00a0b", "\u2028", "\u200fx", "og", "Karens", "é", "x\u0323"]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6)
PUT = st.sampled_from(["[P01, frivillig]", "[by]", "Lone", "[P😀]", "ø", "[…]"])


@st.composite
def _spans(draw: st.DrawFn, text: str) -> list[tuple[int, int, str]]:
    """Replacements of any stretches of a text, without overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [(start, end, draw(PUT)) for start, end in pairs if text[start:end].strip()]


def hits_of(source_id: str, text: str, spans: Sequence[tuple[int, int, str]]) -> list[NameHit]:
    """Stretches of a text as names that a person approved: start, end, replacement."""
    place, state = Place(TEXT, source_id), text_hash(text)
    return [
        NameHit(
            str(start),
            place,
            "",
            state,
            start,
            end,
            IdentifierKind.NAME,
            text[start:end],
            "",
            Reason.SHAPE,
            1.0,
            replacement=put,
            verdict=Verdict.APPROVED,
        )
        for start, end, put in spans
    ]


@settings(max_examples=times(40))
@given(st.data())
def test_any_replacements(data: st.DataObject) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        with Study.create(folder / "s.qualcase", waves=("2015",), codebook="fem-betingelser") as study:
            _run(study, folder, data)
    finally:
        shutil.rmtree(folder)


def _run(study: Study, folder: Path, data: st.DataObject) -> None:
    lines = data.draw(LINES)
    names = ["I", "Anna", "Bo"]
    text = "\n".join(f"{names[number % 3]}: ord {line}" for number, line in enumerate(lines)) + "\n"
    study.sources.bring_in([incoming(study, folder, "en.txt", text)])
    one = source(study, "en")
    original = study.sources.text(one.id).text
    mette = coder(study, "Mette")
    first = code(study, study.codebook.tree.path(study.codebook.tree.ordered[0].id))
    for _ in range(data.draw(st.integers(0, 6))):
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(original))] * 2)))
        if original[start:end].strip():
            study.codings.add(one.id, start, end, first.id, mette.id)
    key = memory_key(study)
    texts = [original]
    for _ in range(data.draw(st.integers(1, 3))):
        now = study.sources.text(one.id).text
        held = [span for placed in key.table.placed if placed.state == text_hash(now) for span in placed.spans]
        spans = [
            span
            for span in data.draw(_spans(now))
            if all(span[1] <= old.start or old.end <= span[0] for old in held)
            and normalise(now[: span[0]] + span[2] + now[span[1] :]) == now[: span[0]] + span[2] + now[span[1] :]
        ]
        plan = plan_replacing(study._core, key.table, hits_of(one.id, now, spans))
        if plan.changes:
            work = work_of(study._core, plan)
            key.save(key.table.with_placed(state for change in plan.changes for state in change.placed))
            study._core.act("names.apply", work, n=plan.count)
            texts.append(study.sources.text(one.id).text)
        assert not study.check()
    for before in reversed(texts[:-1]):
        study.undo()
        assert study.sources.text(one.id).text == before
        assert not study.check()
    for after in texts[1:]:
        study.redo()
        assert study.sources.text(one.id).text == after
        assert not study.check()
    if study.pseudonyms.plan_restore(key.table).changes:
        assert study.pseudonyms.restore(key).missing == 0
    assert study.sources.text(one.id).text == original
    assert not study.check()
