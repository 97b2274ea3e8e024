from __future__ import annotations

from typing import Any

import pytest

from qualcase.coding.pseudonyms import TEXT, NameHit, Place, Placed, PseudonymTable, Replaced, Verdict
from qualcase.errors import UserError
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.ui.names.state import Clash, Deed, Judged, Name, Review, Sieve, Which

EMPTY = PseudonymTable("s")


def hit(form: str, start: int, source: str = "one", **other: Any) -> NameHit:
    fields: dict[str, Any] = {
        "kind": IdentifierKind.PERSON,
        "why": Reason.FIRST_NAME,
        "confidence": 0.6,
        "replacement": "[person]",
        **other,
    }
    place = Place(TEXT, source)
    return NameHit(
        f"{source}{start}",
        place,
        source,
        "now",
        start,
        start + len(form),
        form=form,
        context=f"«{form}»",
        **fields,
    )


def found() -> list[NameHit]:
    karen: dict[str, Any] = {
        "about": "p1",
        "confidence": 0.95,
        "replacement": "[P01, frivillig]",
        "why": Reason.PARTICIPANT,
    }
    return [
        hit("Karen Holm", 0, **karen),
        hit("Karen", 30, **karen),
        hit("Karen", 5, "two", **karen),
        hit("Bodil", 60),
        hit("Bodil", 40, "two"),
        hit("Finn", 80),
        hit("22 33 44 55", 90, kind=IdentifierKind.PHONE, why=Reason.SHAPE, replacement="[telefonnummer]"),
        hit("Anna", 99, confidence=0.9, replacement="", why=Reason.PARTICIPANT),
    ]


@pytest.fixture
def review() -> Review:
    return Review(found(), EMPTY)


def titled(review: Review, title: str) -> Name:
    return next(one for one in review.names if one.title == title)


def say(review: Review, title: str, deed: Deed) -> None:
    review.take_table(review.say_names([titled(review, title)], deed))


def test_hits_are_put_together_to_names_the_likeliest_first(review: Review) -> None:
    assert [one.title for one in review.names] == ["Karen Holm", "Anna", "Bodil", "22 33 44 55", "Finn"]
    karen = review.names[0]
    assert karen.forms == (("Karen", 2), ("Karen Holm", 1))
    assert (karen.sources, karen.open, karen.replacement) == (2, 3, "[P01, frivillig]")


def test_only_what_passes_is_shown(review: Review) -> None:
    say(review, "Bodil", Deed.REJECT)
    assert "Bodil" not in [one.title for one in review.shown(Sieve())]
    assert [one.title for one in review.shown(Sieve(Which.ALL, words="bod"))] == ["Bodil"]
    assert [one.title for one in review.shown(Sieve(kind=IdentifierKind.PHONE))] == ["22 33 44 55"]
    assert [one.title for one in review.shown(Sieve(words="frivillig"))] == ["Karen Holm"]


def test_names_approved_together_get_words_of_their_own(review: Review) -> None:
    chosen = [titled(review, title) for title in ("Bodil", "Finn", "22 33 44 55")]
    review.take_table(review.say_names(chosen, Deed.APPROVE))
    put = {one.title: one.replacement for one in review.names}
    assert {put["Bodil"], put["Finn"]} == {"[person]", "[person 2]"}
    assert put["22 33 44 55"] == "[telefonnummer]"
    assert review.undecided == 2


def test_one_hit_is_judged_alone_and_taken_back(review: Review) -> None:
    bodil = titled(review, "Bodil")
    review.take_table(review.say_hit(bodil, bodil.hits[0], Deed.APPROVE))
    bodil = titled(review, "Bodil")
    assert [one.verdict for one in bodil.hits] == [Verdict.APPROVED, None]
    assert bodil.judged is Judged.MIXED
    review.take_table(review.say_hit(bodil, bodil.hits[0], Deed.REOPEN))
    assert titled(review, "Bodil").judged is Judged.OPEN
    say(review, "Bodil", Deed.APPROVE)
    bodil = titled(review, "Bodil")
    review.take_table(review.say_hit(bodil, bodil.hits[1], Deed.REOPEN))
    assert titled(review, "Bodil").judged is Judged.OPEN, "nobody had said anything of it alone"


def test_a_name_that_several_have_waits_for_words(review: Review) -> None:
    with pytest.raises(UserError, match="several people"):
        review.say_names([titled(review, "Anna")], Deed.APPROVE)
    review.take_table(review.replace_by(titled(review, "Anna"), "[P09]"))
    say(review, "Anna", Deed.APPROVE)
    assert (titled(review, "Anna").replacement, titled(review, "Anna").judged) == ("[P09]", Judged.APPROVED)


def test_typed_words_wait_for_approval_and_change_what_is_approved(review: Review) -> None:
    table = review.replace_by(titled(review, "Finn"), "[naboen]")
    assert table == EMPTY, "nothing is in the key yet"
    assert titled(review, "Finn").replacement == "[naboen]"
    say(review, "Finn", Deed.APPROVE)
    review.take_table(review.replace_by(titled(review, "Finn"), "[vennen]"))
    assert [one.replacement for one in review.table.pseudonyms] == ["[vennen]"]
    with pytest.raises(UserError, match="holds the name"):
        review.replace_by(titled(review, "Finn"), "[Finns nabo]")


def test_two_names_with_the_same_words_are_told(review: Review) -> None:
    say(review, "Karen Holm", Deed.APPROVE)
    review.replace_by(titled(review, "Bodil"), "[P01, frivillig]")
    assert review.clash(titled(review, "Bodil")) == Clash(("Karen Holm",))
    assert [one.title for one in review.shown(Sieve(Which.CLASHING))] == ["Karen Holm", "Bodil"]
    review.replace_by(titled(review, "Bodil"), "[P02]")
    assert review.clashes() == 0


def test_a_name_with_two_replacements_is_told(review: Review) -> None:
    placed = Placed(Place(TEXT, "old"), "then", (Replaced(0, 6, "Bodil", "[en nabo]"),))
    review.take_table(EMPTY.with_placed([placed]))
    assert review.clash(titled(review, "Bodil")).earlier == ("[en nabo]",)


def test_what_is_typed_and_judged_outlives_another_search(review: Review) -> None:
    review.replace_by(titled(review, "Finn"), "[naboen]")
    say(review, "Bodil", Deed.REJECT)
    review.take_search([*found(), hit("Grethe", 200)])
    assert titled(review, "Finn").replacement == "[naboen]"
    assert titled(review, "Bodil").judged is Judged.REJECTED
    assert titled(review, "Grethe").judged is Judged.OPEN
