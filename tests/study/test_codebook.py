"""Operations on the codebook: add, change, move, merge, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.comparison import Measure
from qualcase.coding.memos import MemoTarget
from qualcase.errors import UserError
from qualcase.study.codebook import COLOURS
from tests.study.making import code, code_quote, coded, coder

if TYPE_CHECKING:
    from qualcase.study import Study


def paths(study: Study) -> list[str]:
    tree = study.codebook.tree
    return [tree.path(one.id) for one in tree.ordered]


def notes(study: Study, target_id: str, target: MemoTarget = MemoTarget.CODE) -> list[tuple[str, str]]:
    """The memos on a thing: coder and text."""
    names = {one.id: one.name for one in study.coders.all()}
    return sorted((names[memo.coder_id or ""], memo.text) for memo in study.memos.of(target, target_id))


ALL = ["Forankring", "Forankring/Aftaler", "Forankring/Åbenhed", "Roller", r"Roller/Nøgler\/skilte"]

# --- adding


def test_a_new_code_stands_last_among_its_siblings(study: Study) -> None:
    top = study.codebook.add("  Synlighed  i byen ")
    below = study.codebook.add("Uskrevet", code(study, "Forankring").id)
    assert paths(study) == [*ALL[:3], "Forankring/Uskrevet", *ALL[3:], "Synlighed i byen"]
    assert top.names == {"da": "Synlighed i byen"}
    assert below.colour == code(study, "Forankring").colour
    assert study.codebook.tree[below.id] == below


def test_new_top_codes_take_the_hues_in_turn(empty: Study) -> None:
    made = [empty.codebook.add(f"Kode {number}") for number in range(len(COLOURS) + 1)]
    assert [one.colour for one in made] == [*COLOURS, COLOURS[0]]
    assert empty.codebook.add("Rød", colour="#ff0000").colour == "#ff0000"


def test_a_name_is_free_among_its_siblings_only(study: Study) -> None:
    with pytest.raises(UserError, match="already a code"):
        study.codebook.add("forankring")
    with pytest.raises(UserError, match="already a code"):
        study.codebook.add("AFTALER", code(study, "Forankring").id)
    with pytest.raises(UserError, match="needs a name"):
        study.codebook.add(" ")
    study.codebook.add("Aftaler")
    assert paths(study)[-1] == "Aftaler"


def test_names_with_strokes_have_paths_with_escapes(study: Study) -> None:
    made = study.codebook.add("før/efter", code(study, "Roller").id)
    assert study.codebook.tree.path(made.id) == r"Roller/før\/efter"
    assert code(study, r"Roller/FØR\/efter") == made


def test_keys_are_each_codes_own(study: Study) -> None:
    first = study.codebook.add("Et", key="ab")
    with pytest.raises(UserError, match="belongs to"):
        study.codebook.add("To", key="AB")
    with pytest.raises(UserError, match="belongs to"):
        study.codebook.set(code(study, "Roller").id, key=" ab ")
    assert study.codebook.add("Fire", key="abc").key == "abc"
    for wrong in ("abcd", "a b"):
        with pytest.raises(UserError, match="one to three"):
            study.codebook.add("Tre", key=wrong)
    assert study.codebook.set(first.id, key="aB").key == "aB"
    assert study.codebook.set(first.id, key="").key == ""
    assert study.codebook.set(first.id, key="  ").key == ""


# --- changing


def test_fields_change_and_come_back(study: Study) -> None:
    one = code(study, "Roller")
    new = study.codebook.set(
        one.id,
        colour="#123456",
        short={"da": "hvem gør hvad"},
        examples=(Example("good", {"da": "kaffe"}),),
        inductive=True,
    )
    assert study.codebook.tree[one.id] == new
    assert "Roller" in str(study.can_undo())
    study.undo()
    assert study.codebook.tree[one.id] == one


def test_a_new_name_is_the_name_in_the_first_language(study: Study) -> None:
    one = study.codebook.set(code(study, "Roller").id, name=" Roller og  grænser ")
    assert one.name == "Roller og grænser"
    assert one.names == {"da": "Roller og grænser", "en": "Roller (en)"}
    other = study.codebook.set(one.id, names={"da": "Opgaver", "en": "Tasks"})
    assert (other.name, other.names) == ("Opgaver", {"da": "Opgaver", "en": "Tasks"})
    with pytest.raises(UserError, match="already a code"):
        study.codebook.set(one.id, names={"da": "Forankring"})
    with pytest.raises(UserError, match="already a code"):
        study.codebook.set(one.id, name="FORANKRING")


def test_what_is_as_it_was_leaves_no_trace(study: Study) -> None:
    before = study.history(1)
    one = code(study, "Roller")
    study.codebook.set(one.id, name="Roller", colour=one.colour)
    study.codebook.move(one.id, None)
    assert study.history(1) == before


def test_ratings_stay_on_the_scale_of_their_code(study: Study) -> None:
    one = code(study, "Forankring")
    with pytest.raises(UserError, match="ratings that are not on that scale"):
        study.codebook.set(one.id, scale_id=None)
    wide, narrow = Scale("w", "wide", {}, -5, 5), Scale("n", "narrow", {}, -1, 0)
    codes = tuple(Code(scale.id, scale.key, scale_id=scale.id) for scale in (wide, narrow))
    study.codebook.bring_in_file(CodebookFile("more", ("da",), scales=(wide, narrow), codes=codes))
    with pytest.raises(UserError, match="ratings that are not on that scale"):
        study.codebook.set(one.id, scale_id=code(study, "narrow").scale_id)
    assert study.codebook.set(one.id, scale_id=code(study, "wide").scale_id).scale_id == code(study, "wide").scale_id
    below = code(study, "Forankring/Åbenhed")
    assert study.codebook.set(below.id, scale_id=one.scale_id).scale_id == one.scale_id
    assert study.codebook.set(below.id, scale_id=None).scale_id is None


# --- moving


def test_a_code_moves_with_all_below_it(study: Study) -> None:
    moved = study.codebook.move(code(study, "Forankring").id, code(study, "Roller").id)
    assert paths(study) == [
        "Roller",
        r"Roller/Nøgler\/skilte",
        "Roller/Forankring",
        "Roller/Forankring/Aftaler",
        "Roller/Forankring/Åbenhed",
    ]
    assert study.codebook.tree[moved.id] == moved
    study.undo()
    assert paths(study) == ALL


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, ["Åbenhed", "Aftaler", "Ny"]),
        (1, ["Aftaler", "Åbenhed", "Ny"]),
        (2, ["Aftaler", "Ny", "Åbenhed"]),
        (None, ["Aftaler", "Ny", "Åbenhed"]),
        (99, ["Aftaler", "Ny", "Åbenhed"]),
        (-1, ["Åbenhed", "Aftaler", "Ny"]),
    ],
)
def test_a_code_moves_among_its_siblings(study: Study, position: int | None, expected: list[str]) -> None:
    top = code(study, "Forankring").id
    study.codebook.add("Ny", top)
    study.codebook.move(code(study, "Forankring/Åbenhed").id, top, position)
    children = study.codebook.tree.children(top)
    assert [one.name for one in children] == expected
    if expected != ["Aftaler", "Åbenhed", "Ny"]:
        assert [one.position for one in children] == [0, 1, 2]


def test_a_code_can_not_stand_below_itself_or_beside_its_namesake(study: Study) -> None:
    top = code(study, "Forankring")
    for below in (top.id, code(study, "Forankring/Aftaler").id):
        with pytest.raises(UserError, match="below itself"):
            study.codebook.move(top.id, below)
    other = study.codebook.add("Aftaler", code(study, "Roller").id)
    with pytest.raises(UserError, match="already a code"):
        study.codebook.move(other.id, top.id)
    assert study.codebook.tree[other.id] == other


# --- merging


def test_codings_go_over_to_the_other_code(study: Study) -> None:
    uses = study.codebook.uses()
    one, other = code(study, r"Roller/Nøgler\/skilte"), code(study, "Forankring/Åbenhed")
    study.codebook.merge(one.id, other.id)
    assert paths(study) == ALL[:4]
    assert study.codebook.uses()[other.id] == uses[one.id] == 2
    assert coded(study, "K02 gruppe", "jeg har nøglen").code_id == other.id
    assert study.check() == ()
    study.undo()
    assert paths(study) == ALL
    assert study.codebook.uses() == uses


def test_the_same_span_is_coded_once_after_a_merge(study: Study) -> None:
    quote = "kommunen var med fra starten"
    kept = coded(study, "K01 start", quote)
    code_quote(study, "K01 start", quote, "Forankring/Aftaler", rating=-2, note="om aftalen", star=True)
    code_quote(study, "K01 start", quote, "Forankring/Aftaler", "Ole")
    before = len(study.codings.of_source(kept.source_id))
    study.codebook.merge(code(study, "Forankring/Aftaler").id, code(study, "Forankring").id)
    after = study.codings.of_source(kept.source_id)
    assert len(after) == before - 1  # Ole's is his own
    one = study.codings.get(kept.id)
    assert (one.rating, one.note, one.star) == (1, "om aftalen", True)  # its own rating stays


def test_what_only_the_other_had_goes_over(study: Study) -> None:
    kept = code_quote(study, "K01 start", "Ja.", "Forankring", note="min note")
    code_quote(study, "K01 start", "Ja.", "Forankring/Aftaler", rating=0, note="din note")
    study.codebook.merge(code(study, "Forankring/Aftaler").id, code(study, "Forankring").id)
    one = study.codings.get(kept.id)
    assert (one.rating, one.note, one.star) == (0, "min note\ndin note", False)


def test_equal_notes_are_one_after_a_merge(study: Study) -> None:
    kept = code_quote(study, "K01 start", "Ja.", "Forankring", note="samme")
    code_quote(study, "K01 start", "Ja.", "Forankring/Aftaler", note="samme")
    study.codebook.merge(code(study, "Forankring/Aftaler").id, code(study, "Forankring").id)
    assert study.codings.get(kept.id).note == "samme"


def test_sub_codes_go_over_and_namesakes_join(study: Study) -> None:
    roles, anchoring = code(study, "Roller").id, code(study, "Forankring").id
    study.codebook.add("Aftaler", roles)
    bit = study.codebook.add("Mundtlige", code(study, "Roller/Aftaler").id)
    quote = code_quote(study, "K01 start", "Ja.", "Roller/Aftaler/Mundtlige")
    code_quote(study, "K01 senere", "biblioteket", "Roller/Aftaler")
    study.codebook.merge(roles, anchoring)
    assert paths(study) == [
        "Forankring",
        "Forankring/Aftaler",
        "Forankring/Aftaler/Mundtlige",
        "Forankring/Åbenhed",
        r"Forankring/Nøgler\/skilte",
    ]
    assert study.codings.get(quote.id).code_id == bit.id
    assert coded(study, "K01 senere", "biblioteket").code_id == code(study, "Forankring/Aftaler").id
    assert [one.position for one in study.codebook.tree.children(anchoring)] == sorted(
        {one.position for one in study.codebook.tree.children(anchoring)}
    )
    assert study.check() == ()
    study.undo()
    assert "Roller/Aftaler/Mundtlige" in paths(study)
    assert study.check() == ()


def test_a_code_merges_into_its_parent(study: Study) -> None:
    study.codebook.add("Forankring", code(study, "Forankring").id)
    study.codebook.add("Bund", code(study, "Forankring/Forankring").id)
    study.codebook.merge(code(study, "Forankring/Forankring").id, code(study, "Forankring").id)
    assert paths(study) == [*ALL[:3], "Forankring/Bund", *ALL[3:]]


def test_a_code_does_not_merge_into_itself_or_below(study: Study) -> None:
    top = code(study, "Forankring").id
    for into in (top, code(study, "Forankring/Aftaler").id):
        with pytest.raises(UserError, match="one of its own sub-codes"):
            study.codebook.merge(top, into)
    assert paths(study) == ALL


def test_memos_on_codes_go_over_and_join(study: Study) -> None:
    one, other = code(study, "Roller").id, code(study, "Forankring").id
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    study.memos.write(MemoTarget.CODE, one, "fra Mette", mette)
    study.memos.write(MemoTarget.CODE, one, "fra Ole", ole)
    study.memos.write(MemoTarget.CODE, other, "havde Mette", mette)
    study.codebook.merge(one, other)
    assert notes(study, other) == [("Mette", "havde Mette\n\nfra Mette"), ("Ole", "fra Ole")]
    assert notes(study, one) == []


def test_memos_on_doubled_codings_go_over_and_join(study: Study) -> None:
    kept = code_quote(study, "K01 start", "Ja.", "Forankring")
    gone = code_quote(study, "K01 start", "Ja.", "Forankring/Aftaler")
    stays = coded(study, "K02 gruppe", "Det er ikke skrevet ned")
    mette, ole = coder(study, "Mette").id, coder(study, "Ole").id
    for coding, text, who in (
        (kept, "havde", mette),
        (gone, "fik", mette),
        (gone, "Ole fik", ole),
        (stays, "bliver", ole),
    ):
        study.memos.write(MemoTarget.CODING, coding.id, text, who)
    study.codebook.merge(code(study, "Forankring/Aftaler").id, code(study, "Forankring").id)
    assert notes(study, kept.id, MemoTarget.CODING) == [("Mette", "havde\n\nfik"), ("Ole", "Ole fik")]
    assert notes(study, stays.id, MemoTarget.CODING) == [("Ole", "bliver")]
    assert study.check() == ()
    study.undo()
    assert notes(study, gone.id, MemoTarget.CODING) == [("Mette", "fik"), ("Ole", "Ole fik")]


def test_ratings_go_over_to_the_same_scale_only(study: Study) -> None:
    rated, plain = code(study, "Forankring/Aftaler"), code(study, "Roller")
    study.codebook.merge(rated.id, plain.id)  # a code without a scale gets it
    assert code(study, "Roller").scale_id == rated.scale_id
    assert coded(study, "K02 gruppe", "Det er ikke skrevet ned").rating == -2
    study.undo()
    assert code(study, "Roller").scale_id is None


def test_ratings_of_different_scales_do_not_merge(study: Study) -> None:
    size = Scale("x", "size", {}, 0, 9)
    study.codebook.bring_in_file(
        CodebookFile("more", ("da",), scales=(size,), codes=(Code("y", "Størrelse", scale_id="x"),))
    )
    other = code(study, "Størrelse")
    before = study.history(1)
    with pytest.raises(UserError, match="different scales"):
        study.codebook.merge(code(study, "Forankring").id, other.id)
    assert study.history(1) == before
    study.codebook.merge(other.id, code(study, "Forankring").id)  # nothing is rated there
    assert paths(study) == ALL


def test_figures_follow_a_merge(study: Study) -> None:
    before = study.compare(measure=Measure.CODINGS)
    study.codebook.merge(code(study, "Forankring/Aftaler").id, code(study, "Forankring").id)
    after = study.compare(measure=Measure.CODINGS)
    np.testing.assert_array_equal(after.values[0], before.values[0])
    assert len(after.rows) == len(before.rows) - 1


# --- removing


def test_a_code_goes_with_all_below_it_and_comes_back(study: Study) -> None:
    mette = coder(study, "Mette").id
    study.memos.write(MemoTarget.CODE, code(study, "Forankring/Aftaler").id, "om koden", mette)
    study.memos.write(
        MemoTarget.CODING, coded(study, "K01 start", "kommunen var med fra starten").id, "om stedet", mette
    )
    study.memos.write(MemoTarget.CODE, code(study, "Roller").id, "bliver", mette)
    before = (study.excerpts(), study.memos.all(), study.codebook.uses())
    study.codebook.remove(code(study, "Forankring").id)
    assert paths(study) == ["Roller", r"Roller/Nøgler\/skilte"]
    assert {one.code for one in study.excerpts()} == {"Roller", r"Roller/Nøgler\/skilte"}
    assert [memo.text for memo in study.memos.all()] == ["bliver"]
    assert study.check() == ()
    study.undo()
    assert paths(study) == ALL
    assert (study.excerpts(), study.memos.all(), study.codebook.uses()) == before


def test_uses_count_every_coder(study: Study) -> None:
    uses = study.codebook.uses()
    assert uses[code(study, "Roller").id] == 4
    assert uses[code(study, "Forankring").id] == 5
    assert code(study, "Forankring/Åbenhed").id not in uses
