"""Whatever a co-author does to a report and whatever happens to the study: no word of theirs is lost."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.remade import PieceKind, print_of
from qualcase.exchange.reading.report_back import read_returned, read_seal, text_of, w
from qualcase.study import Study
from tests.exchange.writing.schema import assert_valid
from tests.study.making import case, code, code_quote
from tests.study.returning.working_over import Worked, comments, texts
from tests.thorough import times

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORKS = (
    "write",
    "heading",
    "edit",
    "comment",
    "remove",
    "move",
    "copy",
    "split",
    "insert",
    "bold",
    "lose",
    "table",
    "cell",
    "in cell",
)
EVENTS = ("code", "uncode", "trim", "rename", "recode", "undo", "rate")
KINDS = (ReportKind.EXCERPTS, ReportKind.SIDE_BY_SIDE)
SAME_BEGINNING = [("insert", 40), ("remove", 35), ("edit", 22), ("copy", 30), ("comment", 22), ("copy", 48)]
"""Two paragraphs of the report begin alike: what is meant for the second happens to the first."""
PLACES = st.integers(0, 60)
work = st.lists(st.tuples(st.sampled_from(WORKS), PLACES), max_size=8)
events = st.lists(st.tuples(st.sampled_from(EVENTS), PLACES), max_size=4)


@pytest.fixture(scope="module")
def written(ready_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a study and a report of it."""
    folder = tmp_path_factory.mktemp("written")
    shutil.copy(ready_file, folder / "study.qualcase")
    with Study.open(folder / "study.qualcase", need_write=True) as study:
        for kind in KINDS:
            study.reports.write(ReportOrder(kind), folder / f"{kind}.docx")
    return folder


@settings(
    max_examples=times(12),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(kind=ReportKind.SIDE_BY_SIDE, rounds=[(SAME_BEGINNING, []), ([("bold", 38)], [])])
@given(kind=st.sampled_from(KINDS), rounds=st.lists(st.tuples(work, events), min_size=1, max_size=2))
def test_no_word_of_theirs_is_lost(
    written: Path,
    tmp_path_factory: pytest.TempPathFactory,
    kind: ReportKind,
    rounds: list[tuple[list[tuple[str, int]], list[tuple[str, int]]]],
) -> None:
    folder = tmp_path_factory.mktemp("round")
    shutil.copy(written / "study.qualcase", folder)
    report = folder / "report.docx"
    shutil.copy(written / f"{kind}.docx", report)
    said: list[str] = []
    with Study.open(folder / "study.qualcase", need_write=True) as study:
        for number, (works, happened) in enumerate(rounds):
            worked = _Working(report, f"r{number}")
            for name, place in works:
                worked.do(name, place)
            said += worked.said
            remarks = worked.save()
            for name, place in happened:
                _happen(study, name, place)
            study.reports.remake(None, report)
            _is_sound(report)
            present = "\n".join(_without_changes(report))
            assert [one for one in said if one not in present] == []
            if remarks:
                assert set(remarks) <= set(comments(report))


def _without_changes(report: Path) -> list[str]:
    """Every paragraph but those in which the program tells what changed, which say others' words again."""
    seal = read_seal(read_returned(report))
    assert seal is not None
    told = {one.prints[0] for one in seal.pieces if one.kind is PieceKind.CHANGES}
    return [one for one in texts(report) if print_of(one) not in told]


def _is_sound(report: Path) -> None:
    """What Word demands: marks in pairs, with names and numbers of their own."""
    root = read_returned(report).root
    starts = [one.get(w("id")) for one in root.iter(w("bookmarkStart"))]
    names = [str(one.get(w("name"))).casefold() for one in root.iter(w("bookmarkStart"))]
    ends = [one.get(w("id")) for one in root.iter(w("bookmarkEnd"))]
    assert max(Counter(names).values(), default=1) == 1
    assert max(Counter(starts).values(), default=1) == 1
    assert sorted(map(str, starts)) == sorted(map(str, ends))
    assert root[0][-1].tag == w("sectPr")
    assert_valid(report)
    for one in root.iter(w("p")):
        assert [child.tag for child in one].count(w("pPr")) <= 1
        assert w("pPr") not in [child.tag for child in one][1:]


class _Working:
    """A co-author; `said` are the words that are theirs."""

    def __init__(self, report: Path, sign: str) -> None:
        self._worked = Worked(report)
        self._sign = sign
        self._remarks: list[str] = []
        self.said: list[str] = []

    def save(self) -> list[str]:
        has_comments = "word/comments.xml" in self._worked._parts
        if has_comments:
            self._worked._comments = []  # one part of comments is enough to try it
        self._worked.save()
        return [] if has_comments else self._remarks

    def do(self, name: str, place: int) -> None:
        """Do something at some paragraph that has words."""
        there = [one for one in self._worked.paragraphs() if text_of(one).strip()][7:]
        if not there:
            return
        first = text_of(there[place % len(there)]).split("\n")[0]
        # The first that begins so is the one they work on: it may be another, with words of theirs already in it.
        words = text_of(self._worked.find(first))
        own = f"own words {self._sign} {len(self.said)} {name}"
        if name == "edit" and "own words" in words:
            return
        if name in ("cell", "in cell"):
            self._in_cell(name, place, own)
            return
        way: Callable[[], object] | None = {
            "write": lambda: self._worked.write_after(first, own),
            "heading": lambda: self._worked.write_before(first, own, "Heading2"),
            "edit": lambda: self._worked.edit(first, own),
            "insert": lambda: self._worked.track_insertion(first, f" {own}"),
            "table": lambda: self._table(first, own),
        }.get(name)
        if way is not None:
            way()
            self.said.append(own)
            return
        if "own words" not in words or name in ("comment", "lose"):
            self._otherwise(name, first)

    def _otherwise(self, name: str, first: str) -> None:
        """What leaves no words behind; with comments there, only what leaves them where they are."""
        if name == "comment" and "word/comments.xml" not in self._worked._parts:
            self._remarks.append(f"remark {self._sign} {len(self._remarks)}")
            self._worked.comment(first, self._remarks[-1])
        elif name == "bold":
            self._worked.make_bold(first)
        elif name == "lose":
            self._worked.lose_marks()
        elif name == "split" and len(first) > 3:
            self._split(first)
        elif name in ("remove", "copy", "move") and not self._remarks:
            if name == "remove":
                self._worked.remove(first)
            else:
                self._worked.copy_to_end(first, cut=name == "move")

    def _in_cell(self, name: str, place: int, own: str) -> None:
        """Write in a table: a paragraph of one's own, or in the place of what stands there."""
        there = [one for table in self._worked.body.iter(w("tbl")) for one in table.iter(w("p"))]
        there = [one for one in there if text_of(one).strip() and "own words" not in text_of(one)]
        if not there:
            return
        node = there[place % len(there)]
        if name == "cell":
            node.addnext(self._worked.paragraph(own))
        else:
            texts = list(node.iter(w("t")))
            texts[0].text = own
            for one in texts[1:]:
                one.text = ""
        self.said.append(own)

    def _split(self, words: str) -> None:
        node = self._worked.find(words)
        if sum(one.find(w("t")) is not None for one in node.iter(w("r"))) == 1:
            self._worked.split(words, len(words) // 2)

    def _table(self, words: str, own: str) -> None:
        from lxml import etree

        table = etree.Element(w("tbl"))
        etree.SubElement(table, w("tblPr"))
        etree.SubElement(etree.SubElement(table, w("tblGrid")), w("gridCol")).set(w("w"), "2000")
        cell = etree.SubElement(etree.SubElement(table, w("tr")), w("tc"))
        cell.append(self._worked.paragraph(own))
        self._worked.find(words).addnext(table)


def _happen(study: Study, name: str, place: int) -> None:
    excerpts = study.excerpts()
    one = excerpts[place % len(excerpts)] if excerpts else None
    if name == "code":
        words = ("skiltet er nyt", "Vi begyndte i det små", "Jeg laver kaffen")[place % 3]
        source = ("K01 besøg", "K01 start", "K02 gruppe")[place % 3]
        code_quote(study, source, words, "Roller")
    elif name == "undo" and study.can_undo():
        study.undo()
    elif name == "rename":
        study.cases.set(case(study, study.cases.all()[0].name).id, name=f"M{place:02}")
    elif one is None or len(excerpts) < 4:
        return
    elif name == "uncode":
        study.codings.remove([one.id])
    elif name == "trim" and one.end - one.start > 4:
        study.codings.set(one.id, start=one.start, end=one.end - 2)
    elif name == "recode":
        study.codings.set(one.id, code_id=code(study, "Forankring").id)
    elif name == "rate":
        study.codings.set(one.id, note=f"note {place}")
