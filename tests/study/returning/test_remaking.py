"""Reports that are made again, with what others wrote in them."""

from __future__ import annotations

import copy
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import FileRefusedError, UserError
from qualcase.exchange.reading.report_back import read_returned, read_seal, w
from tests.exchange.writing.schema import assert_valid
from tests.study.making import case, code, code_quote
from tests.study.returning.working_over import Worked, body_texts, comments, texts

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.study.returning.remaking import Made

ORDER = ReportOrder(ReportKind.EXCERPTS)
TOLD = ReportOrder(ReportKind.EXCERPTS, language="en")
"""The same as a report tells it."""
STARTED, NEIGHBOURS, AGREED = "kommunen var med fra starten", "Det er mest naboerne", "en aftale med biblioteket."


@pytest.fixture
def old(study: Study, tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    study.reports.write(ORDER, path)
    return path


def again(study: Study, old: Path) -> tuple[Made, list[str]]:
    """Make it again beside the old one."""
    new = old.with_name("again.docx")
    made = study.reports.remake(None, old, new)
    assert_valid(new)
    docx.Document(str(new))  # opens
    return made, body_texts(new)


def keys(noted: object) -> list[str]:
    return [one.key for one in noted]  # type: ignore[attr-defined]


def test_a_report_knows_how_it_was_made(study: Study, old: Path, tmp_path: Path) -> None:
    assert study.reports.order_of(old) == TOLD
    order = ReportOrder(ReportKind.EXCERPTS, by=("case", "code"), citation="({case})", template="", language="en")
    study.reports.write(order, tmp_path / "other.docx")
    assert study.reports.order_of(tmp_path / "other.docx") == order
    seal = read_seal(read_returned(old))
    assert seal is not None
    told = f"{seal.order}{seal.pieces}"
    assert all(name not in told for name in ("Anna", "Nordby", "Læsevenner", "kommunen"))


def test_nothing_new_leaves_everything_as_it_was(study: Study, old: Path) -> None:
    before = body_texts(old)
    made, after = again(study, old)
    assert made.told.is_same
    assert after == before
    assert made.backup is None


def test_what_others_wrote_stays_where_it_was_and_what_is_new_comes_in(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_after("Direction: +1", "Here the municipality is the one who begins.")
    worked.write_before("Roller", "Now to the roles.", "Heading1")
    worked.comment(NEIGHBOURS, "Is this typical?")
    worked.save()
    new = code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    label = study.excerpt_ids.one(new.id)
    made, after = again(study, old)
    assert keys(made.told.added) == [label]
    at = after.index("Here the municipality is the one who begins.")
    assert after[at - 3].startswith(STARTED)
    assert after[after.index("Roller") - 1] == "Now to the roles."
    assert after[after.index("skiltet er nyt") - 2].startswith("mest naboerne")
    assert comments(old.with_name("again.docx"))["Is this typical?"].startswith(NEIGHBOURS)
    closing = after[after.index(next(one for one in after if one.startswith("What changed since"))) :]
    assert closing[1:] == ["Added", f"{label}: skiltet er nyt"]
    assert "5 excerpts, 2 persons, 3 sources" in after


def test_a_changed_excerpt_is_replaced_with_what_was_tied_to_it(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.comment(STARTED, "Who says so?")
    worked.make_bold(STARTED)
    worked.write_after("Direction: +1", "My words on it.")
    worked.save()
    one = next(each for each in study.excerpts() if each.text == STARTED)
    study.codings.set(one.id, start=one.start, end=one.end - len(" fra starten"))
    made, after = again(study, old)
    (changed,) = made.told.changed
    assert (changed.text, changed.now) == (STARTED, "kommunen var med")
    assert STARTED not in after
    at = after.index("kommunen var med")
    assert after[at + 3] == "My words on it."
    assert comments(old.with_name("again.docx")) == {"Who says so?": "kommunen var med"}
    paragraph = next(
        p for p in docx.Document(str(old.with_name("again.docx"))).paragraphs if p.text == "kommunen var med"
    )
    assert [run.bold for run in paragraph.runs if run.text] == [True]
    assert any(line.endswith("before: kommunen var med fra starten") for line in after)


def test_an_excerpt_that_is_gone_is_listed_with_its_old_words(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_after("Direction: +1", "My words on it.")
    worked.comment(STARTED, "Who says so?")
    worked.save()
    one = next(each for each in study.excerpts() if each.text == STARTED)
    study.codings.remove([one.id])
    made, after = again(study, old)
    assert keys(made.told.gone) == ["K01-15-002"]
    at = next(n for n, line in enumerate(after) if line.startswith("Gone since"))
    assert after[at + 1] == STARTED
    assert STARTED not in after[:at]
    assert "My words on it." in after[:at]
    assert comments(old.with_name("again.docx"))["Who says so?"] == STARTED


def test_what_was_edited_by_hand_stays_and_is_told(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.edit(STARTED, "[the municipality] was in it from the start")
    worked.track_insertion(NEIGHBOURS, " (translated)")
    worked.edit("K02 Madklubben", "K02, where they cook")
    worked.save()
    one = next(each for each in study.excerpts() if each.text == STARTED)
    study.codings.set(one.id, start=one.start, end=one.end - len(" fra starten"))
    made, after = again(study, old)
    assert "[the municipality] was in it from the start" in after
    assert "K02, where they cook" in after
    kept = {one.key: one for one in made.told.kept}
    assert set(kept) == {"K01-15-002", "K01-15-004"}
    assert kept["K01-15-002"].now == "kommunen var med"
    assert any(line.endswith("now in the study: kommunen var med") for line in after)
    assert STARTED not in after
    second, anew = again(study, old.with_name("again.docx").rename(old.with_name("second.docx")))
    assert set(keys(second.told.kept)) == set(kept)
    assert "K02, where they cook" in anew


def test_what_was_taken_out_by_hand_stays_out(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.remove(STARTED, 3)
    worked.save()
    made, after = again(study, old)
    assert keys(made.told.left_out) == ["K01-15-002"]
    assert STARTED not in after
    made, after = again(study, old.with_name("again.docx").rename(old.with_name("second.docx")))
    assert keys(made.told.left_out) == ["K01-15-002"]
    assert STARTED not in after


@pytest.mark.parametrize("lose", [False, True])
@pytest.mark.parametrize("happens", ["nothing", "trimmed", "gone"])
def test_what_stands_between_an_excerpt_and_its_source_is_theirs(
    study: Study, old: Path, happens: str, *, lose: bool
) -> None:
    worked = Worked(old)
    worked.write_after(STARTED, "Said with a smile.")
    if lose:
        worked.lose_marks()
    worked.save()
    one = next(each for each in study.excerpts() if each.text == STARTED)
    if happens == "trimmed":
        study.codings.set(one.id, start=one.start, end=one.end - len(" fra starten"))
    if happens == "gone":
        study.codings.remove([one.id])
    made, after = again(study, old)
    assert (made.told.kept, made.told.left_out, made.told.own_words) == ((), (), 1)
    at = after.index("Said with a smile.")
    if happens == "nothing":
        assert after[at - 1] == STARTED
    if happens == "trimmed":
        assert "kommunen var med" in after[at - 4 : at]
        assert after.count("kommunen var med") == 1
    if happens == "gone":
        assert STARTED in after[at:]


def test_moved_and_copied_excerpts_are_brought_up_to_date_where_they_are(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.body.insert(-1, worked.paragraph("My own chapter", "Heading1"))
    worked.copy_to_end(STARTED, 3)
    worked.copy_to_end(NEIGHBOURS, 3, cut=True)
    worked.save()
    one = next(each for each in study.excerpts() if each.text == STARTED)
    study.codings.set(one.id, start=one.start, end=one.end - len(" fra starten"))
    code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    made, after = again(study, old)
    own = after.index("My own chapter")
    closing = next(n for n, line in enumerate(after) if line.startswith("What changed"))
    assert "kommunen var med" in after[:own]
    assert "kommunen var med" in after[own:closing]
    assert any(line.startswith(NEIGHBOURS) for line in after[own:closing])
    assert not any(line.startswith(NEIGHBOURS) for line in after[:own])
    assert "skiltet er nyt" in after[:own]
    assert made.told.left_out == ()


def test_without_bookmarks_excerpts_are_known_by_their_words(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.edit(STARTED, "edited by hand")
    worked.split("mest naboerne", 6)
    worked.lose_marks()
    worked.save()
    one = next(each for each in study.excerpts() if each.text.startswith(AGREED))
    study.codings.remove([one.id])
    made, after = again(study, old)
    assert keys(made.told.gone) == ["K01-17-001"]
    assert "K01-15-002" in keys(made.told.kept)
    assert "edited by hand" in after
    assert after.count(STARTED) == 0
    assert made.told.left_out == ()


def test_a_split_excerpt_is_still_itself(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.split(STARTED, len("kommunen var med"))
    worked.save()
    made, after = again(study, old)
    assert made.told.kept == ()
    assert after[after.index("kommunen var med") + 1] == " fra starten"


def test_a_case_that_is_called_otherwise_keeps_what_stands_under_it(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_after("K01 Læsevenner", "About the first case.")
    worked.save()
    study.cases.set(case(study, "K01").id, name="M77")
    made, after = again(study, old)
    assert "K01 Læsevenner" not in after
    at = after.index("M77 Læsevenner")
    assert "About the first case." in after[at : at + 3]
    assert (made.told.added, made.told.gone, made.told.left_out) == ((), (), ())


def test_what_is_coded_otherwise_goes_to_its_new_place(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.comment("jeg har nøglen", "Which key?")
    worked.save()
    one = next(each for each in study.excerpts() if each.text == "jeg har nøglen")
    study.codings.set(one.id, code_id=code(study, "Forankring").id)
    made, after = again(study, old)
    assert keys(made.told.changed) == [study.excerpt_ids.one(one.id)]
    assert after.count("jeg har nøglen") == 1
    assert after.index("jeg har nøglen") < after.index("Roller")
    assert comments(old.with_name("again.docx")) == {"Which key?": "jeg har nøglen"}


def test_what_others_moved_to_their_own_chapter_stays_there_when_it_is_coded_otherwise(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.body.insert(-1, worked.paragraph("My own chapter", "Heading1"))
    worked.copy_to_end("jeg har nøglen", 2, cut=True)
    worked.save()
    one = next(each for each in study.excerpts() if each.text == "jeg har nøglen")
    study.codings.set(one.id, code_id=code(study, "Forankring").id)
    made, after = again(study, old)
    assert after.count("jeg har nøglen") == 1
    assert after.index("jeg har nøglen") > after.index("My own chapter")
    assert made.told.left_out == ()


def test_words_that_lead_over_stay_with_their_excerpt(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_before("skrevet ned i foråret", "And later he says:")
    worked.save()
    code_quote(study, "K01 senere", "Den blev", "Forankring")
    _, after = again(study, old)
    assert "Den blev" in after
    assert after[after.index("skrevet ned i foråret") - 1] == "And later he says:"


def test_contents_name_others_headings_too(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_before("Roller", "Now to the roles", "Heading1")
    worked.save()
    again(study, old)
    found = read_returned(old.with_name("again.docx")).body.found
    (contents,) = [one for one in found if one.kind == "o"]
    lines = [line.strip() for line in contents.text.split("\n")]
    assert lines.index("Roller") == lines.index("Now to the roles") + 1
    names = [one.get(W_NAME) for one in read_returned(old.with_name("again.docx")).root.iter(W_START)]
    assert len(names) == len(set(names))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W_NAME, W_START = f"{W}name", f"{W}bookmarkStart"


def test_what_is_gone_and_comes_back_leaves_the_list_of_the_gone(study: Study, old: Path) -> None:
    one = next(each for each in study.excerpts() if each.text == STARTED)
    study.codings.remove([one.id])
    made, _ = again(study, old)
    assert keys(made.told.gone) == ["K01-15-002"]
    second = old.with_name("again.docx").rename(old.with_name("second.docx"))
    quiet, unchanged = again(study, second)
    assert quiet.told.is_same
    assert STARTED in unchanged
    study.undo()
    made, after = again(study, second)
    assert keys(made.told.added) == ["K01-15-002"]
    assert after.count(STARTED) == 1
    assert not any(line.startswith("1 excerpt is gone") for line in after)


def test_the_place_of_the_old_one_is_taken_only_with_a_copy_beside_it(study: Study, old: Path) -> None:
    before = old.read_bytes()
    made = study.reports.remake(None, old)
    assert made.backup == old.with_name("report.docx.bak")
    assert made.backup.read_bytes() == before
    again_made = study.reports.remake(None, old)
    assert again_made.backup == old.with_name("report.docx.bak2")
    assert made.backup.read_bytes() == before


SIDES = ReportOrder(ReportKind.SIDE_BY_SIDE)


@pytest.fixture
def sides(study: Study, tmp_path: Path) -> Path:
    path = tmp_path / "sides.docx"
    study.reports.write(SIDES, path)
    return path


def test_excerpts_in_tables_are_told_and_comments_go_along(study: Study, sides: Path) -> None:
    worked = Worked(sides)
    worked.comment_in_table("Det er mest naboerne", "Typical!")
    worked.save()
    new = code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    gone = next(one for one in study.excerpts() if one.text.startswith("mest naboerne"))
    label = study.excerpt_ids.one(gone.id)
    study.codings.remove([gone.id])
    made, _ = again(study, sides)
    path = sides.with_name("again.docx")
    assert keys(made.told.added) == [study.excerpt_ids.one(new.id)]
    assert [(one.key, one.text) for one in made.told.gone] == [(label, gone.text)]
    assert comments(path)["Typical!"].startswith("Det er mest naboerne")
    assert "Vi begyndte i det små" in texts(path)
    assert any(line.startswith(f"{label}: mest naboerne") for line in texts(path))


def test_a_table_in_which_somebody_wrote_is_brought_up_to_date_around_it(study: Study, sides: Path) -> None:
    worked = Worked(sides)
    worked.edit_in_table("Det er mest naboerne", "Mostly neighbours (translated)")
    worked.save()
    unchanged, _ = again(study, sides)
    assert unchanged.told.is_same
    assert texts(sides.with_name("again.docx")).count("Mostly neighbours (translated)") == 1
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    again(study, sides)
    found = texts(sides.with_name("again.docx"))
    assert found.count("Mostly neighbours (translated)") == 1
    assert found.count("Vi begyndte i det små") == 1
    assert not any(one.startswith("Det er mest naboerne") for one in found)


def test_a_table_of_their_own_is_never_taken_for_one_of_ours(study: Study, sides: Path) -> None:
    worked = Worked(sides)
    (first, *_) = list(worked.body.iterchildren(w("tbl")))
    own = copy.deepcopy(first)
    for number, one in enumerate(own.iter(w("t"))):
        one.text = f"own cell {number}"
    for mark in list(own.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        assert parent is not None
        parent.remove(mark)
    worked.body.replace(first, own)
    worked.save()
    code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    again(study, sides)
    (kept, *_) = [
        one
        for one in read_returned(sides.with_name("again.docx")).body.found
        if one.kind == "t" and "own cell 0" in one.text
    ]
    assert "own cell 1" in kept.text
    assert "Vi begyndte" not in kept.text


def test_notes_in_the_cells_of_a_table_go_along(study: Study, sides: Path) -> None:
    worked = Worked(sides)
    worked.in_table("Det er mest naboerne").addnext(worked.paragraph("My note on the neighbours."))
    worked.remove_in_table("kommunen var med fra starten")
    worked.save()
    new = code_quote(study, "K01 start", "Vi begyndte i det små", "Roller")
    made, _ = again(study, sides)
    path = sides.with_name("again.docx")
    found = texts(path)
    at = found.index("My note on the neighbours.")
    assert found[at - 1].startswith("Det er mest naboerne")
    assert found.count("Vi begyndte i det små") == 1
    assert "kommunen var med fra starten" not in found
    assert keys(made.told.added) == [study.excerpt_ids.one(new.id)]
    assert ("", "My note on the neighbours.") in {(one.key, one.text) for one in made.told.kept}
    study.undo()
    again(study, path.rename(sides.with_name("second.docx")))
    found = texts(path)
    assert found[found.index("My note on the neighbours.") - 1].startswith("Det er mest naboerne")
    assert "Vi begyndte i det små" not in "\n".join(found[:at])


def test_a_case_that_is_gone_leaves_the_order_too(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "cases.docx"
    study.cases.add("K09")
    order = ReportOrder(ReportKind.EXCERPTS, case_ids=(case(study, "K09").id, case(study, "K01").id), language="da")
    study.reports.write(order, path)
    study.undo()  # there is no such case any more
    code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    made, after = again(study, path)
    assert len(made.told.added) == 1
    assert study.reports.order_of(path).case_ids == (case(study, "K01").id,)
    assert any(line.startswith(("Hvad der", "What changed")) for line in after)


def test_what_cannot_be_made_again_is_refused(study: Study, empty: Study, old: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.docx"
    docx.Document().save(str(other))
    with pytest.raises(UserError, match="does not tell how it was made"):
        study.reports.remake(None, other, tmp_path / "new.docx")
    with pytest.raises(UserError, match="of another study"):
        empty.reports.remake(None, old, tmp_path / "new.docx")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no")
    with pytest.raises(FileRefusedError):
        study.reports.remake(None, tmp_path / "broken.docx", tmp_path / "new.docx")
    assert not (tmp_path / "new.docx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_what_libreoffice_saved_is_made_again(study: Study, old: Path, tmp_path: Path) -> None:
    worked = Worked(old)
    worked.write_after("Direction: +1", "My words on it.")
    worked.comment(STARTED, "Who says so?")
    worked.save()
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, str(tmp_path / "saved"), str(old)], check=True, capture_output=True, timeout=120)
    saved = Path(tmp_path / "saved" / old.name)
    new = code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    made = study.reports.remake(None, saved, tmp_path / "again.docx")
    assert keys(made.told.added) == [study.excerpt_ids.one(new.id)]
    assert (made.told.kept, made.told.left_out, made.told.gone, made.told.changed) == ((), (), (), ())
    assert made.told.own_words == 1
    assert "My words on it." in texts(tmp_path / "again.docx")
    assert comments(tmp_path / "again.docx")["Who says so?"] == STARTED


def test_what_would_become_of_it_is_told_and_nothing_is_written(study: Study, old: Path) -> None:
    worked = Worked(old)
    worked.write_after("Direction: +1", "Here the municipality is the one who begins.")
    worked.save()
    code_quote(study, "K01 besøg", "skiltet er nyt", "Roller")
    before, beside = old.read_bytes(), sorted(old.parent.iterdir())
    told = study.reports.foresee(None, old)
    assert len(told.added) == 1
    assert told.own_words == 1
    assert old.read_bytes() == before
    assert sorted(old.parent.iterdir()) == beside
    assert study.reports.remake(None, old, old.with_name("again.docx")).told == told
