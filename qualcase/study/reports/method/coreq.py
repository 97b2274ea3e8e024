"""The items of COREQ (Tong, Sainsbury and Craig 2007): what the study tells of each, and what only people can."""

from __future__ import annotations

from typing import NamedTuple

from qualcase.words import mark


class Item(NamedTuple):
    """One item of the checklist."""

    number: int
    name: str
    asks: str
    """What is to be reported."""


DOMAINS = (
    (1, 8, mark("Research team and reflexivity")),
    (9, 23, mark("Study design")),
    (24, 32, mark("Analysis and findings")),
)
"""First and last item, and what they are about."""
ITEMS = (
    Item(1, mark("Interviewer"), mark("Who conducted the interviews?")),
    Item(2, mark("Credentials"), mark("What are the researchers’ credentials?")),
    Item(3, mark("Occupation"), mark("What was their occupation at the time?")),
    Item(4, mark("Gender"), mark("What is their gender?")),
    Item(5, mark("Experience and training"), mark("What experience or training did they have?")),
    Item(6, mark("Relationship established"), mark("Was there a relationship before the study began?")),
    Item(7, mark("Participants’ knowledge"), mark("What did participants know about the researchers?")),
    Item(8, mark("Characteristics of interviewers"), mark("What is told of them: interests, assumptions, reasons?")),
    Item(9, mark("Methodology and theory"), mark("What methodology underpins the study?")),
    Item(10, mark("Sampling"), mark("How were participants selected?")),
    Item(11, mark("Method of approach"), mark("How were participants approached?")),
    Item(12, mark("Sample size"), mark("How many participants were in the study?")),
    Item(13, mark("Non-participation"), mark("How many refused or dropped out, and why?")),
    Item(14, mark("Setting of data collection"), mark("Where was the material collected?")),
    Item(15, mark("Others present"), mark("Was anyone present besides participants and researchers?")),
    Item(16, mark("Description of the sample"), mark("What characterises the sample?")),
    Item(17, mark("Interview guide"), mark("Were questions or a guide provided? Was it piloted?")),
    Item(18, mark("Repeat interviews"), mark("Were repeat interviews carried out, and how many?")),
    Item(19, mark("Audio or visual recording"), mark("Was there audio or visual recording?")),
    Item(20, mark("Field notes"), mark("Were field notes made?")),
    Item(21, mark("Duration of interviews"), mark("How long were the interviews?")),
    Item(22, mark("Saturation"), mark("Was data saturation discussed?")),
    Item(23, mark("Transcripts returned"), mark("Were transcripts returned to participants?")),
    Item(24, mark("Number of coders"), mark("How many coded the material?")),
    Item(25, mark("Coding tree"), mark("Is the coding tree described?")),
    Item(26, mark("Derivation of themes"), mark("Were themes given beforehand or derived from the material?")),
    Item(27, mark("Software"), mark("What software was used?")),
    Item(28, mark("Participant checking"), mark("Did participants give feedback on the findings?")),
    Item(29, mark("Quotations"), mark("Are quotations presented, and each identified?")),
    Item(30, mark("Data and findings consistent"), mark("Do data and findings agree?")),
    Item(31, mark("Major themes"), mark("Are major themes clearly presented?")),
    Item(32, mark("Minor themes"), mark("Are diverse cases and minor themes discussed?")),
)


def domain(number: int) -> str:
    """What an item is about, marked for translation."""
    return next(name for first, last, name in DOMAINS if first <= number <= last)
