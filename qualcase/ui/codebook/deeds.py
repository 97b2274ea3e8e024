"""What can be done with the codebook, and the actions that do it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.packed import codebook_title, packed_codebooks
from qualcase.ui.codebook.picker import CodePicker
from qualcase.ui.codebook.state import Landing, next_to, step, total_uses

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code
    from qualcase.study.codebook_merge import CodebookMerge
    from qualcase.ui.codebook.screen import CodebookScreen

translate = QCoreApplication.translate
_EXPORTS = ((".yaml", "YAML"), (".xlsx", "Excel"), (".csv", "CSV"), (".docx", "Word"))


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
        self._session.write(lambda: self._codebook.set(code_id, **fields), None, lambda _: self._screen.draw_again())

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
        self._session.write(lambda: self._codebook.merge(code_id, into_id), lambda _: self._screen.go_to(into_id))

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
        """Merge a codebook into this one."""
        self._session.write(lambda: self._codebook.bring_in(path), self._tell_brought)

    def take_out(self, path: Path) -> None:
        """Write the codebook to a file."""
        words = translate("Codebook", "The codebook is in {file}.").format(file=path)
        self._session.read(lambda: self._codebook.take_out(path), lambda _: self._session.say(words))

    def choose_export(self) -> None:
        """Ask for a file and write the codebook to it."""
        patterns = ";;".join(f"{name} (*{suffix})" for suffix, name in _EXPORTS)
        proposed = self._session.study.path.parent / f"{translate('Codebook', 'codebook')}.yaml"
        title = translate("Codebook", "Export the codebook")
        chosen, pattern = QFileDialog.getSaveFileName(self._screen, title, str(proposed), patterns)
        if chosen:
            path = Path(chosen)
            suffix = next((one for one, _ in _EXPORTS if one in pattern), ".yaml")
            known = path.suffix.casefold() in {one for one, _ in _EXPORTS}
            self.take_out(path if known else path.with_name(path.name + suffix))

    def _choose_import(self) -> None:
        title = translate("Codebook", "Import a codebook")
        patterns = translate("Codebook", "Codebooks") + " (*.yaml *.yml *.csv *.xlsx)"
        folder = str(self._session.study.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self._screen, title, folder, patterns)
        if chosen:
            self.bring_in(Path(chosen))

    def _tell_brought(self, merge: CodebookMerge) -> None:
        parts = [
            translate("Codebook", "%n code(s) added", "", len(merge.added)),
            translate("Codebook", "%n completed", "", len(merge.completed)),
            translate("Codebook", "%n as before", "", merge.unchanged),
        ]
        self._session.tell_done(", ".join(parts) + ".")


def codebook_actions(screen: CodebookScreen) -> list[Action]:
    """The actions of the screen."""
    deeds = screen.deeds
    group, files = translate("Codebook", "Codebook"), translate("Codebook", "Codebook files")
    writable, chosen = partial(_writable, screen), partial(_can_change, screen)
    moves = (
        ("up", translate("Codebook", "Move the code up"), 0, -1, "Up"),
        ("down", translate("Codebook", "Move the code down"), 0, 1, "Down"),
        ("in", translate("Codebook", "Move the code below the one above"), 1, 0, "Right"),
        ("out", translate("Codebook", "Move the code one level up"), -1, 0, "Left"),
    )
    beside = lambda: screen.ask_for_name(_parent(screen))  # noqa: E731
    below = lambda: screen.ask_for_name(screen.code_id or None)  # noqa: E731
    find, new = translate("Codebook", "Find a code"), translate("Codebook", "New code beside this one")
    new_below = translate("Codebook", "New code below this one")
    return [
        Action("codebook.find", find, screen.filter_field.setFocus, ("Ctrl+F",), group, in_field=True),
        Action("codebook.new", new, beside, ("Insert", "Ctrl+Return"), group, writable),
        Action("codebook.new_below", new_below, below, ("Shift+Insert", "Ctrl+Shift+Return"), group, writable),
        Action("codebook.rename", translate("Codebook", "Rename the code"), screen.rename, ("F2",), group, chosen),
        *(
            Action(f"codebook.{name}", title, partial(deeds.step, right, down), (f"Ctrl+Shift+{key}",), group, chosen)
            for name, title, right, down, key in moves
        ),
        Action(
            "codebook.merge", translate("Codebook", "Merge the code into…"), deeds.ask_merge, ("Ctrl+J",), group, chosen
        ),
        Action("codebook.remove", translate("Codebook", "Remove the code"), deeds.remove, ("Delete",), group, chosen),
        Action("codebook.export", translate("Codebook", "Export the codebook…"), deeds.choose_export, (), files),
        Action(
            "codebook.import",
            translate("Codebook", "Import a codebook…"),
            lambda: deeds.show_import_menu(screen.import_button),
            (),
            files,
            writable,
        ),
    ]


def _parent(screen: CodebookScreen) -> str | None:
    return screen.tree[screen.code_id].parent_id if screen.code_id in screen.tree else None


def _writable(screen: CodebookScreen) -> bool:
    return not screen.session.study.read_only


def _can_change(screen: CodebookScreen) -> bool:
    return _writable(screen) and screen.code_id in screen.tree
