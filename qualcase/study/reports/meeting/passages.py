"""The passages of a page for a meeting: each once, by code and case, wave beside wave, with what is said around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from qualcase.coding.around import around
from qualcase.coding.meeting import Address, Facets, Passage, PassageCode, PassageColumn, PassageGroup, Place
from qualcase.coding.sources import SourceKind
from qualcase.study.exports import as_quote
from qualcase.study.wording import EMPTY_WORDS, say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.sources import TextVersion
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_MOST_AROUND = 600
"""So many code points are shown on either side of a passage: enough to see what it answers."""
_MORE = "…"


@dataclass(frozen=True)
class Gathered:
    """The passages with what they can be found by."""

    passages: tuple[Passage, ...] = ()
    places: tuple[Place, ...] = ()
    facets: Facets = field(default_factory=Facets)
    codes: tuple[PassageCode, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Which passage a coding (id) is."""

    def of(self, coding_ids: Sequence[str]) -> tuple[int, ...]:
        """The passages of codings, those that the page does not hold left out."""
        return tuple(self.numbers[one] for one in coding_ids if one in self.numbers)


def gather(
    study: Study,
    chosen: Filter,
    shown: Comparison,
    *,
    citation: str,
    waves_apart: bool,
    context: bool,
    progress: Progress,
) -> Gathered:
    """The passages that a filter lets through.

    Args:
        study: The study.
        chosen: The filter.
        shown: The comparison of codes by cases and waves under that filter: it says why places are empty.
        citation: How the line below a passage reads; empty: as the study has it.
        waves_apart: Whether the waves of a case stand side by side.
        context: Whether what is said around a passage goes with it.
        progress: Told how many passages are made.
    """
    excerpts = study.excerpts(chosen)
    facets = _facets(study, excerpts)
    surroundings = _Surroundings(study) if context else None
    taken: set[str] = set()
    passages = []
    for number, one in enumerate(excerpts):
        if number % 500 == 0:
            progress(number, len(excerpts))
        passages.append(_passage(study, one, citation, taken, surroundings))
    return Gathered(
        tuple(passages),
        _places(study, excerpts, facets),
        facets,
        tuple(_codes(study, excerpts, shown, waves_apart=waves_apart)),
        {one.id: number for number, one in enumerate(excerpts)},
    )


def _passage(
    study: Study, excerpt: Excerpt, citation: str, taken: set[str], surroundings: _Surroundings | None
) -> Passage:
    quote = as_quote(study, excerpt, citation)
    key = quote.key
    before, after = surroundings.of(excerpt) if surroundings else ("", "")
    # A passage under two codes has one id and stands in two places.
    name = key or "p"
    address = next(one for one in (key, f"{name}~{len(taken)}") if one and one not in taken)
    taken.add(address)
    language = study.sources.get(excerpt.source_id).language
    return Passage(
        Address(address), key, quote.text, quote.source_line, Address(language), quote.remarks, before, after
    )


class _Surroundings:
    """What is said right before and after passages; each text is read once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._held: dict[str, tuple[str, TextVersion]] = {}

    def of(self, excerpt: Excerpt) -> tuple[str, str]:
        if excerpt.source_id not in self._held:
            read = self._study.sources.text(excerpt.source_id)
            self._held[excerpt.source_id] = read.text, read.version
        text, version = self._held[excerpt.source_id]
        found = around(text, version.turns, excerpt.start, excerpt.end, 1)
        return _end_of(found.before), _begin_of(found.after)


def _end_of(text: str) -> str:
    if len(text) <= _MOST_AROUND:
        return text
    return f"{_MORE} {text[-_MOST_AROUND:].partition(' ')[2]}"


def _begin_of(text: str) -> str:
    if len(text) <= _MOST_AROUND:
        return text
    return f"{text[:_MOST_AROUND].rpartition(' ')[0]} {_MORE}"


def place_name(excerpt: Excerpt) -> str:
    """Where a passage belongs: its case, its cases, its site, or the whole study."""
    return excerpt.case or ", ".join(excerpt.cases) or excerpt.site or say(mark("Whole study"))


def _who(excerpt: Excerpt) -> str:
    if excerpt.role:
        return say_role(excerpt.role)
    if excerpt.participant or SourceKind(excerpt.kind).is_speech:
        return say(mark("without a role"))
    return say_kind(excerpt.kind)


def _facets(study: Study, excerpts: Sequence[Excerpt]) -> Facets:
    frame, language = study.frame(), study.info().codebook_languages[0]
    used = {one.code_id for one in excerpts}
    shown = {above.id for code in used for above in frame.tree.ancestors(code)} | used
    cases = {one.name: number for number, one in enumerate(frame.cases)}
    there = sorted({place_name(one) for one in excerpts}, key=lambda name: (cases.get(name, len(cases)), name))
    waves = {one.wave for one in excerpts}
    return Facets(
        tuple((frame.tree.depth(code.id), code.name_in(language)) for code in frame.tree.ordered if code.id in shown),
        tuple(there),
        tuple(one.name for one in frame.waves if one.name in waves),
        tuple(sorted({_who(one) for one in excerpts})),
    )


def _places(study: Study, excerpts: Sequence[Excerpt], facets: Facets) -> tuple[Place, ...]:
    tree = study.frame().tree
    used = {one.code_id for one in excerpts}
    shown = {above.id for code in used for above in tree.ancestors(code)} | used
    codes = {one: number for number, one in enumerate(code.id for code in tree.ordered if code.id in shown)}
    cases, waves, who = (
        {name: number for number, name in enumerate(names)} for names in (facets.cases, facets.waves, facets.who)
    )
    return tuple(
        Place(codes[one.code_id], cases[place_name(one)], waves.get(one.wave or "", -1), who[_who(one)])
        for one in excerpts
    )


def _codes(study: Study, excerpts: Sequence[Excerpt], shown: Comparison, *, waves_apart: bool) -> list[PassageCode]:
    """The passages of each code, in the order of the tree; codes without any stand above those that have some."""
    frame, language = study.frame(), study.info().codebook_languages[0]
    groups = {
        code_id: tuple(_groups(study, list(numbered), shown, waves_apart=waves_apart))
        for code_id, numbered in groupby(enumerate(excerpts), key=lambda entry: entry[1].code_id)
    }
    needed = {above.id for code in groups for above in frame.tree.ancestors(code)} | set(groups)
    return [
        PassageCode(
            Address(f"c{number}"),
            frame.tree.depth(code.id),
            code.name_in(language),
            " / ".join(frame.tree.names(code.id, language)),
            Address(code.colour),
            groups.get(code.id, ()),
        )
        for number, code in enumerate(frame.tree.ordered)
        if code.id in needed
    ]


def _groups(
    study: Study, numbered: Sequence[tuple[int, Excerpt]], shown: Comparison, *, waves_apart: bool
) -> list[PassageGroup]:
    titles = {one.name: one.full_name for one in study.frame().cases}
    made = []
    for name, found in groupby(numbered, key=lambda entry: place_name(entry[1])):
        here = list(found)
        if not waves_apart or not any(one.wave for _, one in here):
            columns: tuple[PassageColumn, ...] = (PassageColumn("", tuple(number for number, _ in here)),)
        else:
            columns = tuple(_by_wave(here, shown))
        made.append(PassageGroup(titles.get(name, name), columns))
    return made


def _by_wave(here: Sequence[tuple[int, Excerpt]], shown: Comparison) -> list[PassageColumn]:
    names = [one.name for one in shown.splits]
    columns = []
    for split, wave in enumerate(names):
        numbers = tuple(number for number, one in here if one.wave == wave)
        columns.append(PassageColumn(wave, numbers, "" if numbers else _why(here[0][1], shown, split)))
    others = tuple(number for number, one in here if one.wave not in names)
    if others:
        columns.append(PassageColumn(say(mark("no wave")), others))
    return columns


def _why(beside: Excerpt, shown: Comparison, split: int) -> str:
    """Why a code has no passage in a case and wave, as the comparison says it."""
    row = next((number for number, one in enumerate(shown.rows) if one.id == beside.code_id), None)
    column = next(
        (number for number, one in enumerate(shown.columns) if one.name == (beside.case or place_name(beside))), None
    )
    if row is None or column is None:
        return ""
    why = shown.silence_at(row, column, split) or shown.empty_at(row, column, split)
    return say(EMPTY_WORDS[why]) if why else say(mark("only under its sub-codes"))
