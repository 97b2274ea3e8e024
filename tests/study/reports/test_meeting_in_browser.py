"""A page for a meeting in Chromium, from a file, as its readers open it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.exchange.writing.html import write_page
from tests.exchange.writing.browser import browsing
from tests.study.making import code_quote
from tests.study.reports.large_page import large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.study import Study
    from tests.exchange.writing.browser import Browser

SHOWN = "document.querySelector('.behind:target')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("profile")) as found:
        found.size(1280, 900)
        yield found


@pytest.fixture
def page(study: Study, tmp_path: Path) -> Path:
    path = tmp_path / "page with blank.html"
    study.reports.write(ReportOrder(ReportKind.MEETING), path)
    return path


def row(name: str) -> str:
    return f"[...document.querySelectorAll('.matrix tbody tr')].find((one) => one.cells[0].textContent === '{name}')"


def test_it_opens_without_a_network_and_without_a_complaint(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.asked_for() == [page.as_uri()]
    assert browser.complaints() == []
    assert browser.value("getComputedStyle(document.getElementById('tools')).display") == "flex"


def test_a_cell_opens_its_excerpts_and_back_closes_them(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    browser.value(f"{row('Forankring')}.cells[1].firstElementChild.classList.add('chosen')")
    browser.click(".chosen")
    in_column = "[...column.querySelectorAll('blockquote')].map((one) => one.innerText)"
    texts = f"[...{SHOWN}.querySelectorAll('.column')].map((column) => {in_column})"
    shown = study.compare()
    at = [one.name for one in shown.rows].index("Forankring")
    assert browser.value(texts) == [[one.text for one in split] for split in study.cell_excerpts(shown, at, 0)]
    assert browser.value(f"{SHOWN}.querySelector('.of').textContent") == "Forankring"
    browser.back()
    browser.until(f"!{SHOWN}")
    assert browser.value("location.protocol") == "file:"
    browser.until("document.activeElement.classList.contains('chosen')")


def test_keys_go_from_cell_to_cell_open_read_on_and_close(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.value("document.querySelector('.matrix .cell').focus()")
    browser.press("ArrowDown")
    browser.press("End")
    last_cell = "document.querySelector('.matrix tbody tr:nth-child(2)').lastElementChild.firstElementChild"
    assert browser.value(f"document.activeElement === {last_cell}")
    browser.value("document.querySelector('.matrix a.cell').focus()")
    browser.press("Enter")
    browser.until(SHOWN)
    first = browser.value("location.hash")
    browser.press("j")
    assert browser.value(f"{SHOWN}.contains(document.activeElement) && document.activeElement.matches('article')")
    browser.press("c")
    browser.until(f"{SHOWN}.querySelector('details').open")
    browser.press("ArrowRight")
    browser.until(f"{SHOWN} && location.hash !== '{first}'")
    browser.press("Escape")
    browser.until(f"!{SHOWN}")
    browser.until("document.activeElement.matches('a.cell')")


def test_search_finds_what_the_study_holds_and_marks_it(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    browser.press("/")
    browser.type("SKREVET ned")
    wanted = [one.text for one in study.excerpts() if "skrevet" in one.text and "ned" in one.text]
    texts = "[...document.querySelectorAll('#found blockquote')].map((one) => one.innerText)"
    assert sorted(browser.value(texts)) == sorted(wanted)
    assert browser.value("document.getElementById('found-title').textContent") == f"{len(wanted)} excerpts found"
    assert set(browser.value("[...document.querySelectorAll('#found mark')].map((one) => one.textContent)")) == {
        "skrevet",
        "ned",
    }
    browser.press("Escape")
    browser.until(f"!{SHOWN}")
    browser.type('"ned i foråret"')
    assert browser.value(texts) == ["skrevet ned i foråret"]


def test_a_passage_under_two_codes_is_found_once_with_both(browser: Browser, study: Study, tmp_path: Path) -> None:
    code_quote(study, "K02 gruppe", "jeg har nøglen", "Forankring")
    path = tmp_path / "page.html"
    study.reports.write(ReportOrder(ReportKind.MEETING), path)
    browser.open(path)
    browser.press("/")
    browser.type("jeg har nøglen")
    browser.until("document.querySelectorAll('#found article').length === 1")
    codes = "[...document.querySelectorAll('#found .of')].map((one) => one.textContent)"
    assert browser.value(codes) == ["Forankring", "Roller / Nøgler/skilte"]


def test_escape_pressed_twice_stays_on_the_page(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.press("/")
    browser.type("ned")
    browser.until(SHOWN)
    browser.press("Escape")
    browser.press("Escape")
    browser.until(f"!{SHOWN}")
    assert browser.value("location.protocol") == "file:"
    assert browser.value("document.getElementById('search').value") == ""


def test_search_narrows_by_code_with_what_stands_below_it(browser: Browser, page: Path, study: Study) -> None:
    browser.open(page)
    choose = """
        const data = JSON.parse(document.getElementById('data').textContent), field = document.getElementById('code');
        field.value = data.code.findIndex((one) => one[1] === 'Roller');
        field.dispatchEvent(new Event('change'));
    """
    browser.value(f"(() => {{ {choose} }})()")
    texts = "[...document.querySelectorAll('#found blockquote')].map((one) => one.innerText)"
    assert sorted(browser.value(texts)) == sorted(one.text for one in study.excerpts() if one.code.startswith("Roller"))


def test_it_can_be_read_without_its_script(browser: Browser, page: Path) -> None:
    browser.open(page, script=False)
    assert browser.value("document.getElementById('tools').getBoundingClientRect().height") == 0
    assert browser.value("document.querySelector('main article blockquote').getBoundingClientRect().height") > 0
    href = browser.value("document.querySelector('.matrix a.cell').getAttribute('href')")
    browser.open(page, href, script=False)
    assert browser.value(f"'#' + {SHOWN}.id") == href
    link = browser.value(f"{SHOWN}.querySelector('li a').getAttribute('href')")
    browser.open(page, link, script=False)
    assert browser.value("document.querySelector('article:target blockquote').getBoundingClientRect().height") > 0


def test_on_paper_signs_and_checks_are_told_and_the_tools_are_gone(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.value("dispatchEvent(new Event('beforeprint'))")
    browser.ask("Emulation.setEmulatedMedia", media="print")
    try:
        seen = "document.querySelector('{}').getBoundingClientRect().height > 0"
        assert browser.value(seen.format(".of-check dd"))
        assert browser.value(seen.format(".of-legend dd"))
        assert not browser.value(seen.format("#tools"))
        assert not browser.value(seen.format("article details"))
    finally:
        browser.ask("Emulation.setEmulatedMedia", media="")
        browser.value("dispatchEvent(new Event('afterprint'))")
    assert not browser.value("document.querySelector('.of-check').open")


def test_light_and_size_are_switched(browser: Browser, page: Path) -> None:
    browser.open(page)
    before = browser.value("getComputedStyle(document.body).backgroundColor")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    first = browser.value(size)
    browser.click("#light")
    assert browser.value("getComputedStyle(document.body).backgroundColor") != before
    browser.press("p")
    assert browser.value(size) >= 1.6 * first
    browser.press("p")
    assert browser.value(size) == first
    browser.click("#light")


def test_nothing_runs_over_the_edge_of_a_small_screen(browser: Browser, page: Path) -> None:
    browser.size(360, 700)
    try:
        browser.open(page)
        assert browser.value("document.documentElement.scrollWidth") <= 360
    finally:
        browser.size(1280, 900)


def test_five_thousand_excerpts_open_and_are_searched_quickly(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    write_page(large(5000), path)
    assert path.stat().st_size < 12_000_000
    begin = time.perf_counter()
    browser.open(path)
    opened = time.perf_counter() - begin
    assert browser.complaints() == []
    spent = """(() => {
        const field = document.getElementById('search'), begin = performance.now();
        field.value = 'nummer 4711'; field.dispatchEvent(new Event('input'));
        return performance.now() - begin;
    })()"""
    assert browser.value(spent) < 3000
    assert browser.value("document.querySelectorAll('#found article').length") == 1
    # Quiet machines need less than a second; this is a bound for busy ones.
    assert opened < 15
