"""Which kind of empty a cell is once it is known what was asked: counted slowly from the sample's files.

After docs/measures.md, *The kinds of empty*. It stands in for the program until that reads the interview guide.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.sample.files import SPEECH, Row, rows, tree


@dataclass(frozen=True)
class Asked:
    """The guide, what was put of it, what was confirmed to be absent."""

    codes: dict[str, list[str]]
    """Codes of each question."""
    put: dict[str, set[str]]
    """Questions that were put in each source."""
    absent: set[tuple[str, str, str]]
    sources: list[Row]

    def topic(self, source: str, code: str) -> bool | None:
        """Whether a source raised the topic of a code; None where no guide covers it."""
        about = {code, *(code.rsplit("/", times)[0] for times in range(1, code.count("/") + 1))}
        covering = {question for question, codes in self.codes.items() if about & set(codes)}
        if not covering:
            return None
        return bool(covering & self.put.get(source, set()))

    def kind(self, case: str, code: str, wave: str) -> str:
        """The kind of empty of a cell that has sources, counted coders and no value."""
        if (case, wave, code) in self.absent:
            return "absent"
        held = [row for row in self.sources if row["wave"] == wave and case in row["case"].split(";")]
        speech = [row["file"].rpartition("/")[2].rpartition(".")[0] for row in held if row["kind"] in SPEECH]
        if not speech:
            return "not_observed"
        topics = {self.topic(source, code) for source in speech}
        if topics == {False}:
            return "not_asked"
        return "silent_asked" if True in topics else "silent_unknown"


def read_asked() -> Asked:
    """Read it from the sample's files."""
    put: dict[str, set[str]] = {}
    for row in rows("asked.csv"):
        put.setdefault(row["source"], set()).add(row["question"])
    return Asked(
        codes={question["id"]: question["codes"] for question in tree("guide.yaml")["questions"]},
        put=put,
        absent={(row["case"], row["wave"], row["code"]) for row in rows("absences.csv")},
        sources=rows("materials.csv"),
    )
