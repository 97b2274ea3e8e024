"""Changes of texts in words: what becomes of passages, the versions of a source, what was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.editing import Fate
from qualcase.coding.tables import Column, Table
from qualcase.text.quotes import shortened
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import EditPlan
    from qualcase.coding.sources import Source, TextVersion
    from qualcase.study.study import Study

FATE_WORDS = {
    Fate.KEPT: mark("as it was"),
    Fate.MOVED: mark("moved"),
    Fate.CHANGED: mark("words changed"),
    Fate.GROWN: mark("grown"),
    Fate.SHRUNK: mark("shrunk"),
    Fate.SPLIT: mark("now of several turns"),
    Fate.UNCERTAIN: mark("uncertain"),
    Fate.FOUND: mark("found again"),
    Fate.LOST: mark("lost"),
}
"""What becomes of a passage, in a word or two."""
WHY_WORDS = {
    "import": mark("brought in"),
    "edit": mark("edited"),
    "corrected": mark("corrected file"),
    "restored": mark("earlier text brought back"),
    "pseudonyms": mark("names taken out"),
    "withdrawal": mark("withdrawn words taken out"),
}
"""How a version came about."""
_UNTOUCHED = (Fate.KEPT, Fate.MOVED)


def say_why(version: TextVersion) -> str:
    """How a version came about, in words; the first one of a source was brought in."""
    word = WHY_WORDS.get(version.why or ("import" if version.number == 1 else ""))
    return say(word) if word else version.why


def say_counts(plan: EditPlan) -> str:
    """How many passages have which fate, on one line."""
    return " · ".join(f"{say(FATE_WORDS[fate])}: {count}" for fate, count in plan.counts.items())


def plan_table(study: Study, plan: EditPlan) -> Table:
    """The passages that an edit touches: what they were, what becomes of them, and whether that is to be decided."""
    tree = study.codebook.tree
    rows = [
        (
            "?" if one.to_decide else "",
            one.coding.id,
            tree.path(one.coding.code_id),
            say(FATE_WORDS[one.fate]),
            shortened(one.coding.quote if one.coding.lost is None else one.coding.lost),
            shortened(one.quote),
        )
        for one in plan.passages
        if one.fate not in _UNTOUCHED and not (one.fate is Fate.LOST and one.coding.lost is not None)
    ]
    headings = ("", mark("Coding"), mark("Code"), mark("What becomes of it"), mark("Before"), mark("After"))
    return Table(say_counts(plan), tuple(Column(say(one) if one else "") for one in headings), rows)


def version_table(study: Study, source: Source, versions: Sequence[TextVersion]) -> Table:
    """The versions of a source, the newest first."""
    coders = {one.id: one.name for one in study.coders.all()}
    rows = [
        (
            "●" if one.id == source.version_id else "",
            one.number,
            say_moment(one.made_at) if one.made_at else "",
            say_why(one),
            coders.get(one.made_by or "", ""),
            one.original_name,
        )
        for one in reversed(versions)
    ]
    headings = ("", mark("Version"), mark("When"), mark("How"), mark("Who"), mark("File"))
    return Table("", tuple(Column(say(one) if one else "") for one in headings), rows)


def lost_table(study: Study, codings: Sequence[Coding]) -> Table:
    """Codings whose passage is lost."""
    tree = study.codebook.tree
    coders = {one.id: one.name for one in study.frame().coders}
    rows = [
        (
            one.id,
            study.sources.get(one.source_id).name,
            tree.path(one.code_id),
            coders[one.coder_id],
            shortened(one.lost or ""),
        )
        for one in codings
    ]
    headings = (mark("Coding"), mark("Source"), mark("Code"), mark("Coder"), mark("What it was"))
    return Table("", tuple(Column(say(one)) for one in headings), rows)


def say_saved(plan: EditPlan, name: str, number: int) -> Message:
    """That a version was saved, with how many passages are not as they were."""
    touched = sum(count for fate, count in plan.counts.items() if fate not in _UNTOUCHED)
    return Message(
        "Saved version {number} of {source}; {n} passage changed.",
        "Saved version {number} of {source}; {n} passages changed.",
        touched,
        {"number": number, "source": name},
    )
