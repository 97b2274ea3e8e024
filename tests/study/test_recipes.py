"""Recipes: kept with the study, written with one key, and no file is lost that somebody worked on."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from docx import Document

from qualcase.coding.filters import LEAD, Filter
from qualcase.coding.kept_orders import keep_order, make_order
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.recipes import Outcome
from qualcase.errors import Cancelled, UserError
from qualcase.study import Study
from tests.study.making import case, code, source
from tests.study.reports.plainly import Drawing, plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ORDER = ReportOrder(ReportKind.EXCERPTS)


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> Iterator[None]:
    del own_home
    with plainly(monkeypatch):
        yield


# --- keeping


def test_an_order_comes_back_as_it_was_kept(study: Study) -> None:
    order = ReportOrder(
        ReportKind.EXCERPTS,
        Filter(cases=(case(study, "K01").id,), coders=(LEAD,), roles=("volunteer",)),
        by=("case", "code"),
        code_ids=(code(study, "Roller").id,),
        parts=("origin",),
        title="Møde 😀",
        names=NamesOut.REPLACED,
        language="nb",
    )
    made = study.recipes.save("Til møder", order)
    assert study.recipes.get(made.id).order == order
    assert make_order({**keep_order(order), "a later field": 3}) == order
    assert keep_order(ORDER) == {"kind": "excerpts"}
    study.close()
    with Study.open(study.path) as again:
        assert again.recipes.all() == (made,)


def test_every_change_can_be_undone_and_order_holds(study: Study) -> None:
    a, b, c = (study.recipes.save(name, ORDER) for name in "abc")
    study.recipes.move(c.id, 0)
    assert [one.name for one in study.recipes.all()] == ["c", "a", "b"]
    study.undo()
    assert [one.name for one in study.recipes.all()] == ["a", "b", "c"]
    study.recipes.rename(b.id, "  ny   b ")
    assert study.recipes.get(b.id).name == "ny b"
    study.recipes.remove([a.id, b.id])
    assert [one.name for one in study.recipes.all()] == ["c"]
    assert "ny b" in str(study.can_undo())
    study.undo()
    assert [one.name for one in study.recipes.all()] == ["a", "ny b", "c"]


@pytest.mark.parametrize("name", ["", "  ", "MØDER"])
def test_a_name_that_cannot_be_is_refused(study: Study, name: str) -> None:
    study.recipes.save("Møder", ORDER)
    with pytest.raises(UserError):
        study.recipes.save(name, ORDER)
    assert len(study.recipes.all()) == 1


def test_what_cannot_be_written_is_refused_at_once(study: Study) -> None:
    with pytest.raises(UserError, match=r"written as"):
        study.recipes.save("x", ORDER, suffix=".pdf")
    for pattern in ("{nix}", "{date", "", "{}"):
        with pytest.raises(UserError):
            study.recipes.save("x", ORDER, pattern=pattern)


def test_names_of_files_hold_on_every_system(study: Study) -> None:
    made = study.recipes.save("Møde: K03/K04?", ORDER, pattern="{report} {date} {time}", folder="ud/til alle")
    path = study.recipes.target(made, datetime(2026, 11, 22, 9, 5).astimezone())
    assert path == study.path.parent / "ud" / "til alle" / "Møde- K03-K04- 2026-11-22 09.05.docx"
    assert study.recipes.target(replace(made, pattern="con")).name == "con-.docx"
    assert len(study.recipes.target(replace(made, name="æ" * 300, pattern="{report}")).name.encode()) < 200


# --- writing


def test_a_recipe_writes_its_report_and_renews_it(study: Study) -> None:
    made = study.recipes.save("Møder", ORDER, pattern="{report}", folder="ud")
    ran = study.recipes.run(made.id)
    path = study.path.parent / "ud" / "Møder.docx"
    assert (ran.outcome, ran.files) == (Outcome.WRITTEN, (path,))
    assert any("kommunen var med" in one.text for one in Document(str(path)).paragraphs)
    assert study.recipes.run(made.id).outcome is Outcome.RENEWED
    assert [one.name for one in path.parent.iterdir()] == ["Møder.docx"]
    last = study.recipes.last_run(made.id)
    assert last is not None
    assert last.files == (path,)


def test_a_file_that_somebody_changed_is_never_replaced(study: Study) -> None:
    made = study.recipes.save("Møder", ORDER, pattern="{report}")
    path = study.recipes.run(made.id).files[0]
    path.write_bytes(path.read_bytes() + b"own words")
    before = path.read_bytes()
    ran = study.recipes.run(made.id)
    assert (ran.outcome, ran.kept) == (Outcome.BESIDE, path)
    assert ran.files == (path.with_name("Møder (2).docx"),)
    assert path.read_bytes() == before
    assert study.recipes.run(made.id).files == ran.files, "the one beside it is still as it was written"
    ran.files[0].write_bytes(ran.files[0].read_bytes() + b"own words, too")
    assert study.recipes.run(made.id).files == (path.with_name("Møder (3).docx"),)


def test_changed_contents_of_the_same_size_are_seen_and_a_copied_file_is_still_ours(study: Study) -> None:
    made = study.recipes.save("Tabel", ORDER, suffix=".csv", pattern="{report}")
    path = study.recipes.run(made.id).files[0]
    data = path.read_bytes()
    os.utime(path, (1, 1))  # only the clock: a backup that was put back
    assert study.recipes.run(made.id).outcome is Outcome.RENEWED
    path.write_bytes(data.replace(b"Code", b"Kode"))
    assert study.recipes.run(made.id).outcome is Outcome.BESIDE


def test_a_file_of_somebody_else_stays(study: Study) -> None:
    path = study.path.parent / "Møder.docx"
    path.write_text("mit eget")
    ran = study.recipes.run(study.recipes.save("Møder", ORDER, pattern="{report}").id)
    assert ran.outcome is Outcome.BESIDE
    assert path.read_text() == "mit eget"


def test_several_pictures_are_kept_one_by_one(study: Study) -> None:
    study.reports.renderer = Drawing()
    made = study.recipes.save("Profiler", ORDER, suffix=".svg", pattern="{report}")
    names = [one.name for one in study.recipes.run(made.id).files]
    assert names == ["Profiler-profile-K01.svg", "Profiler-profile-K02.svg"]
    (study.path.parent / names[0]).write_text("drawn by hand")
    ran = study.recipes.run(made.id)
    assert [one.name for one in ran.files] == ["Profiler-profile-K01 (2).svg", "Profiler-profile-K02.svg"]


def test_what_cannot_be_written_is_told_and_the_others_go_on(study: Study) -> None:
    blocked = study.path.parent / "vej"
    blocked.write_text("a file, not a folder")
    study.recipes.save("a", ORDER, folder="vej")
    study.recipes.save("b", replace(ORDER, filter=Filter(kinds=("questionnaire",))))
    study.recipes.save("c", ORDER)
    ran = study.recipes.run_all()
    assert [one.outcome for one in ran] == [Outcome.FAILED, Outcome.FAILED, Outcome.WRITTEN]
    assert "Widen the filter" in str(ran[1].why)
    assert not [one for one in study.path.parent.iterdir() if one.name.startswith(".qualcase-")]


def test_what_is_gone_is_said_and_nothing_is_told_of_everything(study: Study) -> None:
    both = replace(ORDER, code_ids=(code(study, "Roller").id, code(study, "Forankring/Åbenhed").id))
    only = replace(ORDER, filter=Filter(sources=(source(study, "K02 gruppe").id,)))
    first, second = study.recipes.save("a", both), study.recipes.save("b", only)
    study.codebook.remove(code(study, "Forankring/Åbenhed").id)
    study.sources.remove([source(study, "K02 gruppe").id])
    ran = study.recipes.run(first.id)
    assert (ran.outcome, ran.gone) == (Outcome.WRITTEN, ("codes",))
    assert study.recipes.run(second.id).outcome is Outcome.FAILED


def test_names_that_would_stay_hold_a_recipe_back(study: Study) -> None:
    made = study.recipes.save("Ud", replace(ORDER, names=NamesOut.REPLACED), pattern="{report}")
    ran = study.recipes.run(made.id)
    assert ran.outcome is Outcome.HELD
    assert not study.recipes.target(made).exists()
    sure = study.recipes.run(made.id, sure=True)
    told = "\n".join(one.text for one in Document(str(sure.files[0])).paragraphs)
    assert "Anna" not in told
    assert "Mette" not in told


def test_stopping_leaves_what_was_written(study: Study) -> None:
    for name in "abc":
        study.recipes.save(name, ORDER, pattern="{report}")

    def stop(done: int, total: int, what: str = "") -> None:
        del total
        if done == 1 or what == "b":
            raise Cancelled

    ran = study.recipes.run_all(stop)
    assert [one.recipe.name for one in ran] == ["a"]
    assert sorted(one.name for one in study.path.parent.glob("*.docx")) == ["a.docx"]


def test_a_report_in_another_language_leaves_the_program_in_its_own(study: Study) -> None:
    report = study.reports.document(replace(ORDER, language="da"))
    frame = study.frame()
    assert any(line.startswith("Undersøgelse: ") for line in report.subtitle)
    assert any("Note: " in getattr(one, "text", "") for one in report.blocks)
    assert study.frame() is frame  # nothing was read anew for the window's own language


def test_recipes_that_would_write_the_same_file_do_not_take_each_other_s_place(study: Study) -> None:
    for name in ("Alle", "Møder"):
        study.recipes.save(name, ORDER, pattern="Rapport")
    for _ in range(2):  # the same at every run
        ran = study.recipes.run_all()
        assert [[file.name for file in one.files] for one in ran] == [["Rapport.docx"], ["Rapport (2).docx"]]
    assert sorted(one.name for one in study.path.parent.glob("Rapport*")) == ["Rapport (2).docx", "Rapport.docx"]
    assert [one.outcome for one in ran] == [Outcome.RENEWED, Outcome.RENEWED]
    first, second = study.recipes.all()
    study.recipes.remove([first.id])
    assert [one.name for one in study.recipes.run(second.id).files] == ["Rapport.docx"]
