"""What the things are called that memos are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.memos import Cell, MemoTarget

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.ui.base.thing import Thing

translate = QCoreApplication.translate


def kind_word(target: MemoTarget) -> str:
    """The kind of thing."""
    return {
        MemoTarget.STUDY: translate("Memos", "Study"),
        MemoTarget.SITE: translate("Memos", "Site"),
        MemoTarget.CASE: translate("Memos", "Case"),
        MemoTarget.SOURCE: translate("Memos", "Source"),
        MemoTarget.CODE: translate("Memos", "Code"),
        MemoTarget.CODING: translate("Memos", "Passage"),
        MemoTarget.PARTICIPANT: translate("Memos", "Informant"),
        MemoTarget.CELL: translate("Memos", "Cell"),
        MemoTarget.DAY: translate("Memos", "Day"),
    }[target]


def variant_word(study: Study, thing: Thing) -> str:
    """A thing in one word among others that are at hand: its kind; of a cell, its wave."""
    if thing.target is MemoTarget.CELL:
        wave_id = Cell.of_key(thing.id).wave_id
        wave = next((one.name for one in study.frame().waves if one.id == wave_id), "")
        return translate("Memos", "Cell {wave}").format(wave=wave) if wave else kind_word(thing.target)
    return kind_word(thing.target)
