"""Speakers that are offered, finding words, comparing passages, what an earlier version changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap
from qualcase.text.hunks import make_hunks
from qualcase.ui.correcting.alike import between
from qualcase.ui.correcting.finding import found_in, last_before, next_after
from qualcase.ui.correcting.past import changed_spans, touched
from qualcase.ui.correcting.pieces import compared, shortened
from qualcase.ui.correcting.speakers import (
    Deed,
    narrowed,
    offers_for_split,
    offers_for_turn,
    split_at,
    voices_then,
)
from qualcase.ui.transcript.voices import Voice
from tests.ui.correcting.making import TALK, coding_of, draft_of, texts

VOICES = {0: Voice("I", "interviewer", dimmed=True), 1: Voice("IP", "frivillig", "Birgit")}


def test_the_other_one_is_offered_first_and_oneself_last() -> None:
    draft = draft_of()
    offers = offers_for_split(draft, 1, VOICES)
    assert [(one.deed, one.label) for one in offers] == [
        (Deed.SPEAKER, "I"),
        (Deed.SPEAKER, "IP"),
        (Deed.LINE, ""),
    ]
    assert offers[1].who == "Birgit · frivillig"
    assert [one.label for one in offers_for_turn(draft, 1, VOICES)] == ["I", ""]
    assert offers_for_turn(draft, 0, VOICES)[-1].deed is Deed.SPEAKER, "nothing stands before the first turn"


def test_what_is_typed_narrows_the_offers_or_is_a_new_label() -> None:
    offers = offers_for_split(draft_of(), 1, VOICES)
    assert [one.label for one in narrowed(offers, "birg")] == ["IP", "birg"]
    assert [one.deed for one in narrowed(offers, "ip")] == [Deed.SPEAKER], "a known label is not new"
    new = narrowed(offers, "  Leder  nord ", renames=1)
    assert [(one.deed, one.label, one.speaker) for one in new] == [
        (Deed.NEW, "Leder nord", None),
        (Deed.RENAME, "Leder nord", 1),
    ]
    assert narrowed(offers, "  ") == offers


@pytest.mark.parametrize("speaker", [0, "Leder"])
def test_a_turn_is_split_inside_its_words_and_behind_them(speaker: int | str) -> None:
    label = "I" if speaker == 0 else "Leder"
    place = TALK.index(" vi fik")
    made, caret = split_at(draft_of(), place, 1, speaker)
    assert f"godt,\n{label}: vi fik en aftale.\nI:" in made.text
    assert made.text[caret:].startswith("vi fik")
    assert made.labels[made.turns[2].speaker or 0] == label
    behind, caret = split_at(draft_of(), TALK.index("aftale.") + 7, 1, speaker)
    assert f"en aftale.\n{label}: \nI:" in behind.text
    assert behind.text[:caret].endswith(f"\n{label}: ")
    written = behind.replaced(caret, caret, "Ja.")
    assert written.labels[written.turns[2].speaker or 0] == label
    assert written.text[written.turns[2].said : written.turns[2].end] == "Ja."


def test_new_speakers_and_new_labels_have_a_voice() -> None:
    draft = draft_of().with_speaker(1, "Leder").with_label(1, "B")
    voices = voices_then(draft, VOICES)
    assert voices[1] == Voice("B", "frivillig", "Birgit")
    assert [one.label for number, one in voices.items() if number > 1] == ["Leder"]


def test_words_are_found_in_capitals_too_and_round_the_end() -> None:
    found = found_in("Det og det. DET!", "det")
    assert found == [(0, 3), (7, 10), (12, 15)]
    assert [next_after(found, place) for place in (0, 1, 13)] == [0, 1, 0]
    assert [last_before(found, place) for place in (15, 10, 2)] == [2, 1, 2]
    assert found_in("e\u0301n", "é") == []
    assert found_in("én", "e\u0301") == [(0, 1)], "what is sought is brought into the form of the text"
    assert found_in("a.b", ".") == [(1, 2)]
    assert next_after([], 3) is None
    assert last_before([], 3) is None


def test_two_sides_of_a_passage_differ_in_whole_words() -> None:
    before, after = compared("vi fik en aftale", "vi fik to aftaler")
    assert [one.text for one in before if one.differs] == ["en"]
    assert [one.text for one in after if one.differs] == ["to", "r"]
    assert "".join(one.text for one in after) == "vi fik to aftaler"
    assert [one.differs for one in compared("væk", "")[0]] == [True]
    assert not any(one.differs for side in compared("ens", "ens") for one in side)
    long = "ord " * 100
    assert len("".join(one.text for one in compared(long, f"{long}ny")[1])) < 120
    assert len(shortened(long)[0].text) < 220


@given(texts, texts)
def test_between_leads_from_one_text_to_another(one: str, other: str) -> None:
    from qualcase.text.edits import apply_script

    assert apply_script(one, between(one, other)) == other


def test_codings_over_what_changed_are_named_and_the_others_are_not() -> None:
    new = TALK.replace("godt", "fint").replace("Og så?", "Og?")
    hunks = make_hunks(TALK, difference(TALK, new))
    codings = [coding_of(new, words) for words in ("gik fint", "en aftale", "Så holdt")]
    found = [one.id for hunk in hunks for one in touched(hunk, codings, OffsetMap(()))]
    assert found == ["gik fint"]
    for hunk in hunks:
        for start, end in changed_spans(hunk):
            assert hunk.new_start <= start <= end <= hunk.new_end


@given(st.integers(0, 30))
def test_a_coding_inside_which_words_went_is_named(place: int) -> None:
    text = "abcdefghij klmnopqrst uvwxyzæøå"
    new = text[:place] + text[place + 1 :]
    hunks = make_hunks(text, difference(text, new))
    whole = [coding_of(new, new, "whole")] if new else []
    inside = 0 < place < len(text) - 1
    assert bool([one for hunk in hunks for one in touched(hunk, whole, OffsetMap(()))]) == inside
