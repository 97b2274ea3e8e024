from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.errors import UserError
from qualcase.study.exports import as_quote
from tests.study.making import code_quote, incoming

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.study import Study


def excerpt(study: Study, words: str) -> Excerpt:
    return next(one for one in study.excerpts() if one.text == words)


def test_without_a_template_the_line_tells_the_id_and_where_it_stands(study: Study) -> None:
    one = excerpt(study, "Nøglen hænger på kontoret")
    quote = as_quote(study, one)
    assert quote.key == "K01-15-006"
    assert quote.source_line == f"K01-15-006 · K01, 2015, observation note, K01 besøg {one.start}–{one.end}"


def test_the_study_has_its_own_line_and_a_report_may_have_another(study: Study) -> None:
    study.citing.set(" {id} · {role}, {case}, {wave} ")
    one = excerpt(study, "en aftale med biblioteket.\nCarl: Den blev skrevet ned")
    assert as_quote(study, one).source_line == f"{study.excerpt_ids.one(one.id)} · volunteer, K01, 2017"
    assert as_quote(study, one, "({participant}, {place}, {coder})").source_line == "(Anna, turn 2, Mette)"
    study.undo()
    assert study.citing.template == ""
    assert as_quote(study, one).source_line.endswith(f"K01 senere {one.start}–{one.end}")


def test_what_cannot_be_read_is_not_kept(study: Study) -> None:
    with pytest.raises(UserError, match=r"no field \{page\}"):
        study.citing.set("{id}, {page}")
    assert study.citing.template == ""
    study.citing.set("{id}")
    study.citing.set("")
    assert study.citing.template == ""


def test_places_and_times_are_those_of_the_text(study: Study, tmp_path: Path) -> None:
    text = "Anna: [00:00:05] Vi er her.\nBo: [01:02:05] Og nu er vi der.\n"
    study.sources.bring_in([incoming(study, tmp_path, "optaget.txt", text)])
    code_quote(study, "optaget", "nu er vi der", "Roller")
    line = "{place}[, at {time}]"
    assert study.citing.line(excerpt(study, "Nøglen hænger på kontoret"), line) == "paragraph 1"
    found = study.citing.line(excerpt(study, "nu er vi der"), line)
    assert found in ("turn 2, at 1:02:05", "turn 2")


def test_the_citation_is_a_free_text_of_the_study(study: Study) -> None:
    study.citing.set("{id}, set by Anna")
    held = study._core.read(lambda reading: reading.free_texts())
    assert ("study", "citation", "{id}, set by Anna") in {(one.table, one.field, one.value) for one in held}
