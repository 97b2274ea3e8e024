"""Drafts, codings and plans without a study."""

from __future__ import annotations

from hypothesis import strategies as st

from qualcase.coding.codings import Coding
from qualcase.coding.draft import Draft
from qualcase.coding.editing import EditPlan
from qualcase.coding.sources import Turn
from qualcase.study.anchoring import Change, anchored
from qualcase.text.normalise import normalise
from qualcase.text.turns import recognise_turns

TALK = "I: Hvordan gik det?\nIP: [00:01] Det gik godt, vi fik en aftale.\nI: Og så?\nIP: Så holdt den.\n"
PARTS = (
    "I: ",
    "IP: ",
    "\n",
    " ",
    "ord",
    "æøå",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u0301",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u200f",
    "\ufffc",
    "[00:12] ",
)
"""Pieces of which texts are made that a widget would not give back as they were."""
texts = st.lists(st.sampled_from(PARTS), max_size=25).map(lambda parts: normalise("".join(parts)))


def draft_of(text: str = TALK) -> Draft:
    """A draft of a text as it comes in."""
    read = recognise_turns(text)
    turns = tuple(Turn(one.start, one.said, one.end, one.speaker, one.seconds) for one in read.turns)
    labels = {number: label.text for number, label in enumerate(read.labels)}
    return Draft("source", "version", text, text, turns, labels, looks=True)


def coding_of(text: str, words: str, name: str = "") -> Coding:
    """A coding of the first place of some words."""
    start = text.index(words)
    return Coding(name or words, "source", start, start + len(words), "code", "anna", words)


def plan_of(draft: Draft, codings: list[Coding], before: Draft) -> EditPlan:
    """What becomes of codings with a draft."""
    change = Change(draft.base, draft.text, draft.script, before.turns, draft.turns, draft.inferred)
    return EditPlan(
        draft.source_id,
        draft.version_id,
        "edit",
        draft.base,
        draft.text,
        draft.script,
        before.turns,
        draft.turns,
        anchored(codings, change),
    )
