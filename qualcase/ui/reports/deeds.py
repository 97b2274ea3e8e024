"""What a person does in the workspace of reports: write, keep as a recipe, run recipes. All of it in the background."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from qualcase.coding.orders import NamesOut
from qualcase.coding.recipes import Outcome, Recipe
from qualcase.study.reports.file_names import with_ending
from qualcase.ui.reports.results import Told
from qualcase.ui.reports.words import outcome_words, suffix_title
from qualcase.ui.widgets.background import BackgroundProgress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.leaving import OutWarning
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.recipes import Ran
    from qualcase.progress import Progress
    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.reports.results import ResultStrip

translate = QCoreApplication.translate
_FOLDER = "reports.folder"


class Deeds(QObject):
    """One thing at a time; the strip tells how far it is and what there is then."""

    held_back = Signal(object)
    """Warnings that somebody must confirm before it is written."""
    done = Signal()
    """Something was written, or not."""

    def __init__(self, session: Session, strip: ResultStrip, owner: QWidget) -> None:
        """Tell on a strip; `owner` is where the dialog for files opens."""
        super().__init__(owner)
        self._session, self._strip, self._owner = session, strip, owner
        self._progress: BackgroundProgress | None = None
        self._naming = False
        """Whether it is being found out what a file would be called."""
        strip.stop_asked.connect(self.stop)
        strip.meant.connect(lambda recipe_id: self.run([recipe_id], sure=True))

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._progress is not None

    def stop(self) -> None:
        """Stop at the next step; what was written until then stays."""
        if self._progress is not None:
            self._progress.cancel()

    # --- one report

    def choose_file(self, order: ReportOrder, suffix: str, *, meant: bool) -> None:
        """Ask where to, and write there."""
        if self.is_busy or self._naming:
            return
        study, unnamed = self._session.study, _unnamed(order, suffix)
        if order.names is NamesOut.KEEP:
            self._ask_for_file(order, suffix, study.recipes.target(unnamed).name, meant=meant)
            return
        self._naming = True

        def ask(name: str) -> None:
            self._naming = False
            self._ask_for_file(order, suffix, name, meant=meant)

        # With names out all texts are read for what it is called.
        self._session.read(lambda: study.recipes.target(unnamed).name, ask, self._not_named)

    def _not_named(self, error: BaseException) -> None:
        """The session has said why."""
        del error
        self._naming = False

    def _ask_for_file(self, order: ReportOrder, suffix: str, name: str, *, meant: bool) -> None:
        title = translate("Reports", "Write the report")
        kinds = f"{suffix_title(suffix).partition(' (')[0]} (*{suffix})"
        chosen, _ = QFileDialog.getSaveFileName(self._owner, title, str(self._folder() / name), kinds)
        if chosen:
            self.write(order, _with_ending(Path(chosen), order, suffix), meant=meant)

    def write(self, order: ReportOrder, path: Path, *, meant: bool) -> None:
        """Write a report. What must be confirmed first holds it back unless it is meant."""
        study, progress = self._session.study, self._begin(translate("Reports", "Writing…"))
        self._session.settings.set(_FOLDER, str(path.parent))

        def work() -> tuple[tuple[OutWarning, ...], tuple[Path, ...]]:
            held = () if meant else _must_confirm(study, order, progress)
            return held, () if held else study.reports.write(order, path, progress)

        self._session.read(work, self._wrote, self._failed)

    def _wrote(self, found: tuple[tuple[OutWarning, ...], tuple[Path, ...]]) -> None:
        held, files = found
        self._progress = None
        said = translate("Reports", "Wrote {file}")
        self._strip.end([Told(said.format(file=one.name), (one,)) for one in files])
        if held:
            self.held_back.emit(held)
        self.done.emit()

    # --- recipes

    def save_recipe(self, name: str, order: ReportOrder, suffix: str) -> None:
        """Keep a report as a recipe that writes beside the study."""
        study, near = self._session.study, _near(self._session.study, order)
        self._session.write(lambda: study.recipes.save(name, near, suffix=suffix))

    def change_recipe(self, recipe_id: str, order: ReportOrder, suffix: str) -> None:
        """Let a recipe write what is wanted now."""
        study, near = self._session.study, _near(self._session.study, order)
        self._session.write(lambda: study.recipes.set(recipe_id, order=near, suffix=suffix))

    def run(self, recipe_ids: Sequence[str] = (), *, sure: bool = False) -> None:
        """Run recipes, all of them where none is named."""
        if self.is_busy:
            return
        study, progress = self._session.study, self._begin(translate("Reports", "Writing recipes…"))
        self._session.read(
            lambda: study.recipes.run_all(progress, sure=sure, recipe_ids=recipe_ids), self._ran, self._failed
        )

    def _ran(self, ran: Sequence[Ran]) -> None:
        self._progress = None
        lines = [_told(one) for one in ran]
        self._strip.end(lines or [_nothing()])
        self.done.emit()

    # --- what they share

    def _begin(self, words: str) -> BackgroundProgress:
        made = self._progress = BackgroundProgress(self)
        made.moved.connect(self._strip.show_progress)
        self._strip.begin(words)
        return made

    def _failed(self, error: BaseException) -> None:
        """The session has said why; where it was stopped, nothing was written."""
        del error
        self._progress = None
        self._strip.end([_nothing()])
        self.done.emit()

    def _folder(self) -> Path:
        kept = self._session.settings.get(_FOLDER)
        folder = Path(kept) if isinstance(kept, str) and kept else self._session.study.path.parent
        return folder if folder.is_dir() else self._session.study.path.parent


def _with_ending(path: Path, order: ReportOrder, suffix: str) -> Path:
    """The path with an ending that the report can be written as: its own, else the one that was wanted."""
    from qualcase.study.reports.kinds import kind_of

    return path if path.suffix.casefold() in kind_of(order.kind).suffixes else with_ending(path, suffix)


def _nothing() -> Told:
    return Told(translate("Reports", "Nothing was written."))


def _told(ran: Ran) -> Told:
    kept = ran.kept if ran.kept is not None and ran.kept.suffix == ".docx" else None
    return Told(outcome_words(ran), ran.files, ran.recipe.id if ran.outcome is Outcome.HELD else "", kept)


def _unnamed(order: ReportOrder, suffix: str) -> Recipe:
    from qualcase.study.reports.kinds import kind_of

    return Recipe("", order.title or str(kind_of(order.kind).title), order, suffix)


def _must_confirm(study: Study, order: ReportOrder, progress: Progress) -> tuple[OutWarning, ...]:
    if order.names is NamesOut.KEEP:
        return ()
    return tuple(one for one in study.reports.warnings(order, progress) if one.must_confirm)


def _near(study: Study, order: ReportOrder) -> ReportOrder:
    from qualcase.study.reports.file_names import file_from

    return replace(order, template=file_from(study.path.parent, Path(order.template))) if order.template else order
