from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Evidence, IncomingSource, Likeness, Placing, ReadText, SpeakerSeen, Told
from qualcase.coding.sources import SourceKind, Turn
from qualcase.ui.importing import edits
from qualcase.ui.importing import rows as state
from qualcase.ui.importing.rows import Field, KnownPlaces, Reason, Twin, Verdict
from qualcase.words import Message

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session

READ = ReadText("I: Hej", "h", b"", "h")
TURNS = (Turn(0, 3, 6),)


@pytest.fixture
def known(session: Session) -> KnownPlaces:
    case = session.study.frame().cases[0]
    session.study.cases.set(case.id, title="Onsdagscaféen")
    return KnownPlaces.of(session.study.frame())


def incoming(**fields: object) -> IncomingSource:
    given = {"path": Path("K01.txt"), "name": "K01", "read": READ, "turns": TURNS, **fields}
    return IncomingSource(**given)  # type: ignore[arg-type]


def reasons(one: IncomingSource, known: KnownPlaces) -> tuple[Verdict, list[Reason]]:
    verdict, remarks = state.judge(state.new_row(one), known)
    return verdict, [remark.reason for remark in remarks]


def test_a_known_place_is_ready(known: KnownPlaces) -> None:
    assert reasons(incoming(placing=Placing(("K01",), wave="2015")), known) == (Verdict.READY, [])
    assert reasons(incoming(placing=Placing(("onsdagscaféen",), wave="2015")), known) == (Verdict.READY, [])


def test_what_a_person_should_look_at(known: KnownPlaces) -> None:
    assert reasons(incoming(placing=Placing(("K77",), "Samsø", "2015")), known) == (
        Verdict.LOOK,
        [Reason.NEW_CASE, Reason.NEW_SITE],
    )
    assert reasons(incoming(), known) == (Verdict.LOOK, [Reason.NO_CASE, Reason.NO_WAVE])
    same = incoming(placing=Placing(("K01",), wave="2015"), same_text_as="K01_2015")
    assert reasons(same, known) == (Verdict.LOOK, [Reason.SAME_TEXT])
    assert not state.new_row(same).wanted


def test_a_text_without_turns_is_looked_at_until_its_kind_is_told(known: KnownPlaces) -> None:
    placing = Placing(("K01",), wave="2015")
    one = incoming(placing=placing, turns=())
    assert state.unsure_fields(state.new_row(one)) == (Field.KIND,)
    assert reasons(one, known) == (Verdict.LOOK, [Reason.UNSURE])
    told = incoming(placing=Placing(("K01",), wave="2015", kind=SourceKind.DOCUMENT), turns=())
    assert reasons(told, known) == (Verdict.READY, [])
    assert state.judge(edits.with_confirmed(state.new_row(one)), known)[0] is Verdict.READY


def test_what_cannot_come_in_says_why(known: KnownPlaces) -> None:
    row = state.new_row(incoming(read=None, refused=Message("It is encrypted.")))
    verdict, remarks = state.judge(row, known)
    assert verdict is Verdict.REFUSED
    assert remarks[0].words == "It is encrypted."
    assert not state.is_coming(row, state.judge(row, known)[0])


def test_an_unknown_wave_is_refused_until_it_is_mended(known: KnownPlaces) -> None:
    row = state.new_row(incoming(placing=Placing(("K01",), wave="2016")))
    assert state.judge(row, known)[0] is Verdict.REFUSED
    mend = edits.edit_for(Field.WAVE, "2017", known, lambda one: one)
    assert mend is not None
    assert state.is_coming(mend(row), state.judge(mend(row), known)[0])


def test_notes_of_the_reader_are_told_and_keep_a_file_ready(known: KnownPlaces) -> None:
    one = incoming(placing=Placing(("K01",), wave="2015"), notes=(Message("Comments were left out."),))
    assert reasons(one, known) == (Verdict.READY, [Reason.NOTE])


def test_cases_that_the_study_has_are_not_new(known: KnownPlaces) -> None:
    rows = [
        state.new_row(incoming(placing=Placing(("K78",)))),
        state.new_row(incoming(placing=Placing(("K77", "K78")))),
        state.new_row(incoming(placing=Placing(("onsdagscaféen",)))),
    ]
    assert state.new_cases(rows, known) == ("K77", "K78")


def test_new_names_in_a_study_without_any_are_no_reason_to_look() -> None:
    empty = KnownPlaces({}, {}, {"2015": "2015"})
    one = incoming(placing=Placing(("K77",), "Samsø", "2015"))
    assert reasons(one, empty) == (Verdict.READY, [])
    assert state.new_cases([state.new_row(one)], empty) == ("K77",)


def test_a_person_may_say_that_there_is_no_case_and_no_wave(known: KnownPlaces) -> None:
    row = state.new_row(incoming(placing=Placing(("K01",), wave="2015")))
    for field in (Field.CASES, Field.WAVE):
        edit = edits.edit_for(field, "", known, lambda one: one)
        assert edit is not None
        row = edit(row)
    verdict, remarks = state.judge(row, known)
    assert verdict is Verdict.READY
    assert [one.reason for one in remarks] == [Reason.NO_CASE, Reason.NO_WAVE], "it is told all the same"


def test_sites_and_years_of_the_files(known: KnownPlaces) -> None:
    days = [dt.date(2017, 3, 1), dt.date(2015, 10, 1), dt.date(2017, 5, 1), None]
    assert state.years(state.new_row(incoming(placing=Placing(date=day))) for day in days) == (2015, 2017)
    assert state.new_sites([state.new_row(incoming(placing=Placing(site="Samsø")))], known) == ("Samsø",)


def test_what_is_proposed_without_being_sure_is_looked_at_until_a_person_has_said_it(known: KnownPlaces) -> None:
    told = {
        "cases": Told(Evidence.FILE_NAME),
        "wave": Told(Evidence.DATE, sure=False),
        "valid_to": Told(Evidence.FOLDER),
    }
    one = incoming(placing=Placing(("K01",), wave="2015"), told=told)
    row = state.new_row(one)
    assert state.unsure_fields(row) == (Field.WAVE,)
    assert state.told_of(row, Field.VALIDITY) == Told(Evidence.FOLDER)
    assert reasons(one, known) == (Verdict.LOOK, [Reason.UNSURE])
    mend = edits.edit_for(Field.WAVE, "2015", known, lambda one: one)
    assert mend is not None
    assert state.judge(mend(row), known) == (Verdict.READY, ())
    assert state.told_of(mend(row), Field.WAVE) is None
    assert state.judge(edits.with_confirmed(row), known) == (Verdict.READY, ())


def test_a_text_that_is_nearly_the_same_is_looked_at_until_it_is_decided(known: KnownPlaces) -> None:
    one = incoming(placing=Placing(("K01",), wave="2015"), looks_like=Likeness("K01_2015", "s1", 0.945))
    row = state.new_row(one)
    verdict, remarks = state.judge(row, known)
    assert (verdict, remarks[0].words, remarks[0].share) == (Verdict.LOOK, "K01_2015", 0.945)
    assert not state.is_coming(row, state.judge(row, known)[0])
    decided = edits.with_twin(row, Twin.VERSION)
    verdict, remarks = state.judge(decided, known)
    assert (verdict, remarks[0].reason) == (Verdict.READY, Reason.NEW_VERSION)
    assert state.is_coming(decided, verdict)


def test_somebody_whom_the_study_may_know_is_told(known: KnownPlaces) -> None:
    maybe = SpeakerSeen("IP", generic=True, proposed="Birgit", proposed_is_known=True)
    one = incoming(placing=Placing(("K01",), wave="2015"), speakers=(maybe,))
    verdict, remarks = state.judge(state.new_row(one), known)
    assert (verdict, remarks[0].reason, remarks[0].words) == (Verdict.LOOK, Reason.MAY_BE, "IP: Birgit")
