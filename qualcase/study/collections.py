"""Operations on collections: ordered, named excerpts for an argument, with headings and own words between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.collections import Collection, CollectionEntry, CollectionItem, ItemKind, PassageRef
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.collected import read_entries
from qualcase.study.collection_spread import Spread, spread_of
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.store.writing import Writing
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core


class Collections(Part):
    """`study.collections`.

    An excerpt follows its coding. Where the coding is removed the passage stays, marked as no longer coded, and moves
    with the text; it leaves with its source, and with what a participant who withdraws has said.
    """

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the facts by which excerpts say who speaks."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[Collection, ...]:
        """Every collection, by name."""
        return self._core.read(lambda reading: reading.collections.all())

    def get(self, collection_id: str) -> Collection:
        """One collection. Raises KeyError."""
        found = self._core.read(lambda reading: reading.collections.get(collection_id))
        if found is None:
            raise KeyError(collection_id)
        return found

    def items(self, collection_id: str) -> tuple[CollectionItem, ...]:
        """What stands in a collection, in order."""
        return self._core.read(lambda reading: reading.collection_items.of_collection(collection_id))

    def entries(self, collection_id: str) -> tuple[CollectionEntry, ...]:
        """The same as it reads: words, where excerpts come from, and what is to be known of them."""
        return read_entries(self._core, self._figures().stacked(), self.items(collection_id))

    def spread(self, entries: Sequence[CollectionEntry]) -> Spread:
        """How many cases and persons speak in these entries, and which cases, waves and roles do not."""
        return spread_of(self._core.now, entries)

    def counts(self) -> dict[str, int]:
        """How many excerpts each collection has, by its id."""
        found = dict.fromkeys((one.id for one in self.all()), 0)
        for item in self._core.read(lambda reading: reading.collection_items.all()):
            found[item.collection_id] += item.kind is ItemKind.EXCERPT
        return found

    def holding(self, coding_id: str) -> tuple[Collection, ...]:
        """The collections in which a coding stands."""
        items = self._core.read(lambda reading: reading.collection_items.of_codings([coding_id]))
        ids = {one.collection_id for one in items}
        return tuple(one for one in self.all() if one.id in ids)

    def names_by_coding(self) -> dict[str, tuple[str, ...]]:
        """The names of the collections in which each coding stands, by its id; the others are left out."""
        names = {one.id: one.name for one in self.all()}
        found: dict[str, list[str]] = {}
        for item in self._core.read(lambda reading: reading.collection_items.all()):
            if item.coding_id is not None:
                found.setdefault(item.coding_id, []).append(names[item.collection_id])
        return {coding_id: tuple(sorted(held)) for coding_id, held in found.items()}

    # --- collections

    def add(self, name: str, note: str = "", coder_id: str | None = None) -> Collection:
        """Begin a collection. Raises UserError where there is one of that name."""
        made = Collection(new_id(), self._free_name(name), note.strip(), coder_id, datetime.now(UTC))
        self._core.act("collection.add", lambda writing: writing.collections.insert(made), coder_id, name=made.name)
        return made

    def set(self, collection_id: str, **fields: Any) -> Collection:
        """Change name or note."""
        held = self.get(collection_id)
        if "name" in fields:
            fields["name"] = self._free_name(fields["name"], collection_id)
        new = replace(held, **fields)
        if new != held:
            self._core.act("collection.set", lambda writing: writing.collections.update(new), name=new.name)
        return new

    def remove(self, collection_id: str) -> None:
        """Take a collection away; its excerpts stay coded, and undo brings it back."""
        held = self.get(collection_id)

        def work(writing: Writing) -> None:
            writing.collection_items.delete([one.id for one in writing.collection_items.of_collection(collection_id)])
            writing.collections.delete(collection_id)

        self._core.act("collection.remove", work, name=held.name)

    # --- what stands in them

    def put(self, collection_id: str, coding_ids: Iterable[str], at: int | None = None) -> tuple[CollectionItem, ...]:
        """Put codings into a collection, as one action; those that stand in it already stay where they are.

        Args:
            collection_id: The collection.
            coding_ids: In this order.
            at: Place before which they come, from 0; at the end when not given.
        """
        return self.put_things(collection_id, coding_ids, at)

    def put_passage(
        self, collection_id: str, source_id: str, start: int, end: int, at: int | None = None
    ) -> CollectionItem:
        """Put a passage that is not coded into a collection (code points of the present text, half-open).

        Raises:
            UserError: It has no words, or lies outside the text.
        """
        self._must_have_words(source_id, start, end)
        new = _item(collection_id, ItemKind.EXCERPT, source_id=source_id, start=start, end=end)
        return self._insert([new], at, "collection.put", n=1)[0]

    def put_things(
        self, collection_id: str, things: Iterable[str | PassageRef], at: int | None = None
    ) -> tuple[CollectionItem, ...]:
        """Put codings (by id) and passages into a collection, as one action, in this order.

        What stands in it already stays where it is.

        Raises:
            UserError: There is no such coding, or a passage has no words.
        """
        new = self._new_items(collection_id, things)
        return self._insert(new, at, "collection.put", n=len(new)) if new else ()

    def begin(self, name: str, things: Iterable[str | PassageRef], coder_id: str | None = None) -> Collection:
        """Begin a collection with these codings and passages, as one action. Raises UserError as `put_things`."""
        made = Collection(new_id(), self._free_name(name), "", coder_id, datetime.now(UTC))
        items = _numbered(self._new_items(made.id, things))

        def work(writing: Writing) -> None:
            writing.collections.insert(made)
            writing.collection_items.insert(items)

        self._core.act("collection.begin", work, coder_id, name=made.name, n=len(items))
        return made

    def put_heading(self, collection_id: str, text: str, at: int | None = None) -> CollectionItem:
        """Put a heading into a collection."""
        new = _item(collection_id, ItemKind.HEADING, text=_words(text))
        return self._insert([new], at, "collection.heading")[0]

    def put_words(self, collection_id: str, text: str, at: int | None = None) -> CollectionItem:
        """Put words of one's own into a collection."""
        new = _item(collection_id, ItemKind.WORDS, text=_words(text))
        return self._insert([new], at, "collection.words")[0]

    def write(self, item_id: str, text: str) -> CollectionItem:
        """Change a heading or one's own words. Raises UserError for an excerpt, whose words are those of the text."""
        held = self._item(item_id)
        if held.kind is ItemKind.EXCERPT:
            raise UserError("An excerpt reads as its text does. Write words of your own beside it.")
        new = replace(held, text=_words(text))
        if new != held:
            name = self.get(held.collection_id).name
            self._core.act("collection.words", lambda writing: writing.collection_items.update(new), name=name)
        return new

    def move(self, item_id: str, to: int) -> tuple[CollectionItem, ...]:
        """Put an item at another place of its collection, from 0; the whole collection as it stands then."""
        held = self._item(item_id)
        items = list(self.items(held.collection_id))
        others = [one for one in items if one.id != item_id]
        others.insert(max(0, min(to, len(others))), held)
        return self._order(others, items)

    def move_many(self, item_ids: Iterable[str], to: int) -> tuple[CollectionItem, ...]:
        """Put items, in the order in which they stand, before the place `to` (from 0) of their collection.

        The place is counted with the items still where they were. One action; gives back the whole collection.
        """
        wanted = set(item_ids)
        first = self._item(next(iter(wanted)))
        items = self.items(first.collection_id)
        moved = [one for one in items if one.id in wanted]
        before = [one for one in items[: max(0, to)] if one.id not in wanted]
        after = [one for one in items[max(0, to) :] if one.id not in wanted]
        return self._order([*before, *moved, *after], items)

    def shift(self, item_id: str, by: int) -> tuple[CollectionItem, ...]:
        """Move an item up (-1) or down (1) in its collection."""
        held = self._item(item_id)
        place = [one.id for one in self.items(held.collection_id)].index(item_id)
        return self.move(item_id, max(0, place + by))

    def take_out(self, item_ids: Iterable[str]) -> None:
        """Take items out of their collection, as one action; codings stay."""
        items = [self._item(one) for one in dict.fromkeys(item_ids)]
        if not items:
            return
        name = self.get(items[0].collection_id).name
        ids = [one.id for one in items]
        self._core.act(
            "collection.take_out", lambda writing: writing.collection_items.delete(ids), name=name, n=len(ids)
        )

    def _new_items(self, collection_id: str, things: Iterable[str | PassageRef]) -> list[CollectionItem]:
        """Items of what does not stand in the collection yet."""
        held = self.items(collection_id)
        coded = {one.coding_id for one in held}
        plain = {PassageRef(one.source_id, one.start or 0, one.end or 0) for one in held if one.source_id}
        wanted = [one for one in dict.fromkeys(things) if one not in coded and one not in plain]
        self._must_be_there([one for one in wanted if isinstance(one, str)])
        for one in wanted:
            if isinstance(one, PassageRef):
                self._must_have_words(one.source_id, one.start, one.end)
        return [
            _item(collection_id, ItemKind.EXCERPT, coding_id=one)
            if isinstance(one, str)
            else _item(collection_id, ItemKind.EXCERPT, source_id=one.source_id, start=one.start, end=one.end)
            for one in wanted
        ]

    def _must_be_there(self, coding_ids: Sequence[str]) -> None:
        known = {one.id for one in self._core.read(lambda reading: reading.codings.many(coding_ids))}
        missing = next((one for one in coding_ids if one not in known), None)
        if missing is not None:
            raise UserError("There is no coding {id}.", id=missing)

    def _must_have_words(self, source_id: str, start: int, end: int) -> None:
        version_id = self._core.now.source_by_id[source_id].version_id
        text = self._core.read(lambda reading: reading.text_of_version(version_id))
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            raise UserError("The passage has no words, or lies outside the text. Mark the words that you want.")

    def _insert(
        self, new: Sequence[CollectionItem], at: int | None, label: str, **values: object
    ) -> tuple[CollectionItem, ...]:
        collection = self.get(new[0].collection_id)

        def work(writing: Writing) -> tuple[CollectionItem, ...]:
            held = list(writing.collection_items.of_collection(collection.id))
            place = len(held) if at is None else max(0, min(at, len(held)))
            placed = _numbered([*held[:place], *new, *held[place:]])
            ids = {one.id for one in new}
            writing.collection_items.update(one for one in placed if one.id not in ids and one not in held)
            made = tuple(one for one in placed if one.id in ids)
            writing.collection_items.insert(made)
            return made

        return self._core.act(label, work, None, name=collection.name, **values)

    def _order(self, wanted: Sequence[CollectionItem], held: Sequence[CollectionItem]) -> tuple[CollectionItem, ...]:
        placed = _numbered(wanted)
        changed = [one for one in placed if one not in held]
        if changed:
            name = self.get(placed[0].collection_id).name
            self._core.act("collection.move", lambda writing: writing.collection_items.update(changed), name=name)
        return placed

    def _item(self, item_id: str) -> CollectionItem:
        found = self._core.read(lambda reading: reading.collection_items.get(item_id))
        if found is None:
            raise KeyError(item_id)
        return found

    def _free_name(self, name: str, own_id: str | None = None) -> str:
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("A collection needs a name. Write one.")
        if any(one.name.casefold() == tidy.casefold() and one.id != own_id for one in self.all()):
            raise UserError("There is a collection “{name}” already. Choose another name.", name=tidy)
        return tidy


def _item(collection_id: str, kind: ItemKind, **fields: Any) -> CollectionItem:
    return CollectionItem(new_id(), collection_id, 0, kind, **fields)


def _numbered(items: Sequence[CollectionItem]) -> tuple[CollectionItem, ...]:
    return tuple(replace(one, position=number) for number, one in enumerate(items))


def _words(text: str) -> str:
    tidy = text.strip()
    if not tidy:
        raise UserError("There are no words. Write some.")
    return tidy
