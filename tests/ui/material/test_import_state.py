from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import IncomingSource, Placing, ReadText, SpeakerSeen
from qualcase.ui.material import import_state as state
from qualcase.ui.material.import_state import KnownPlaces, Reason, Verdict
from qualcase.words import Message

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session

READ = ReadText("I: Hej", "h", b"", "h")


@pytest.fixture
def known(session: Session) -> KnownPlaces:
    case = session.study.frame().cases[0]
    session.study.cases.set(case.id, title="Onsdagscaféen")
    return KnownPlaces.of(session.study.frame())


def incoming(**fields: object) -> IncomingSource:
    given = {"path": Path("K01.txt"), "name": "K01", "read": READ, **fields}
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


def test_what_cannot_come_in_says_why(known: KnownPlaces) -> None:
    row = state.new_row(incoming(read=None, refused=Message("It is encrypted.")))
    verdict, remarks = state.judge(row, known)
    assert verdict is Verdict.REFUSED
    assert remarks[0].words == "It is encrypted."
    assert not state.is_coming(row, known)


def test_an_unknown_wave_is_refused_until_it_is_mended(known: KnownPlaces) -> None:
    row = state.new_row(incoming(placing=Placing(("K01",), wave="2016")))
    assert state.judge(row, known)[0] is Verdict.REFUSED
    assert state.is_coming(state.with_wave(row, "2017", known), known)


def test_notes_of_the_reader_are_told_and_keep_a_file_ready(known: KnownPlaces) -> None:
    one = incoming(placing=Placing(("K01",), wave="2015"), notes=(Message("Comments were left out."),))
    assert reasons(one, known) == (Verdict.READY, [Reason.NOTE])


def test_names_are_taken_as_the_study_writes_them(known: KnownPlaces) -> None:
    row = state.with_cases(state.new_row(incoming()), ("k01", "K01", "Ny"), known)
    assert row.placing.cases == ("K01 Onsdagscaféen", "Ny")
    assert state.with_site(row, "fjordby", known).placing.site == "Fjordby"
    assert state.with_site(row, "", known).placing.site is None


def test_speakers_are_said_by_label(known: KnownPlaces) -> None:
    speakers = (SpeakerSeen("I", is_interviewer=True), SpeakerSeen("IP", generic=True))
    row = state.new_row(incoming(speakers=speakers))
    told = state.with_speaker(row, "ip", asks=False, participant="Birgit", role="volunteer")
    assert told.incoming.speakers[1].participant == "Birgit"
    assert told.incoming.speakers[1].role == "volunteer"
    assert told.incoming.speakers[0] == speakers[0]
    asks = state.with_speaker(told, "IP", asks=True, participant="x", role="y")
    assert (asks.incoming.speakers[1].is_interviewer, asks.incoming.speakers[1].participant) == (True, None)
    assert state.with_speaker(row, "nobody", asks=True, participant=None, role=None) == row


def test_only_cases_of_what_is_coming_are_new(known: KnownPlaces) -> None:
    rows = [
        state.new_row(incoming(placing=Placing(("K77",)))),
        state.new_row(incoming(placing=Placing(("K77", "K78")))),
        state.new_row(incoming(placing=Placing(("K79",)), refused=Message("no"))),
    ]
    assert state.new_cases(rows, known) == ("K77", "K78")
