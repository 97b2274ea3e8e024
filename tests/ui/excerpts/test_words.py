"""Origin, shelves and turns around, without a window."""

from __future__ import annotations

from qualcase.coding.around import Around, around
from qualcase.coding.comparison import Beside
from qualcase.coding.sources import Turn
from qualcase.ui.excerpts.origin import beside_title, copied, full_origin, origin, rating_words, spoken, who
from qualcase.ui.excerpts.shelves import sort_beside
from tests.ui.excerpts.made import excerpt


def test_the_origin_is_one_quiet_line() -> None:
    assert origin(excerpt("a")) == "volunteer Karen · interview · 120–160"
    assert origin(excerpt("a", role=None)) == "Karen · interview · 120–160"
    assert origin(excerpt("a", role="udvalgsformand")) == "udvalgsformand Karen · interview · 120–160"
    note = excerpt("a", participant=None, participants=(), role=None, kind="observation")
    assert origin(note) == "observation note · 120–160"
    assert origin(excerpt("a", cases=("K01", "K02")), with_case=True).startswith("K01, K02 · volunteer")


def test_a_made_up_name_does_not_repeat_the_source() -> None:
    made = excerpt("a", participant="IP1 (K01_2015_interview)", participants=("IP1 (K01_2015_interview)",), role=None)
    assert who(made) == "IP1"
    assert who(excerpt("a", participants=("Karen", "Mona", "Ib"))) == "volunteer Karen and 2 more"


def test_a_sub_code_is_named_where_another_code_is_looked_at() -> None:
    below = excerpt("a", code="Roller/Grænser", code_id="limits")
    assert origin(below, code_id="roles").startswith("Grænser · ")
    assert origin(below, code_id="limits").startswith("volunteer")


def test_copied_and_spoken() -> None:
    one = excerpt("a", rating=-2, star=True, note="Kernen.")
    assert full_origin(one) == "K01 · 2015 · K01_2015_interview · interview · volunteer Karen · 120–160"
    assert copied(one) == f"“{one.text}”\n{full_origin(one)}\nKernen."
    assert spoken(one).endswith("rating −2. starred. note: Kernen.")
    assert [rating_words(n) for n in (-1, 0, 2)] == ["−1", "0", "+2"]


def test_what_stands_beside_is_below_with_what_it_is() -> None:
    told = excerpt("told")
    later = excerpt("later", about="2017")
    before = excerpt("before", about="before")
    note = excerpt("note", participant=None, participants=(), kind="observation")
    shown = [note, told, later, before]
    beside = [Beside("unidentified", "observation", 1), Beside("about", "2017", 1), Beside("about", "before", 1)]
    counted, groups = sort_beside(shown, beside)
    assert counted == (told,)
    assert [(beside_title(one), held) for one, held in groups] == [
        ("No identified speaker: observation note", (note,)),
        ("About 2017", (later,)),
        ("About the time before", (before,)),
    ]
    assert sort_beside(shown, ()) == (tuple(shown), ())


TEXT = "I: Hvordan går det?\nIP: Godt. Vi har fået en aftale.\nI: Med hvem?\nIP: Med kommunen."
_STARTS = [0, 20, 53, 66]
TURNS = [Turn(start, start + 4, end) for start, end in zip(_STARTS, [19, 52, 65, len(TEXT)], strict=True)]


def test_turns_around_an_excerpt() -> None:
    start = TEXT.index("Vi har")
    end = start + len("Vi har fået")
    assert around(TEXT, TURNS, start, end, 0) == Around("", "", more=True)
    one = around(TEXT, TURNS, start, end, 1)
    assert one == Around("I: Hvordan går det?\nIP: Godt.", "en aftale.\nI: Med hvem?", more=True)
    two = around(TEXT, TURNS, start, end, 2)
    assert two == Around("I: Hvordan går det?\nIP: Godt.", "en aftale.\nI: Med hvem?\nIP: Med kommunen.", more=False)


def test_paragraphs_stand_for_turns_where_nobody_speaks() -> None:
    text = "Først.\n\nSå det her og det der.\nTil sidst."
    start = text.index("det her")
    assert around(text, (), start, start + 7, 1) == Around("Først.\n\nSå", "og det der.\nTil sidst.", more=False)
    assert around("", (), 0, 0, 1) == Around("", "", more=False)
