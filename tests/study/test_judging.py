from __future__ import annotations

from dataclasses import replace

import pytest

from qualcase.coding.pseudonyms import TEXT, NameHit, Place, Placed, PseudonymTable, Replaced, Verdict
from qualcase.errors import UserError
from qualcase.study.judging import approved, judged, proposed, rejected, reopened, with_replacement
from qualcase.text.identifiers import IdentifierKind, Reason

EMPTY = PseudonymTable("s")


def hit(form: str, start: int, source: str = "one", **other: object) -> NameHit:
    fields: dict[str, object] = {
        "kind": IdentifierKind.NAME,
        "context": f"«{form}»",
        "why": Reason.CAPITAL,
        "confidence": 0.5,
        "replacement": "[navn]",
        **other,
    }
    place = Place(TEXT, source)
    return NameHit(f"{source}{start}", place, source, "now", start, start + len(form), form=form, **fields)  # type: ignore[arg-type]


BODIL = (hit("Bodil", 0), hit("Bodil", 50), hit("BODIL", 9, "two"))


def verdicts(table: PseudonymTable, hits: tuple[NameHit, ...] = BODIL) -> list[Verdict | None]:
    return [one.verdict for one in judged(hits, table)]


def test_what_is_said_shows_on_every_hit_without_another_search() -> None:
    table, made = approved(EMPTY, BODIL[:1], everywhere=True)
    assert verdicts(table) == [Verdict.APPROVED] * 3
    assert {one.pseudonym_id for one in judged(BODIL, table)} == {made[0].id}
    table = rejected(table, BODIL[1:2])
    assert verdicts(table) == [Verdict.APPROVED, Verdict.REJECTED, Verdict.APPROVED]


def test_one_hit_or_the_whole_name_is_undecided_again() -> None:
    table, _ = approved(EMPTY, BODIL, everywhere=True)
    table = rejected(table, BODIL[1:2])
    assert verdicts(reopened(table, BODIL[1:2])) == [Verdict.APPROVED] * 3
    again = reopened(table, BODIL, everywhere=True)
    assert verdicts(again) == [None] * 3
    assert (again.decisions, again.pseudonyms) == ((), ())


def test_a_name_that_was_replaced_stays_in_the_key() -> None:
    table, made = approved(EMPTY, BODIL, everywhere=True)
    table = table.with_placed([Placed(Place(TEXT, "one"), "then", (Replaced(0, 6, "Bodil", "[navn]"),))])
    assert reopened(table, BODIL, everywhere=True).pseudonyms == made


def test_what_was_judged_in_an_earlier_text_waits_for_a_search() -> None:
    then = hit("Bodil", 4)
    table = rejected(EMPTY, [then])
    moved = replace(judged([then], table)[0], state="later", start=5, end=10)
    assert judged([moved], table)[0].verdict is Verdict.REJECTED
    assert reopened(table, [moved]).decisions == ()


def test_other_words_can_stand_for_a_name() -> None:
    table, made = approved(EMPTY, BODIL, everywhere=True)
    table = with_replacement(table, made[0].id, "  [nabo] ")
    assert {one.replacement for one in judged(BODIL, table)} == {"[nabo]"}
    with pytest.raises(UserError, match="holds the name"):
        with_replacement(table, made[0].id, "[Bodils nabo]")


def test_a_proposal_is_one_that_no_other_name_has() -> None:
    table, _ = approved(EMPTY, BODIL, everywhere=True)
    assert proposed(hit("Finn", 80), table) == "[navn 2]"
    assert proposed(judged(BODIL, table)[0], table) == "[navn]"
    phone = hit("22 33 44 55", 90, kind=IdentifierKind.PHONE, replacement="[telefonnummer]")
    assert proposed(phone, approved(EMPTY, [phone])[0]) == "[telefonnummer]"
