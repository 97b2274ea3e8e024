"""What a key typed on the transcript means. Free of Qt.

With text selected every letter looks for a code. With nothing selected J, K, W and D are commands, and J, K and W
with Shift others; other letters take the turn at the caret and look for a code.
"""

from __future__ import annotations

from enum import Enum, auto


class Deed(Enum):
    """What is to be done."""

    FIND = auto()
    """Look for a code, beginning with what was typed."""
    TAKE_TURN = auto()
    NEXT_TURN = auto()
    PREVIOUS_TURN = auto()
    NEXT_OF_SPEAKER = auto()
    """The next turn of who speaks here."""
    PREVIOUS_OF_SPEAKER = auto()
    OTHER_WAVE = auto()
    BESIDE = auto()
    """Open the other wave beside."""
    TURN_DONE = auto()
    """Mark the source as done, or as not done."""
    RATE = auto()
    """Give the step of the scale that the digit stands for."""
    RATE_ZERO = auto()
    RATE_UP = auto()
    RATE_DOWN = auto()
    STAR = auto()
    AGAIN = auto()
    """Code with the codes of the last coding."""
    START_OUT = auto()
    """The passage begins a word earlier."""
    START_IN = auto()
    END_OUT = auto()
    """The passage ends a word later."""
    END_IN = auto()
    SPLIT = auto()
    MOVE_HERE = auto()
    """The coding moves to what is selected."""
    NOTHING = auto()


_ALWAYS = {
    " ": Deed.TAKE_TURN,
    "+": Deed.RATE_UP,
    "-": Deed.RATE_DOWN,
    "\u2212": Deed.RATE_DOWN,
    "0": Deed.RATE_ZERO,
    "*": Deed.STAR,
    ".": Deed.AGAIN,
    "(": Deed.START_OUT,
    ">": Deed.START_IN,
    ")": Deed.END_OUT,
    "<": Deed.END_IN,
    "/": Deed.SPLIT,
    "=": Deed.MOVE_HERE,
}
_UNSELECTED = {
    "j": Deed.NEXT_TURN,
    "k": Deed.PREVIOUS_TURN,
    "w": Deed.OTHER_WAVE,
    "d": Deed.TURN_DONE,
}
_CAPITAL = {
    "J": Deed.NEXT_OF_SPEAKER,
    "K": Deed.PREVIOUS_OF_SPEAKER,
    "W": Deed.BESIDE,
}


def deed_of(text: str, *, selected: bool) -> Deed:
    """What was meant by typing `text`."""
    if text in _ALWAYS:
        return _ALWAYS[text]
    if text.isascii() and text.isdigit():
        return Deed.RATE
    if not selected and text in _CAPITAL:
        return _CAPITAL[text]
    if not selected and text.casefold() in _UNSELECTED:
        return _UNSELECTED[text.casefold()]
    return Deed.FIND if any(letter.isalnum() for letter in text) else Deed.NOTHING
