"""What can be done with the codebook: writes what the screen's parts ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from qualcase.coding.filters import Filter
from qualcase.ui.base.packed import codebook_title, packed_codebooks
from qualcase.ui.codebook.pages import ask_for_file
from qualcase.ui.codebook.picker import CodePicker
from qualcase.ui.codebook.state import Landing, next_to, step, total_uses

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Excerpt
    from qualcase.ui.codebook.screen import CodebookScreen

translate = QCoreApplication.translate


class CodebookDeeds(QObject):
    """Writes what the screen's parts ask for; one action each."""

    def __init__(self, screen: CodebookScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._session = screen.session
        self._codebook = screen.session.study.codebook

    # --- one code

    def set(self, code_id: str, fields: dict[str, Any]) -> None:
        """Change fields of a code; where that is refused the old ones are shown again."""
        me = self._session.coder_id
        self._session.write(
            lambda: self._codebook.set(code_id, coder_id=me, **fields), None, lambda _: self._screen.draw_again()
        )

    def add(self, name: str, parent_id: str | None) -> None:
        """A new code; it becomes the current one, and the field stays open for the next."""
        self._session.write(lambda: self._codebook.add(name, parent_id), self._show_added)

    def move(self, code_id: str, landing: Landing) -> None:
        """Put a code somewhere else."""
        self._session.write(lambda: self._codebook.move(code_id, landing.parent_id, landing.position))

    def step(self, right: int, down: int) -> None:
        """Move the current code by one."""
        code_id = self._screen.code_id
        wanted = step(self._screen.tree, code_id, right=right, down=down)
        if wanted is not None:
            self.move(code_id, wanted)

    def remove(self) -> None:
        """Take the current code out, with its sub-codes and passages; Undo brings all back."""
        tree, code_id = self._screen.tree, self._screen.code_id
        code, below = tree[code_id], len(tree.with_subcodes(code_id)) - 1
        passages = total_uses(tree, self._screen.uses, code_id)
        after = next_to(tree, code_id)
        parts = [translate("Codebook", "%n coded passage(s)", "", passages)]
        if below:
            parts.insert(0, translate("Codebook", "%n sub-code(s)", "", below))
        words = translate("Codebook", "Removed “{code}” with {what}.").format(code=code.name, what=", ".join(parts))

        def tell(_: object) -> None:
            if after is not None and after in self._screen.tree:
                self._screen.go_to(after)
            self._session.tell_done(words)

        self._session.write(lambda: self._codebook.remove(code_id), tell)

    def ask_merge(self) -> None:
        """Ask which code the current one is to be merged into."""
        screen = self._screen
        tree, code_id = screen.tree, screen.code_id
        own = set(tree.with_subcodes(code_id))
        entries = [
            (" / ".join(tree.names(code.id, screen.language)), code.id) for code in tree.ordered if code.id not in own
        ]
        question = translate("Codebook", "Merge “{code}” into:").format(code=tree[code_id].name)
        picker = CodePicker(screen, screen.tokens, question)
        picker.picked.connect(partial(self.merge, code_id))
        picker.ask(entries)

    def merge(self, code_id: str, into_id: str) -> None:
        """Join a code into another."""
        me = self._session.coder_id
        self._session.write(
            lambda: self._codebook.merge(code_id, into_id, coder_id=me), lambda _: self._screen.go_to(into_id)
        )

    def retire(self, retired: bool = True) -> None:  # noqa: FBT001, FBT002 - a signal's
        """Use the current code for no new passages, or again."""
        code_id = self._screen.code_id
        self._session.write(lambda: (self._codebook.retire if retired else self._codebook.take_up)(code_id))

    def sort(self) -> None:
        """Put the current code and those beside it in the order of their names."""
        tree, code_id, language = self._screen.tree, self._screen.code_id, self._screen.language
        self._session.write(lambda: self._codebook.sort(tree[code_id].parent_id, language))

    # --- examples

    def ask_pin(self) -> None:
        """Ask which of the current code's passages is to be an example."""
        study, code_id = self._session.study, self._screen.code_id
        wanted = Filter(codes=(code_id,))
        self._session.read(lambda: study.excerpts(wanted), partial(self._offer_passages, code_id))

    def _offer_passages(self, code_id: str, found: tuple[Excerpt, ...]) -> None:
        question = translate("Codebook", "Pin a passage to “{code}”:").format(code=self._screen.tree[code_id].name)
        picker = CodePicker(self._screen, self._screen.tokens, question)
        picker.picked.connect(lambda coding_id: self.pin(coding_id, "good", code_id))
        picker.ask([(f"{one.source}: {' '.join(one.text.split())}", one.id) for one in found])

    def pin(self, coding_id: str, kind: str, code_id: str | None = None) -> None:
        """Make a passage an example of the current code."""
        own, me = code_id or self._screen.code_id, self._session.coder_id
        self._session.write(lambda: self._codebook.pins.pin(coding_id, kind, own, coder_id=me))

    def unpin(self, pin_id: str) -> None:
        """Let a passage no longer be an example."""
        me = self._session.coder_id
        self._session.write(lambda: self._codebook.pins.unpin(pin_id, coder_id=me))

    def _show_added(self, code: Code) -> None:
        self._screen.go_to(code.id)
        if self._screen.new_field.isVisible():
            self._screen.new_field.setFocus()

    # --- files

    def show_import_menu(self, beside: QWidget) -> None:
        """The codebooks that come with the program, and any file."""
        menu = QMenu(beside)
        menu.aboutToHide.connect(menu.deleteLater)
        for path in packed_codebooks():
            menu.addAction(codebook_title(path)).triggered.connect(lambda _=False, chosen=path: self.bring_in(chosen))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(translate("Codebook", "From a file…")).triggered.connect(lambda _=False: self._choose_import())
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))

    def bring_in(self, path: Path) -> None:
        """Show what a codebook would change before it is merged into this one."""
        self._screen.over.preview(path)

    def take_out(self, path: Path) -> None:
        """Write the codebook to a file."""
        words = translate("Codebook", "The codebook is in {file}.").format(file=path)
        study = self._session.study
        self._session.read(lambda: study.export_codebook(path), lambda _: self._session.say(words))

    def choose_export(self) -> None:
        """Ask for a file and write the codebook to it."""
        path = ask_for_file(self._screen, self._session.study.path.parent, translate("Codebook", "codebook"))
        if path is not None:
            self.take_out(path)

    def _choose_import(self) -> None:
        title = translate("Codebook", "Import a codebook")
        patterns = translate("Codebook", "Codebooks") + " (*.yaml *.yml *.csv *.xlsx)"
        folder = str(self._session.study.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self._screen, title, folder, patterns)
        if chosen:
            self.bring_in(Path(chosen))
