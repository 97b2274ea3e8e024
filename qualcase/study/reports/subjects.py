"""What else a report can be of, by kind: a view, an analysis, a collection, a version of the codebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from qualcase.study.study import Study

_OF_VIEWS = frozenset({ReportKind.MATRIX, ReportKind.SIDE_BY_SIDE, ReportKind.CHANGES, ReportKind.MEETING})


@dataclass(frozen=True)
class Subject:
    """One of them."""

    id: str
    name: str


def subjects(study: Study, kind: ReportKind) -> tuple[Subject, ...]:
    """What a report of a kind can be of, besides all or the present one."""
    if kind is ReportKind.QCA:
        return tuple(Subject(one.id, one.name) for one in study.qca.all())
    if kind is ReportKind.CODEBOOK:
        word = mark("Version {number}")
        return tuple(Subject(one.id, say(word, number=one.number)) for one in study.codebook.versions.all())
    if kind is ReportKind.EXCERPTS:
        return tuple(Subject(one.id, one.name) for one in study.collections.all())
    return tuple(Subject(one.id, one.name) for one in study.views.all()) if kind in _OF_VIEWS else ()


def subject_named(study: Study, kind: ReportKind, name: str) -> str:
    """Id of what a report is to be of, by its name (of a version of the codebook its number). Raises UserError."""
    there = subjects(study, kind)
    wanted = name.strip().casefold()
    found = [one for one in there if wanted in (one.id, one.name.casefold(), one.name.casefold().rpartition(" ")[2])]
    exact = [one for one in found if one.name.casefold() == wanted] or found
    if len(exact) != 1:
        raise UserError(
            "There is no “{name}” that this report could be of. There is {known}.",
            name=name,
            known=", ".join(one.name for one in there[:8]) or "–",
        )
    return exact[0].id
