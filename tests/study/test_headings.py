"""The headings of texts: kept with the text that has them, and carried along when it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.bundle import Placing
from qualcase.coding.sources import SourceKind, TextHeading
from tests.study.making import incoming, source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.store.writing import Writing
    from qualcase.study import Study

PAGE = "# Om rollen\n\nI: Hvad laver du?\nAnna: Jeg åbner.\n\n## Grænser 😀\n\nI: Og nu?\nBo: Jeg lukker hver aften.\n"


def bring(study: Study, folder: Path) -> str:
    one = incoming(study, folder, "side.md", PAGE, Placing(("K01",), wave="2015", kind=SourceKind.INTERVIEW))
    (made,) = study.sources.bring_in([one]).added
    return made.id


def shown(study: Study, source_id: str) -> list[tuple[str, int]]:
    held = study.sources.text(source_id)
    return [(held.text[one.start : one.end], one.level) for one in held.headings]


def test_headings_come_in_with_the_text(study: Study, tmp_path: Path) -> None:
    one = bring(study, tmp_path)
    assert shown(study, one) == [("Om rollen", 1), ("Grænser 😀", 2)]
    assert study.sources.text(source(study, "K01 start").id).headings == ()
    assert study.check() == ()


def test_they_move_with_an_edit_and_come_back_with_undo(study: Study, tmp_path: Path) -> None:
    one = bring(study, tmp_path)
    text = study.sources.text(one).text
    at = text.index("rollen")
    gone = text.index("Grænser"), text.index("I: Og nu?")
    study.versions.save(study.versions.plan_edit(one, [(0, 0, "Forord.\n"), (at, at + 6, "opgaven"), (*gone, "")]))
    assert shown(study, one) == [("Om opgaven", 1)]
    first = study.versions.history(one)[0]
    study.versions.restore(first.id)
    assert shown(study, one) == [("Om rollen", 1), ("Grænser 😀", 2)]
    study.undo()
    study.undo()
    assert shown(study, one) == [("Om rollen", 1), ("Grænser 😀", 2)]
    assert study.check() == ()


def test_a_corrected_file_brings_its_own_and_plain_text_keeps_those_that_were(study: Study, tmp_path: Path) -> None:
    one = bring(study, tmp_path)
    plain = tmp_path / "rettet.txt"
    plain.write_text(study.sources.text(one).text.replace("åbner", "åbner døren"), encoding="utf-8")
    study.versions.save(study.versions.plan_corrected(one, plain))
    assert shown(study, one) == [("Om rollen", 1), ("Grænser 😀", 2)]
    page = tmp_path / "rettet.md"
    page.write_text(PAGE.replace("# Om rollen", "# Om opgaven").replace("## Grænser", "### Grænser"), encoding="utf-8")
    study.versions.save(study.versions.plan_corrected(one, page))
    assert shown(study, one) == [("Om opgaven", 1), ("Grænser 😀", 3)]


@pytest.mark.usefixtures("own_home")
def test_they_stay_when_a_participant_withdraws(study: Study, tmp_path: Path) -> None:
    one = bring(study, tmp_path)
    bo = next(who for who in study.sources.text(one).speakers.values() if who.label == "Bo")
    person = next(who for who in study.participants.all() if who.id == bo.participant_id)
    study.withdrawal.carry_out(study.withdrawal.plan(person.id))
    assert shown(study, one) == [("Om rollen", 1), ("Grænser 😀", 2)]


def test_the_check_notices_headings_that_lie_outside(study: Study, tmp_path: Path) -> None:
    one = bring(study, tmp_path)
    held = study.sources.text(one)

    def spoil(writing: Writing) -> None:
        wrong = (TextHeading(5, len(held.text) + 1, 1),)
        writing.versions.update(replace(held.version, headings=wrong))

    study.sources._core.act("source.set", spoil, source="side")
    assert [problem.kind for problem in study.check()] == ["headings"]
