"""What the transcriber added to a transcript: `[latter]`, `(pause)`, `(2.5)`, `((…))`, time stamps.

They stay in the text, are known as such, and are in no count of words.
"""

from __future__ import annotations

import re

from qualcase.text import stamps

_SOUNDS = frozenset(
    """
    latter griner grin grinende ler leende ler. smiler smil fniser fnis humrer hoster host hostende suk sukker rømmer
    snøfter græder gråd tænker tøver nikker ryster peger viser gestikulerer hvisker synger banker klapper nynner
    pause pauser pausen tavshed tavs stilhed stille støj larm musik baggrundsstøj telefon telefonen ringer dør døren
    uklart uklar utydeligt utydelig uforståeligt uforståelig uhørligt uhørlig mumler mumlen afbrydes afbryder afbrudt
    afbrydelse overlap overlappende overlapper samtidig utelatt udeladt lydfejl optagelse optagelsen slut sic
    latter humrer sukk sukker hoster gråter tenker nøler peker hvisker stillhet taushet støy musikk bakgrunnsstøy
    telefonen uklart utydelig uforståelig uhørbart uhørlig avbrytes avbryter avbrutt opptak opptaket
    laughter laughs laughing laugh chuckles chuckle giggles smiles sighs sigh coughs cough coughing crying cries sobs
    whispers nods points gestures applause silence silent noise music phone rings door unclear inaudible
    unintelligible indistinct crosstalk overlapping interrupted interrupts interruption redacted omitted sniffs
    mumbles sings claps pausing ? ?? ??? … ... .. . - – xx xxx
    """.split()
)
_SECONDS = frozenset({"s", "s.", "sek", "sek.", "sekunder", "sekund", "sec", "sec.", "seconds", "second"})
_LONGEST = {"[": 6, "(": 3}
"""How many words a mark has at most: in round brackets people also speak."""

_CANDIDATE = re.compile(
    rf"{stamps.BRACKETED}|{stamps.LONG}"
    r"|\(\([^()\n]{1,120}\)\)"
    r"|\[(?P<square>[^\[\]\n]{1,80})\]"
    r"|\((?P<round>[^()\n]{1,40})\)"
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


def mark_spans(text: str) -> list[tuple[int, int]]:
    """Where the transcriber's marks and time stamps are, in order, without overlap.

    Only known words make brackets a mark, since people also read out, quote and correct in brackets, and names that
    were taken out (`[P07]`) stand for words that were said.
    """
    return [hit.span() for hit in _CANDIDATE.finditer(text) if _is_mark(hit)]


def _is_mark(hit: re.Match[str]) -> bool:
    inside = hit["square"] or hit["round"]
    if inside is None:
        return True
    words = inside.casefold().split()
    if not words or len(words) > _LONGEST[hit[0][0]]:
        return False
    if _NUMBER.fullmatch(words[0]):
        return (len(words) == 1 and hit["round"] is not None) or (len(words) == 2 and words[1] in _SECONDS)
    if any(word in _SOUNDS or word.strip(".,:;!") in _SOUNDS for word in words):
        return True
    return bool(_NUMBER.search(words[-1])) and words[0].rstrip(":") in {"pause", "uklart", "utydeligt", "inaudible"}
