from __future__ import annotations

from pathlib import Path

from qualcase.coding.comments_back import Author, BackPlan, BackRow, Deed, Fit
from qualcase.ui.commentsback.state import BackState, Standing


def row(number: int, deed: Deed = Deed.CODE, *, taken: bool = False, **fields: object) -> BackRow:
    known: dict[str, object] = {
        "source_id": "s", "start": number, "end": number + 1, "quote": "x", "fit": Fit.EXACT, "code_id": "c",
    }  # fmt: skip
    return BackRow(number, deed, taken, "Kirsten", "Roller", **{"said": "Roller", **known, **fields})  # type: ignore[arg-type]


def begun(*rows: BackRow) -> BackState:
    state = BackState()
    state.begin(BackPlan(Path("k.docx"), rows, (Author("Kirsten", "k", "Kirsten", sure=True),), ()))
    return state


def test_what_the_study_has_is_not_asked() -> None:
    state = begun(row(1, there_by=frozenset({"k"})), row(2), row(3, Deed.NOTHING))
    assert [one.number for one in state.rows] == [2]


def test_going_on_passes_over_what_is_decided() -> None:
    state = begun(row(1), row(2), row(3), row(4))
    state.take(2)
    state.leave(3)
    assert state.after(1) == 4
    assert state.after(4) is None
    assert [state.standing(one) for one in state.rows] == [
        Standing.WAITS,
        Standing.TAKEN,
        Standing.LEFT,
        Standing.WAITS,
    ]


def test_what_says_too_little_cannot_be_taken() -> None:
    state = begun(row(1, code_id=None), row(2, start=0, end=0))
    assert not state.take(1)
    assert not state.take(2)
    state.code(1, "other")
    assert state.place(2, "s", 5, 9, "ord")
    assert state.count == 2
    assert not state.place(2, "s", 5, 9, "  ")


def test_a_coding_that_is_there_keeps_its_place() -> None:
    state = begun(row(1, Deed.NOTE, coding_id="x", note="n"))
    assert not state.place(1, "s", 5, 9, "ord")


def test_only_decisions_are_unsaved() -> None:
    state = begun(row(1, taken=True))
    before = state.unsaved
    state.take(1)
    after = state.unsaved
    state.end()
    assert (before, after, state.unsaved) == (False, True, False)


def test_prose_that_becomes_a_coding_is_its_note() -> None:
    state = begun(row(1, Deed.MEMO, code_id=None, said="Hvad mener han?"), row(2, Deed.MEMO, said="Og her?"))
    state.code(1, "c")
    state.new_code(2, " Nyt  navn ")
    assert [(one.deed, one.note, one.taken) for one in state.rows] == [
        (Deed.CODE, "Hvad mener han?", True),
        (Deed.NEW_CODE, "Og her?", True),
    ]
