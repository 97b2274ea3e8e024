"""A page for a meeting as Chromium prints it: readable, no longer than a hand-out, and telling what is left out."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.meeting import Address, Headline, Section, Words
from qualcase.exchange.writing.html import write_page
from tests.exchange.writing.browser import browsing
from tests.exchange.writing.office import pdf_text
from tests.study.reports.large_page import large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.meeting import Piece
    from tests.exchange.writing.browser import Browser

LEFT_OUT = "Left out on paper, where it would take about"


def cases() -> Iterator[Piece]:
    """Forty cases with much to tell of each."""
    for number in range(40):
        yield Headline(f"Case {number}", address=Address(f"case-{number}"))
        yield from (Words(f"Hændelse {line} i {number}.") for line in range(25))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as found:
        found.size(1280, 900)
        yield found


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A wide comparison, some words, many cases and 1500 excerpts."""
    made = large(1500)
    matrix, passages = made.sections
    assert matrix.matrix
    columns = tuple(replace(one, name=f"Sted nr. {one.name}") for one in matrix.matrix.columns)
    sections = (
        replace(matrix, matrix=replace(matrix.matrix, columns=columns, legend=(("▲", "flere end før"),))),
        Section(Address("changes"), "Forandring", (Words("Aftalen kom i foråret."),)),
        Section(Address("cases"), "Cases", tuple(cases())),
        passages,
    )
    path = tmp_path / "page.html"
    write_page(replace(made, sections=sections), path)
    return path


def printed(browser: Browser, folder: Path) -> list[str]:
    """The words of each page that comes out of the printer."""
    answer: dict[str, Any] = browser.ask("Page.printToPDF", preferCSSPageSize=True)
    path = folder / "printed.pdf"
    path.write_bytes(base64.b64decode(answer["data"]))
    return pdf_text(path).rstrip("\f").split("\f")


def press_print(browser: Browser, selector: str, folder: Path) -> list[str]:
    """Click a button that prints, and give back what is printed at that moment."""
    browser.value("window.print = () => { window.asked = true; dispatchEvent(new Event('beforeprint')); }")
    browser.click(selector)
    assert browser.value("window.asked")
    return printed(browser, folder)


def test_all_is_a_hand_out_that_says_what_it_leaves_out(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page)
    sheets = printed(browser, tmp_path)
    words = "".join(sheets)
    assert len(sheets) < 10
    assert all(f"Sted nr. K{number:02}" in " ".join(words.split()) for number in range(20))
    assert "Aftalen kom i foråret." in words
    assert "flere end før" in words
    assert "Hændelse" not in words
    assert "nummer 7" not in words
    assert words.count(LEFT_OUT) == 2


def test_no_letter_is_too_small_and_no_part_of_the_comparison_wider_than_the_sheet(
    browser: Browser, page: Path
) -> None:
    browser.open(page)
    browser.value("dispatchEvent(new Event('beforeprint'))")
    browser.ask("Emulation.setEmulatedMedia", media="print")
    browser.size(688, 1000)  # A4 without its margins
    try:
        sizes = browser.value("""[...document.querySelectorAll('main *')]
            .filter((one) => one.getClientRects().length && [...one.childNodes].some((child) => child.nodeType === 3))
            .map((one) => parseFloat(getComputedStyle(one).fontSize))""")
        assert min(sizes) >= 7 * 96 / 72
        wide = browser.value(
            "[...document.querySelectorAll('.parts table')].map((one) => one.getBoundingClientRect().right)"
        )
        assert len(wide) > 1
        assert max(wide) <= 688
        assert browser.value("document.querySelector('table[data-parts]').getClientRects().length") == 0
    finally:
        browser.ask("Emulation.setEmulatedMedia", media="")
        browser.size(1280, 900)
        browser.value("dispatchEvent(new Event('afterprint'))")
    assert browser.value("document.querySelectorAll('.matrix').length") == 1


def test_a_display_that_is_left_out_is_printed_by_its_button(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page)
    words = "".join(press_print(browser, "#passages > h2 button.print", tmp_path))
    assert "nummer 1499" in words
    assert LEFT_OUT not in words
    assert "Aftalen kom i foråret." not in words
    browser.value("dispatchEvent(new Event('afterprint'))")
    assert "Aftalen kom i foråret." in "".join(printed(browser, tmp_path))


def test_one_case_is_printed_by_its_button(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page)
    sheets = press_print(browser, "#case-7 button.print", tmp_path)
    assert len(sheets) == 1
    assert "Hændelse 24 i 7." in sheets[0]
    assert "i 8." not in sheets[0]


def test_a_list_that_is_open_is_printed_alone(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page, "#b1")
    browser.until("document.querySelector('.behind:target article')")
    words = "".join(printed(browser, tmp_path))
    assert "nummer 251" in words
    assert "nummer 2 " not in words
    assert "Aftalen kom i foråret." not in words


def test_without_its_script_a_wide_comparison_is_not_cut_but_said(browser: Browser, page: Path, tmp_path: Path) -> None:
    browser.open(page, script=False)
    words = " ".join("".join(printed(browser, tmp_path)).split())
    assert "The comparison is too wide for paper" in words
    assert "Sted nr. K01" not in words
