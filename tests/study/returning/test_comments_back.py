"""Comments that come back from Word: what is ours is known again, what is new becomes codings, nothing is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qualcase.coding.comments_back import BackPlan, Deed, Fit, as_code
from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.errors import FileRefusedError, UserError
from qualcase.study import Study
from tests.exchange.writing.commenting import (
    Remark,
    commented,
    edited_parts,
    with_comment_text,
    with_words,
    without_comments,
)
from tests.study.making import code, coder, source

if TYPE_CHECKING:
    from pathlib import Path

NAME = "K01 start"


@pytest.fixture
def path(study: Study, tmp_path: Path) -> Path:
    """The transcript of K01 as it goes out."""
    return written(study, tmp_path / "out.docx")


def written(study: Study, path: Path, **fields: Any) -> Path:
    wanted = ReportOrder(ReportKind.TRANSCRIPTS, source_ids=(source(study, NAME).id,), **fields)
    study.reports.write(wanted, path)
    return path


def text(study: Study, name: str = NAME) -> str:
    return study.sources.text(source(study, name).id).text


def around(study: Study, quote: str, words: str, author: str = "Kirsten", **fields: Any) -> Remark:
    start = text(study).index(quote)
    return Remark(start, start + len(quote), words, author, **fields)


def says(plan: BackPlan, study: Study) -> list[tuple[str, str, str]]:
    tree = study.codebook.tree
    return [(one.deed.value, one.quote, tree.path(one.code_id) if one.code_id else "") for one in plan.open_rows]


def codings(study: Study, name: str) -> list[tuple[str, str, str]]:
    tree, who = study.codebook.tree, coder(study, name).id
    found = study.codings.of_source(source(study, NAME).id, [who])
    return [(tree.path(one.code_id), one.quote, one.note) for one in found]


def test_what_went_out_and_came_back_unchanged_is_nothing_to_do(study: Study, path: Path) -> None:
    plan = study.comments_back.prepare(path)
    assert plan.rows == ()
    assert plan.unchanged == 3
    assert [one.source_id for one in plan.sources] == [source(study, NAME).id]


def test_new_comments_become_codings_of_their_authors_in_one_action(study: Study, path: Path) -> None:
    commented(
        path,
        [
            around(study, "naboerne 😀", "roller"),
            around(study, "i det små", "Forankring / Aftaler: meget tidligt", "Mette"),
            around(study, "begyndte det", "Åbenhed; Nøgler\\/skilte"),
        ],
    )
    plan = study.comments_back.prepare(path)
    assert says(plan, study) == [
        ("code", "begyndte det", "Forankring/Åbenhed"),
        ("code", "begyndte det", "Roller/Nøgler\\/skilte"),
        ("code", "i det små", "Forankring/Aftaler"),
        ("code", "naboerne 😀", "Roller"),
    ]
    assert all(one.fit is Fit.EXACT and one.taken for one in plan.rows)
    before = study.codings.of_source(source(study, NAME).id)
    done = study.comments_back.take(plan)
    assert done.codings == 4
    assert [str(one) for one in done.made] == ["Coder “Kirsten” was added."]
    assert codings(study, "Kirsten") == [
        ("Forankring/Åbenhed", "begyndte det", ""),
        ("Roller/Nøgler\\/skilte", "begyndte det", ""),
        ("Roller", "naboerne 😀", ""),
    ]
    assert ("Forankring/Aftaler", "i det små", "meget tidligt") in codings(study, "Mette")
    assert str(study.can_undo()) == "Took 4 things from comments in Word"
    assert study.check() == ()
    assert study.comments_back.prepare(path).open_rows == ()
    study.undo()
    assert study.codings.of_source(source(study, NAME).id) == before
    assert study.coders.get("Kirsten") is None


def test_blank_space_that_word_marks_with_a_word_is_left_out(study: Study, path: Path) -> None:
    commented(path, [around(study, "kommunen ", "Roller"), around(study, " starten.\n", "Roller")])
    assert [one.quote for one in study.comments_back.prepare(path).rows] == ["kommunen", "starten."]


def test_a_comment_at_a_point_means_the_turn(study: Study, path: Path) -> None:
    place = text(study).index("naboerne")
    commented(path, [Remark(place, place, "Roller")])
    (row,) = study.comments_back.prepare(path).rows
    assert row.quote == "Det er mest naboerne 😀 og et par fra klubben."
    assert "at a point" in str(row.remarks[0])


def test_words_that_name_no_code(study: Study, path: Path) -> None:
    commented(
        path,
        [
            around(study, "i det små", "Rollr"),
            around(study, "naboerne", "Nye ildsjæle"),
            around(study, "klubben", "Hvem er det, og hvorfor nævnes de først her, så sent i samtalen?"),
        ],
    )
    plan = study.comments_back.prepare(path)
    like, new, memo = plan.rows
    assert (like.deed, like.taken, study.codebook.tree.path(like.code_id or "")) == (Deed.CODE, False, "Roller")
    assert (new.deed, new.taken, new.new_name) == (Deed.NEW_CODE, False, "Nye ildsjæle")
    assert (memo.deed, memo.taken) == (Deed.MEMO, True)
    for row in (like, new):
        plan = plan.with_row(row.number, taken=True)
    done = study.comments_back.take(plan)
    assert (done.codings, done.new_codes, done.memos) == (2, 1, 1)
    made = code(study, "Nye ildsjæle")
    assert made.inductive
    assert ("Nye ildsjæle", "naboerne", "") in codings(study, "Kirsten")
    (written_memo,) = study.memos.of(MemoTarget.SOURCE, source(study, NAME).id)
    assert written_memo.text.startswith("“klubben”\nHvem er det")
    assert study.comments_back.prepare(path).open_rows == ()


def test_a_person_chooses_another_code(study: Study, path: Path) -> None:
    commented(path, [around(study, "i det små", "Rollr")])
    plan = study.comments_back.prepare(path)
    chosen = as_code(plan.rows[0], code(study, "Forankring/Aftaler").id)
    assert chosen.taken
    study.comments_back.take(plan.with_row(1, code_id=chosen.code_id, deed=chosen.deed, taken=True))
    assert codings(study, "Kirsten") == [("Forankring/Aftaler", "i det små", "")]


def test_replies_go_into_notes_of_our_codings_and_of_new_ones(study: Study, path: Path) -> None:
    commented(path, [around(study, "i det små", "Roller", replies=(("Ole", "Enig"), ("Mette", "Nej")))])
    plan = study.comments_back.prepare(path)
    assert [one.note for one in plan.rows] == ["Ole: Enig\nMette: Nej"]
    study.comments_back.take(plan)
    assert codings(study, "Kirsten") == [("Roller", "i det små", "Ole: Enig\nMette: Nej")]


def test_another_code_written_over_ours_is_a_proposal(study: Study, path: Path) -> None:
    with_comment_text(path, "Forankring", "Roller")
    plan = study.comments_back.prepare(path)
    assert says(plan, study) == [("recode", "kommunen var med fra starten", "Roller")]
    assert not plan.rows[0].taken
    study.comments_back.take(plan.with_row(1, taken=True))
    assert ("Roller", "kommunen var med fra starten", "") in codings(study, "Mette")
    assert study.check() == ()


def test_another_note_written_into_ours_goes_into_its_note(study: Study, path: Path) -> None:
    with_comment_text(path, "Roller", "Roller: hvorfor kun dem?")
    plan = study.comments_back.prepare(path)
    assert [(one.deed, one.note, one.taken) for one in plan.rows][:1] == [(Deed.NOTE, "hvorfor kun dem?", True)]
    study.comments_back.take(plan)
    notes = {note for _, _, note in codings(study, "Mette")}
    assert "naboerne igen\nhvorfor kun dem?" in notes
    assert study.comments_back.prepare(path).open_rows == ()


def test_another_rating_written_into_ours_is_a_proposal(study: Study, path: Path) -> None:
    edited_parts(path, _rated_two)
    (row,) = study.comments_back.prepare(path).rows
    assert (row.deed, row.rating, row.taken) == (Deed.RECODE, 2, False)
    plan = study.comments_back.prepare(path)
    study.comments_back.take(plan.with_row(1, taken=True))
    (coding,) = [one for one in study.codings.of_source(source(study, NAME).id) if one.rating is not None]
    assert (coding.rating, coding.note) == (2, "")
    assert study.comments_back.prepare(path).open_rows == ()


def _rated_two(parts: dict[str, Any]) -> None:
    for one in parts["word/comments.xml"].iter():
        if one.text == "Direction: +1":
            one.text = "Direction: +2"


def test_an_empty_comment_and_a_resolved_one_are_not_passed_over(study: Study, path: Path) -> None:
    commented(path, [around(study, "i det små", ""), around(study, "naboerne", "Roller", resolved=True)])
    empty, resolved = study.comments_back.prepare(path).rows
    assert (empty.quote, empty.code_id, empty.taken) == ("i det små", None, False)
    assert "says nothing" in str(empty.remarks[0])
    assert (resolved.taken, "resolved" in str(resolved.remarks[-1])) == (True, True)


def test_a_comment_deleted_in_word_is_a_removal_that_nobody_takes_unasked(study: Study, path: Path) -> None:
    without_comments(path, lambda words: words.startswith("Forankring"))
    plan = study.comments_back.prepare(path)
    assert says(plan, study) == [("remove", "kommunen var med fra starten", "Forankring")]
    assert plan.taken_rows == ()
    assert study.comments_back.take(plan).removed == 0
    study.comments_back.take(plan.with_row(1, taken=True))
    assert all(path != "Forankring" for path, _, _ in codings(study, "Mette"))
    assert study.comments_back.prepare(path).open_rows == ()


def test_the_same_comment_around_other_words_is_a_new_one(study: Study, path: Path) -> None:
    without_comments(path, lambda words: words == "Roller")
    commented(path, [around(study, "i det små", "Roller", "Mette")])
    assert says(study.comments_back.prepare(path), study) == [
        ("code", "i det små", "Roller"),
        ("remove", "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.", "Roller"),
    ]


def test_the_text_was_edited_in_word(study: Study, path: Path) -> None:
    commented(path, [around(study, "fra klubben", "Aftaler"), around(study, "Hvem er med?", "Roller")])
    with_words(path, " klubben", " foreningen ved klubben")
    plan = study.comments_back.prepare(path)
    assert [(one.quote, one.fit, one.taken) for one in plan.rows] == [
        ("Hvem er med?", Fit.EXACT, True),
        ("fra klubben", Fit.EDITED, False),
    ]
    assert plan.unchanged == 3
    assert any("edited" in str(one) for one in plan.notes)


def test_the_text_of_the_study_was_corrected_meanwhile(study: Study, path: Path) -> None:
    commented(path, [around(study, "naboerne 😀", "Aftaler"), around(study, "i det små", "Roller")])
    one, old = source(study, NAME), text(study)
    at = old.index("Vi begyndte")
    study.versions.save(study.versions.plan_edit(one.id, [(at, at, "Altså. ")]))
    assert [row.quote for row in study.comments_back.prepare(path).rows] == ["i det små", "naboerne 😀"]
    assert study.comments_back.prepare(path).unchanged == 3


def test_a_text_that_changes_between_reading_and_taking_stops_it(study: Study, path: Path) -> None:
    commented(path, [around(study, "naboerne 😀", "Aftaler")])
    plan = study.comments_back.prepare(path)
    study.versions.save(study.versions.plan_edit(source(study, NAME).id, [(0, 0, "X ")]))
    before = study.history()
    with pytest.raises(UserError, match="changed meanwhile"):
        study.comments_back.take(plan)
    assert study.history() == before


def test_with_names_out_ours_are_known_and_new_places_are_found(study: Study, tmp_path: Path) -> None:
    from qualcase.exchange.reading.comments import read_comments

    path = written(study, tmp_path / "out.docx", names=NamesOut.REPLACED)
    read = read_comments(path)
    shown = read.text[read.parts[0].start : read.parts[0].end]
    assert "Anna" not in shown
    end = shown.index(": Ja.")
    place = shown.index("naboerne")
    commented(path, [Remark(end - 2, end + 5, "Aftaler"), Remark(place, place + 8, "Aftaler")])
    plan = study.comments_back.prepare(path)
    assert plan.unchanged == 3
    assert [(one.quote, one.fit) for one in plan.rows] == [("naboerne", Fit.EXACT), ("Anna: Ja.", Fit.EXACT)]


def test_a_document_that_we_never_wrote_is_known_by_its_words(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "fra Kirsten.docx"
    document = docx.Document()
    for line in text(study).split("\n"):
        document.add_paragraph(line)
    document.save(str(path))
    commented(path, [around(study, "naboerne 😀", "Aftaler")])
    plan = study.comments_back.prepare(path)
    assert [one.source_id for one in plan.sources] == [source(study, NAME).id]
    assert says(plan, study) == [("code", "naboerne 😀", "Forankring/Aftaler")]


def test_a_document_of_nothing_in_the_study_is_refused(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "andet.docx"
    document = docx.Document()
    run = document.add_paragraph("Noget helt andet, som ingen i undersøgelsen har sagt eller skrevet.").runs[0]
    document.add_comment(run, text="Roller", author="Kirsten", initials="K")
    document.save(str(path))
    with pytest.raises(UserError, match="no source of the study"):
        study.comments_back.prepare(path)
    plan = study.comments_back.prepare(path, source(study, NAME).id)
    assert [(one.fit, one.taken) for one in plan.rows] == [(Fit.NOWHERE, False)]
    assert study.comments_back.take(plan).codings == 0


def test_a_document_without_comments_and_one_that_is_none(study: Study, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.docx"
    document = docx.Document()
    document.add_paragraph(text(study))
    document.save(str(path))
    with pytest.raises(UserError, match="no comments"):
        study.comments_back.prepare(path)
    other = tmp_path / "x.rtf"
    other.write_bytes(b"x")
    with pytest.raises(FileRefusedError, match="no Word document"):
        study.comments_back.prepare(other)


def test_one_coder_for_all_and_one_nearly_called_so(study: Study, path: Path) -> None:
    commented(path, [around(study, "i det små", "Roller", "Metta"), around(study, "naboerne", "Roller", "Xenia")])
    authors = {one.name: one for one in study.comments_back.prepare(path).authors}
    assert (authors["Mette"].coder_name, authors["Mette"].sure) == ("Mette", True)
    assert (authors["Metta"].coder_name, authors["Metta"].sure) == ("Metta", False)
    assert (authors["Xenia"].coder_name, authors["Xenia"].coder_id) == ("Xenia", None)
    plan = study.comments_back.prepare(path, coder="Ole")
    assert {one.coder_name for one in plan.authors} == {"Ole"}
    study.comments_back.take(plan)
    assert ("Roller", "i det små", "") in codings(study, "Ole")


def test_what_the_coder_has_already_is_not_doubled_but_its_reply_is_kept(study: Study, path: Path) -> None:
    commented(path, [around(study, "kommunen var med", "Roller", "Ole", replies=(("Mette", "Enig"),))])
    plan = study.comments_back.prepare(path)
    assert plan.is_there(plan.rows[0])
    assert plan.with_author("Ole", None, "Kirsten").open_rows == plan.rows


def test_several_transcripts_in_one_document(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "both.docx"
    ids = (source(study, NAME).id, source(study, "K02 gruppe").id)
    study.reports.write(ReportOrder(ReportKind.TRANSCRIPTS, source_ids=ids, together=True), path)
    commented(path, [around(study, "i det små", "Roller")])
    plan = study.comments_back.prepare(path)
    assert plan.unchanged == 5
    assert [(one.source_id, one.quote) for one in plan.rows] == [(ids[0], "i det små")]


def test_what_libreoffice_saves_anew_is_nothing_to_do(study: Study, path: Path, tmp_path: Path) -> None:
    from tests.exchange.writing.office import saved_by_libreoffice

    again = saved_by_libreoffice(path, tmp_path)
    plan = study.comments_back.prepare(again)
    assert (plan.unchanged, plan.rows) == (3, ())


def test_a_document_saved_by_libreoffice_in_its_own_form(study: Study, path: Path, tmp_path: Path) -> None:
    from tests.exchange.writing.office import saved_by_libreoffice

    commented(path, [around(study, "i det små", "Aftaler")])
    plan = study.comments_back.prepare(saved_by_libreoffice(path, tmp_path, "odt"))
    assert says(plan, study) == [("code", "i det små", "Forankring/Aftaler")]


SPANS = st.lists(st.tuples(st.integers(0, 170), st.integers(1, 40), st.integers(0, 4)), min_size=1, max_size=8)


@given(SPANS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_exactly_the_comments_that_were_added_come_back(
    ready_file: Path, tmp_path: Path, made: list[tuple[int, int, int]]
) -> None:
    copy = tmp_path / "p.qualcase"
    shutil.copy(ready_file, copy)
    with Study.open(copy, need_write=True) as study:
        path = written(study, tmp_path / "p.docx", filter=Filter())
        words, tree = text(study), study.codebook.tree
        wanted = set()
        remarks = []
        for first, size, number in made:
            start = min(first, len(words) - 1)
            end = min(start + size, len(words))
            name = tree.path(tree.ordered[number].id)
            remarks.append(Remark(start, end, name))
            quote = words[start:end]
            if quote.strip():
                inside = start + len(quote) - len(quote.lstrip())
                wanted.add((inside, inside + len(quote.strip()), name))
        commented(path, remarks)
        plan = study.comments_back.prepare(path)
        found = {(one.start, one.end, tree.path(one.code_id or "")) for one in plan.rows if not one.remarks}
        assert found == wanted
        assert plan.unchanged == 3
        study.comments_back.take(plan)
        assert study.comments_back.prepare(path).open_rows == ()
        assert study.check() == ()


def test_a_coder_told_by_number_is_nobody_new(study: Study, tmp_path: Path) -> None:
    path = written(study, tmp_path / "out.docx", names=NamesOut.REPLACED)
    with_comment_text(path, "Roller", "Roller; Åbenhed")
    plan = study.comments_back.prepare(path)
    assert [(one.name, one.coder_name) for one in plan.authors] == [("Coder 1", "Mette")]
    study.comments_back.take(plan)
    assert [one.name for one in study.coders.all()] == ["Mette", "Ole"]
    assert any(path == "Forankring/Åbenhed" for path, _, _ in codings(study, "Mette"))
