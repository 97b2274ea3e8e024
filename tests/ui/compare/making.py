"""Small studies to show: sources written as text, passages coded by their words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcase.coding.bundle import IncomingSource, Placing, ReadText, SpeakerSeen
from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind, Turn
from qualcase.text.normalise import normalise, text_hash
from qualcase.text.turns import recognise_turns

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import Source
    from qualcase.study import Study


def bring_in(
    study: Study,
    name: str,
    text: str,
    *,
    case: str | None = None,
    site: str | None = None,
    wave: str | None = None,
    kind: SourceKind = SourceKind.INTERVIEW,
    role: str | None = None,
) -> Source:
    """A source as if its file had been imported."""
    plain = normalise(text)
    found = recognise_turns(plain) if kind.is_speech else recognise_turns("")
    incoming = IncomingSource(
        path=Path(f"{name}.txt"),
        name=name,
        placing=Placing(cases=(case,) if case else (), site=site, wave=wave, kind=kind, role=role),
        read=ReadText(plain, text_hash(plain), plain.encode(), text_hash(plain)),
        turns=tuple(Turn(*turn) for turn in found.turns),
        speakers=tuple(SpeakerSeen(one.text, one.is_interviewer, one.generic, None, one.role) for one in found.labels),
    )
    return study.sources.bring_in([incoming]).added[0]


def code(study: Study, source: Source, words: str, path: str, coder: str = "Anna", **fields: Any) -> Coding:
    """Code the first place where these words stand."""
    at = study.sources.text(source.id).text.index(words)
    found = study.frame().tree.by_path(path)
    assert found is not None
    return study.codings.add(source.id, at, at + len(words), found.id, study.coders.ensure(coder).id, **fields)


def done(study: Study, *sources: Source, coder: str = "Anna") -> None:
    """Mark sources as coded."""
    who = study.coders.ensure(coder).id
    study.sources.set_states([(source.id, who, CodingState.DONE) for source in sources])
