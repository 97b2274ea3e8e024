"""A draft carried onto the text that its source got meanwhile, with everything that was said of its turns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.carrying import Speakers
from qualcase.coding.merging_turns import Side, merge_turns
from qualcase.text.differing import difference, normal_script
from qualcase.text.edits import OffsetMap, apply_script, compose
from qualcase.text.merging import Clash, merge

if TYPE_CHECKING:
    from qualcase.coding.draft import Draft
    from qualcase.coding.editing import NewSpeaker
    from qualcase.text.edits import Script


@dataclass(frozen=True)
class CaughtUp:
    """What a person's draft comes to on the new text."""

    draft: Draft
    script: Script
    """The edits that make its text of the text that the person had before."""
    clashes: tuple[Clash, ...]
    """Places that both changed, in positions of its text: the person's words stand there."""


def catch_up(begun: Draft, mine: Draft, now: Draft) -> CaughtUp:
    """Carry a person's edits onto a text that was saved meanwhile; of that text only the whole is known.

    Args:
        begun: The draft as the person began with it.
        mine: What the person made of it.
        now: A new draft of the source as it is now.
    """
    meanwhile = difference(begun.base, now.base)
    merged = merge(begun.base, mine.script, meanwhile)
    script = normal_script(now.base, merged.mine)
    text = apply_script(now.base, script)
    tidied = difference(
        apply_script(now.base, merged.mine), text
    )  # where what meets is one character as texts are kept
    onward, places = compose(mine.text, merged.theirs, tidied), OffsetMap(tidied)
    numbers, labels, new = _speakers(begun, mine, now)
    turns = merge_turns(
        begun.turns,
        Side(mine.turns, mine.script, onward, numbers),
        Side(now.turns, meanwhile, script, {}),
        text,
    )
    made = replace(now, text=text, turns=turns, labels=labels, script=script, new_speakers=new, inferred=mine.inferred)
    clashes = (one._replace(start=places.after(one.start), end=places.before(one.end)) for one in merged.clashes)
    return CaughtUp(made, onward, tuple(one for one in clashes if one.start <= one.end))


def _speakers(begun: Draft, mine: Draft, now: Draft) -> tuple[dict[int, int], dict[int, str], tuple[NewSpeaker, ...]]:
    """The numbers that the speakers of the person's draft have now, all labels, and who of them is new."""
    renamed = {number: mine.labels[number] for number, label in begun.labels.items() if mine.labels[number] != label}
    labels = {**now.labels, **{number: label for number, label in renamed.items() if number in now.labels}}
    known = Speakers(labels)
    numbers = {
        number: number if number in begun.labels and number in now.labels else known.number(label)
        for number, label in mine.labels.items()
    }
    return numbers, {**labels, **{one.number: one.label for one in known.new}}, tuple(known.new)
