"""A participant withdraws: what they said is gone from every byte, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.bundle import Placing
from qualcase.coding.codings import Coding
from qualcase.coding.memos import MemoTarget
from qualcase.coding.sources import SourceKind, Speaker, Turn
from qualcase.coding.withdrawing import without_speakers
from qualcase.errors import UndoRefusedError, UserError
from tests.keys import memory_key
from tests.study.making import code_quote, coded, incoming, participant, source
from tests.study.purging import traces

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study
    from qualcase.study.withdrawal import Receipt

pytestmark = pytest.mark.usefixtures("own_home")


def _withdraw(study: Study, name: str) -> Receipt:
    return study.withdrawal.carry_out(study.withdrawal.plan(participant(study, name).id))


def test_turns_and_passages_go_and_those_of_others_stay(study: Study) -> None:
    receipt = _withdraw(study, "Anna")
    assert study.sources.text(source(study, "K01 start").id).text == (
        "I: Hvordan begyndte det?\nI: Hvem er med?\nBo: Det er mest naboerne 😀 og et par fra klubben.\n"
    )
    assert study.sources.text(source(study, "K01 senere").id).text == (
        "I: Og nu?\nCarl: Den blev skrevet ned i foråret.\n"
    )
    quotes = {one.quote for one in study.codings.of_source(source(study, "K01 start").id)}
    assert quotes == {"Hvem er med?", "Det er mest naboerne 😀 og et par", "mest naboerne 😀 og et par fra klubben."}
    assert coded(study, "K01 senere", "Carl: Den blev skrevet ned").rating == 2
    assert (receipt.turns, receipt.codings_removed, receipt.codings_shortened) == (3, 2, 2)
    assert all(one.name != "Anna" for one in study.participants.all())
    assert not study.check()


def test_a_paraphrase_of_what_several_said_goes_with_one_of_them(study: Study) -> None:
    """Of a passage that keeps all of its words the paraphrase stays; what only the journal held is gone, too."""
    codings = [*study.codings.of_source(source(study, "K01 start").id)]
    for number, one in enumerate(codings):
        study.codings.set(one.id, condensed=f"kondenseret{number} {one.quote[:3]}")
        study.codings.set(one.id, condensed=f"senere{number}")
    _withdraw(study, "Anna")
    left = {one.id: one for one in study.codings.of_source(source(study, "K01 start").id)}
    whole = {one.id for one in codings if one.id in left and left[one.id].quote == one.quote}
    assert whole
    assert whole != set(left)
    assert {one.id for one in left.values() if one.condensed} == whole
    assert not traces(study.path, ["kondenseret0", "kondenseret1"])
    assert not study.check()


def test_a_source_in_which_nobody_else_speaks_goes_whole(study: Study) -> None:
    study.memos.write(MemoTarget.SOURCE, source(study, "Begge").id, "om Dorthe", study.coders.all()[0].id)
    receipt = _withdraw(study, "Dorthe")
    assert receipt.sources_removed == ("Begge",)
    assert receipt.files == ("Begge.txt",)
    assert all(one.name != "Begge" for one in study.sources.all())
    assert not study.memos.all()
    assert not study.check()


def test_what_is_remembered_of_a_label_with_their_name_goes(study: Study) -> None:
    study.labels.remember("Dorthe Dam", is_interviewer=True)
    study.labels.remember("Q", is_interviewer=True)
    receipt = _withdraw(study, "Dorthe")
    assert [one.label for one in study.labels.all()] == ["Q"]
    assert receipt.hidden == 0
    path = study.path
    study.close()
    assert traces(path, ["Dorthe"]) == []


def test_nothing_that_they_said_stands_in_any_byte(study: Study, tmp_path: Path) -> None:
    said = "Gunhild her, og jeg har det fint med kælkebakken ved Skovhytten"
    text = f"I: Hvem?\nGunhild Æbelø: {said}.\nEgon: Ja, det er klart, at det er svært.\n"
    placing = Placing(("K01",), "Nordby", "2017", SourceKind.GROUP_INTERVIEW)
    study.sources.bring_in([incoming(study, tmp_path, "gruppe.txt", text, placing)])
    code_quote(study, "gruppe", "jeg har det fint med kælkebakken", "Roller", note="hendes kælkebakke")
    one = code_quote(study, "gruppe", "det fint med kælkebakken ved Skovhytten", "Roller")
    study.memos.write(MemoTarget.CODING, one.id, "se kælkebakken", study.coders.all()[0].id)
    at = source(study, "gruppe").id
    study.agreed.begin([at], [one.coder_id])
    study.agreed.settle([at])
    study.codings.remove([one.id])
    study.versions.save(study.versions.plan_edit(source(study, "gruppe").id, [(0, 2, "Q:")]))
    study.backup()
    receipt = _withdraw(study, "Gunhild Æbelø")
    assert receipt.hidden == 0
    assert receipt.backups
    assert study.codings.of_source(at) == (), "nor in the agreed layer"
    assert study.sources.text(source(study, "gruppe").id).text.endswith("Egon: Ja, det er klart, at det er svært.\n")
    assert not study.check()
    path = study.path
    study.close()
    assert traces(path, ["Gunhild", "Æbelø", "kælkebakken", "kælkebakke", "Skovhytten"]) == []
    assert traces(path, ["Egon"])


def test_the_same_words_in_another_source_are_told(study: Study, tmp_path: Path) -> None:
    words = "og så havde vi jo den store aftale om nøglerne til hele huset."
    for name in ("en", "to"):
        label = "Gunhild" if name == "en" else "Egon"
        text = f"I: Hvad så?\n{label}: Ja, {words}\nBodil: Det passer meget godt.\n"
        study.sources.bring_in([incoming(study, tmp_path, f"{name}.txt", text)], again=True)
    receipt = _withdraw(study, "Gunhild")
    assert receipt.repeated == ("to",)
    assert receipt.hidden == 0


def test_it_cannot_be_undone(study: Study) -> None:
    _withdraw(study, "Anna")
    with pytest.raises(UndoRefusedError):
        study.undo()
    assert "Anna" not in str(study.history(1)[0].label)


def test_the_receipt_tells_who_still_mentions_the_name(study: Study, tmp_path: Path) -> None:
    study.sources.bring_in([incoming(study, tmp_path, "note.txt", "Så ringede Dorthe igen, og Dorthes mand.\n")])
    receipt = _withdraw(study, "Dorthe")
    assert [(one.where, one.n) for one in receipt.mentions] == [("note", 2)]
    assert "Dorthe" not in repr(receipt)
    assert receipt.hidden == 0


def test_the_key_forgets_the_person_and_still_restores_the_others(study: Study) -> None:
    key = memory_key(study)
    anna, text = participant(study, "Anna").id, study.sources.text(source(study, "K01 senere").id).text
    hits = [hit for hit in study.pseudonyms.find(key.table).hits if hit.form in ("Anna", "Carl")]
    study.pseudonyms.approve(key, hits, everywhere=True)
    study.pseudonyms.apply(key)
    receipt = study.withdrawal.carry_out(study.withdrawal.plan(anna, key.table), key)
    assert receipt.key_cleaned
    assert "Anna" not in repr(key.table)
    assert study.pseudonyms.restore(key).missing == 0
    assert study.sources.text(source(study, "K01 senere").id).text == ("I: Og nu?\n" + text[text.index("Carl") :])
    assert not study.check()


def test_what_was_coded_meanwhile_is_refused(study: Study) -> None:
    plan = study.withdrawal.plan(participant(study, "Anna").id)
    code_quote(study, "K01 start", "Hvem er", "Roller")
    with pytest.raises(UserError, match="changed meanwhile"):
        study.withdrawal.carry_out(plan)
    assert participant(study, "Anna")


# --- what is left of one source


@given(st.data())
def test_turns_of_others_stay_word_for_word(data: st.DataObject) -> None:
    parts = st.sampled_from(["ja", "😀", "de\u0301n", "nej da", "\u00a0x"])
    words = st.lists(parts, min_size=1, max_size=4).map(lambda found: " ".join(("ord", *found)))
    said = data.draw(st.lists(st.tuples(st.integers(0, 3), words, st.sampled_from(["\n", "\n\n", " \n"])), min_size=1))
    text, turns = "hoved\n", []
    for number, part, blank in said:
        start = len(text)
        text += f"L{number}: {part}"
        turns.append(Turn(start, start + 4, len(text), number))
        text += blank
    speakers = [Speaker(str(number), "s", number, f"L{number}", is_interviewer=number == 0) for number in range(4)]
    codings = []
    for number in range(data.draw(st.integers(0, 5))):
        start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        if text[start:end].strip():
            codings.append(Coding(str(number), "s", start, end, "c", "k", text[start:end]))
    leaving = data.draw(st.sets(st.integers(1, 3), min_size=1, max_size=2))
    left = without_speakers("s", text, turns, speakers=speakers, leaving=leaving, codings=codings)
    stay = [text[turn.start : turn.end] for turn in turns if turn.speaker not in leaving]
    assert left.goes == (not any(turn.speaker not in (0, *leaving) for turn in turns))
    if not left.goes:
        assert [left.text[turn.start : turn.end] for turn in left.turns] == stay
        assert all(one.quote == left.text[one.start : one.end] and one.quote for one in left.kept)
        assert all(f"L{number}:" not in left.text for number in leaving)
        gone = [(turn.start, turn.end) for turn in turns if turn.speaker in leaving]
        untouched = [one for one in codings if all(one.end <= start or end <= one.start for start, end in gone)]
        assert {one.id for one in untouched if one.quote.strip()} <= {one.id for one in left.kept}
    assert {one.id for one in (*left.kept, *left.removed)} == {one.id for one in codings}


def test_a_passage_of_the_interviewer_beside_what_goes_stays() -> None:
    text = "A: Ja.\nI: Hvem er med?\nB: Naboerne.\n"
    turns = [Turn(0, 3, 6, 1), Turn(7, 10, 22, 0), Turn(23, 26, 35, 2)]
    speakers = [Speaker(str(one), "s", one, "AIB"[one], is_interviewer=one == 0) for one in range(3)]
    behind, over = (Coding(name, "s", start, 22, "c", "k", text[start:22]) for name, start in (("b", 6), ("o", 3)))
    left = without_speakers("s", text, turns, speakers=speakers, leaving={1}, codings=[behind, over])
    assert [(one.id, one.quote) for one in left.kept] == [("b", "I: Hvem er med?")]
    assert [one.id for one in left.removed] == ["o"]
    assert left.shortened == 0
