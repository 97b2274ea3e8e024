"""Collections: excerpts in the order of an argument, which follow their codings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.collections import ItemMark, PassageRef
from qualcase.errors import FileRefusedError, UserError
from tests.study.correcting import correct
from tests.study.making import code, code_quote, coded, coder, participant, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.collections import Collection
    from qualcase.study import Study

CITED = "Det er mest naboerne 😀 og et par"


@pytest.fixture
def keys(study: Study) -> Collection:
    """A heading, words, a coding, a passage that is not coded."""
    made = study.collections.add("Nøgler", "til kapitel 4", coder(study, "Mette").id)
    study.collections.put_heading(made.id, "Hvem bærer det?")
    study.collections.put_words(made.id, "Naboerne, siger de.")
    study.collections.put(made.id, [coded(study, "K01 start", CITED).id])
    one = source(study, "K01 senere")
    start = study.sources.text(one.id).text.index("Den blev skrevet ned")
    study.collections.put_passage(made.id, one.id, start, start + len("Den blev skrevet ned"))
    return made


def told(study: Study, collection: Collection) -> list[tuple[str, ItemMark | None]]:
    return [(one.text, one.mark) for one in study.collections.entries(collection.id)]


def test_a_collection_reads_in_its_order(study: Study, keys: Collection) -> None:
    assert told(study, keys) == [
        ("Hvem bærer det?", None),
        ("Naboerne, siger de.", None),
        (CITED, None),
        ("Den blev skrevet ned", None),
    ]
    passage = study.collections.entries(keys.id)[3].excerpt
    assert passage
    assert (passage.participant, passage.role, passage.case, passage.wave) == ("Carl", "manager", "K01", "2017")
    assert (passage.code, passage.coder, passage.words) == ("", "", 4)
    assert study.collections.counts() == {keys.id: 2}


def test_things_move_up_and_down_and_come_in_anywhere(study: Study, keys: Collection) -> None:
    ids = [one.id for one in study.collections.items(keys.id)]
    study.collections.shift(ids[2], -1)
    assert [one.id for one in study.collections.items(keys.id)] == [ids[0], ids[2], ids[1], ids[3]]
    study.collections.move(ids[0], 99)
    study.collections.shift(ids[2], -1)
    assert [one.id for one in study.collections.items(keys.id)] == [ids[2], ids[1], ids[3], ids[0]]
    made = study.collections.put(keys.id, [coded(study, "K01 besøg", "Nøglen hænger på kontoret").id], at=1)
    items = study.collections.items(keys.id)
    assert [one.id for one in items] == [ids[2], made[0].id, ids[1], ids[3], ids[0]]
    assert [one.position for one in items] == list(range(5))
    for _ in range(3):
        study.undo()
    assert [one.id for one in study.collections.items(keys.id)] == ids


def test_an_excerpt_stands_once_in_each_of_several(study: Study, keys: Collection) -> None:
    one = coded(study, "K01 start", CITED)
    assert study.collections.put(keys.id, [one.id]) == ()
    other = study.collections.add("Andet")
    study.collections.put(other.id, [one.id, one.id])
    assert {held.name for held in study.collections.holding(one.id)} == {"Nøgler", "Andet"}
    with pytest.raises(UserError):
        study.collections.put(other.id, ["no"])


def test_an_excerpt_follows_its_coding(study: Study, keys: Collection) -> None:
    one = coded(study, "K01 start", CITED)
    study.codings.reshape(one.id, one.start + 7, one.end)
    correct(study, "K01 start", "naboerne", "alle naboerne")
    correct(study, "K01 senere", "I: Og nu?", "I: Og hvad nu?")
    assert told(study, keys)[2:] == [("mest alle naboerne 😀 og et par", None), ("Den blev skrevet ned", None)]
    correct(study, "K01 senere", "Den blev skrevet ned i foråret", "Ja")
    correct(study, "K01 start", "Bo: Det er mest alle naboerne 😀 og et par fra klubben.\n", "")
    assert told(study, keys)[2:] == [("mest alle naboerne 😀 og et par", ItemMark.LOST), ("", ItemMark.LOST)]
    assert study.check() == ()


def test_a_coding_that_is_removed_leaves_its_passage_with_a_mark(study: Study, keys: Collection) -> None:
    one = coded(study, "K01 start", CITED)
    study.codings.remove([one.id])
    assert told(study, keys)[2] == (CITED, ItemMark.UNCODED)
    correct(study, "K01 start", "I: Hvordan begyndte", "I: Men hvordan begyndte")
    assert told(study, keys)[2] == (CITED, ItemMark.UNCODED)
    study.undo()
    study.undo()
    assert told(study, keys)[2] == (CITED, None)
    study.codebook.remove(code(study, "Roller").id)
    assert told(study, keys)[2] == (CITED, ItemMark.UNCODED)
    assert study.check() == ()


def test_an_excerpt_follows_what_its_coding_is_joined_to(study: Study, keys: Collection) -> None:
    one = coded(study, "K01 start", CITED)
    twin = code_quote(study, "K01 start", CITED, "Forankring/Åbenhed")
    study.codebook.merge(code(study, "Roller").id, code(study, "Forankring/Åbenhed").id)
    assert study.collections.items(keys.id)[2].coding_id == twin.id
    study.undo()
    study.collections.put(keys.id, [twin.id])
    study.codings.recode(one.id, twin.code_id)
    assert [item.coding_id for item in study.collections.items(keys.id)] == [None, None, None, twin.id]
    assert study.check() == ()


def test_what_leaves_the_study_leaves_collections(study: Study, keys: Collection, own_home: Path) -> None:
    assert own_home
    study.sources.remove([source(study, "K01 senere").id])
    assert len(told(study, keys)) == 3
    study.undo()
    study.withdrawal.carry_out(study.withdrawal.plan(participant(study, "Bo").id))
    study.withdrawal.carry_out(study.withdrawal.plan(participant(study, "Carl").id))
    assert [one for one, _ in told(study, keys)][:2] == ["Hvem bærer det?", "Naboerne, siger de."]
    assert all(not text for text, _ in told(study, keys)[2:])
    assert study.check() == ()


def test_a_collection_is_begun_with_codings_and_passages_as_one_action(study: Study) -> None:
    one, other = coded(study, "K01 start", CITED), source(study, "K01 senere")
    things: list[str | PassageRef] = [PassageRef(other.id, 0, 9), one.id, one.id]
    made = study.collections.begin("Nyt", things, coder(study, "Mette").id)
    assert [item.coding_id or item.source_id for item in study.collections.items(made.id)] == [other.id, one.id]
    assert str(study.can_undo()) == "Began the collection “Nyt” with 2 excerpts"
    study.undo()
    assert study.collections.all() == ()
    with pytest.raises(UserError, match="no words"):
        study.collections.begin("Nyt", [PassageRef(other.id, 0, 9999)])
    assert study.collections.all() == ()


def test_things_that_stand_there_already_stay_where_they_are(study: Study, keys: Collection) -> None:
    items = study.collections.items(keys.id)
    one, passage = items[2], items[3]
    held = PassageRef(passage.source_id or "", passage.start or 0, passage.end or 0)
    assert study.collections.put_things(keys.id, [one.coding_id or "", held], at=0) == ()
    assert study.collections.items(keys.id) == items
    (new,) = study.collections.put_things(keys.id, [held, PassageRef(held.source_id, held.start, held.end - 2)], at=1)
    assert study.collections.items(keys.id)[1] == new


def test_several_move_together_as_one_action(study: Study, keys: Collection) -> None:
    ids = [one.id for one in study.collections.items(keys.id)]

    def order() -> list[str]:
        return [one.id for one in study.collections.items(keys.id)]

    study.collections.move_many([ids[3], ids[2]], 0)
    assert order() == [ids[2], ids[3], ids[0], ids[1]]
    study.undo()
    assert order() == ids
    study.collections.move_many([ids[0], ids[2]], 4)
    assert order() == [ids[1], ids[3], ids[0], ids[2]]
    before = study.can_undo()
    study.collections.move_many([ids[0], ids[2]], 3)
    assert order() == [ids[1], ids[3], ids[0], ids[2]]
    assert study.can_undo() == before


@given(st.sets(st.integers(0, 5), min_size=1), st.integers(-1, 8))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_move_keeps_everything_and_the_order_of_both_parts(study: Study, chosen: set[int], to: int) -> None:
    name = f"{len(study.collections.all())}"
    made = study.collections.add(name)
    for number in range(6):
        study.collections.put_heading(made.id, str(number))
    ids = [one.id for one in study.collections.items(made.id)]
    moved = study.collections.move_many([ids[one] for one in chosen], to)
    texts = [int(one.text) for one in moved]
    assert moved == study.collections.items(made.id)
    assert sorted(texts) == list(range(6))
    assert [one for one in texts if one in chosen] == sorted(chosen)
    assert [one for one in texts if one not in chosen] == sorted(set(range(6)) - chosen)
    first = texts.index(min(chosen))
    assert first == sum(one not in chosen for one in range(max(0, min(to, 6))))


def test_the_spread_says_who_is_not_among_them(study: Study, keys: Collection) -> None:
    spread = study.collections.spread(study.collections.entries(keys.id))
    assert (spread.excerpts, spread.cases, spread.people) == (2, 1, 2)
    assert spread.without_waves == ()
    assert "K01" not in spread.without_cases
    ids = [one.id for one in study.collections.items(keys.id)]
    study.collections.take_out(ids[3:])
    spread = study.collections.spread(study.collections.entries(keys.id))
    assert spread.without_waves == ("2017",)
    assert "manager" in spread.without_roles
    assert study.collections.names_by_coding() == {coded(study, "K01 start", CITED).id: ("Nøgler",)}


def test_words_are_changed_and_those_of_a_text_are_not(study: Study, keys: Collection) -> None:
    heading, words, excerpt, _ = (one.id for one in study.collections.items(keys.id))
    study.collections.write(heading, " Hvem? ")
    study.collections.write(words, "Alle.")
    assert [one for one, _ in told(study, keys)][:2] == ["Hvem?", "Alle."]
    with pytest.raises(UserError, match="reads as its text"):
        study.collections.write(excerpt, "andet")
    with pytest.raises(UserError, match="no words"):
        study.collections.write(words, " ")
    for start, end in ((0, 0), (5, 2), (0, 9999), (-3, 2)):
        with pytest.raises(UserError, match="passage"):
            study.collections.put_passage(keys.id, source(study, "K01 start").id, start, end)
    study.collections.take_out([heading, excerpt])
    assert len(told(study, keys)) == 2
    study.undo()
    assert len(told(study, keys)) == 4


def test_names_and_removal(study: Study, keys: Collection) -> None:
    with pytest.raises(UserError, match="already"):
        study.collections.add("nøgler")
    with pytest.raises(UserError, match="needs a name"):
        study.collections.add(" ")
    assert study.collections.set(keys.id, name="Låse", note="").name == "Låse"
    study.collections.remove(keys.id)
    assert study.collections.all() == ()
    study.undo()
    assert len(told(study, keys)) == 4


def test_a_collection_goes_to_word_and_markdown(study: Study, keys: Collection, tmp_path: Path) -> None:
    study.collections.put_words(keys.id, "# ikke *en* overskrift\n1. heller ikke en liste")
    study.codings.remove([coded(study, "K01 start", CITED).id])
    assert study.export_collection(tmp_path / "a.docx", keys.id) == 2
    texts = [one.text for one in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    places = [texts.index(one) for one in ("Hvem bærer det?", "Naboerne, siger de.", CITED, "Den blev skrevet ned")]
    assert places == sorted(places)
    assert any("No longer coded." in one for one in texts)
    study.export_collection(tmp_path / "a.md", keys.id)
    written = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert written.startswith("# Nøgler\n\ntil kapitel 4\n")
    assert "\n## Hvem bærer det?\n\nNaboerne, siger de.\n\n> Det er mest" in written
    assert "\\# ikke \\*en\\* overskrift  \n1\\. heller ikke en liste" in written
    with pytest.raises(UserError):
        study.export_collection(tmp_path / "a.xlsx", keys.id)
    with pytest.raises(FileRefusedError):
        study.export_collection(tmp_path / "no" / "a.md", keys.id)
