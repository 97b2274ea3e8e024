"""A study so small that every figure of it can be counted in one's head.

| Source | Says | Anna's codings |
|---|---|---|
| K01_2015_interview_frivillig | Karen: 4 + 5 + 4 = 13 words | Aftaler −2 and −1 ★ (4 words each); Båret af én (5) |
| K01_2017_interview_frivillig | Karen: 5 + 2 = 7 words | Aftaler +2 (5 words); Roller about 2015 (2 words) |
| K01_2017_interview_leder | a manager: 5 words | Aftaler +1 (5 words) |
| K02_2015_interview_frivillig | Bo: 7 words | Tavshed/attester about the time before (4 words) |
| K02_2017_observation | nobody; 3 + 5 = 8 words | Båret af én (5 words) |
| Fjordby_politik_2017 | nobody; 7 words; the site's own | Aftaler (4 words); Anna is not done |

Bodil has coded one passage of the first source under Roller; Anna is the lead coder of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TEXTS: Mapping[str, str] = {
    "K01_2015_interview_frivillig": (
        "I: Hvordan går det?\n"
        "Karen: Vi har ingen aftale. Jeg gør det hele selv.\n"
        "I: Er det rigtigt?\n"
        "Karen: Vi har ingen aftale.\n"
    ),
    "K01_2017_interview_frivillig": "I: Hvad er nyt?\nKaren: Nu har vi en aftale. Den holder.\n",
    "K01_2017_interview_leder": "I: Hvem skrev den?\nLeder: Vi skrev en aftale sammen.\n",
    "K02_2015_interview_frivillig": "I: Hvad laver du?\nBo: Jeg ved ikke hvem der har ansvaret.\n",
    "K02_2017_observation": "Bo låser op. Døren har kun én nøgle.\n",
}
POLICY = ("Fjordby_politik_2017", "Kommunen vil indgå aftaler med alle frivillige.\n")

CODEBOOK = r"""
format: 1
name: lille
title: {da: Lille kodebog, en: Small codebook}
languages: [da, en]
scales:
  - key: fremmer
    name: {da: Retning, en: Direction}
    low: -2
    high: 2
    labels:
      {-2: {en: hinders strongly}, -1: {en: hinders}, 0: {en: both}, 1: {en: furthers}, 2: {en: furthers strongly}}
codes:
  - name: {da: Forankring, en: Anchoring}
    key: F
    colour: "#3072C1"
    short: {da: Det bliver stående., en: It stays.}
    codes:
      - name: {da: Aftaler, en: Agreements}
        key: A
        colour: "#3072C1"
        short: {da: Det der er aftalt., en: What was agreed.}
        scale: fremmer
      - name: {da: Båret af én, en: Carried by one}
        key: B
        colour: "#3072C1"
        short: {da: Det hviler på én., en: It rests on one.}
  - name: {da: Roller, en: Roles}
    key: R
    colour: "#C1307A"
    short: {da: Hvem gør hvad., en: Who does what.}
    codes:
      - name: {da: Tavshed/attester, en: Confidentiality}
        key: T
        colour: "#C1307A"
        short: {da: Det man ikke siger., en: What is not said.}
"""

CODINGS = r"""source;code;coder;quote;occurrence;rating;about;note;star
K01_2015_interview_frivillig;Forankring/Aftaler;Anna;Vi har ingen aftale.;1;-2;;;
K01_2015_interview_frivillig;Forankring/Aftaler;Anna;Vi har ingen aftale.;2;−1;;sagt to gange;x
K01_2015_interview_frivillig;Forankring/Båret af én;Anna;Jeg gør det hele selv.;;;;;
K01_2017_interview_frivillig;Forankring/Aftaler;Anna;Nu har vi en aftale.;;2;;;
K01_2017_interview_frivillig;Roller;Anna;Den holder.;;;2015;;
K01_2017_interview_leder;Forankring/Aftaler;Anna;Vi skrev en aftale sammen.;;1;;;
K02_2015_interview_frivillig;Roller/Tavshed\/attester;Anna;hvem der har ansvaret;;;before;;
K02_2017_observation;Forankring/Båret af én;Anna;Døren har kun én nøgle.;;;;;
Fjordby_politik_2017;Forankring/Aftaler;Anna;aftaler med alle frivillige;;;;;
K01_2015_interview_frivillig;Roller;Bodil;Jeg gør det hele selv.;;;;;
"""


def write_materials(folder: Path) -> None:
    """Write the texts to `cases/` and `policy/`, the codebook and the table of codings beside them."""
    cases = folder / "cases"
    cases.mkdir(parents=True)
    for name, text in TEXTS.items():
        (cases / f"{name}.txt").write_text(text, encoding="utf-8")
    name, text = POLICY
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "lille.yaml").write_text(CODEBOOK, encoding="utf-8")
    # With a byte order mark, as Excel writes it.
    (folder / "codings.csv").write_text(CODINGS, encoding="utf-8-sig")
