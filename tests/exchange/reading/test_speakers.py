from qualcase.coding.bundle import SpeakerSeen
from qualcase.coding.sources import Turn
from qualcase.exchange.reading.speakers import speakers_of, turns_of, with_rules
from qualcase.text.turns import recognise_turns

TWO = recognise_turns("I: Hej med dig\nIP: Dav")
GROUP = recognise_turns("I: Hej\nIP1: Dav\nIP 2: Goddag\nAnne: Ja")


def test_turns_are_those_of_the_domain() -> None:
    turns = turns_of(TWO)
    assert turns == (Turn(0, 3, 14, 0), Turn(15, 19, 22, 1))
    assert all(type(turn) is Turn for turn in turns)


def test_what_was_recognised_without_a_table() -> None:
    speakers, notes = speakers_of(with_rules(GROUP.labels, ()), (), None)
    assert speakers == (
        SpeakerSeen("I", is_interviewer=True, turns=1, words=1),
        SpeakerSeen("IP1", generic=True, turns=1, words=1),
        SpeakerSeen("IP 2", generic=True, turns=1, words=1),
        SpeakerSeen("Anne", turns=1, words=1),
    )
    assert notes == ()


def test_the_table_wins() -> None:
    told = (
        SpeakerSeen("ip 1", participant="Ida Dahl", role="volunteer"),
        SpeakerSeen("Anne", is_interviewer=True),
        SpeakerSeen("IP2", role="manager"),
        SpeakerSeen("Bo", participant="Bo Berg"),
    )
    speakers, notes = speakers_of(with_rules(GROUP.labels, ()), told, "citizen")
    assert [(one.label, one.participant, one.role, one.is_interviewer) for one in speakers] == [
        ("I", None, None, True),
        ("IP1", "Ida Dahl", "volunteer", False),
        ("IP 2", None, "manager", False),
        ("Anne", None, None, True),
    ]
    assert [str(note) for note in notes] == ["The table names Bo Berg, but no label in the text is so called."]


def test_a_name_without_label_is_the_one_informant() -> None:
    speakers, notes = speakers_of(
        with_rules(TWO.labels, ()), (SpeakerSeen("Ida Dahl", participant="Ida Dahl", role="volunteer"),)
    )
    assert (speakers[1].label, speakers[1].participant, speakers[1].role) == ("IP", "Ida Dahl", "volunteer")
    assert notes == ()
    _, notes = speakers_of(with_rules(GROUP.labels, ()), (SpeakerSeen("Ida Dahl", participant="Ida Dahl"),))
    assert len(notes) == 1


def test_the_role_of_the_file_name_is_for_those_without() -> None:
    speakers, _ = speakers_of(with_rules(recognise_turns("I: Hej\nIP: Dav\nLeder: Ja").labels, ()), (), "volunteer")
    assert [one.role for one in speakers] == [None, "volunteer", "manager"]


def test_a_text_without_labels_has_nobody_to_be_told_of() -> None:
    assert speakers_of((), (SpeakerSeen("Ida", participant="Ida"),), "volunteer") == ((), ())
