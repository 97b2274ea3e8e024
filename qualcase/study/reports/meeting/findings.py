"""What people say of the cells, for a page for a meeting: change sheet, claims, cases over the waves, codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import Heading, LineState
from qualcase.coding.claims import Side
from qualcase.coding.codebook import wording
from qualcase.coding.meeting import NOWHERE, Address, Behind, Headline, Pairs, PassageColumn, Rows, Section, Words
from qualcase.coding.report import Look
from qualcase.study.change_words import figure_words, heading_words, sign
from qualcase.study.claim_words import match_words, observed_words, side_words, verdict_words
from qualcase.study.codebook_words import FIELD_WORDS, say_field, say_kind
from qualcase.words import Message, current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.claims import Claim
    from qualcase.coding.codebook import Code
    from qualcase.coding.filters import Filter
    from qualcase.coding.meeting import Piece
    from qualcase.study.reports.meeting.matrix import Cells
    from qualcase.study.reports.meeting.passages import Gathered
    from qualcase.study.study import Study


def change_section(study: Study, chosen: Filter, cells: Cells) -> Section | None:
    """The accepted lines of the change sheet under their questions; None where none was accepted."""
    pairs = [pair for pair in study.change_sheet.pairs() if not chosen.waves or set(pair) <= set(chosen.waves)]
    pieces: list[Piece] = []
    for pair in pairs:
        shown = study.change_sheet.sheet(chosen, change=pair)
        accepted = [line for line in shown.lines if line.state is LineState.ACCEPTED]
        if accepted:
            pieces += _changes(study, shown, accepted, cells)
    return Section(Address("changes"), say(mark("Change sheet")), tuple(pieces)) if pieces else None


def _changes(study: Study, shown: ChangeSheetShown, accepted: Sequence[SheetLine], cells: Cells) -> Iterable[Piece]:
    names = {one.id: one.name for one in study.frame().waves} | {one.id: one.name for one in study.frame().cases}
    tree = study.frame().tree
    waves = " → ".join(names[one] for one in shown.change or ())
    for heading in Heading:
        lines = [line for line in accepted if line.heading is heading]
        if not lines:
            continue
        yield Headline(f"{heading_words(heading)} ({waves})")
        yield Rows(
            (say(mark("Case")), say(mark("Code")), say(mark("Figures")), say(mark("What changed"))),
            tuple(
                (
                    Words(names[line.cell.case_id], to=cells.get((line.cell.code_id, line.cell.case_id), NOWHERE)),
                    Words(" / ".join(tree.names(line.cell.code_id, study.info().codebook_languages[0]))),
                    Words(_figures(shown, line)),
                    Words(shown.words(line)),
                )
                for line in lines
            ),
        )
    waiting = sum(line.state is LineState.OPEN for line in shown.lines)
    if waiting:
        said = Message(
            "{n} line that figures propose is not decided.", "{n} lines that figures propose are not decided.", waiting
        )
        yield Words(str(said), Look.QUIET)
    yield Words(shown.caption, Look.CHECK)


def _figures(shown: ChangeSheetShown, line: SheetLine) -> str:
    if line.candidate is None:
        return ""
    return f"{figure_words(line.candidate, shown.measure)} {sign(line.candidate)}".strip()


def claim_section(
    study: Study, chosen: Filter, gathered: Gathered, first: int
) -> tuple[Section | None, tuple[Behind, ...]]:
    """The claims with the cases where they hold, and lists of the passages for and against each, from `b{first}` on."""
    names = {one.id: one.name for one in study.frame().cases}
    pieces: list[Piece] = []
    lists: list[Behind] = []
    for claim in study.claims.all():
        told = [one for one in claim.cases if not chosen.cases or one.case_id in chosen.cases]
        behind = _evidence(claim, gathered, Address(f"b{first + len(lists)}"))
        pieces += [Headline(claim.text), *_claim(claim, names)]
        if told:
            pieces.append(
                Rows(
                    (say(mark("Case")), say(mark("Expected")), say(mark("Observed")), say(mark("Reason"))),
                    tuple(
                        (
                            Words(names[one.case_id]),
                            Words(verdict_words(one.expected)),
                            Words(verdict_words(one.observed)),
                            Words(one.reason),
                        )
                        for one in told
                    ),
                )
            )
        if behind:
            lists.append(behind)
        pieces.append(Words(_counted(claim), Look.QUIET, behind.address if behind else NOWHERE))
    return (Section(Address("claims"), say(mark("Claims")), tuple(pieces)) if pieces else None), tuple(lists)


def _claim(claim: Claim, names: dict[str, str]) -> Iterable[Piece]:
    if claim.expectation:
        late = say(mark("written after something had been observed")) if claim.was_expected_late else ""
        said = say(mark("Expected: {words}"), words=claim.expectation)
        yield Words(f"{said} ({late})" if late else said)
    for line in (observed_words(claim), match_words(claim, names)):
        if line:
            yield Words(line)
    if claim.note:
        yield Words(claim.note, Look.QUIET)


def _evidence(claim: Claim, gathered: Gathered, address: Address) -> Behind | None:
    columns = []
    for side in (Side.FOR, Side.AGAINST):
        ids = [one.coding_id for one in claim.evidence if one.side is side]
        columns.append(PassageColumn(side_words(side), gathered.of(ids), say(mark("none on this page"))))
    return Behind(address, claim.text, tuple(columns)) if any(one.passages for one in columns) else None


def _counted(claim: Claim) -> str:
    counts = {side: sum(one.side is side for one in claim.evidence) for side in (Side.FOR, Side.AGAINST)}
    return say(mark("Passages: {n} for it, {against} against it"), n=counts[Side.FOR], against=counts[Side.AGAINST])


def codebook_section(study: Study, chosen: Filter, passages: dict[str, tuple[Address, int]]) -> Section | None:
    """The codes with their definitions; each leads to its passages, where the page has some (address and number)."""
    tree = study.frame().tree
    wanted = {one for code in chosen.codes if code in tree for one in tree.with_subcodes(code)} or {
        one.id for one in tree.ordered
    }
    pieces: list[Piece] = []
    for code in tree.ordered:
        if code.id in wanted:
            pieces += _code(study, code, passages.get(code.id))
    return Section(Address("codebook"), say(mark("Codebook")), tuple(pieces)) if pieces else None


def _code(study: Study, code: Code, found: tuple[Address, int] | None) -> Iterable[Piece]:
    tree, language = study.frame().tree, current_language()
    path = " / ".join(tree.names(code.id, study.info().codebook_languages[0]))
    place = Address(f"k{tree.ordered.index(code) + 1}")
    yield Headline(path, min(4, 1 + tree.depth(code.id)), place, Address(code.colour))
    rows = [
        (say_field(field), Words(wording(getattr(code, field), language)))
        for field in ("short", "full", "use_when", "not_when")
    ]
    rows += [(say_kind(one.kind), Words(wording(one.text, language))) for one in code.examples]
    rows.append((say(FIELD_WORDS["origin"]), Words(code.origin)))
    if code.retired:
        rows.append((say(FIELD_WORDS["retired"]), Words(say(mark("no longer used for new passages")))))
    if found:
        said = str(Message("{n} passage", "{n} passages", found[1]))
        rows.append((say(mark("Passages")), Words(said, to=found[0])))
    told = tuple(row for row in rows if row[1].text)
    if told:
        yield Pairs(told)
