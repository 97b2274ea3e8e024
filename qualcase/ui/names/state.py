"""What the review of names shows and what judging does: hits put together to names. Free of Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from qualcase.coding.pseudonyms import Verdict, form_key
from qualcase.errors import UserError
from qualcase.study.judging import approved, judged, proposed, rejected, reopened, with_replacement
from qualcase.study.proposals import ALIKE, check_replacement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.text.identifiers import IdentifierKind, Reason


class Judged(Enum):
    """How far a name is judged."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"
    MIXED = "mixed"


class Deed(Enum):
    """What a person says of a name, or of one hit."""

    APPROVE = "approve"
    REJECT = "reject"
    REOPEN = "reopen"


@dataclass(frozen=True)
class Name:
    """One name with all its forms, or a number that tells who somebody is."""

    key: str
    title: str
    hits: tuple[NameHit, ...]
    replacement: str
    """What stands in its place, or would; empty where a person must say."""

    @property
    def first(self) -> NameHit:
        """The hit that is most likely what it seems to be."""
        return max(self.hits, key=lambda hit: hit.confidence)

    @property
    def kind(self) -> IdentifierKind:
        """What it seems to be."""
        return self.first.kind

    @property
    def why(self) -> Reason:
        """Why it was found."""
        return self.first.why

    @cached_property
    def forms(self) -> tuple[tuple[str, int], ...]:
        """Each form as it is written, and how often; the most frequent first."""
        return tuple(Counter(hit.form for hit in self.hits).most_common())

    @cached_property
    def sources(self) -> int:
        """In how many sources' texts it stands."""
        return len({hit.place.id for hit in self.hits if hit.place.is_text})

    @cached_property
    def fields(self) -> int:
        """How many times it stands in other fields."""
        return sum(not hit.place.is_text for hit in self.hits)

    @cached_property
    def open(self) -> int:
        """How many of its hits nobody has judged."""
        return sum(hit.verdict is None for hit in self.hits)

    @cached_property
    def judged(self) -> Judged:
        """How far it is judged."""
        verdicts = {hit.verdict for hit in self.hits}
        if len(verdicts) > 1:
            return Judged.MIXED
        return {Verdict.APPROVED: Judged.APPROVED, Verdict.REJECTED: Judged.REJECTED, None: Judged.OPEN}[verdicts.pop()]

    @property
    def pseudonym_id(self) -> str | None:
        """Its id in the key, once something of it was approved."""
        return next((hit.pseudonym_id for hit in self.hits if hit.pseudonym_id), None)


class Which(Enum):
    """Which names are shown."""

    UNDECIDED = "undecided"
    ALL = "all"
    CLASHING = "clashing"
    """Those whose replacement is not theirs alone, or not their only one."""


@dataclass(frozen=True)
class Sieve:
    """What lets names through."""

    which: Which = Which.UNDECIDED
    kind: IdentifierKind | None = None
    words: str = ""

    def passes(self, name: Name) -> bool:
        """Whether a name's kind and words are among those looked for."""
        wanted = self.words.strip().casefold()
        forms = (name.title, name.replacement, *(form for form, _ in name.forms))
        return self.kind in (None, name.kind) and any(wanted in form.casefold() for form in forms)


@dataclass(frozen=True)
class Clash:
    """Two names with one replacement, or one name with two."""

    others: tuple[str, ...] = ()
    """Other names for which the same words stand."""
    earlier: tuple[str, ...] = ()
    """Other words that stand for this very name in the study already."""


class Review:
    """The hits of a search with what the key says of them, and replacements that are typed but not approved yet."""

    def __init__(self, hits: Iterable[NameHit], table: PseudonymTable) -> None:
        self._found = tuple(hits)
        self._drafts: dict[str, str] = {}
        self.table = table
        self.hits = self._found
        self.names: tuple[Name, ...] = ()
        self.take_table(table)

    def take_search(self, hits: Iterable[NameHit]) -> None:
        """Show what a later search has found."""
        self._found = tuple(hits)
        self.take_table(self.table)

    def take_table(self, table: PseudonymTable) -> None:
        """Show what another table says."""
        self.table = table
        self.hits = judged(self._found, table)
        self.names = _names(self.hits, table, self._drafts)
        self._remember()

    def name(self, key: str) -> Name | None:
        """A name by its key."""
        return next((one for one in self.names if one.key == key), None)

    def of_hit(self, hit_id: str) -> Name | None:
        """The name that a hit belongs to."""
        return next((one for one in self.names if any(hit.id == hit_id for hit in one.hits)), None)

    def shown(self, sieve: Sieve) -> tuple[Name, ...]:
        """The names that pass."""
        return tuple(one for one in self.names if sieve.passes(one) and self._is_wanted(one, sieve.which))

    def _is_wanted(self, name: Name, which: Which) -> bool:
        if which is Which.UNDECIDED:
            return name.open > 0
        return which is Which.ALL or self.clash(name) != Clash()

    @property
    def undecided(self) -> int:
        """How many names hold hits that nobody has judged."""
        return sum(one.open > 0 for one in self.names)

    # --- judging; each gives the table that is to be kept

    def say_names(self, names: Sequence[Name], deed: Deed) -> PseudonymTable:
        """Say something of names wherever they stand.

        Raises:
            UserError: nothing was said to stand in the place of one of them, or it cannot stand there.
        """
        hits = [hit for name in names for hit in name.hits]
        if deed is Deed.REJECT:
            return rejected(self.table, hits, everywhere=True)
        if deed is Deed.REOPEN:
            return reopened(self.table, hits, everywhere=True)
        table = self.table
        typed = {name.key: self._typed(name) for name in names}
        for name in names:
            if typed[name.key]:
                table, _ = approved(table, name.hits, everywhere=True, replacement=typed[name.key])
        proposed_hits = [hit for name in names if not typed[name.key] for hit in name.hits]
        return approved(table, proposed_hits, everywhere=True)[0]

    def say_hit(self, name: Name, hit: NameHit, deed: Deed) -> PseudonymTable:
        """Say something of one hit alone. What nobody has said of it alone is taken back from the whole name.

        Raises:
            UserError: as in `say_names`.
        """
        if deed is Deed.APPROVE:
            return approved(self.table, [hit], replacement=self._typed(name))[0]
        if deed is Deed.REJECT:
            return rejected(self.table, [hit])
        table = reopened(self.table, [hit])
        return table if table.decisions != self.table.decisions else self.say_names([name], Deed.REOPEN)

    def replace_by(self, name: Name, words: str) -> PseudonymTable:
        """Say what stands in the place of a name: in the key once it is there, else kept until it is approved.

        Raises:
            UserError: the words cannot stand there.
        """
        if name.pseudonym_id in self.table.by_id and name.pseudonym_id:
            return with_replacement(self.table, name.pseudonym_id, words)
        self._drafts[name.key] = check_replacement(words, [form for form, _ in name.forms])
        self.take_table(self.table)
        return self.table

    def _typed(self, name: Name) -> str:
        """The replacement that was typed, where the proposal is not meant; never that of several names at once."""
        if name.pseudonym_id:
            return ""
        draft = self._drafts.get(name.key, "")
        if not draft and not name.replacement:
            raise UserError(
                "“{form}” is a name that several people have. Say what is to stand in its place.", form=name.title
            )
        return draft

    # --- consistency

    def clash(self, name: Name) -> Clash:
        """Where the replacement of a name is not its own, or not its only one."""
        others: dict[str, None] = {}
        if name.kind not in ALIKE:
            held = self._stands_for.get(name.replacement.casefold(), {})
            others = dict.fromkeys(title for key, title in held.items() if key not in (name.pseudonym_id, name.key))
        put = dict.fromkeys(words for form, _ in name.forms for words in self._put.get(form_key(form), ()))
        return Clash(tuple(others), tuple(words for words in put if words != name.replacement))

    def _remember(self) -> None:
        """Gather for which names each replacement stands, and what stands for each form in the study already."""
        self._stands_for: dict[str, dict[str, str]] = {}
        for one in self.table.pseudonyms:
            self._stands_for.setdefault(one.replacement.casefold(), {})[one.id] = one.name
        for name in self.names:
            if name.key in self._drafts and not name.pseudonym_id:
                self._stands_for.setdefault(name.replacement.casefold(), {})[name.key] = name.title
        self._put: dict[tuple[bool, str], dict[str, None]] = {}
        for placed in {one.place: one for one in self.table.placed}.values():
            for span in placed.spans:
                self._put.setdefault(form_key(span.original), {})[span.put] = None

    def clashes(self) -> int:
        """How many names have a replacement that is not theirs alone, or more than one."""
        return sum(self.clash(one) != Clash() for one in self.names)


def _names(hits: Sequence[NameHit], table: PseudonymTable, drafts: Mapping[str, str]) -> tuple[Name, ...]:
    groups: dict[str, list[NameHit]] = {}
    for hit in hits:
        groups.setdefault(_key(hit), []).append(hit)
    found = [_name(key, tuple(group), table, drafts) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda one: (-one.first.confidence, -len(one.hits), one.title.casefold())))


def _key(hit: NameHit) -> str:
    is_lower, form = form_key(hit.form)
    return hit.about or hit.pseudonym_id or f"{is_lower:d} {form}"


def _name(key: str, hits: tuple[NameHit, ...], table: PseudonymTable, drafts: Mapping[str, str]) -> Name:
    held = next((table.by_id[hit.pseudonym_id] for hit in hits if hit.pseudonym_id in table.by_id), None)
    title = held.name if held else max(dict.fromkeys(hit.form for hit in hits), key=len)
    first = max(hits, key=lambda hit: hit.confidence)
    return Name(key, title, hits, held.replacement if held else drafts.get(key) or proposed(first, table))
