from __future__ import annotations

from pathlib import Path

import pytest

from qualcase.coding.bundle import Evidence, IncomingSource, Placing, ReadText, SpeakerSeen, Told
from qualcase.coding.sources import Turn
from qualcase.ui.importing import edits, words
from qualcase.ui.importing.rows import Field, KnownPlaces, Reason, Remark, Row, Twin, Verdict, new_row

pytestmark = pytest.mark.usefixtures("qapp")
KNOWN = KnownPlaces({}, {}, {"2015": "2015"})


def row(**told: Told) -> Row:
    read = ReadText("Hej", "h", b"", "h")
    placing = Placing(("K03",), wave="2015")
    return new_row(IncomingSource(Path("a.txt"), "a", placing, read, turns=(Turn(0, 3, 6),), told=told))


def test_each_value_tells_where_it_comes_from_and_whether_it_is_sure() -> None:
    one = row(cases=Told(Evidence.FOLDER, words="Sag 3"), wave=Told(Evidence.DATE, sure=False))
    assert words.proposals_words(one) == "Case K03 (folder “Sag 3”) · Wave 2015? (the date)"
    mend = edits.edit_for(Field.WAVE, "2015", KNOWN, lambda incoming: incoming)
    assert mend is not None
    assert words.proposal_words(mend(one), Field.WAVE) == "Wave 2015 (you)"


def test_every_origin_and_every_reason_has_words() -> None:
    for evidence in Evidence:
        assert words.origin_words(Told(evidence))
    for reason in Reason:
        said = words.remark_words(Remark(reason, "X", 0.949, (Field.WAVE,)))
        assert said, reason
        assert "{" not in said
    for twin in Twin:
        assert words.twin_words(twin)


def test_likeness_is_never_rounded_up() -> None:
    assert words.remark_words(Remark(Reason.LOOKS_LIKE, "K03", 0.999)) == "Looks like K03 (99 %)."


def test_a_reason_in_the_files_own_row_does_not_repeat_its_name() -> None:
    one = row()
    remarks = [Remark(Reason.UNREADABLE, "a.txt is empty."), Remark(Reason.NO_WAVE)]
    assert words.about_file(one, remarks) == "Is empty.\nNo wave."
    assert words.notes_in_row(one, Verdict.REFUSED, remarks) == "Is empty. No wave."


def test_the_speakers_as_they_stand_beside_the_text() -> None:
    speakers = (SpeakerSeen("I", is_interviewer=True), SpeakerSeen("IP", participant="Ida", role="manager"))
    voices = words.voices_of(IncomingSource(Path("a.txt"), "a", speakers=speakers))
    assert (voices[0].label, voices[0].dimmed) == ("I", True)
    assert voices[1].role == "Ida, manager"
