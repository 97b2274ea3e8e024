"""Words for kinds of source in Danish, Norwegian and English."""

from __future__ import annotations

import re

from qualcase.coding.sources import SourceKind

_GROUP = """
    gruppeinterview gruppeintervju fokusgruppe fokusgruppeinterview fokusgruppeintervju focusgroup groupinterview
    gruppesamtale workshopsamtale fællesinterview fellesintervju
"""
_QUESTIONNAIRE = "spørgeskema spørreskjema questionnaire survey surveysvar spørgeskemasvar spørreundersøkelse skemasvar"
_GUIDE = "interviewguide intervjuguide spørgeguide interviewskema temaguide"
_OBSERVATION = """
    observation observasjon feltnote feltnotat feltdagbog feltdagbok fieldnote feltarbejde fieldwork deltagerobservation
    observationsnote observasjonsnotat interviewnote interviewnotat besøgsnote
"""
_INTERVIEW = "interview intervju samtale"
_TRANSCRIPT = "udskrift utskrift transskription transskript transkript transkripsjon transcript"
_DOCUMENT = """
    dokument document politik politikk policy strategi strategy referat minutes aftale avtale agreement handleplan
    handlingsplan rapport report projektbeskrivelse prosjektbeskrivelse pressemeddelelse nyhedsbrev nyhetsbrev budget
    budsjett retningslinje vedtægt vedtekt dagsorden sagsfremstilling saksfremlegg ansøgning søknad evaluering
    kommissorium mandat charter
"""
_SHORT = {
    "fg": SourceKind.GROUP_INTERVIEW,
    "gruppe": SourceKind.GROUP_INTERVIEW,
    "obs": SourceKind.OBSERVATION,
    "note": SourceKind.OBSERVATION,
    "noter": SourceKind.OBSERVATION,
    "notes": SourceKind.OBSERVATION,
    "notat": SourceKind.OBSERVATION,
    "notater": SourceKind.OBSERVATION,
    "feltnoter": SourceKind.OBSERVATION,
    "int": SourceKind.INTERVIEW,
    "plan": SourceKind.DOCUMENT,
    "dok": SourceKind.DOCUMENT,
    "brev": SourceKind.DOCUMENT,
    "skema": SourceKind.QUESTIONNAIRE,
}
"""Words that count only when they stand alone."""

_IN_ORDER = (
    (_GROUP, SourceKind.GROUP_INTERVIEW),
    (_QUESTIONNAIRE, SourceKind.QUESTIONNAIRE),
    (_GUIDE, SourceKind.DOCUMENT),
    (_OBSERVATION, SourceKind.OBSERVATION),
    (_INTERVIEW, SourceKind.INTERVIEW),
    (_DOCUMENT, SourceKind.DOCUMENT),
    (_TRANSCRIPT, SourceKind.INTERVIEW),
)
"""What is said first wins: an interview about a policy is an interview, notes of an interview are notes."""

_TWO_WORDS = re.compile(
    r"(fokus|focus|gruppe|group|felt|field|interview|intervju)[\s_-]+(gruppe|group|interview|intervju|note)"
)
_WORD = re.compile(r"[^\W\d_]+")


def kind_of_folder(name: str) -> SourceKind | None:
    """The kind that a folder's name tells; a folder of transcripts or the user's own Documents may hold anything."""
    low = name.casefold()
    if any(word in low for word in (*_TRANSCRIPT.split(), "document", "dokument")):
        return None
    return kind_of(name)


def kind_of(words: str) -> SourceKind | None:
    """The kind that a file name or a cell of a table tells, or None."""
    low = _TWO_WORDS.sub(r"\1\2", words.casefold())
    try:
        return SourceKind(low.strip().replace(" ", "_"))
    except ValueError:
        pass
    parts = _WORD.findall(low)
    long: SourceKind | None = None
    for listed, kind in _IN_ORDER:
        if any(word in part for word in listed.split() for part in parts):
            long = kind
            break
    if long is SourceKind.GROUP_INTERVIEW:
        return long
    short = {_SHORT[part] for part in parts if part in _SHORT}
    if SourceKind.OBSERVATION in short or (SourceKind.GROUP_INTERVIEW in short and long is SourceKind.INTERVIEW):
        return SourceKind.OBSERVATION if SourceKind.OBSERVATION in short else SourceKind.GROUP_INTERVIEW
    return long or (short.pop() if len(short) == 1 else None)
