"""Suggestions: what is found, what is left out, and what becomes of what a coder accepts or rejects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.filters import Filter
from qualcase.coding.sources import SourceKind
from qualcase.errors import ProcessEndedError, UserError
from qualcase.study.new_codings import Span
from qualcase.study.suggest_index import IndexKeeper, read_pieces
from qualcase.study.suggesting import Wanted
from qualcase.study.texts import HeldText
from tests.study.making import code, code_quote, coder, incoming, participant, source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qualcase.coding.suggestions import Suggestion
    from qualcase.study import Study
    from qualcase.study.suggest_index import PlainText

KEYS = (
    "I: Hvem har nøglen til kælderen?\n"
    "Bo: Nøglen til kælderen ligger hos Grethe. Vi drikker kaffe først.\n"
    "I: Og kælderen?\n"
    "Ida: Grethe passer kælderen, og nøglen hænger på krogen. Det regnede i går.\n"
    "Bo: Krogen med nøglen er ny. Ellers synger vi.\n"
)
LATER = "I: Og nu?\nIda: Nøglen til kælderen er væk. Kaffen er den samme.\n"


@pytest.fixture
def keys(study: Study, tmp_path: Path) -> Study:
    for name, text, wave in (("K01 nøgler", KEYS, "2015"), ("K01 nøgler senere", LATER, "2017")):
        placing = Placing(("K01",), "Nordby", wave, SourceKind.GROUP_INTERVIEW)
        study.sources.bring_in([incoming(study, tmp_path, f"{name}.txt", text, placing)])
    study.codebook.add("Kælderen")
    code_quote(study, "K01 nøgler", "Nøglen til kælderen ligger hos Grethe.", "Kælderen")
    code_quote(study, "K01 nøgler", "Krogen med nøglen er ny.", "Kælderen", "Ole")
    return study


def wanted(study: Study, name: str = "Mette", **fields: object) -> Wanted:
    return Wanted(code(study, "Kælderen").id, coder(study, name).id, **fields)  # type: ignore[arg-type]


def quotes(study: Study, chosen: Filter | None = None, **fields: object) -> list[str]:
    return [one.quote for one in study.suggesting.find(wanted(study, **fields), chosen).found]  # type: ignore[arg-type]


def span(one: Suggestion) -> Span:
    return Span(one.source_id, one.start, one.end)


def test_what_is_like_the_coded_comes_first_with_the_words_that_made_it_so(keys: Study) -> None:
    found = keys.suggesting.find(wanted(keys)).found
    assert {one.quote for one in found[:2]} == {
        "Nøglen til kælderen er væk.",
        "Grethe passer kælderen, og nøglen hænger på krogen.",
    }
    told = {word.word for word in found[0].words}
    assert "kælder" in told
    assert "og" not in told
    assert sum(word.weight for word in found[0].words) == pytest.approx(found[0].score, abs=0.01)


def test_a_suggestion_shows_its_words_and_the_examples_that_it_is_like(keys: Study) -> None:
    found = next(one for one in keys.suggesting.find(wanted(keys)).found if one.quote.endswith("er væk."))
    text = keys.sources.text(found.source_id).text
    assert [text[start:end] for start, end in found.parts] == ["Nøglen", "kælderen"]
    assert [one.quote for one in found.alike] == [
        "Nøglen til kælderen ligger hos Grethe.",
        "Krogen med nøglen er ny.",
    ]
    first = found.alike[0]
    assert keys.sources.text(first.source_id).text[first.start : first.end] == first.quote


def test_neither_the_coded_nor_the_interviewer_is_suggested(keys: Study) -> None:
    found = quotes(keys)
    assert not any("ligger hos Grethe" in one or "Krogen med" in one for one in found)
    assert not any(one.endswith("?") for one in found)
    assert "Hvem har nøglen til kælderen?" in quotes(keys, with_interviewer=True)


def test_a_filter_says_where_to_look(keys: Study) -> None:
    later = next(wave.id for wave in keys.waves.all() if wave.name == "2017")
    assert quotes(keys, Filter(waves=(later,)))[0] == "Nøglen til kælderen er væk."
    assert not any("Grethe" in one for one in quotes(keys, Filter(waves=(later,))))
    ida = participant(keys, "Ida").id
    places = {one.source_id for one in keys.suggesting.find(wanted(keys), Filter(participants=(ida,))).found}
    assert places == {source(keys, "K01 nøgler").id, source(keys, "K01 nøgler senere").id}
    bo = participant(keys, "Bo").id
    assert not any("væk" in one or "passer" in one for one in quotes(keys, Filter(participants=(bo,))))


def test_examples_are_everybodys_or_ones_own(keys: Study) -> None:
    assert keys.suggesting.find(wanted(keys)).examples == 2
    with pytest.raises(UserError, match="too few passages"):
        keys.suggesting.find(wanted(keys, own=True))
    with pytest.raises(UserError, match="too few passages"):
        keys.suggesting.find(wanted(keys), Filter(coders=(coder(keys, "Ole").id,)))


def test_what_is_accepted_is_coded_and_marked_as_one_step(keys: Study) -> None:
    best = keys.suggesting.find(wanted(keys)).found[:2]
    made = keys.suggesting.accept(code(keys, "Kælderen").id, coder(keys, "Mette").id, map(span, best))
    assert {one.quote for one in made} == {one.quote for one in best}
    assert {one.made_by for one in made} == {"suggested"}
    assert str(keys.can_undo()) == "Coded 2 passages with “Kælderen”"
    assert not {one.quote for one in best} & set(quotes(keys))
    keys.undo()
    assert {one.quote for one in best} <= set(quotes(keys))


def test_what_is_rejected_does_not_come_back_unless_it_is_asked_for(keys: Study) -> None:
    best = keys.suggesting.find(wanted(keys)).found[0]
    mette, ole = coder(keys, "Mette").id, coder(keys, "Ole").id
    keys.suggesting.reject(code(keys, "Kælderen").id, mette, [span(best)])
    assert str(keys.can_undo()) == "Rejected 1 suggestion for “Kælderen”"
    assert best.quote not in quotes(keys)
    assert keys.suggesting.find(wanted(keys)).hidden == 1
    assert best.quote in quotes(keys, name="Ole")
    assert next(one.rejected for one in keys.suggesting.find(wanted(keys, with_rejected=True)).found)
    assert not keys.suggesting.rejected(coder_id=ole)
    assert keys.suggesting.reject(code(keys, "Kælderen").id, mette, [span(best)]) == ()
    keys.undo()
    assert best.quote in quotes(keys)
    keys.redo()
    keys.suggesting.take_back([one.id for one in keys.suggesting.rejected()])
    assert best.quote in quotes(keys)
    assert keys.check() == ()


def test_the_sentences_of_a_turn_that_was_rejected_are_rejected_and_its_neighbours_are_not(keys: Study) -> None:
    one = source(keys, "K01 nøgler")
    start = KEYS.index("Grethe passer")
    turn = Span(one.id, start, KEYS.index("\nBo: Krogen"))
    keys.suggesting.reject(code(keys, "Kælderen").id, coder(keys, "Mette").id, [turn])
    assert not any("Grethe" in quote or "regnede" in quote for quote in quotes(keys))
    assert quotes(keys)[0] == "Nøglen til kælderen er væk."


def test_a_rejection_moves_with_the_text_and_goes_with_its_words(keys: Study) -> None:
    held = source(keys, "K01 nøgler senere")
    start = LATER.index("Nøglen til")
    place = Span(held.id, start, start + len("Nøglen til kælderen er væk."))
    keys.suggesting.reject(code(keys, "Kælderen").id, coder(keys, "Mette").id, [place])
    keys.versions.save(keys.versions.plan_edit(held.id, [(0, 2, "Interviewer:"), (start, start + 6, "Nøglerne")]))
    (moved,) = keys.suggesting.rejected()
    text = keys.sources.text(held.id).text
    assert "til kælderen er væk." in text[moved.start : moved.end]
    assert not any("er væk" in one for one in quotes(keys))
    keys.versions.save(keys.versions.plan_edit(held.id, [(moved.start, moved.end + 1, "")]))
    assert keys.suggesting.rejected() == ()
    keys.undo()
    keys.undo()
    assert [(one.start, one.end) for one in keys.suggesting.rejected()] == [(place.start, place.end)]
    assert keys.check() == ()


def test_rejections_go_with_sources_and_codes(keys: Study) -> None:
    place = [Span(source(keys, "K01 nøgler senere").id, 10, 20)]
    keys.suggesting.reject(code(keys, "Kælderen").id, coder(keys, "Mette").id, place)
    keys.sources.remove([place[0].source_id])
    assert keys.suggesting.rejected() == ()
    keys.undo()
    keys.codebook.merge(code(keys, "Kælderen").id, code(keys, "Roller").id)
    assert keys.suggesting.rejected() == ()
    keys.undo()
    assert len(keys.suggesting.rejected()) == 1
    keys.codebook.remove(code(keys, "Kælderen").id)
    assert keys.suggesting.rejected() == ()
    assert keys.check() == ()


def test_a_place_outside_the_text_is_refused(keys: Study) -> None:
    with pytest.raises(UserError, match="not inside"):
        keys.suggesting.reject(
            code(keys, "Kælderen").id, coder(keys, "Mette").id, [Span(source(keys, "Begge").id, 5, 9999)]
        )


def test_only_a_text_that_changed_is_read_again_and_only_new_words_are_looked_up(
    keys: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def lemmas(words: Iterable[str], language: str) -> dict[str, str]:
        assert language == "da"
        asked.extend(words)
        return {"nøglerne": "nøgle", "nøglen": "nøgle"}

    keeper = IndexKeeper(keys._core, lemmas)
    first = keeper.now()
    assert keeper.now() is first
    assert "nøgle" in first.terms
    assert "nøglen" not in first.terms
    read: list[str] = []

    def seen(held: HeldText) -> PlainText:
        read.append(held.text)
        return read_pieces(held)

    monkeypatch.setattr("qualcase.study.suggest_index.read_pieces", seen)
    asked.clear()
    held = source(keys, "K01 nøgler senere")
    keys.versions.save(keys.versions.plan_edit(held.id, [(15, 21, "Skuret")]))
    assert keeper.now() is not first
    assert len(read) == 1
    assert asked == ["skuret"]


def test_a_long_turn_is_suggested_by_its_sentences_only() -> None:
    short, long = "En sætning her. Og en til. ", "Ord " * 200 + ". Slut nu. "
    assert len(read_pieces(HeldText(short, (), "da")).piece_start) == 3
    assert len(read_pieces(HeldText(long, (), "da")).piece_start) == 2


def test_forms_of_a_word_are_alike(keys: Study) -> None:
    """`nøgle` and `nøglen` are one word to a suggestion, as the dictionaries of the language tell."""
    terms = keys.suggesting._keeper.now().terms
    assert "nøgle" in terms
    assert "nøglen" not in terms


def test_without_the_process_that_knows_words_they_stand_for_themselves(
    keys: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object) -> dict[str, str]:
        raise ProcessEndedError("It ended.")

    with monkeypatch.context() as broken:
        broken.setattr(keys.language, "lemmas", ended)
        assert "Nøglen til kælderen er væk." in quotes(keys)
        assert "nøglen" in keys.suggesting._keeper.now().terms
    keys.cases.add("K99")
    assert "nøglen" not in keys.suggesting._keeper.now().terms
