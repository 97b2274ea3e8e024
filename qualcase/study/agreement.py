"""`study.agreement`: how far coders agree in the sources that they both marked done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.agreement import PairAgreement
    from qualcase.compare.agreement.pairing import ReadSource, Span
    from qualcase.study.core import Core

    _Passages = defaultdict[tuple[str, str], defaultdict[str, list[Span]]]
    """Of a coder in a source (ids), by code."""


class Agreement(Part):
    """`study.agreement`. Nothing of it is kept: it is counted again whenever it is asked for."""

    def __init__(self, core: Core, passing: Callable[[Filter], tuple[str, ...]]) -> None:
        """Share the core; `passing` gives the ids of the sources that a filter lets through."""
        super().__init__(core)
        self._passing = passing

    def pairs(self, chosen: Filter | None = None) -> tuple[PairAgreement, ...]:
        """Every pair of coders who are both done with a source that the filter lets through.

        The coders of a filter narrow the pairs, its codes the codes. Answers to questionnaires are left out, since
        they are nobody's turns.
        """
        from qualcase.compare.agreement.pairing import pair

        chosen = chosen or Filter()
        frame = self._core.now.frame
        codes = [one.id for one in frame.tree.ordered if not chosen.codes or one.id in self._wanted(chosen)]
        done = self._done(chosen)
        coders = [
            one.id
            for one in frame.people_coding
            if done[one.id] and not (chosen.coders and one.id not in chosen.coders)
        ]
        found = []
        for first, second in combinations(coders, 2):
            shared = [one for one in done[first] if one in done[second]]
            if shared:
                found.append(pair(first, second, self._read((first, second), shared, codes), codes))
        return tuple(found)

    def _wanted(self, chosen: Filter) -> set[str]:
        tree = self._core.now.frame.tree
        return {below for code in chosen.codes for below in tree.with_subcodes(code)}

    def _done(self, chosen: Filter) -> defaultdict[str, list[str]]:
        """The sources that each coder marked done, in the order of the screen."""
        statuses = self._core.read(lambda reading: reading.statuses.all())
        by_source: defaultdict[str, list[str]] = defaultdict(list)
        for one in statuses:
            if one.state is CodingState.DONE:
                by_source[one.source_id].append(one.coder_id)
        known = self._core.now.source_by_id
        found: defaultdict[str, list[str]] = defaultdict(list)
        for source_id in self._passing(replace(chosen, coders=())):
            if known[source_id].kind is not SourceKind.QUESTIONNAIRE:
                for coder_id in by_source[source_id]:
                    found[coder_id].append(source_id)
        return found

    def _read(self, coders: Sequence[str], source_ids: Sequence[str], codes: Sequence[str]) -> list[ReadSource]:
        from qualcase.compare.agreement.pairing import ReadSource
        from qualcase.study.drift_units import read_units

        units: defaultdict[str, defaultdict[Span, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
        for coder_id in coders:
            for one in read_units(
                self._core, coder_id, codes, notes=True, with_subcodes=False, only=frozenset(source_ids)
            ):
                units[one.source_id][one.start, one.end].append(one.held)
        passages = self._passages(coders, source_ids, frozenset(codes))
        known = self._core.now.source_by_id
        texts = self._core.texts.of([known[one] for one in source_ids])
        first, second = coders
        return [
            ReadSource(
                one,
                len(held.text),
                tuple((codes_of[0], codes_of[1]) for codes_of in units[one].values()),
                {
                    code: (tuple(passages[first, one][code]), tuple(passages[second, one][code]))
                    for code in {*passages[first, one], *passages[second, one]}
                },
            )
            for one, held in zip(source_ids, texts, strict=True)
        ]

    def _passages(self, coders: Sequence[str], source_ids: Sequence[str], codes: frozenset[str]) -> _Passages:
        found: _Passages = defaultdict(lambda: defaultdict(list))
        for _, source_id, code_id, coder_id, start, end, *_ in self._core.read(
            lambda reading: list(reading.coding_columns(source_ids))
        ):
            if coder_id in coders and code_id in codes:
                found[coder_id, source_id][code_id].append((start, end))
        return found
