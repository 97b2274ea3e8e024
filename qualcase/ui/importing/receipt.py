"""What an import did, to be read again and copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.importing.rows import Verdict, is_coming, judge
from qualcase.ui.importing.words import in_row, made_words, remark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.study.importing import Imported
    from qualcase.ui.importing.rows import KnownPlaces, Row

translate = QCoreApplication.translate
_MOST_MADE = 3
"""So many things that were made have a sentence each in the line at the bottom; more are only named there."""


@dataclass(frozen=True)
class Receipt:
    """One sentence for the line at the bottom, and everything."""

    sentence: str
    text: str


def receipt_of(done: Imported, rows: Sequence[Row], known: KnownPlaces) -> Receipt:
    """What came in, what was made for it, what did not come in and why."""
    refused = [(one.path.name, str(one.refused)) for one in done.refused]
    left_out = []
    for row in rows:
        verdict, remarks = judge(row, known)
        if verdict is Verdict.REFUSED:
            refused.append((row.incoming.path.name, remark_words(remarks[0])))
        elif not row.wanted:
            left_out.append((row.incoming.path.name, " ".join(map(remark_words, remarks))))
    made = [str(one) for one in done.made]
    came = translate("Import", "%n file(s) came in.", "", len(done.added))
    newer = translate("Import", "%n source(s) have a new version of their text.", "", len(done.corrected))
    lines = [came, *(f"  {one.name}" for one in done.added)]
    if done.corrected:
        lines += ["", newer, *(f"  {one.name}" for one in done.corrected)]
    planned = translate("Import", "%n source(s) were planned.", "", len(done.planned))
    if done.planned:
        lines += ["", planned]
    if made:
        lines += ["", translate("Import", "Made with them:"), *(f"  {one}" for one in made)]
    if refused:
        lines += ["", translate("Import", "%n file(s) could not come in.", "", len(refused)), *_named(refused)]
    if left_out:
        lines += ["", translate("Import", "%n file(s) were left out.", "", len(left_out)), *_named(left_out)]
    sentence = [
        *([came] if done.added or not (done.corrected or done.planned) else []),
        *([newer] if done.corrected else []),
        *([planned] if done.planned else []),
        *(made if len(made) <= _MOST_MADE else [made_words(_coming(rows, known), known)]),
    ]
    if refused:
        sentence.append(translate("Import", "%n file(s) could not come in.", "", len(refused)))
    return Receipt(" ".join(sentence), "\n".join(lines) + "\n")


def _coming(rows: Sequence[Row], known: KnownPlaces) -> list[Row]:
    return [row for row in rows if is_coming(row, judge(row, known)[0])]


def _named(files: Iterable[tuple[str, str]]) -> list[str]:
    return [f"  {name}: {in_row(why, name)}".rstrip(" :") for name, why in files]
