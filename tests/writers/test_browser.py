"""The HTML page in a real browser: quiet, readable on a phone, in the dark and on paper, and deaf to what data says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.listing import Order, listing
from careeradvisor.advice.report import report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.report import dossier_of
from careeradvisor.document.block import linked
from careeradvisor.pages.comparison import comparison_page
from careeradvisor.pages.evidence import evidence_page
from careeradvisor.pages.listing import listing_page
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.html import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from careeradvisor.document.block import Document

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
PAPER = {"A4": 174, "Letter": 180}
"""Millimeters between the margins of a sheet."""

CONTRAST = """() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const over = (top, bottom) => {
    const alpha = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map((each) => top[each] * alpha + bottom[each] * (1 - alpha));
  };
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    return over(channels(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  };
  const luminance = (color) => {
    const [red, green, blue] = color.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faint = [];
  let seen = 0;
  const check = (element, style, words) => {
    const background = behind(element);
    const [light, dark] = [luminance(over(channels(style.color), background)), luminance(background)].sort().reverse();
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const ratio = (light + 0.05) / (dark + 0.05);
    seen += 1;
    if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)}: ${words.trim().slice(0, 60)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode.textContent;
    const element = texts.currentNode.parentElement;
    if (words.trim() && element.checkVisibility()) check(element, getComputedStyle(element), words);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element, '::before');
    if (!['none', 'normal'].includes(style.content) && element.checkVisibility()) check(element, style, style.content);
  }
  return [seen, faint];
}"""
OUTSIDE = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const box of range.getClientRects()) {
      if (box.left < 0 || box.right > innerWidth + 0.5) found.push(texts.currentNode.textContent.trim().slice(0, 60));
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of a file for each kind of page."""
    catalogue = open_catalogue(Path(__file__).resolve().parents[1] / "data" / "catalogue")
    paralegal, nurse = (report(catalogue.dossier(each)) for each in ("paralegal", "registered-nurse"))
    tire_builders = report(dossier_of(catalogue, "51-9197.00"))
    groups = listing(catalogue.entries(), catalogue.categories, None, None, Order.CATEGORY)
    role = paralegal.role._replace(title=SCRIPT, summary=SCRIPT, outlook=SCRIPT)
    pages: dict[str, Document] = {
        "role": subject_page(paralegal, evidence=True).document,
        "comparison": comparison_page(compare([paralegal, nurse, tire_builders])),
        "occupation": subject_page(tire_builders).document,
        "evidence": evidence_page(paralegal),
        "list": linked(listing_page(groups, index=True), {("role", role): f"{role}.html" for role in catalogue.ids()}),
        "hostile": subject_page(paralegal._replace(role=role)).document,
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, document in pages.items():
        (folder / f"{name}.html").write_text(render(document), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in pages}


PAGES = ["role", "comparison", "occupation", "evidence", "list"]


class Quiet:
    """A page of the browser, and what was said, asked or fetched in it."""

    def __init__(self, browser: Browser) -> None:
        self.page = browser.new_page()
        self.heard: list[str] = []
        hear = self.heard.append
        self.page.on("console", lambda message: hear(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: hear(str(error)))
        self.page.on("dialog", lambda dialog: (hear(dialog.message), dialog.dismiss()))
        self.page.on(
            "request", lambda request: None if request.url.startswith(("file:", "data:")) else hear(request.url)
        )
        self.page.route(lambda url: not url.startswith(("file:", "data:")), lambda route: route.abort())


@pytest.fixture(scope="module", params=PAGES)
def kept(request: pytest.FixtureRequest, browser: Browser, files: dict[str, str]) -> Iterator[Quiet]:
    """Each kind of page, opened once."""
    quiet = Quiet(browser)
    quiet.page.goto(files[request.param])
    yield quiet
    quiet.page.close()


@pytest.fixture
def shown(kept: Quiet) -> Iterator[Page]:
    """Each kind of page as it was opened, which fails the test when anything is said, asked or fetched."""
    kept.page.emulate_media(media="screen", color_scheme="light")
    yield kept.page
    assert kept.heard == []


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    """A new page, which fails the test when anything is said, asked or fetched."""
    quiet = Quiet(browser)
    yield quiet.page
    quiet.page.close()
    assert quiet.heard == []


def test_a_phone_shows_the_page_without_scrolling_sideways(shown: Page) -> None:
    shown.set_viewport_size({"width": 360, "height": 740})
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    assert shown.evaluate(OUTSIDE) == []


@pytest.mark.parametrize(("medium", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "dark")])
def test_all_text_stands_out_from_what_is_behind_it(shown: Page, medium: str, scheme: str) -> None:
    shown.emulate_media(media=medium, color_scheme=scheme)
    for width in (360, 1000):
        shown.set_viewport_size({"width": width, "height": 740})
        seen, faint = shown.evaluate(CONTRAST)
        assert faint == []
        assert seen > 20
    paper = shown.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert (sum(paper) < 3 * 128) == ((medium, scheme) == ("screen", "dark"))


@pytest.mark.parametrize("sheet", PAPER)
def test_paper_holds_all_text(shown: Page, sheet: str) -> None:
    shown.emulate_media(media="print")
    shown.set_viewport_size({"width": int(PAPER[sheet] / 25.4 * 96), "height": 900})
    assert shown.evaluate(OUTSIDE) == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert shown.pdf(format=sheet).startswith(b"%PDF")


def test_a_script_in_a_role_is_text_and_runs_nothing(opened: Page, files: dict[str, str]) -> None:
    opened.goto(files["hostile"])
    assert opened.title() == SCRIPT
    assert opened.locator("h1").inner_text() == SCRIPT
    assert opened.locator("#overview p").inner_text() == SCRIPT
    assert opened.locator("script, img").count() == 0


def test_an_index_is_searched_as_somebody_types_and_reads_whole_without_a_script(
    browser: Browser, opened: Page, files: dict[str, str]
) -> None:
    opened.goto(files["list"])
    rows = opened.locator("tbody tr")
    assert rows.count() == 3
    assert opened.locator("nav a").count() == 3
    opened.get_by_label("Search").fill("NURSE regis")
    assert opened.locator("tbody tr:visible").all_inner_texts()[0].startswith("Registered Nurse")
    assert opened.locator("tbody tr:visible").count() == 1
    assert opened.locator("section:visible").count() == 1
    opened.get_by_label("Search").fill("nobody does this")
    assert opened.locator("tbody tr:visible").count() == 0
    opened.get_by_label("Search").fill("")
    assert opened.locator("tbody tr:visible").count() == 3
    quiet = browser.new_context(java_script_enabled=False)
    page = quiet.new_page()
    page.goto(files["list"])
    assert page.locator("tbody tr:visible").count() == 3
    assert page.locator("input:visible").count() == 0
    quiet.close()
