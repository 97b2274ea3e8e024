"""What can be done with collections and what stands in them. Each is one undoable action in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.coding.collections import ItemKind
from qualcase.ui.base.place import Place, Room
from qualcase.ui.collecting.in_use import free_name
from qualcase.ui.collecting.words import whole_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.collections import Collection
    from qualcase.ui.base.session import Session
    from qualcase.ui.collecting.collector import Collector
    from qualcase.ui.collecting.state import Shown

translate = QCoreApplication.translate
_FILES = ((".docx", "Word"), (".md", "Markdown"))


class CollectionDeeds:
    """Shared by pane and page."""

    def __init__(self, session: Session, collector: Collector) -> None:
        """Write through the session."""
        self._session, self._collector = session, collector

    # --- what stands in a collection

    def write_new(
        self, collection_id: str, kind: ItemKind, text: str, at: int, failed: Callable[[BaseException], None]
    ) -> None:
        """Put a heading or own words before the place `at`."""
        study = self._session.study
        put = study.collections.put_heading if kind is ItemKind.HEADING else study.collections.put_words
        if self._collector.may_write():
            self._session.write(lambda: put(collection_id, text, at), otherwise=failed)

    def write(self, item_id: str, text: str) -> None:
        """Change a heading or own words; emptied ones are taken out."""
        if not self._collector.may_write():
            return
        if text.strip():
            self._session.write(lambda: self._session.study.collections.write(item_id, text))
        else:
            self.take_out([item_id])

    def move(self, item_ids: Sequence[str], to: int) -> None:
        """Put entries before another place."""
        if item_ids and self._collector.may_write():
            self._session.write(lambda: self._session.study.collections.move_many(item_ids, to))

    def take_out(self, item_ids: Sequence[str]) -> None:
        """Take entries out; codings stay."""
        if item_ids and self._collector.may_write():
            self._session.write(lambda: self._session.study.collections.take_out(item_ids))

    # --- collections

    def begin(self, name: str = "") -> None:
        """Begin a collection and use it."""
        if not self._collector.may_write():
            return
        study, coder = self._session.study, self._session.coder_name

        def work() -> Collection:
            wanted = name or free_name(study.collections.all())
            return study.collections.add(wanted, coder_id=study.coders.ensure(coder).id)

        self._session.write(work, lambda made: self._collector.choose(made.id))

    def set(self, collection: Collection, failed: Callable[[BaseException], None], **fields: str) -> None:
        """Give a collection another name or note."""
        if self._collector.may_write():
            study = self._session.study
            self._session.write(lambda: study.collections.set(collection.id, **fields), otherwise=failed)

    def remove(self, collection: Collection) -> None:
        """Take a collection away; undo brings it back."""
        if self._collector.may_write():
            self._session.write(lambda: self._session.study.collections.remove(collection.id))

    # --- reading

    def go_to(self, excerpt: Excerpt) -> None:
        """The place of an excerpt in its transcript."""
        coding_id = excerpt.id if excerpt.code_id else None
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, coding_id))

    def open_page(self, collection: Collection | None) -> None:
        """Read a collection as a text."""
        self._session.go(Place(Room.COLLECTIONS, collection_id=collection.id if collection else None))

    def copy(self, shown: Shown) -> None:
        """Copy all of a collection as text."""
        if shown.collection is not None:
            QGuiApplication.clipboard().setText(whole_text(shown))
            words = translate("Collecting", "Copied “{name}” as text")
            self._session.say(words.format(name=shown.collection.name))

    def choose_export(self, collection: Collection, above: QWidget) -> None:
        """Write a collection to a Word or Markdown file of the person's choice."""
        patterns = ";;".join(f"{name} (*{suffix})" for suffix, name in _FILES)
        proposed = self._session.study.path.parent / f"{_file_name(collection.name)}.docx"
        title = translate("Collecting", "Export the collection")
        chosen, pattern = QFileDialog.getSaveFileName(above, title, str(proposed), patterns)
        if chosen:
            self.export(collection, with_suffix(Path(chosen), pattern))

    def export(self, collection: Collection, path: Path) -> None:
        """Write a collection to a file and say where it is."""
        study, session = self._session.study, self._session

        def tell(_: int) -> None:
            words = translate("Collecting", "“{name}” is in {file}.")
            session.say(words.format(name=collection.name, file=path))

        session.read(lambda: study.export_collection(path, collection.id), tell)


def with_suffix(path: Path, pattern: str) -> Path:
    """The path with an ending that can be written: its own, else that of the chosen pattern."""
    if path.suffix.casefold() in {suffix for suffix, _ in _FILES}:
        return path
    suffix = next((suffix for suffix, _ in _FILES if suffix in pattern), ".docx")
    return path.with_name(path.name + suffix)


def _file_name(name: str) -> str:
    """A name without what file systems refuse."""
    return "".join("_" if sign in '/\\:*?"<>|' else sign for sign in name).strip(" .") or "qualcase"
