"""`study.codebook.versions`: the codebook frozen with a note, compared, and written to files as it was."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.codebook_history import CodebookVersion
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.codebook_states import CodebookState, compare_states, from_text, pins_by_code, to_text
from qualcase.study.core import Part
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.store.writing import Writing
    from qualcase.study.codebook_states import CodebookComparison


class CodebookVersions(Part):
    """`study.codebook.versions`."""

    def all(self) -> tuple[CodebookVersion, ...]:
        """Every frozen version, earliest first."""
        return self._core.read(lambda reading: reading.frozen.all())

    def get(self, number: int) -> CodebookVersion:
        """One version. Raises UserError when there is none of this number."""
        found = next((one for one in self.all() if one.number == number), None)
        if found is None:
            raise UserError("The codebook has no version {number}. `codebook versions` lists them.", number=number)
        return found

    def freeze(self, note: str = "", coder_id: str | None = None) -> CodebookVersion:
        """Keep the codebook as it is now; it can be looked at, compared and exported, and never changes.

        Raises:
            UserError: The codebook is empty, or is just as it was frozen last.
        """
        if not len(self._core.now.frame.tree):
            raise UserError("The codebook has no codes yet. Add or import some first.")
        state = to_text(self.state())

        def work(writing: Writing) -> CodebookVersion:
            held = writing.frozen.all()
            if held and held[-1].book == state:
                raise UserError("Nothing was changed since version {number}.", number=held[-1].number)
            number = held[-1].number + 1 if held else 1
            made = CodebookVersion(new_id(), number, " ".join(note.split()), state, datetime.now(UTC), coder_id)
            writing.frozen.insert(made)
            return made

        number = len(self.all()) + 1
        return self._core.act("codebook.freeze", work, coder_id, number=number)

    def state(self, number: int | None = None) -> CodebookState:
        """The codebook in a version, or as it is now. Raises UserError when there is no such version."""
        if number is not None:
            return from_text(self.get(number).book)
        now = self._core.now
        pins = self._core.read(lambda reading: reading.pins.all())
        return CodebookState(now.info.codebook_languages, now.scales, now.frame.tree, pins_by_code(pins))

    def compare(self, before: int, now: int | None = None) -> CodebookComparison:
        """What differs between two versions, or between one and the codebook as it is now. Raises UserError."""
        merged = self._core.read(lambda reading: reading.merges.all())
        return compare_states(self.state(before), self.state(now), {one.path: one.into_path for one in merged})

    def as_file(self, number: int) -> CodebookFile:
        """A version as a file's value. Raises UserError when there is none of this number."""
        state = self.state(number)
        info = self._core.now.info
        title = say(mark("Codebook: {study}, version {number}"), study=info.title, number=number)
        return CodebookFile(
            name=f"version-{number}",
            languages=state.languages,
            title={info.language if info.language in state.languages else state.languages[0]: title},
            scales=state.scales,
            codes=state.tree.ordered,
        )

    def take_out(self, number: int, path: Path) -> None:
        """Write a version to a .yaml, .csv or .xlsx file, to be read in again. Raises UserError, FileRefusedError."""
        from qualcase.study.codebook_files import write_book

        write_book(self.as_file(number), path, None)
