from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.citations import MEANINGS, CitationField, read_citation
from qualcase.errors import UserError

VALUES = {
    "id": "K03-17-042",
    "role": "volunteer",
    "case": "K03",
    "wave": "2017",
    "participant": "Lise",
    "date": "4 May 2017",
    "source": "Interview 3",
}


def fill(template: str, **values: str) -> str:
    known = {**VALUES, **values}
    return read_citation(template).fill({CitationField(name): value for name, value in known.items()})


@pytest.mark.parametrize(
    ("template", "missing", "line"),
    [
        ("{id} · {role}, {case}, {wave}", "", "K03-17-042 · volunteer, K03, 2017"),
        ("{id} · {role}, {case}, {wave}", "role", "K03-17-042, K03, 2017"),
        ("{id} · {role}, {case}, {wave}", "id", "volunteer, K03, 2017"),
        ("{id} · {role}, {case}, {wave}", "wave case", "K03-17-042 · volunteer"),
        ("({participant}, {date})", "", "(Lise, 4 May 2017)"),
        ("({participant}, {date})", "participant", "(4 May 2017)"),
        ("({participant}, {date})", "date", "(Lise)"),
        ("({participant}, {date})", "date participant", ""),
        ("{case} ({participant}), {wave}", "participant", "K03, 2017"),
        ("{source}[, recorded {date}], {wave}", "", "Interview 3, recorded 4 May 2017, 2017"),
        ("{source}[, recorded {date}], {wave}", "date", "Interview 3, 2017"),
        ("[{role} in ]{case}", "role", "K03"),
        ("[[{id}]] {{{case}}}", "", "[K03-17-042] {K03}"),
        ("{ID} – { Role }", "", "K03-17-042 – volunteer"),
        ("said by us", "", "said by us"),
    ],
)
def test_what_is_not_known_leaves_no_trace(template: str, missing: str, line: str) -> None:
    assert fill(template, **dict.fromkeys(missing.split(), "")) == line


def test_an_unknown_field_names_those_there_are() -> None:
    with pytest.raises(UserError) as error:
        read_citation("{id}, {page}")
    assert "{page}" in str(error.value)
    assert "{participant}" in str(error.value)


@pytest.mark.parametrize("template", ["[{id}", "{id}]", "{id", "id}", "[{id} [{case}]]", "", "  ", "x" * 301])
def test_what_cannot_be_read_is_refused(template: str) -> None:
    with pytest.raises(UserError):
        read_citation(template)


def test_it_knows_what_it_needs() -> None:
    assert read_citation("{id}[, {place}]").fields == {CitationField.ID, CitationField.PLACE}
    assert set(MEANINGS) == set(CitationField)


@given(st.text(alphabet="{}[]ad i,·(", max_size=20), st.dictionaries(st.sampled_from(CitationField), st.text()))
def test_any_template_is_read_or_refused(template: str, values: dict[CitationField, str]) -> None:
    try:
        citation = read_citation(template)
    except UserError:
        return
    assert "\n" not in citation.fill(values)
