"""Names out for good: what is purged, how it is made sure of, and what the study says of it afterwards.

Nothing here says that a study is anonymous: who somebody is may still follow from what they tell.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.pseudonyms import form_key
from qualcase.errors import UserError
from qualcase.study.following import settle
from qualcase.study.name_changes import plan_replacing
from qualcase.study.name_hits import find_hits
from qualcase.text.formsearch import FormSearch

if TYPE_CHECKING:
    from datetime import datetime

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core

LABEL = "names.final"
RESTORED = "names.restore"


@dataclass(frozen=True)
class FinalState:
    """What a study says of itself once the names were taken out for good."""

    made_at: datetime
    complete: bool
    """False where it was interrupted behind the point of no return: to be done once more."""
    texts: int
    originals: int
    versions: int
    journal_rows: int
    backups: int
    names_back: bool
    """Somebody with the key has put names back since. An undo of that takes them from the screen, not from the file."""


@dataclass(frozen=True)
class Left:
    """A form that still stands in the study, since a person left it there."""

    form: str
    where: str
    n: int


@dataclass(frozen=True)
class FinalReport:
    """What was done, what was looked for, and what is left. It is no proof that nobody can be recognised."""

    state: FinalState
    names: int
    """How many names the key has."""
    forms: int
    """How many forms of them were looked for."""
    left: tuple[Left, ...]
    """Forms that stand in present texts and fields, where they were not approved."""
    open_hits: int
    """Candidates of which nobody has said anything."""
    rejected_hits: int
    hidden: int
    """Forms found in the journal or between the rows: 0, else something went wrong and it is not complete."""
    backups: tuple[str, ...]
    backups_left: tuple[str, ...]
    """Backups that could not be deleted."""


def make_final(core: Core, table: PseudonymTable, progress: Progress) -> FinalReport:
    """Purge everything that holds the table's names beside the present texts and fields.

    Raises:
        UserError: the table has no names, or approved ones still stand in the study.
        StudyFileError: the file cannot be written; it is as it was.
    """
    from qualcase.store.purging import Purge

    if not table.pseudonyms:
        raise UserError("The key holds no names. Look for names, approve and replace them first.")
    hits = find_hits(core, table, progress=progress)
    waiting = plan_replacing(core, table, hits.hits)
    if waiting.changes:
        raise UserError("{n} approved names still stand in the study. Replace them first.", n=waiting.count)
    search = FormSearch(table.all_forms)

    def put(form: str) -> str:
        held = table.by_form.get(form_key(form)) or table.by_form.get((False, form.casefold()))
        return held.replacement if held else "[…]"

    wanted = Purge(LABEL, redact=lambda words: search.replaced(words, put))
    values = {"n": len(table.pseudonyms), "forms": len(search.forms)}

    def work(writing: Writing) -> dict[str, int]:
        settle(writing)
        return values

    done = core.store.purge(wanted, work)
    hidden = core.store.sweep(done, search)
    if not hidden:
        core.store.backup()
    state = final_state(core)
    assert state is not None  # noqa: S101 - it was just written
    verdicts = Counter(hit.verdict for hit in hits.hits)
    return FinalReport(
        state=state,
        names=len(table.pseudonyms),
        forms=len(search.forms),
        left=left_in(core, search.forms),
        open_hits=verdicts[None],
        rejected_hits=sum(count for verdict, count in verdicts.items() if verdict is not None),
        hidden=hidden,
        backups=tuple(done.backups),
        backups_left=tuple(done.backups_left),
    )


def left_in(core: Core, forms: tuple[str, ...]) -> tuple[Left, ...]:
    """Where forms of names stand in present texts and fields."""
    found: list[Left] = []
    every = FormSearch(forms)
    told = {form_key(form): form for form in reversed(forms)}
    places = [
        (source.name, core.read(lambda reading, s=source: reading.text_of_version(s.version_id)))  # type: ignore[misc]
        for source in core.now.sources
    ]
    places += [(f"{one.table}.{one.field}", one.value) for one in core.read(lambda reading: reading.free_texts())]
    for where, text in places:
        if every.count(text):
            counted = [(form, FormSearch([form]).count(text)) for form in told.values()]
            found += [Left(form, where, n) for form, n in counted if n]
    return tuple(found)


def final_state(core: Core) -> FinalState | None:
    """The last time that names were taken out for good."""
    found = core.store.purges(LABEL)
    if not found:
        return None
    number, made_at, values = found[-1]
    return FinalState(
        made_at,
        bool(values["done"]),
        values["texts"],
        values["originals"],
        values["versions"],
        values["journal_rows"],
        values["backups"],
        names_back=any(one.number > number for one in core.store.labelled(RESTORED)),
    )
