"""Names out of a study: found, judged, replaced, put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.memos import MemoTarget
from qualcase.coding.pseudonyms import NameHit, Verdict
from qualcase.coding.sources import SourceKind
from qualcase.errors import Cancelled, UserError
from qualcase.exchange.keyfile import KeyFileError
from qualcase.study import Study
from tests.keys import PHRASE, memory_key
from tests.study.making import code_quote, coded, incoming, participant, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study.pseudonyms import KeyFile

TALE = """\
I: Hvem er med?
Karen Holm: Det er mig, og så Bodil. Karens hus ligger på Strandvejen 12.
I: Og KAREN HOLMS telefon?
Karen Holm: Den er 22 33 44 55. Spørg Bodils mand, Karen gør det ikke.
"""


@pytest.fixture
def key(study: Study) -> KeyFile:
    """A key for the study."""
    held: KeyFile = memory_key(study)
    return held


@pytest.fixture
def tale(study: Study, tmp_path: Path) -> str:
    """Id of a source with names, coded in two places; with a memo that names somebody."""
    placing = Placing(("K01",), "Nordby", "2017", SourceKind.INTERVIEW)
    study.sources.bring_in([incoming(study, tmp_path, "K01 Karen.txt", TALE, placing)])
    code_quote(study, "K01 Karen", "Karens hus ligger", "Roller")
    code_quote(study, "K01 Karen", "Holm: Det er mig", "Forankring")  # begins within a name
    study.memos.write(MemoTarget.SOURCE, source(study, "K01 Karen").id, "Karen var glad", study.coders.all()[0].id)
    return source(study, "K01 Karen").id


def _hits(study: Study, key: KeyFile | None = None, form: str = "") -> list[NameHit]:
    found = study.pseudonyms.find(key.table if key else None).hits
    return [hit for hit in found if form in ("", hit.form)]


def _text(study: Study, source_id: str) -> str:
    return study.sources.text(source_id).text


# --- finding


def test_every_form_is_found_in_texts_and_fields(study: Study, tale: str) -> None:
    found = {(hit.form, hit.place.table, hit.place.field) for hit in _hits(study)}
    assert {
        ("Karen Holm", "text", ""),
        ("KAREN HOLM", "text", ""),
        ("Karen", "text", ""),
        ("Bodil", "text", ""),
        ("Strandvejen 12", "text", ""),
        ("22 33 44 55", "text", ""),
        ("Karen Holm", "participant", "name"),
        ("Karen Holm", "speaker", "label"),
        ("Karen", "source", "name"),
        ("Karen", "text_version", "original_name"),
        ("Karen", "memo", "text"),
    } <= found


def test_an_interviewer_whose_name_is_only_remembered_of_a_label_is_found(study: Study, key: KeyFile) -> None:
    for label in ("Mette Holm", "Interviewer", "I", "L"):
        study.labels.remember(label, is_interviewer=True)
    hits = [hit for hit in study.pseudonyms.find().hits if hit.place.table == "label_rule"]
    assert [hit.form for hit in hits] == ["Mette Holm"]
    study.pseudonyms.approve(key, hits)
    study.pseudonyms.apply(key)
    assert not [rule for rule in study.labels.all() if "Mette" in rule.label or "Holm" in rule.label]
    study.pseudonyms.restore(key)
    assert "Mette Holm" in {rule.label for rule in study.labels.all()}


def test_proposals_tell_the_number_and_the_role_and_the_kind(study: Study, tale: str) -> None:
    who = participant(study, "Karen Holm")
    study.participants.set(who.id, roles=study.participants.roles_with((), "volunteer", None, None))
    put = {hit.form: hit.replacement for hit in _hits(study)}
    number = sorted(one.id for one in study.participants.all()).index(who.id) + 1
    assert put["Karen"] == put["Karen Holm"] == f"[P{number:02d}, frivillig]"
    assert (put["Bodil"], put["22 33 44 55"], put["Strandvejen 12"]) == ("[person]", "[telefonnummer]", "[adresse]")


def test_a_search_says_how_far_it_went_and_can_be_stopped(study: Study, tale: str) -> None:
    found = study.pseudonyms.find()
    assert found.sources == len(study.sources.all())
    assert found.fields > 10
    assert study.pseudonyms.find(source_ids=[tale]).fields == 0

    def stop(done: int, total: int, what: str = "") -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        study.pseudonyms.find(progress=stop)


# --- judging


def test_one_hit_or_every_form(study: Study, key: KeyFile, tale: str) -> None:
    bodil = _hits(study, key, "Bodil")
    study.pseudonyms.approve(key, bodil[:1])
    assert [hit.verdict for hit in _hits(study, key, "Bodil")] == [Verdict.APPROVED, None]
    study.pseudonyms.reject(key, bodil[1:])
    assert [hit.verdict for hit in _hits(study, key, "Bodil")] == [Verdict.APPROVED, Verdict.REJECTED]
    study.pseudonyms.approve(key, bodil[1:], everywhere=True)
    assert [hit.verdict for hit in _hits(study, key, "Bodil")] == [
        Verdict.APPROVED,
        Verdict.REJECTED,
    ]  # said of it alone


def test_a_judgement_follows_its_words_when_the_text_is_edited(study: Study, key: KeyFile, tale: str) -> None:
    study.pseudonyms.reject(key, _hits(study, key, "Bodil")[:1])
    study.versions.save(study.versions.plan_edit(tale, [(0, 2, "Interviewer:")]))
    assert [hit.verdict for hit in _hits(study, key, "Bodil")] == [Verdict.REJECTED, None]


def test_a_name_that_several_have_needs_a_replacement(study: Study, key: KeyFile, tmp_path: Path) -> None:
    for name in ("Anna Juul", "Anna Dam"):
        study.participants.add(name, (), "")
    hits = [hit for hit in _hits(study, key, "Anna") if hit.place.is_text]
    assert {hit.replacement for hit in hits} == {""}
    with pytest.raises(UserError, match="several people"):
        study.pseudonyms.approve(key, hits)
    study.pseudonyms.approve(key, hits, replacement="[P90]")
    assert {hit.replacement for hit in _hits(study, key, "Anna") if hit.place.is_text} == {"[P90]"}


@pytest.mark.parametrize("bad", ["[Karen 2]", "[latter]", 'a"b', "x" * 80, "[KAREN]"])
def test_what_cannot_stand_in_a_text_is_refused(study: Study, key: KeyFile, tale: str, bad: str) -> None:
    with pytest.raises(UserError):
        study.pseudonyms.approve(key, _hits(study, key, "Karen"), replacement=bad)
    assert not key.table.pseudonyms


def test_names_judged_at_once_get_a_replacement_each(study: Study, key: KeyFile, tmp_path: Path) -> None:
    study.sources.bring_in([incoming(study, tmp_path, "to.txt", "og så kom Bodil og bagefter kom Egon ind.\n")])
    made = study.pseudonyms.approve(key, [*_hits(study, key, "Bodil"), *_hits(study, key, "Egon")], everywhere=True)
    assert [one.replacement for one in made] == ["[person]", "[person 2]"]


def test_a_form_that_nothing_finds_can_be_given(study: Study, key: KeyFile, tmp_path: Path) -> None:
    study.sources.bring_in([incoming(study, tmp_path, "øgenavn.txt", "og så kom karensen, bagefter karensens bil.\n")])
    study.pseudonyms.approve(key, (), replacement="[P50]", also_forms=["karensen"])
    study.pseudonyms.apply(key)
    assert _text(study, source(study, "øgenavn").id) == "og så kom [P50], bagefter [P50]s bil.\n"


# --- replacing


def _replace_karen(study: Study, key: KeyFile) -> None:
    hits = [hit for hit in _hits(study, key) if hit.form.casefold() in ("karen", "karen holm")]
    study.pseudonyms.approve(key, hits, everywhere=True, replacement="[P07, frivillig]")
    study.pseudonyms.apply(key)


def test_names_are_replaced_everywhere_with_their_genitive(study: Study, key: KeyFile, tale: str) -> None:
    _replace_karen(study, key)
    assert _text(study, tale) == (
        "I: Hvem er med?\n"
        "[P07, frivillig]: Det er mig, og så Bodil. [P07, frivillig]s hus ligger på Strandvejen 12.\n"
        "I: Og [P07, frivillig]S telefon?\n"
        "[P07, frivillig]: Den er 22 33 44 55. Spørg Bodils mand, [P07, frivillig] gør det ikke.\n"
    )
    assert study.sources.get(tale).name == "K01 [P07, frivillig]"
    assert {one.name for one in study.sources.speaker_names(tale).values()} == {"I", "[P07, frivillig]"}
    assert {one.label for one in study.sources.speaker_names(tale).values()} == {"I", "[P07, frivillig]"}
    assert study.memos.all()[0].text == "[P07, frivillig] var glad"
    assert study.versions.history(tale)[-1].why == "pseudonyms"
    assert study.versions.history(tale)[-1].original_name == "K01 [P07, frivillig].txt"
    assert not study.check()


def test_passages_and_turns_move_exactly(study: Study, key: KeyFile, tale: str) -> None:
    before = [(one.speaker, one.seconds) for one in study.sources.text(tale).turns]
    _replace_karen(study, key)
    assert {one.quote for one in study.codings.of_source(tale)} == {
        "[P07, frivillig]s hus ligger",
        "[P07, frivillig]: Det er mig",
    }
    content = study.sources.text(tale)
    assert [(one.speaker, one.seconds) for one in content.turns] == before
    assert content.text[content.turns[1].said :].startswith("Det er mig")
    assert study.excerpts_of([coded(study, "K01 [P07, frivillig]", "[P07, frivillig]: Det er mig").id])


def test_it_is_one_action_and_leaves_no_name_in_its_label(study: Study, key: KeyFile, tale: str) -> None:
    count = len(study.history())
    text = _text(study, tale)
    _replace_karen(study, key)
    assert len(study.history()) == count + 1
    assert "Karen" not in str(study.history(1)[0].label)
    study.undo()
    assert _text(study, tale) == text
    assert not study.check()
    assert study.pseudonyms.plan_restore(key.table).missing == 0
    study.redo()
    assert "Karen" not in _text(study, tale)
    assert not study.check()


def test_a_second_round_takes_only_what_is_new(study: Study, key: KeyFile, tale: str) -> None:
    _replace_karen(study, key)
    with pytest.raises(UserError, match="Nothing that was approved"):
        study.pseudonyms.apply(key)
    study.pseudonyms.approve(key, _hits(study, key, "Bodil"), everywhere=True)
    assert study.pseudonyms.apply(key).count == 2
    study.pseudonyms.restore(key)
    assert _text(study, tale) == TALE


def test_what_was_changed_meanwhile_is_refused(study: Study, key: KeyFile, tale: str) -> None:
    study.pseudonyms.approve(key, _hits(study, key, "Bodil"), everywhere=True)
    plan = study.pseudonyms.plan(key.table)
    study.versions.save(study.versions.plan_edit(tale, [(0, 2, "Q:")]))
    with pytest.raises(UserError, match="changed meanwhile"):
        study.pseudonyms.apply(key, plan)


# --- putting back


def test_the_original_comes_back_exactly(study: Study, key: KeyFile, tale: str) -> None:
    name = study.sources.get(tale).name
    _replace_karen(study, key)
    plan = study.pseudonyms.restore(key)
    assert plan.missing == 0
    assert _text(study, tale) == TALE
    assert study.sources.get(tale).name == name
    assert participant(study, "Karen Holm")
    assert study.versions.history(tale)[-1].why == "restored"
    assert not study.check()
    study.undo()
    assert "Karen" not in _text(study, tale)


def test_after_edits_what_still_stands_comes_back(study: Study, key: KeyFile, tale: str) -> None:
    _replace_karen(study, key)
    text = _text(study, tale)
    at = text.index("[P07, frivillig]s hus")
    edit = study.versions.plan_edit(tale, [(0, 2, "Interviewer:"), (at, at + 17, "Hendes")])
    study.versions.save(edit, edit.all_as_proposed())
    plan = study.pseudonyms.restore(key)
    assert plan.missing == 1
    assert _text(study, tale) == TALE.replace("I: Hvem", "Interviewer: Hvem").replace("Karens hus", "Hendes hus")


def test_one_source_can_be_restored_alone(study: Study, key: KeyFile, tale: str) -> None:
    _replace_karen(study, key)
    study.pseudonyms.restore(key, [tale])
    assert _text(study, tale) == TALE
    assert study.sources.get(tale).name == "K01 [P07, frivillig]"


@pytest.mark.usefixtures("quick_keys")
def test_key_of_another_study_is_refused(study: Study, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    path = tmp_path / "keys" / "names.age"
    with Study.create(tmp_path / "other.qualcase") as other:
        assert not other.pseudonyms.lies_beside(other.pseudonyms.create_key(path, PHRASE))
    with pytest.raises(UserError, match="another study"):
        study.pseudonyms.open_key(path, PHRASE)
    with pytest.raises(KeyFileError, match="pass phrase"):
        study.pseudonyms.open_key(path, "noget helt andet")


@pytest.mark.usefixtures("quick_keys")
def test_a_key_does_not_lie_among_the_backups(study: Study) -> None:
    folder = study.backup().parent
    with pytest.raises(UserError, match="backups"):
        study.pseudonyms.create_key(folder / "names.age", PHRASE)


@pytest.mark.usefixtures("quick_keys")
def test_nothing_of_the_key_stands_in_the_study(study: Study, tale: str, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    opened = study.pseudonyms.create_key(tmp_path / "keys" / "names.age", PHRASE)
    _replace_karen(study, opened)
    study.close()
    data = study.path.read_bytes()
    assert PHRASE.encode() not in data
    assert b"qualcase-names" not in data
