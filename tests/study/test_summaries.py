"""Summaries: one a cell, with what they rest on, and what became of that since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.codings import AboutTime
from qualcase.coding.summaries import Aspect, SummaryCell, What
from qualcase.errors import FileRefusedError, UserError
from tests.study.correcting import correct
from tests.study.making import case, code, code_quote, coded, coder, participant, source, wave

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.summaries import EvidenceChange, SummaryState
    from qualcase.study import Study


def cell(study: Study, code_path: str, when: str, *, since: str = "", of: str = "K01") -> SummaryCell:
    return SummaryCell(
        code(study, code_path).id, wave(study, when).id, wave(study, since).id if since else None, case(study, of).id
    )


def state(study: Study, at: SummaryCell) -> SummaryState:
    found = study.summaries.state(at)
    assert found
    return found


def told(study: Study, at: SummaryCell) -> list[tuple[What, str, str]]:
    return [(one.what, one.before, one.after) for one in state(study, at).changes]


def only(study: Study, at: SummaryCell) -> EvidenceChange:
    (found,) = state(study, at).changes
    return found


@pytest.fixture
def roles(study: Study) -> SummaryCell:
    """A summary of the roles in K01 in 2015, citing one passage."""
    at = cell(study, "Roller", "2015")
    cited = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    study.summaries.set(at, "Naboerne bærer det.", coder(study, "Mette").id, [cited.id])
    return at


def test_a_summary_stands_in_its_cell_with_what_it_cites(study: Study, roles: SummaryCell) -> None:
    held = study.summaries.get(roles)
    assert held
    assert (held.text, held.coder_id, held.written_at is not None) == (
        "Naboerne bærer det.",
        coder(study, "Mette").id,
        True,
    )
    assert held.evidence == (coded(study, "K01 start", "Det er mest naboerne 😀 og et par").id,)
    assert study.summaries.all() == (held,)
    assert not state(study, roles).is_stale
    study.undo()
    assert study.summaries.get(roles) is None


def test_behind_a_cell_lies_what_the_comparison_counts_there(study: Study) -> None:
    """The lead coder's passages with sub-codes, those about another time too, and no question of the interviewer."""
    quotes = [study.codings.get(one).quote for one in study.summaries.passages(cell(study, "Roller", "2015"))]
    assert sorted(quotes) == [
        "Det er mest naboerne 😀 og et par",
        "Nøglen hænger på kontoret",
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
    ]
    both = cell(study, "Forankring", "2017", since="2015")
    assert {study.codings.get(one).quote for one in study.summaries.passages(both)} == {
        "kommunen var med fra starten",
        "en aftale med biblioteket.\nCarl: Den blev skrevet ned",
        "skrevet ned i foråret",
        "Her er der orden",
    }


def test_a_site_has_its_cases_and_its_own_documents_behind_it(study: Study) -> None:
    site = next(one for one in study.sites.all() if one.name == "Nordby")
    at = SummaryCell(code(study, "Forankring").id, wave(study, "2015").id, site_id=site.id)
    study.summaries.set(at, "Stedet vil det.")
    assert {study.codings.get(one).quote for one in study.summaries.passages(at)} == {
        "kommunen var med fra starten",
        "sammen med frivillige",
    }
    study.codings.remove([coded(study, "Nordby plan", "sammen med frivillige").id])
    assert told(study, at) == [(What.REMOVED, "sammen med frivillige", "")]


def test_every_kind_of_change_is_told(study: Study, roles: SummaryCell) -> None:
    cited = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    study.codings.reshape(cited.id, cited.start + 7, cited.end)
    assert told(study, roles) == [(What.MOVED, cited.quote, "mest naboerne 😀 og et par")]
    assert (only(study, roles).aspects, only(study, roles).cited) == ((Aspect.PLACE,), True)
    study.undo()
    study.codings.recode(cited.id, code(study, "Roller/Nøgler\\/skilte").id)
    assert (only(study, roles).what, only(study, roles).aspects) == (What.CHANGED, (Aspect.CODE,))
    study.undo()
    study.codings.set(cited.id, about_time=AboutTime.BEFORE)
    assert (only(study, roles).what, only(study, roles).aspects) == (What.CHANGED, (Aspect.ABOUT,))
    study.undo()
    study.codings.recode(cited.id, code(study, "Forankring/Åbenhed").id)
    assert told(study, roles) == [(What.LEFT, cited.quote, cited.quote)]
    study.undo()
    study.codings.remove([cited.id])
    assert told(study, roles) == [(What.REMOVED, cited.quote, "")]
    study.undo()
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller", "Mette")
    assert told(study, roles) == [(What.ADDED, "", "Vi begyndte i det små")]
    study.undo()
    assert told(study, roles) == []


def test_a_rating_behind_a_summary_counts_and_a_note_does_not(study: Study) -> None:
    at = cell(study, "Forankring", "2015")
    study.summaries.set(at, "Kommunen var med.")
    one = coded(study, "K01 start", "kommunen var med fra starten")
    study.codings.set(one.id, note="husk", star=True)
    assert told(study, at) == []
    study.codings.set(one.id, rating=-1)
    assert only(study, at).aspects == (Aspect.RATING,)
    was, now = only(study, at).was, only(study, at).now
    assert was
    assert now
    assert (was.rating, now.rating) == (1, -1)


def test_another_coders_codings_do_not_count_unless_they_are_cited(study: Study, roles: SummaryCell) -> None:
    other = coded(study, "K01 start", "kommunen var med")
    study.codings.remove([other.id])
    assert told(study, roles) == []
    study.undo()
    study.summaries.set(roles, "Kommunen også.", coder(study, "Mette").id, [other.id])
    assert told(study, roles) == []
    study.codings.remove([other.id])
    assert told(study, roles) == [(What.REMOVED, "kommunen var med", "")]
    study.undo()
    study.sources.set_lead(source(study, "K01 start").id, coder(study, "Ole").id)
    assert {one.what for one in state(study, roles).changes} == {What.ADDED, What.LEFT}


def test_an_edit_elsewhere_in_the_text_changes_nothing(study: Study, roles: SummaryCell) -> None:
    correct(study, "K01 start", "Hvordan begyndte", "Nå, hvordan begyndte")
    assert told(study, roles) == []
    correct(study, "K01 start", "mest naboerne", "især naboerne")
    assert {one.what for one in state(study, roles).changes} == {What.CHANGED}
    first = state(study, roles).changes[0]
    assert (first.before, first.after) == ("Det er mest naboerne 😀 og et par", "Det er især naboerne 😀 og et par")
    assert first.aspects == (Aspect.WORDS,)


def test_a_passage_whose_words_go_is_lost(study: Study, roles: SummaryCell) -> None:
    correct(study, "K01 besøg", "Nøglen hænger på kontoret [latter], og s", "S")
    assert told(study, roles) == [(What.LOST, "Nøglen hænger på kontoret", "")]
    study.summaries.confirm([roles])
    assert told(study, roles) == []


def test_still_holds_takes_it_down_anew(study: Study, roles: SummaryCell) -> None:
    cited = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    study.codings.remove([cited.id])
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller", "Mette")
    (held,) = study.summaries.confirm([roles], coder(study, "Ole").id)
    assert (held.confirmed_by, held.evidence, held.text) == (coder(study, "Ole").id, (), "Naboerne bærer det.")
    assert not state(study, roles).is_stale
    study.undo()
    assert len(state(study, roles).changes) == 2
    assert study.summaries.confirm([roles._replace(wave_id=wave(study, "2017").id)]) == ()


def test_another_coder_who_edits_is_told_until_somebody_confirms(study: Study, roles: SummaryCell) -> None:
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    study.summaries.set(roles, "Naboerne bærer alt.", ole)
    assert (state(study, roles).edited_by_another, state(study, roles).summary.edited_from) == (True, mette)
    study.summaries.set(roles, "Naboerne bærer næsten alt.", ole)
    assert state(study, roles).summary.edited_from == mette
    assert study.summaries.stale() == (state(study, roles),)
    study.summaries.confirm([roles], mette)
    assert study.summaries.stale() == ()
    study.undo()
    study.summaries.set(roles, "Nej, naboerne bærer det.", mette)
    assert not state(study, roles).edited_by_another


def test_a_change_is_one_summary_of_both_waves(study: Study) -> None:
    at = cell(study, "Forankring", "2017", since="2015")
    study.summaries.set(at, "Fra mundtligt til skrevet ned.")
    study.codings.remove([coded(study, "K01 start", "kommunen var med fra starten").id])
    study.codings.remove([coded(study, "K01 senere", "skrevet ned i foråret").id])
    assert [one.what for one in state(study, at).changes] == [What.REMOVED, What.REMOVED]
    assert study.summaries.name_of(at) == "K01 · Forankring · 2015 → 2017"


def test_what_is_no_cell_is_refused(study: Study, roles: SummaryCell) -> None:
    site = study.sites.all()[0].id
    for wrong in (
        roles._replace(case_id=None),
        roles._replace(site_id=site),
        roles._replace(code_id="no"),
        roles._replace(wave_id="no"),
        roles._replace(from_wave_id=wave(study, "2017").id),
        roles._replace(from_wave_id=roles.wave_id),
    ):
        with pytest.raises(UserError):
            study.summaries.set(wrong, "x")


def test_an_empty_text_takes_it_away_and_the_same_leaves_no_trace(study: Study, roles: SummaryCell) -> None:
    steps = len(study.history())
    study.summaries.set(roles, "Naboerne bærer det.", coder(study, "Mette").id)
    study.summaries.set(cell(study, "Forankring/Åbenhed", "2015"), "  ")
    assert len(study.history()) == steps
    study.summaries.set(roles, " ")
    assert study.summaries.all() == ()
    study.undo()
    assert len(study.summaries.all()) == 1


def test_merged_codes_bring_their_summaries_together(study: Study, roles: SummaryCell) -> None:
    openness = cell(study, "Forankring/Åbenhed", "2015")
    study.summaries.set(openness, "Åbent.", evidence=[coded(study, "K01 start", "kommunen var med fra starten").id])
    study.codebook.merge(roles.code_id, openness.code_id)
    (held,) = study.summaries.all()
    assert (held.cell, held.text) == (openness, "Åbent.\n\nNaboerne bærer det.")
    assert len(held.evidence) == 2
    assert told(study, openness) == []
    study.undo()
    assert len(study.summaries.all()) == 2


def test_a_code_that_goes_takes_its_summaries_along(study: Study, roles: SummaryCell) -> None:
    study.codebook.remove(roles.code_id)
    assert study.summaries.all() == ()
    study.undo()
    assert len(study.summaries.all()) == 1
    assert study.check() == ()


def test_what_cites_a_passage_that_is_joined_to_another_cites_that(study: Study, roles: SummaryCell) -> None:
    cited = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    twin = code_quote(study, "K01 start", cited.quote, "Forankring/Åbenhed", "Mette")
    study.codings.recode(cited.id, twin.code_id)
    held = study.summaries.get(roles)
    assert held
    assert held.evidence == (twin.id,)
    assert [(one.what, one.coding_id) for one in state(study, roles).changes] == [(What.REMOVED, cited.id)]


def test_how_much_is_filled_is_told_by_case_and_code(study: Study, roles: SummaryCell) -> None:
    shares = study.summaries.filled()
    here = shares.by_case[roles.place_id]
    assert (here.cells, here.of_cells) == (1, 5)
    assert shares.by_code[roles.code_id].cells == 1
    assert shares.by_code[code(study, "Forankring/Åbenhed").id] == (0, 0, 0, 0)
    study.summaries.set(cell(study, "Forankring/Åbenhed", "2017", since="2015"), "Intet.")
    after = study.summaries.filled()
    assert after.by_code[code(study, "Forankring/Åbenhed").id] == (0, 0, 1, 1)
    assert after.whole.share > shares.whole.share


def test_a_withdrawn_voice_is_told_as_removed_and_the_rest_rests(
    study: Study, roles: SummaryCell, own_home: Path
) -> None:
    assert own_home
    at = cell(study, "Forankring", "2015")
    study.summaries.set(at, "Kommunen var med.")
    study.withdrawal.carry_out(study.withdrawal.plan(participant(study, "Anna").id))
    assert [one.what for one in state(study, at).changes] == [What.REMOVED]
    assert [one.aspects for one in state(study, roles).changes] == [(Aspect.WORDS,)]
    assert state(study, roles).changes[0].before == ""
    assert study.check() == ()


def test_summaries_come_from_a_file(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "summaries.yaml"
    path.write_text(
        """\
summaries:
- {case: K01, code: Roller, cell: 2015, coder: Mette, text: Naboerne., evidence: [
    {source: K01 start, quote: "Det er mest naboerne 😀 og et par"}]}
- {case: K01, code: Forankring, cell: "2015:2017", text: Ned på papir.}
- {site: Nordby, code: Forankring, cell: change, text: Mere.}
""",
        encoding="utf-8",
    )
    made = study.summaries.bring_in(path)
    assert [one.text for one in made] == ["Naboerne.", "Ned på papir.", "Mere."]
    assert made[0].evidence == (coded(study, "K01 start", "Det er mest naboerne 😀 og et par").id,)
    assert [one.cell.is_change for one in made] == [False, True, True]
    assert not study.summaries.stale()
    study.undo()
    assert study.summaries.all() == ()


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("nothing", FileRefusedError, "no list"),
        ("summaries: [{code: a}]", FileRefusedError, "summary 1 has no cell, text, case"),
        ("summaries: [{case: K01, code: Roller, cell: 2015, text: x, evidence: [a]}]", FileRefusedError, "evidence"),
        ("summaries: [{case: K01, code: Roller, cell: 2016, text: x}]", UserError, "Summary 1: There is no wave"),
        (
            "summaries: [{case: K01, code: Roller, cell: 2015, text: x, evidence: [{source: K01 start, quote: zz}]}]",
            UserError,
            "no coded passage",
        ),
        ("summaries: [&a {case: K01, code: Roller, cell: 2015, text: x}, *a]", UserError, "more than one"),
        (": [", FileRefusedError, "no file of summaries"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing(
    study: Study, tmp_path: Path, text: str, error: type[Exception], says: str
) -> None:
    path = tmp_path / "summaries.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(error, match=says):
        study.summaries.bring_in(path)
    assert study.summaries.all() == ()


# --- citing and condensing


def text_at(study: Study, at: SummaryCell) -> str:
    held = study.summaries.get(at)
    return held.text if held else ""


def test_citing_puts_a_mark_and_citing_no_longer_takes_it(study: Study, roles: SummaryCell) -> None:
    first, second = study.summaries.passages(roles)[:2]
    study.summaries.set(roles, "Naboerne bærer det.", None, [])
    study.summaries.cite(roles, [second], at=8)
    study.summaries.cite(roles, [first])
    held = study.summaries.get(roles)
    assert held
    assert (held.text, held.evidence) == ("Naboerne [1] bærer det. [2]", (second, first))
    study.summaries.uncite(roles, [second])
    assert text_at(study, roles) == "Naboerne bærer det. [1]"
    study.undo()
    assert text_at(study, roles) == "Naboerne [1] bærer det. [2]"


def test_the_last_citation_that_goes_from_a_cell_without_words_empties_it(study: Study) -> None:
    at = cell(study, "Forankring", "2017")
    one = study.summaries.passages(at)[0]
    study.summaries.cite(at, [one])
    assert text_at(study, at) == "[1]"
    study.summaries.uncite(at, [one])
    assert study.summaries.get(at) is None


def test_marks_follow_when_what_is_cited_is_gone(study: Study, roles: SummaryCell) -> None:
    first, second = study.summaries.passages(roles)[:2]
    study.summaries.set(roles, "Et [1], to [2].", None, [first, second])
    study.codings.remove([first])
    assert text_at(study, roles) == "Et [1], to [2]."
    study.summaries.confirm([roles])
    held = study.summaries.get(roles)
    assert held
    assert (held.text, held.evidence) == ("Et, to [1].", (second,))


def test_paraphrases_are_gathered_with_their_passages_cited(study: Study, roles: SummaryCell) -> None:
    first, second = study.summaries.passages(roles)[:2]
    study.summaries.set(roles, "", None)
    study.codings.set(second, condensed="Skolen kom til.")
    assert study.codings.get(second).condensed == "Skolen kom til."
    study.summaries.gather(roles)
    study.codings.set(first, condensed="Kun naboer.")
    study.summaries.gather(roles)
    held = study.summaries.get(roles)
    assert held
    assert (held.text, held.evidence) == ("Skolen kom til. [1]\nKun naboer. [2]", (second, first))
    assert not state(study, roles).is_stale
    with pytest.raises(UserError):
        study.summaries.gather(roles)
    study.undo()
    assert text_at(study, roles) == "Skolen kom til. [1]"


def test_of_a_change_each_paraphrase_says_its_wave(study: Study) -> None:
    at = cell(study, "Forankring", "2017", since="2015")
    for one in study.summaries.passages(at):
        study.codings.set(one, condensed="kort")
    study.summaries.gather(at)
    assert {line.split(":")[0] for line in text_at(study, at).splitlines()} == {"2015", "2017"}


def test_a_paraphrase_is_no_change_behind_a_summary(study: Study, roles: SummaryCell) -> None:
    study.codings.set(study.summaries.passages(roles)[0], condensed="I korthed.")
    assert not state(study, roles).is_stale


def test_passages_are_counted_as_they_are_listed(study: Study) -> None:
    counts = study.summaries.counts()
    waves, tree = study.waves.all(), study.codebook.tree
    cells = [(code.id, one.id, when.id) for code in tree.ordered for one in study.cases.all() for when in waves]
    listed = {at: len(study.summaries.passages(SummaryCell(at[0], at[2], None, at[1]))) for at in cells}
    assert counts == {at: number for at, number in listed.items() if number}
    sites = study.summaries.counts(sites=True)
    at = next(iter(sites))
    assert sites[at] == len(study.summaries.passages(SummaryCell(at[0], at[2], None, None, at[1])))
