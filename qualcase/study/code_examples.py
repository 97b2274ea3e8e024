"""`study.codebook.pins`: passages that stand as examples in the definition of a code.

An example is a coding, never a copy of its words: it follows the text when that is corrected or names are replaced,
and goes when the coding goes, so that nothing of somebody who withdraws stays behind in the codebook. Undo brings it
back. A passage that is coded with another code afterwards is no longer an example of the first one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.codebook_history import EXAMPLE_KINDS, PinnedExample
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing


@dataclass(frozen=True)
class ShownExample:
    """An example as it is shown beside a definition: a pinned passage, or a text that somebody wrote."""

    kind: str
    """`good`, `border` or `not`."""
    text: str
    pin_id: str | None = None
    """None where it was written."""
    coding_id: str | None = None
    source_id: str | None = None
    source: str = ""
    """Name of the source that the passage is from."""


class Pins(Part):
    """`study.codebook.pins`."""

    def examples(self, code_id: str, kind: str | None = None, language: str | None = None) -> tuple[ShownExample, ...]:
        """The examples of a code, good ones first, then border cases, then what it is not; pinned before written ones.

        Args:
            code_id: Of which code.
            kind: Only those of this kind.
            language: In which written ones are taken where they have it; default: the one in use.
        """
        pins, codings = self._core.read(lambda reading: _pinned(reading, code_id))
        now = self._core.now
        found = []
        for pin in pins:
            coding = codings.get(pin.coding_id)
            if coding is not None and coding.lost is None:
                source = now.source_by_id[coding.source_id]
                found.append(ShownExample(pin.kind, coding.quote, pin.id, coding.id, source.id, source.name))
        for one in now.frame.tree[code_id].examples:
            text = wording(one.text, language or current_language())
            if text:
                found.append(ShownExample(one.kind, text))
        chosen = (one for one in found if kind in (None, one.kind))
        return tuple(sorted(chosen, key=lambda one: EXAMPLE_KINDS.index(one.kind)))

    def of_codings(self, coding_ids: Sequence[str]) -> tuple[PinnedExample, ...]:
        """Where some passages are pinned."""
        return self._core.read(lambda reading: reading.pins.of_codings(coding_ids))

    def pin(
        self, coding_id: str, kind: str, code_id: str | None = None, *, coder_id: str | None = None
    ) -> PinnedExample:
        """Make a passage an example of its code, or of another one that it is not. It has one kind on a code.

        `coder_id` is who does so, which need not be who coded the passage.

        Raises:
            UserError: The passage is gone or lost; or it is to be an example of a code that it is not coded with.
        """
        if kind not in EXAMPLE_KINDS:
            raise UserError("An example is good, border or not. Choose one of them.")
        tree = self._core.now.frame.tree
        coding = self._coding(coding_id)
        own = code_id or coding.code_id
        if kind != "not" and coding.code_id not in tree.with_subcodes(own):
            raise UserError(
                "The passage is not coded with “{code}”. Code it so first, or pin it as what the code is not.",
                code=tree[own].name,
            )

        def work(writing: Writing) -> PinnedExample:
            held = next((one for one in writing.pins.of_codings([coding_id]) if one.code_id == own), None)
            if held is not None:
                changed = replace(held, kind=kind)
                writing.pins.update(changed)
                return changed
            made = PinnedExample(new_id(), own, coding_id, kind, datetime.now(UTC))
            writing.pins.insert(made)
            return made

        return self._core.act("code.pin", work, coder_id, code=tree[own].name, kind=kind)

    def unpin(self, pin_id: str, *, coder_id: str | None = None) -> None:
        """Let a passage no longer be an example; its coding stays. Raises UserError when it is none."""
        pin = self._core.read(lambda reading: reading.pins.get(pin_id))
        if pin is None:
            raise UserError("This passage is no example any more.")
        name = self._core.now.frame.tree[pin.code_id].name
        self._core.act("code.unpin", lambda writing: writing.pins.delete(pin_id), coder_id, code=name)

    def _coding(self, coding_id: str) -> Coding:
        coding = self._core.read(lambda reading: reading.codings.get(coding_id))
        if coding is None or coding.lost is not None:
            raise UserError("This passage is not in the study any more. Choose another one.")
        return coding


def _pinned(reading: Reading, code_id: str) -> tuple[tuple[PinnedExample, ...], dict[str, Coding]]:
    pins = reading.pins.of_codes([code_id])
    return pins, {one.id: one for one in reading.codings.many([pin.coding_id for pin in pins])}
