from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from qualcase.coding.people import CodingState
from qualcase.study import Study
from qualcase.ui.base.place import Place, Room
from qualcase.ui.pictures.screens import draw_doubled, draw_growing_codebook, draw_more, draw_screens
from qualcase.ui.pictures.worth import worth_seeing
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import code_at, source_named

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_each_workspace_is_drawn(path: Path, tmp_path: Path, qtbot: QtBot, dark: bool) -> None:  # noqa: FBT001
    drawn = draw_screens(path, tmp_path / "pictures", dark=dark)
    assert [picture.name for picture in drawn] == [
        *("material.png", "code.png", "codebook.png", "compare.png", "summaries.png", "reports.png")
    ]
    ground = (DARK if dark else LIGHT).surface
    for picture in drawn:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1440, 900)
        seen = [image.pixelColor(x, y).name().upper() for x in range(100, 1440, 13) for y in range(0, 900, 13)]
        assert seen.count(ground) > len(seen) // 4
        assert len(set(seen)) > 10, "there is something on it"


def test_a_growing_codebook_is_drawn_and_the_study_left_alone(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    drawn = draw_growing_codebook(path, tmp_path, {"da": "Noget andet."})
    assert [picture.name for picture in drawn] == ["codebook-versions.png", "codebook-queue.png"]
    assert len({QImage(str(picture)).size().toTuple() for picture in drawn}) == 1
    with Study.open(path) as study:
        assert study.codebook.versions.all() == ()


def test_a_picture_has_twice_as_many_dots(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (drawn,) = draw_doubled(path, tmp_path)
    image = QImage(str(drawn))
    assert (image.width(), image.height()) == (2880, 1800)


@pytest.mark.usefixtures("quick_keys")
def test_the_guide_shows_more(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    new = tmp_path / "K07_2017_interview_borger.txt"
    new.write_text("I: Hvad nu?\nIP: Nu er vi fire.\n", encoding="utf-8")
    refused = tmp_path / "tom.docx"
    refused.write_bytes(b"")
    drawn = draw_more(path, tmp_path / "pictures", [new, refused])
    names = [picture.stem for picture in drawn]
    assert names == ["finding", "suggest", "case", "correcting", "names", "import", "start"]
    for picture in drawn:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1440, 900)
    with Study.open(path) as study:
        assert len(study.sources.all()) == 5, "nothing came in"
        source = source_named(study, "K01_2015_interview_leder")
        assert len(study.versions.history(source)) == 1, "no correction was saved"


def test_pictures_show_a_passage_and_a_change(path: Path, session: Session) -> None:
    study = session.study
    shown = worth_seeing(study, Room.CODE)
    coding = study.codings.get(shown.coding_id or "")
    assert shown.source_id == coding.source_id == source_named(study, "K01_2015_interview_leder")
    assert worth_seeing(study, Room.COMPARE) == Place(Room.COMPARE), "nothing can be compared yet"
    coder = study.coders.ensure("Anna")
    code = code_at(study, "Forankring/Aftaler")
    study.codebook.set(code, scale_id=study.scales()[0].id)
    new = source_named(study, "K01_2017_interview_leder")
    start = study.sources.text(new).text.index("en aftale")
    study.codings.add(new, start, start + 9, code, coder.id, rating=2)
    study.codings.set(coding.id, rating=-2)
    for source in study.sources.all():
        study.sources.set_state(source.id, coder.id, CodingState.DONE)
    place = worth_seeing(study, Room.COMPARE)
    assert place.code_id == code, "not the code above it, which turned as well"
    assert place.case_id == next(case.id for case in study.cases.all() if case.name == "K01")
