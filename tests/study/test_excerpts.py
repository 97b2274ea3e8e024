"""Excerpts: who says it, where it belongs, what it is about, in which order."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from tests.study.making import block, case, code, code_quote, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pytest

    from qualcase.coding.codings import Coding, Excerpt
    from qualcase.study import Study
    from qualcase.study.core import Core


def excerpt(study: Study, text: str) -> Excerpt:
    return next(one for one in study.excerpts() if one.text == text)


def test_an_excerpt_says_where_it_comes_from(study: Study) -> None:
    one = excerpt(study, "Det er mest naboerne 😀 og et par")
    held = coded(study, "K01 start", one.text)
    assert (one.id, one.source_id, one.code_id) == (held.id, held.source_id, held.code_id)
    assert (one.source, one.kind, one.site, one.wave) == ("K01 start", "interview", "Nordby", "2015")
    assert (one.case, one.cases) == ("K01", ("K01",))
    assert (one.participant, one.participants, one.role) == ("Bo", ("Bo",), "volunteer")
    assert (one.code, one.coder, one.words) == ("Roller", "Mette", 7)
    assert (one.start, one.end) == (held.start, held.end)
    assert (one.rating, one.note, one.star, one.about) == (None, "naboerne igen", True, None)


def test_the_participant_is_who_says_most(study: Study) -> None:
    both = excerpt(study, "en aftale med biblioteket.\nCarl: Den blev skrevet ned")
    assert (both.participant, both.participants, both.role) == ("Anna", ("Anna", "Carl"), "volunteer")
    code_quote(study, "K01 senere", "med biblioteket.\nCarl: Den blev skrevet", "Roller")
    most = excerpt(study, "med biblioteket.\nCarl: Den blev skrevet")
    assert (most.participant, most.participants, most.role) == ("Carl", ("Carl",), "manager")
    assert most.words == 5


def test_who_says_most_over_several_turns(study: Study) -> None:
    text = "hver gang.\nIP2: Og jeg har nøglen.\nIP1: Det er ikke"
    code_quote(study, "K02 gruppe", text, "Roller")
    one = excerpt(study, text)
    assert one.participants == ("IP1 (K02 gruppe)", "IP2 (K02 gruppe)")  # two and three words against four
    study.participants.set(participant(study, "IP1 (K02 gruppe)").id, name="Zita")
    assert excerpt(study, text).participants == ("Zita", "IP2 (K02 gruppe)")


def test_equal_shares_are_told_in_a_fixed_order(study: Study) -> None:
    code_quote(study, "K01 senere", "aftale med biblioteket.\nCarl: Den blev skrevet", "Roller")
    assert excerpt(study, "aftale med biblioteket.\nCarl: Den blev skrevet").participants == ("Anna", "Carl")


def test_interviewer_words_are_nobodys(study: Study) -> None:
    text = "kommunen var med fra starten.\nI: Hvem er med?\nBo: Det er"
    code_quote(study, "K01 start", text, "Roller")
    one = excerpt(study, text)
    assert (one.participants, one.words) == (("Anna",), 7)


def test_notes_and_unlabelled_talk_have_no_participant(study: Study) -> None:
    note = excerpt(study, "Nøglen hænger på kontoret")
    assert (note.kind, note.participant, note.participants, note.role, note.words) == ("observation", None, (), None, 4)
    talk = excerpt(study, "Lederen er rejst")
    assert (talk.kind, talk.participant, talk.participants, talk.words) == ("group_interview", None, (), 3)


def test_sources_of_several_cases_and_of_none(study: Study) -> None:
    code_quote(study, "Begge", "det er sikkert", "Roller")
    joint = excerpt(study, "det er sikkert")
    assert (joint.case, joint.cases, joint.site) == (None, ("K01", "K02"), "Nordby")
    about = excerpt(study, "Derovre er alt mundtligt")
    assert (about.case, about.cases, about.site) == ("K02", ("K01", "K02"), "Sydby")
    plan = excerpt(study, "sammen med frivillige")
    assert (plan.case, plan.cases, plan.site) == (None, (), "Nordby")
    study.sources.set(source(study, "Nordby plan").id, site_id=None, wave_id=None)
    law = excerpt(study, "sammen med frivillige")
    assert (law.site, law.wave) == (None, None)


def test_what_a_passage_is_about(study: Study) -> None:
    assert excerpt(study, "Her er der orden").about == "2015"
    assert excerpt(study, "skrevet ned i foråret").about == "expected"
    study.sources.set(source(study, "Begge").id, wave_id=wave(study, "2015").id)
    assert excerpt(study, "Her er der orden").about is None


def test_the_role_is_that_of_case_and_wave(study: Study) -> None:
    k01, k02 = case(study, "K01").id, case(study, "K02").id
    study.participants.set(
        participant(study, "Dorthe").id,
        roles=(RoleIn("manager", k01), RoleIn("citizen", k02), RoleIn("volunteer", k02, wave(study, "2015").id)),
    )
    assert excerpt(study, "Derovre er alt mundtligt").role == "citizen"
    assert excerpt(study, "Her er der orden").role == "manager"


# --- which, and in which order


def test_only_what_counts(study: Study) -> None:
    texts = {one.text for one in study.excerpts()}
    assert "Hvem er med?" not in texts  # interviewer's words
    assert "kommunen var med" not in texts  # Ole's
    assert len(texts) == len(study.excerpts()) == 12


def test_filters(study: Study) -> None:
    by_ole = Filter(coders=(coder(study, "Ole").id,))
    assert [one.text for one in study.excerpts(by_ole)] == ["kommunen var med"]
    by_role = Filter(roles=("manager",))
    assert {one.text for one in study.excerpts(by_role)} == {
        "en aftale med biblioteket.\nCarl: Den blev skrevet ned",
        "skrevet ned i foråret",
    }
    by_code = Filter(codes=(code(study, "Roller").id,), kinds=("observation",))
    assert [one.text for one in study.excerpts(by_code)] == ["Nøglen hænger på kontoret"]
    assert study.excerpts(Filter(cases=("gone",))) == ()


def test_by_code_case_and_wave_in_the_order_of_the_screen(study: Study) -> None:
    assert [(one.code, one.case, one.wave) for one in study.excerpts()] == [
        ("Forankring", "K01", "2015"),
        ("Forankring", "K01", "2017"),
        ("Forankring", "K01", "2017"),
        ("Forankring", "K02", "2017"),
        ("Forankring", None, "2015"),
        ("Forankring/Aftaler", "K01", "2017"),
        ("Forankring/Aftaler", "K02", "2015"),
        ("Forankring/Aftaler", "K02", "2017"),
        ("Roller", "K01", "2015"),
        ("Roller", "K01", "2015"),
        (r"Roller/Nøgler\/skilte", "K01", "2015"),
        (r"Roller/Nøgler\/skilte", "K02", "2015"),
    ]


def test_those_that_are_gone_are_left_out(study: Study) -> None:
    ids = [one.id for one in study.excerpts()]
    assert [one.id for one in study.excerpts_of([ids[3], "gone", ids[0]])] == [ids[3], ids[0]]
    assert study.excerpts_of([]) == ()


def test_many_are_read_in_parts(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    from qualcase.study import excerpts

    whole = study.excerpts()
    monkeypatch.setattr(excerpts, "AT_ONCE", 5)
    assert study.excerpts() == whole
    monkeypatch.setattr(excerpts, "AT_FIRST", 1)
    assert study.excerpts() == whole


def test_who_looks_at_the_beginning_reads_only_that(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    from qualcase.study import excerpts

    read: list[int] = []
    really = excerpts._read

    def told(core: Core, wanted: Sequence[str]) -> Iterable[Coding]:
        read.append(len(wanted))
        return really(core, wanted)

    monkeypatch.setattr(excerpts, "_read", told)
    monkeypatch.setattr(excerpts, "AT_FIRST", 2)
    first = [one.id for one in islice(study.each_excerpt(), 2)]
    assert read == [2]
    assert first == [one.id for one in study.excerpts()][:2]


def test_words_are_those_of_the_facts(study: Study) -> None:
    for one in study.excerpts():
        facts = block(study, one.source)
        place = facts.ids.index(one.id)
        assert one.words == facts.last_word[place] - facts.first_word[place]
        names = {
            study.frame().participants[person].name for coding, person in facts.passage_of.tolist() if coding == place
        }
        assert set(one.participants) == names


def test_a_coding_whose_passage_is_lost_is_in_no_list_and_no_figure(study: Study) -> None:
    counted = {measure: study.compare(measure=measure).values.copy() for measure in Measure}
    lost = next(one for one in study.excerpts() if one.text == "Nøglen hænger på kontoret")
    coding = study.names.coding(lost.id)
    gone = replace(coding, end=coding.start, quote="", lost=coding.quote)
    study._core.act("coding.set", lambda writing: writing.codings.update(gone))
    assert lost.id not in {one.id for one in study.excerpts()}
    assert study.excerpts_of([lost.id]) == ()
    assert any(not np.array_equal(study.compare(measure=one).values, counted[one], equal_nan=True) for one in Measure)
    assert study.codebook.uses().get(lost.code_id, 0) == 1, "the other passage of the code is still there"
    assert study.check() == ()
    study.undo()
    assert study.excerpts_of([lost.id]) == (lost,)
