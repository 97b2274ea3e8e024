import pytest

from qualcase.coding.sources import SourceKind
from qualcase.exchange.reading.kinds import kind_of, kind_of_folder


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("interview", "interview"), ("K03_2015_interview_frivillig", "interview"), ("Interviewudskrift", "interview"),
        ("frivilliginterview", "interview"), ("intervju med leder", "interview"), ("transcript", "interview"),
        ("interview om frivillighedspolitik", "interview"), ("gruppeinterview", "group_interview"),
        ("gruppe-interview", "group_interview"), ("fokusgruppe", "group_interview"),
        ("fokus gruppe 2", "group_interview"),
        ("focus group", "group_interview"), ("group_interview", "group_interview"),
        ("fokusgruppeintervju", "group_interview"),
        ("observation", "observation"), ("observationsnote", "observation"), ("feltnoter", "observation"),
        ("K03 notat", "observation"), ("note", "observation"), ("field notes", "observation"), ("obs", "observation"),
        ("interviewnoter", "observation"), ("noter fra interview", "observation"), ("observasjon", "observation"),
        ("dokument", "document"), ("frivillighedspolitik", "document"), ("strategi 2015", "document"),
        ("policy", "document"),
        ("mødereferat", "document"), ("handleplan", "document"), ("interviewguide", "document"), ("plan", "document"),
        ("spørgeskema", "questionnaire"), ("spørreskjema", "questionnaire"), ("questionnaire", "questionnaire"),
        ("survey 2017", "questionnaire"), ("", None), ("K03 2015", None), ("kapløb", None), ("planeten", None),
    ],
)  # fmt: skip
def test_words_for_kinds(words: str, kind: str | None) -> None:
    assert kind_of(words) == (SourceKind(kind) if kind else None)


def test_every_kind_is_known_by_its_own_name() -> None:
    assert [kind_of(kind.value) for kind in SourceKind] == list(SourceKind)


def test_a_folder_of_transcripts_may_hold_anything() -> None:
    assert kind_of_folder("transcripts") is None
    assert kind_of_folder("Mine dokumenter") is None
    assert kind_of_folder("Interviews") is SourceKind.INTERVIEW
