"""The pages that lie over the codebook: looking passages through, versions, a codebook on its way in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from qualcase.ui.base.place import Place, Room
from qualcase.ui.codebook.import_page import ImportPage
from qualcase.ui.codebook.look_page import LookPage
from qualcase.ui.codebook.look_state import named_targets, read_looking
from qualcase.ui.codebook.picker import CodePicker
from qualcase.ui.codebook.split_asker import SplitAsker
from qualcase.ui.codebook.versions_page import VersionsPage
from qualcase.ui.theme.fonts import reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from qualcase.coding.changes import Changes
    from qualcase.coding.codings import Excerpt
    from qualcase.study.codebook_merge import CodebookMerge
    from qualcase.study.codebook_merge import Place as FieldPlace
    from qualcase.ui.codebook.look_state import Looking
    from qualcase.ui.codebook.screen import CodebookScreen
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
EXPORTS = ((".yaml", "YAML"), (".xlsx", "Excel"), (".csv", "CSV"), (".docx", "Word"))


class CodebookPages(QObject):
    """Opens and fills the pages, and writes what they ask for."""

    def __init__(self, screen: CodebookScreen, stack: QStackedWidget, *, go_back: Callable[[], object]) -> None:
        super().__init__(screen)
        self._screen, self._stack, self._back = screen, stack, go_back
        self._session = screen.session
        self._codebook = screen.session.study.codebook
        self._looked = ""
        self.look = LookPage(screen.tokens, reading(screen.session.settings))
        self.versions = VersionsPage(screen.tokens)
        self.importing = ImportPage()
        for page in (self.look, self.versions, self.importing):
            stack.addWidget(page)
            page.left.connect(self.leave)
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether one of the pages is shown."""
        return self._stack.currentWidget() in (self.look, self.versions, self.importing)

    @property
    def is_looking(self) -> bool:
        """Whether passages are being looked through."""
        return self._stack.currentWidget() is self.look

    def leave(self) -> None:
        """Back to the codes."""
        if self.is_open:
            self._back()

    def take_changes(self, changes: Changes) -> None:
        """Draw anew what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.look and changes.touches("coding", "code", "code_revision", "code_example", "text_version"):
            if self._looked in self._screen.tree:
                self._read_looking()
            else:
                self.leave()
        if shown is self.versions and changes.touches("codebook_version", "code", "scale", "code_example", "coder"):
            self._show_versions()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.look.take_theme(tokens, reading(self._session.settings))
        self.versions.take_theme(tokens)

    # --- looking through

    def open_look(self) -> None:
        """Look the current code's waiting passages through."""
        self._looked = self._screen.code_id
        self._show(self.look)
        self._read_looking()

    def begin_look(self) -> None:
        """Put all passages of the current code in the queue, and look them through."""
        code_id = self._screen.code_id
        self._as_me(lambda me: self._codebook.queue.begin(code_id, coder_id=me), lambda _: self.open_look())

    def ask_split(self) -> None:
        """Ask what the current code is to be split into."""
        code_id = self._screen.code_id
        asker = SplitAsker(self._screen, self._screen.tree[code_id].name)
        asker.asked.connect(partial(self.split, code_id))
        asker.ask()

    def split(self, code_id: str, names: list[str]) -> None:
        """Begin to split a code into codes of these names; new ones are made below it."""
        codebook = self._codebook

        def work(me: str) -> None:
            wanted = named_targets(codebook.tree, code_id, names)
            targets = [held or codebook.add(name, code_id).id for name, held in wanted]
            codebook.queue.begin(code_id, targets, me)

        self._as_me(work, lambda _: self.open_look())

    def _read_looking(self) -> None:
        study, code_id = self._session.study, self._looked
        self._session.read(lambda: read_looking(study, code_id), self._show_looking)

    def _show_looking(self, looking: Looking) -> None:
        if looking.queue.code_id == self._looked and self._looked in self._screen.tree:
            self.look.show_looking(looking, self._screen.tree)
            self._screen.actions_changed.emit()

    def _ask_other(self, coding_id: str) -> None:
        tree = self._screen.tree
        picker = CodePicker(self._screen, self._screen.tokens, translate("Codebook", "Code the passage instead with:"))
        picker.picked.connect(lambda code_id: self._recode(coding_id, [code_id], False))
        picker.ask(
            [
                (" / ".join(tree.names(code.id, self._screen.language)), code.id)
                for code in tree.ordered
                if code.id != self._looked and not code.retired
            ]
        )

    def _recode(self, coding_id: str, code_ids: list[str], stays: bool) -> None:  # noqa: FBT001 - a signal's
        queue = self._codebook.queue
        self.look.go_on_from(coding_id)
        self._as_me(lambda me: queue.recode(coding_id, code_ids, stays=stays, coder_id=me))

    def _connect(self) -> None:
        queue, look = self._codebook.queue, self.look
        look.kept.connect(lambda one: self._as_me(lambda me: queue.keep([one], me)))
        look.recoded.connect(self._recode)
        look.other_wanted.connect(self._ask_other)
        look.removed.connect(lambda one: self._as_me(lambda me: queue.remove(one, me)))
        look.pinned.connect(self._pin)
        look.all_kept.connect(lambda: self._as_me(lambda me: queue.keep_all(self._looked, me)))
        look.opened.connect(self.open_coding)
        self.versions.freeze_asked.connect(
            lambda note: self._as_me(lambda me: self._codebook.versions.freeze(note, me))
        )
        self.versions.compare_asked.connect(self._compare)
        self.versions.export_asked.connect(self._export_version)
        self.importing.wanted.connect(self._bring_in)

    def _pin(self, coding_id: str, kind: str) -> None:
        code_id, me = self._looked, self._session.coder_id
        self._session.write(lambda: self._codebook.pins.pin(coding_id, kind, code_id, coder_id=me))

    def open_coding(self, coding_id: str) -> None:
        """Show a passage in its source."""

        def go(found: tuple[Excerpt, ...]) -> None:
            for one in found:
                place = Place(Room.CODE, source_id=one.source_id, start=one.start, end=one.end, coding_id=one.id)
                self._session.go(place)

        study = self._session.study
        self._session.read(lambda: study.excerpts_of([coding_id]), go)

    # --- versions

    def open_versions(self) -> None:
        """Show the frozen versions."""
        self._show(self.versions)
        self._show_versions()
        self.versions.list.setFocus()

    def _show_versions(self) -> None:
        study = self._session.study
        names = {coder.id: coder.name for coder in study.frame().coders}
        self._session.read(
            self._codebook.versions.all,
            lambda found: self.versions.show_versions(found, names, writable=not study.read_only),
        )

    def _compare(self, before: int, now: int | None) -> None:
        versions = self._codebook.versions
        self._session.read(lambda: versions.compare(before, now), self.versions.show_comparison)

    def _export_version(self, number: int) -> None:
        name = translate("Codebook", "codebook, version {number}").format(number=number)
        path = ask_for_file(self._screen, self._session.study.path.parent, name)
        if path is not None:
            words = translate("Codebook", "The codebook is in {file}.").format(file=path)
            study = self._session.study
            self._session.read(lambda: study.export_codebook(path, number), lambda _: self._session.say(words))

    # --- a codebook on its way in

    def preview(self, path: Path) -> None:
        """Show what a codebook would change; into an empty one it comes at once."""
        if not len(self._screen.tree):
            self._bring_in(path, [])
            return
        self._session.read(lambda: self._codebook.preview(path), lambda plan: self._show_plan(path, plan))

    def _show_plan(self, path: Path, plan: CodebookMerge) -> None:
        self._show(self.importing)
        self.importing.show_plan(path, plan)

    def _bring_in(self, path: Path, places: list[FieldPlace]) -> None:
        me = self._session.coder_id
        self._session.write(lambda: self._codebook.bring_in(path, places, me), self._brought)

    def _brought(self, merge: CodebookMerge) -> None:
        self.leave()
        parts = [
            translate("Codebook", "%n code(s) added", "", len(merge.added)),
            translate("Codebook", "%n completed", "", len(merge.completed)),
            translate("Codebook", "%n as before", "", merge.unchanged),
        ]
        self._session.tell_done(", ".join(parts) + ".")

    # --- both

    def _show(self, page: QWidget) -> None:
        self._screen.editor.keep()
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self._screen.actions_changed.emit()

    def _as_me(self, work: Callable[[str], object], then: Callable[[object], None] | None = None) -> None:
        """Write as the person at the keyboard, who becomes a coder with the first deed."""
        coders, name = self._session.study.coders, self._session.coder_name
        self._session.write(lambda: work(coders.ensure(name).id), then, self._refused)

    def _refused(self, _: BaseException) -> None:
        """What was decided and could not be written is shown again."""
        self.look.show_again()
        if self.is_looking:
            self._read_looking()


def ask_for_file(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Ask where a codebook is to be written; None where nobody said."""
    patterns = ";;".join(f"{form} (*{suffix})" for suffix, form in EXPORTS)
    title = translate("Codebook", "Export the codebook")
    chosen, pattern = QFileDialog.getSaveFileName(parent, title, str(folder / f"{name}.yaml"), patterns)
    if not chosen:
        return None
    path = Path(chosen)
    suffix = next((one for one, _ in EXPORTS if one in pattern), ".yaml")
    known = path.suffix.casefold() in {one for one, _ in EXPORTS}
    return path if known else path.with_name(path.name + suffix)
