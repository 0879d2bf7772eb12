"""The page in a real browser: it filters, fits, is silent, and loads nothing."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from sdkwright.review.formats.html import render_html
from tests.review.browser import Browser, needs_chromium, open_browser
from tests.review.samples import EMPTY, OUTCOME

pytestmark = needs_chromium

VISIBLE = "[...document.querySelectorAll('.row')].filter(row => row.offsetParent).map(row => row.querySelector('h3').innerText)"
OVERFLOWING = """[...document.querySelectorAll('body *')].filter(item => {
  const box = item.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(item => item.tagName + '.' + item.className)"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(render_html(OUTCOME), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def window() -> Generator[Browser, None, None]:
    with open_browser() as browser:
        yield browser


def click(browser: Browser, label: str) -> None:
    assert browser.evaluate(
        f"[...document.querySelectorAll('.chip')].filter(chip => chip.innerText.startsWith('{label}')).map(chip => chip.click()).length"
    )


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_overflows(window: Browser, page: Path, width: int, scheme: str) -> None:
    window.resize(width)
    window.emulate(scheme)
    window.open(page)
    window.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert window.evaluate("document.documentElement.scrollWidth") == width
    assert window.evaluate(OVERFLOWING) == []


def test_filters_leave_the_rows_that_are_asked_for(window: Browser, page: Path) -> None:
    window.resize(1440)
    window.open(page)
    assert len(window.evaluate(VISIBLE)) == len(OUTCOME.report.changes)
    click(window, "breaking")
    assert window.evaluate(VISIBLE) == [
        "types.chat.ChatCompletion.service_tier",
        "client.files.list(limit)",
        "types.Model",
    ]
    click(window, "files")
    assert window.evaluate(VISIBLE) == ["client.files.list(limit)"]
    click(window, "breaking")
    click(window, "method")
    assert window.evaluate(VISIBLE) == ["client.files.purge"]


def test_filters_work_without_javascript(page: Path) -> None:
    assert "<script" not in page.read_text(encoding="utf-8").replace("&lt;script", "")


def test_nothing_is_loaded_and_the_console_is_silent(window: Browser, page: Path) -> None:
    window.requests()
    window.logs("browser")
    window.open(page)
    assert {url for url in window.requests() if not url.startswith("data:")} == {page.resolve().as_uri()}
    assert window.logs("browser") == []


def test_text_of_a_document_stays_text(window: Browser, page: Path) -> None:
    window.open(page)
    assert window.evaluate("document.title") == "groq: major, 1.7.0 → 2.0.0"
    assert window.evaluate("document.querySelectorAll('main img, main script').length") == 0


def test_print_shows_what_is_folded_and_no_filters(window: Browser, page: Path) -> None:
    window.open(page)
    window.emulate(media="print")
    assert window.evaluate("document.querySelector('.filters').offsetParent") is None
    assert window.evaluate("document.querySelector('.proof pre').getBoundingClientRect().height > 0")
    window.emulate()


def test_a_comparison_without_rows_says_so(window: Browser, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(render_html(EMPTY), encoding="utf-8")
    window.open(path)
    assert "No change" in window.evaluate("document.querySelector('.verdict').innerText")
    assert window.evaluate("document.querySelectorAll('.row, .filters').length") == 0
