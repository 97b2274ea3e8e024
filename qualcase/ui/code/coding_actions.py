"""What can be done with codes and passages besides finding a code and rating, as data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.actions import Action
from qualcase.ui.code.habits import FAVOURITES
from qualcase.ui.code.passage_ends import EndMove

if TYPE_CHECKING:
    from qualcase.ui.code.screen import CodeScreen

translate = QCoreApplication.translate


def coding_actions(screen: CodeScreen) -> list[Action]:
    """Coding in other ways than by the palette."""
    flow, palette = screen.flow, screen.panes.codes
    group = translate("CodeScreen", "Coding")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text, in_field=True)
    again = translate("CodeScreen", "Code again with the code used last")
    several = translate("CodeScreen", "Mark a code in the palette, to code with several")
    new = translate("CodeScreen", "Make a new code of the passage")
    in_vivo = translate("CodeScreen", "Code in vivo: the selected words become the code")
    taking = translate("CodeScreen", "Where nothing is selected: code sentences, or turns")
    other = translate("CodeScreen", "Change the code of the coding here")
    about = translate("CodeScreen", "Say what the coding here speaks about")
    short = translate("CodeScreen", "Say in short what the passage here says")
    return [
        on_text("code.again", again, flow.code_again, (".",)),
        on_text("code.mark", several, palette.toggle_mark, ("Tab",)),
        anywhere("code.new_code", new, lambda: flow.ask_new(palette.field.text().strip()), ("Ctrl+Shift+N",)),
        anywhere("code.in_vivo", in_vivo, flow.code_in_vivo, ("Ctrl+Shift+V",)),
        anywhere("code.taking", taking, flow.switch_taking, ("Ctrl+U",)),
        anywhere("code.recode", other, flow.find_other_code, ("Ctrl+R",)),
        anywhere("code.short", short, screen.here.editor.write_short, ("Shift+F2",)),
        anywhere("code.about", about, screen.here.editor.about.take_keyboard, ("F9",)),
    ]


def favourite_actions(screen: CodeScreen) -> list[Action]:
    """One key, one code."""
    group = translate("CodeScreen", "Favourite codes")
    give = translate("CodeScreen", "Give the highlighted code a key")
    made = [Action("code.favour", give, screen.panes.codes.want_favourite, ("Ctrl+B",), group, in_field=True)]
    tree = screen.session.study.frame().tree
    for digit in FAVOURITES:
        code_id = screen.habits.favourite(digit)
        name = tree[code_id].name if code_id is not None and code_id in tree else "–"
        title = translate("CodeScreen", "Code with “{code}”").format(code=name)
        run = partial(screen.flow.code_favourite, digit)
        made.append(Action(f"code.favourite_{digit}", title, run, (f"Alt+{digit}",), group, screen.has_text))
    return made


def passage_actions(screen: CodeScreen) -> list[Action]:
    """Where a coding lies."""
    reshaper = screen.reshaper
    group = translate("CodeScreen", "The passage of a coding")
    on_text = partial(Action, group=group, enabled=screen.has_text, by_screen=True)
    anywhere = partial(Action, group=group, enabled=screen.has_text)
    words = {
        EndMove.START_OUT: ("(", translate("CodeScreen", "Begin one word earlier")),
        EndMove.START_IN: (">", translate("CodeScreen", "Begin one word later")),
        EndMove.END_OUT: (")", translate("CodeScreen", "End one word later")),
        EndMove.END_IN: ("<", translate("CodeScreen", "End one word earlier")),
    }
    sentences = {
        EndMove.START_OUT: ("Ctrl+Alt+Home", translate("CodeScreen", "Begin one sentence earlier")),
        EndMove.START_IN: ("Ctrl+Alt+PgDown", translate("CodeScreen", "Begin one sentence later")),
        EndMove.END_OUT: ("Ctrl+Alt+End", translate("CodeScreen", "End one sentence later")),
        EndMove.END_IN: ("Ctrl+Alt+PgUp", translate("CodeScreen", "End one sentence earlier")),
    }
    split = translate("CodeScreen", "Split the coding at the caret")
    here = translate("CodeScreen", "Move the coding chosen last to what is selected")
    made = [
        on_text(f"code.word_{move.name.lower()}", title, partial(reshaper.by_word, move), (key,))
        for move, (key, title) in words.items()
    ]
    made += [
        anywhere(f"code.sentence_{move.name.lower()}", title, partial(reshaper.by_sentence, move), (key,))
        for move, (key, title) in sentences.items()
    ]
    return [
        *made,
        on_text("code.split", split, reshaper.split, ("/",)),
        on_text("code.move_here", here, reshaper.move_here, ("=",)),
    ]
