"""Operations on drift tests: draw, code again without knowing from when or where, finish, and see what came out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.drift import BlindItem, DriftAnswer, DriftItem, DriftTest
from qualcase.coding.ids import new_id
from qualcase.compare.drift import draw
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.study.drift_masks import make_masker
from qualcase.study.drift_ties import delete_items
from qualcase.study.drift_units import read_units

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.drift import DriftResult, Stratum
    from qualcase.compare.drift import Draw
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.text.masking import Masker

WANTED = 10
"""So many passages of each code, wave and kind unless asked otherwise."""
_SEEDS = 1_000_000


class Drift(Part):
    """`study.drift`: whether the world changed, or the coder.

    Before a test is finished nothing here tells the wave, the place, or what a passage was coded with.
    """

    def __init__(self, core: Core) -> None:
        """Share the core."""
        super().__init__(core)
        self._masker: tuple[object, Masker] | None = None

    def all(self) -> tuple[DriftTest, ...]:
        """Every test, earliest first."""
        return self._core.read(lambda reading: reading.drift_tests.all())

    def get(self, test_id: str) -> DriftTest:
        """One test. Raises KeyError."""
        found = self._core.read(lambda reading: reading.drift_tests.get(test_id))
        if found is None:
            raise KeyError(test_id)
        return found

    # --- drawing

    def supply(
        self, coder_id: str, code_ids: Sequence[str], *, notes: bool = False, least_words: int = 1
    ) -> tuple[Stratum, ...]:
        """How many units there are to draw from, by code and wave; nothing is drawn."""
        ids = self._codes(code_ids)
        units = read_units(self._core, coder_id, ids, notes=notes, least_words=least_words)
        return draw(units, ids, [one.id for one in self._core.now.frame.waves], 0, 0).strata

    def draw(
        self,
        coder_id: str,
        code_ids: Sequence[str],
        wanted: int = WANTED,
        *,
        name: str = "",
        seed: int | None = None,
        notes: bool = False,
        least_words: int = 1,
    ) -> DriftTest:
        """Begin a test: draw passages that the coder is to code again.

        Args:
            coder_id: Who coded, and codes again.
            code_ids: The codes.
            wanted: How many passages of each code, wave and kind (coded, not coded); `strata` of the test says how
                many there are where that is fewer.
            name: What it is called; the codes when empty.
            seed: Draws the same again from the same material; by chance when not given.
            notes: Also paragraphs of observation notes and documents.
            least_words: Turns with fewer words are left out.

        Raises:
            UserError: There is nothing to draw, or a test of that name.
        """
        ids = self._codes(code_ids)
        if wanted < 1 or least_words < 1:
            raise UserError("At least one passage of each kind is needed, with at least one word. Ask for more.")
        waves = [one.id for one in self._core.now.frame.waves]
        units = read_units(self._core, coder_id, ids, notes=notes, least_words=least_words)
        chosen = random.randrange(_SEEDS) if seed is None else seed  # noqa: S311 - nothing secret
        drawn = draw(units, ids, waves, wanted, chosen)
        if not drawn.items:
            raise UserError(
                "There is nothing to code again: {coder} has marked no source done in which one of these codes stands. "
                "Mark sources as done, or choose other codes.",
                coder=self._core.now.names.get(coder_id, ""),
            )
        tidy = self._free_name(name, ids)
        made_at = datetime.now(UTC)
        test = DriftTest(new_id(), tidy, coder_id, chosen, wanted, least_words, notes, ids, drawn.strata, made_at)
        items = _items(test, drawn)

        def work(writing: Writing) -> DriftTest:
            writing.drift_tests.insert(test)
            writing.drift_items.insert(items)
            return test

        return self._core.act("drift.draw", work, coder_id, name=test.name, n=len(items))

    def rename(self, test_id: str, name: str) -> DriftTest:
        """Call a test something else."""
        held = self.get(test_id)
        new = replace(held, name=self._free_name(name, held.code_ids, test_id))
        if new != held:
            self._core.act("drift.set", lambda writing: writing.drift_tests.update(new), name=new.name)
        return new

    def remove(self, test_id: str) -> None:
        """Take a test away with all that was answered; undo brings it back."""
        held = self.get(test_id)

        def work(writing: Writing) -> None:
            delete_items(writing, writing.drift_items.of_test(test_id))
            writing.drift_tests.delete(test_id)

        self._core.act("drift.remove", work, name=held.name)

    # --- coding again

    def items(self, test_id: str) -> tuple[BlindItem, ...]:
        """The passages in the mixed order, without what tells from when or where they are.

        Those of which nothing is left are left out.
        """
        self.get(test_id)
        items, answers = self._core.read(lambda reading: _read(reading, test_id))
        said: dict[str, set[str]] = {}
        for one in answers:
            said.setdefault(one.item_id, set())
            if one.holds:
                said[one.item_id].add(one.code_id)
        shown = [one for one in items if not one.is_gone]
        texts = self._texts(shown)
        masker = self._mask_now()
        return tuple(
            BlindItem(
                one.id,
                number,
                masker.mask(texts[one.source_id][one.start : one.end]).strip(),
                frozenset(said[one.id]) if one.id in said else None,
            )
            for number, one in enumerate(shown, 1)
        )

    def next(self, test_id: str) -> BlindItem | None:
        """The first passage that has not been answered; None where all have been."""
        return next((one for one in self.items(test_id) if one.answer is None), None)

    def answer(self, item_id: str, code_ids: Collection[str]) -> None:
        """Say which of the test's codes belong to a passage; of the others, that they do not.

        Raises:
            UserError: The test is finished, or has no such code.
        """
        item = self._core.read(lambda reading: reading.drift_items.get(item_id))
        if item is None:
            raise KeyError(item_id)
        test = self.get(item.test_id)
        if test.is_finished:
            raise UserError("The test is finished: its passages are no longer blind. Begin a new one.")
        if not set(code_ids) <= set(test.code_ids):
            raise UserError("A passage is coded again with the codes of the test alone. Choose among them.")
        moment = datetime.now(UTC)
        said = self._core.read(lambda reading: reading.drift_answers.of_items([item_id]))
        if {one.code_id: one.holds for one in said} == {one: one in code_ids for one in test.code_ids}:
            return

        def work(writing: Writing) -> None:
            held = {one.code_id: one for one in writing.drift_answers.of_items([item_id])}
            new = [
                DriftAnswer(held[one].id if one in held else new_id(), item_id, one, one in code_ids, moment)
                for one in test.code_ids
            ]
            writing.drift_answers.insert(one for one in new if one.code_id not in held)
            writing.drift_answers.update(
                one for one in new if one.code_id in held and held[one.code_id].holds != one.holds
            )

        self._core.act("drift.answer", work, test.coder_id, name=test.name, number=item.position + 1)

    def finish(self, test_id: str) -> DriftTest:
        """End a test: what is not answered counts nowhere, and from now on the passages may be seen as they are.

        Raises:
            UserError: Nothing is answered.
        """
        held = self.get(test_id)
        if held.is_finished:
            return held
        if all(one.answer is None for one in self.items(test_id)):
            raise UserError("No passage has been answered. Code some again first.")
        new = replace(held, finished_at=datetime.now(UTC))
        self._core.act("drift.finish", lambda writing: writing.drift_tests.update(new), held.coder_id, name=held.name)
        return new

    # --- what came out

    def result(self, test_id: str) -> DriftResult:
        """Agreement of then and now by code and wave, and what becomes of changes. Raises UserError before the end."""
        from qualcase.study.drift_result import make_result

        return make_result(self._core, self._finished(test_id))

    def passages(self, test_id: str, item_ids: Sequence[str]) -> tuple[Excerpt, ...]:
        """Passages as they are, with where they come from. Raises UserError before the end of the test."""
        from qualcase.study.drift_result import make_passages

        return make_passages(self._core, self._finished(test_id), item_ids)

    def _finished(self, test_id: str) -> DriftTest:
        held = self.get(test_id)
        if not held.is_finished:
            raise UserError(
                "Before the test is finished nothing may be seen of where its passages are from. Finish it."
            )
        return held

    # --- inside

    def _codes(self, code_ids: Iterable[str]) -> tuple[str, ...]:
        ids = tuple(dict.fromkeys(code_ids))
        if not ids:
            raise UserError("A drift test needs codes. Name at least one.")
        for one in ids:
            if one not in self._core.now.frame.tree:
                raise KeyError(one)
        return ids

    def _free_name(self, name: str, code_ids: Sequence[str], own_id: str | None = None) -> str:
        taken = {one.name.casefold() for one in self.all() if one.id != own_id}
        tidy = " ".join(name.split())
        if tidy:
            if tidy.casefold() in taken:
                raise UserError("There is a drift test “{name}” already. Choose another name.", name=tidy)
            return tidy
        tree = self._core.now.frame.tree
        plain = ", ".join(tree[one].name for one in code_ids)
        names = (plain if number == 1 else f"{plain} ({number})" for number in range(1, len(taken) + 2))
        return next(one for one in names if one.casefold() not in taken)

    def _texts(self, items: Sequence[DriftItem]) -> dict[str, str]:
        wanted = {one.source_id for one in items}
        sources = [one for one in self._core.now.sources if one.id in wanted]
        return {source.id: held.text for source, held in zip(sources, self._core.texts.of(sources), strict=True)}

    def _mask_now(self) -> Masker:
        """What hides names; made anew when names, texts or speakers are others."""
        state = self._core.now
        if self._masker is None or self._masker[0] is not state:
            self._masker = state, make_masker(self._core)
        return self._masker[1]


def _items(test: DriftTest, drawn: Draw) -> list[DriftItem]:
    """What was drawn, with ids that tell the order of showing and nothing else."""
    return [
        DriftItem(
            new_id(),
            test.id,
            number,
            one.unit.source_id,
            one.unit.start,
            one.unit.end,
            one.code_id,
            tuple(code_id for code_id in test.code_ids if code_id in one.unit.held),
        )
        for number, one in enumerate(drawn.items)
    ]


def _read(reading: Reading, test_id: str) -> tuple[tuple[DriftItem, ...], tuple[DriftAnswer, ...]]:
    items = reading.drift_items.of_test(test_id)
    return items, reading.drift_answers.of_items([one.id for one in items])
