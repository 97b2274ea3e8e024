"""Merging a codebook file by path: what is added, what is completed, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.codebook import Code, Example, Scale
from qualcase.coding.codebook_file import CodebookFile
from qualcase.coding.tree import CodeTree
from qualcase.errors import UserError
from qualcase.study.codebook_merge import CodebookMerge, plan_merge
from tests.study.making import code, codebook, coded

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

SCALE = Scale("held", "fit", {"da": "passer"}, -2, 2)


def held(**fields: Any) -> Code:
    return Code("h1", "Forankring", None, 4, **fields)


def plan(incoming: list[Code], existing: list[Code] | None = None, scales: tuple[Scale, ...] = ()) -> CodebookMerge:
    return plan_merge(
        CodebookFile("file", ("da",), scales=scales, codes=tuple(incoming)), CodeTree(existing or []), (SCALE,)
    )


def test_unknown_paths_are_added_with_new_ids_behind_what_is_there() -> None:
    merge = plan(
        [Code("a", "Roller", None, 0), Code("b", "Grænser", "a", 1), Code("c", "Synlighed", None, 2)], [held()]
    )
    assert [one.name for one in merge.added] == ["Roller", "Grænser", "Synlighed"]
    assert {one.id for one in merge.added}.isdisjoint({"a", "b", "c", "h1"})
    assert merge.added[1].parent_id == merge.added[0].id
    assert merge.added[0].parent_id is None
    assert [one.position for one in merge.added] == [5, 6, 7]
    assert (merge.completed, merge.unchanged) == ((), 0)


def test_a_known_path_keeps_its_code_whatever_its_case() -> None:
    merge = plan([Code("a", "FORANKRING", None, 0), Code("b", "Aftaler", "a", 0)], [held()])
    assert [(one.name, one.parent_id) for one in merge.added] == [("Aftaler", "h1")]
    assert merge.unchanged == 1


def test_the_same_name_elsewhere_is_another_code() -> None:
    merge = plan([Code("a", "Roller", None, 0), Code("b", "Forankring", "a", 0)], [held()])
    assert [one.name for one in merge.added] == ["Roller", "Forankring"]


def test_a_name_with_a_stroke_is_one_name() -> None:
    existing = [Code("r", "Nøgler/skilte", None, 0)]
    assert plan([Code("a", "Nøgler/skilte")], existing).added == ()
    assert [one.name for one in plan([Code("a", "Nøgler"), Code("b", "skilte", "a")], existing).added] == [
        "Nøgler",
        "skilte",
    ]


def test_what_a_code_lacks_it_gets() -> None:
    full = Code(
        "a",
        "Forankring",
        names={"da": "Forankring", "en": "Anchoring"},
        key="fo",
        short={"da": "kort", "en": "short"},
        full={"da": "lang"},
        use_when={"da": "når"},
        not_when={"da": "ikke når"},
        examples=(Example("good", {"da": "ja"}),),
        origin="rapport",
        scale_id="s",
    )
    merge = plan([full], [held(short={"da": "min"})], (Scale("s", "fit", {}, -2, 2),))
    one = merge.completed[0]
    assert one.id == "h1"
    assert one.position == 4
    assert one.names == {"da": "Forankring", "en": "Anchoring"}
    assert one.short == {"da": "min", "en": "short"}
    assert (one.full, one.use_when, one.not_when) == ({"da": "lang"}, {"da": "når"}, {"da": "ikke når"})
    assert (one.key, one.origin, one.examples, one.scale_id) == ("fo", "rapport", full.examples, "held")
    assert (merge.added, merge.scales, merge.unchanged) == ((), (), 0)


def test_what_a_code_has_stays() -> None:
    mine = held(
        names={"da": "Forankring", "en": "Rooting"},
        key="x",
        short={"da": "min"},
        examples=(Example("not", {"da": "nej"}),),
        origin="min",
        scale_id="held",
        colour="#111111",
        inductive=True,
    )
    theirs = Code(
        "a",
        "Forankring",
        names={"en": "Anchoring"},
        key="fo",
        short={"da": "deres"},
        examples=(Example("good", {"da": "ja"}),),
        origin="deres",
        scale_id="s",
        colour="#222222",
    )
    merge = plan([theirs], [mine], (Scale("s", "other", {}, 0, 5),))
    assert merge.completed == ()
    assert merge.unchanged == 1
    assert [one.key for one in merge.scales] == ["other"]


def test_an_empty_wording_is_one_that_is_lacking() -> None:
    merge = plan([Code("a", "Forankring", short={"da": "kort"})], [held(short={"da": ""})])
    assert merge.completed[0].short == {"da": "kort"}


def test_scales_are_known_by_key() -> None:
    merge = plan(
        [Code("a", "Et", scale_id="s1"), Code("b", "To", scale_id="s2")],
        None,
        (Scale("s1", "fit", {}, -9, 9), Scale("s2", "size", {"da": "størrelse"}, 0, 3)),
    )
    assert [(one.key, one.low, one.high) for one in merge.scales] == [("size", 0, 3)]
    assert merge.scales[0].id != "s2"
    assert {one.name: one.scale_id for one in merge.added} == {"Et": "held", "To": merge.scales[0].id}


def test_a_key_that_is_taken_is_left_out() -> None:
    existing = [held(key="fo"), Code("h2", "Roller", None, 5)]
    merge = plan([Code("a", "Roller", key="FO"), Code("b", "Nyt", key="Fo"), Code("c", "Andet", key="an")], existing)
    assert merge.completed == ()
    assert {one.name: one.key for one in merge.added} == {"Nyt": "", "Andet": "an"}


def test_a_key_goes_to_one_code_only() -> None:
    merge = plan([Code("a", "Et", key="k", position=0), Code("b", "To", key="K", position=1)])
    assert [one.key for one in merge.added] == ["k", ""]
    merge = plan([Code("a", "Forankring", key="k", position=0), Code("b", "To", key="K", position=1)], [held()])
    assert merge.completed[0].key == "k"
    assert [one.key for one in merge.added] == [""]


def test_merging_twice_changes_nothing(study: Study) -> None:
    before = study.codebook.tree.ordered
    history = study.history(1)
    plan = study.codebook.bring_in_file(codebook())
    assert (plan.added, plan.completed, plan.scales) == ((), (), ())
    assert plan.unchanged == len(before)
    assert study.codebook.tree.ordered == before
    assert study.history(1) == history


def test_the_first_codebook_gives_the_study_its_languages(empty: Study) -> None:
    empty.codebook.bring_in_file(codebook())
    assert empty.info().codebook_languages == ("da", "en")
    assert [one.key for one in empty.codebook.scales()] == ["retning"]
    assert code(empty, "Forankring").scale_id == empty.codebook.scales()[0].id
    empty.undo()
    assert empty.codebook.tree.ordered == ()
    assert empty.codebook.scales() == ()


def test_a_later_codebook_adds_its_languages_behind(study: Study) -> None:
    study.codebook.bring_in_file(CodebookFile("more", ("nb", "da"), codes=(Code("a", "Synlegheit"),)))
    assert study.info().codebook_languages == ("da", "en", "nb")
    assert code(study, "Synlegheit")


def test_a_scale_gets_the_languages_that_it_lacks(study: Study) -> None:
    own = study.codebook.scales()[0]
    step = own.low
    other = Scale("x", own.key, {"nb": "Retning nb", "da": "ikke denne"}, own.low, own.high, {step: {"nb": "laveste"}})
    merge = study.codebook.bring_in_file(CodebookFile("more", ("da", "nb"), scales=(other,)))
    (fuller,) = merge.completed_scales
    assert study.codebook.scales()[0] == fuller
    assert fuller.name == {**own.name, "nb": "Retning nb"}
    assert fuller.labels[step] == {**own.labels[step], "nb": "laveste"}
    assert {at: words for at, words in fuller.labels.items() if at != step} == {
        at: words for at, words in own.labels.items() if at != step
    }


PACKED = ["fem-betingelser", "kommunale-samarbejder", "kompetenceudvikling", "samskaping", "samspil-casestudie"]


@pytest.mark.parametrize("name", PACKED)
def test_a_packed_codebook_comes_in_by_name(empty: Study, name: str) -> None:
    plan = empty.codebook.bring_in(name)
    assert len(plan.added) > 5
    assert len(empty.codebook.tree) == len(plan.added)
    assert name in str(empty.can_undo())


# --- preview and choice


def test_a_preview_tells_what_is_new_the_same_and_otherwise_and_writes_nothing(study: Study, tmp_path: Path) -> None:
    study.codebook.set(code(study, "Roller").id, short={"da": "Hvem gør hvad."}, key="r")
    study.codebook.set(code(study, "Forankring").id, full={"da": "Mit."})
    study.codebook.take_out(tmp_path / "bog.yaml")
    study.codebook.set(code(study, "Roller").id, short={"da": "Hvem skal gøre hvad."}, key="")
    study.codebook.remove(code(study, "Forankring/Åbenhed").id)
    before = len(study.history())
    found = study.codebook.preview(tmp_path / "bog.yaml")
    assert found.added_paths == ("Forankring/Åbenhed",)
    assert [(one.path, one.place.field, one.theirs) for one in found.gained] == [("Roller", "key", "r")]
    assert [(one.path, one.place[1:], one.mine, one.theirs) for one in found.differences] == [
        ("Roller", ("short", "da"), "Hvem skal gøre hvad.", "Hvem gør hvad.")
    ]
    assert found.same == ("Forankring", "Forankring/Aftaler", "Roller/Nøgler\\/skilte")
    assert len(study.history()) == before


def test_differences_are_kept_or_taken_one_by_one_as_one_action(study: Study, tmp_path: Path) -> None:
    roller = code(study, "Roller").id
    theirs: dict[str, Any] = {
        "short": {"da": "Deres."},
        "use_when": {"da": "Deres."},
        "colour": "#000000",
        "origin": "Rapport",
    }
    mine: dict[str, Any] = {
        "short": {"da": "Mit."},
        "use_when": {"da": "Mit."},
        "colour": "#FFFFFF",
        "origin": "Feltet",
    }
    study.codebook.set(roller, **theirs)
    study.codebook.take_out(tmp_path / "bog.csv")
    study.codebook.set(roller, **mine)
    differences = study.codebook.preview(tmp_path / "bog.csv").differences
    assert [one.place.field for one in differences] == ["short", "use_when", "colour", "origin"]
    take = [one.place for one in differences if one.place.field in ("short", "colour")]
    study.codebook.bring_in(tmp_path / "bog.csv", take)
    now = study.codebook.tree[roller]
    assert (now.short, now.use_when, now.colour, now.origin) == ({"da": "Deres."}, {"da": "Mit."}, "#000000", "Feltet")
    study.undo()
    assert study.codebook.tree[roller].short == {"da": "Mit."}


def test_a_definition_that_is_taken_makes_a_queue(study: Study, tmp_path: Path) -> None:
    roller = code(study, "Roller").id
    study.codebook.set(roller, short={"da": "Deres."})
    study.codebook.take_out(tmp_path / "bog.xlsx")
    study.codebook.set(roller, short={"da": "Mit."})
    study.codebook.queue.keep_all(roller)
    (difference,) = study.codebook.preview(tmp_path / "bog.xlsx").differences
    study.codebook.bring_in(tmp_path / "bog.xlsx", [difference.place])
    assert study.codebook.queue.waiting() == {roller: 4}


def test_a_scale_that_does_not_hold_the_ratings_is_not_taken(study: Study) -> None:
    forankring = code(study, "Forankring")
    file = CodebookFile(
        "fil",
        ("da",),
        scales=(Scale("x", "ja-nej", {"da": "Ja og nej"}, 5, 6),),
        codes=(Code("a", "Forankring", names={"da": "Forankring"}, colour=forankring.colour, scale_id="x"),),
    )
    (difference,) = plan_merge(file, study.codebook.tree, study.scales()).differences
    assert (difference.mine, difference.theirs) == ("retning", "ja-nej")
    with pytest.raises(UserError, match="ratings that are not on that scale"):
        study.codebook.bring_in_file(file, [difference.place])
    study.codebook.bring_in_file(file)
    assert study.codebook.tree[forankring.id].scale_id == forankring.scale_id


def test_files_to_be_read_in_again_hold_no_words_of_the_material(study: Study, tmp_path: Path) -> None:
    study.codebook.pins.pin(coded(study, "K01 start", "Hvem er med?").id, "good")
    study.codebook.take_out(tmp_path / "a.csv")
    assert "Hvem er med?" not in (tmp_path / "a.csv").read_text(encoding="utf-8")
