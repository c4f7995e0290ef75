"""How soon a map is there and how soon it answers, for the whole gazetteer and for more, beside what folium draws.

All pages are drawn by one Chromium without a network, each visit in a context of its own, by turns. The reference is a
page with nothing but an empty Leaflet map. A time ends at the second frame after the page has done its work, when the
first is painted, so that nothing at all takes about two frames. Beside it stands for how long of that the page's main
thread had a processor: other work on the machine makes pages wait, but hardly changes that.
"""

import gzip
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from browsing import PATIENCE, Visit, chromium, visiting
from crowded import crowded, drawn, labels_under
from stock_maps import KINDS, assets, fetched, from_disk, stock_map

import gazetteer
from gazetteer.render.map import MapContent, NameMap
from gazetteer.render.map.scripts import text_asset

ROUNDS, ROUNDS_OF_ACTS = 5, 3
REAL, EMPTY, OPEN = "real data", "empty Leaflet map", "open"
CROWDS = (300, 3_000, 30_000)
LABELLED = "document.querySelector('.leaflet-labels-pane .label')"
ASKED_PAINT, ASKED_RELABEL = 500, 100
MOST_BYTES = {REAL: 2_500_000, "30,000": 15_000_000}
MOST_PACKED = {REAL: 600_000}
YEARS = (1918, 1925, 1950, 1988, 1995, 2010, 2021, 2024)
ZOOMS = 4

# Symbols are paths that are filled, or pictures that are put on a canvas; each repaint begins by clearing it.
COUNTING = """
const canvases = CanvasRenderingContext2D.prototype;
const counted = (name, isSymbol) => {
  const before = canvases[name];
  canvases[name] = function (...given) {
    if (isSymbol(given[0])) this.canvas.symbols = (this.canvas.symbols ?? 0) + 1;
    return before.apply(this, given);
  };
};
counted("fill", (path) => path instanceof Path2D);
counted("drawImage", () => true);
const clear = canvases.clearRect;
canvases.clearRect = function (...given) {
  this.canvas.symbols = 0;
  return clear.apply(this, given);
};
"""
SYMBOLS = "Math.max(...[...document.querySelectorAll('canvas')].map((one) => one.symbols ?? 0))"
LABELS = "[...document.querySelectorAll('.leaflet-labels-pane .label')].map((one) => one.textContent)"
MARKED = "document.querySelectorAll('.leaflet-marker-icon, .leaflet-container canvas').length > 0"
IN_VIEW = "(points) => points.filter((at) => map_names.getBounds().contains(at)).length"
CHOOSE = """(policy) => {
  const input = document.querySelector(`input[name="policy"][value="${policy}"]`);
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}"""
TURN = """(year) => {
  const input = document.getElementById("year");
  input.value = year;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""
SEEK = """(text) => {
  const input = document.getElementById("search");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""
ZOOM_IN = "() => map_names.setZoom(map_names.getZoom() + 0.5, { animate: false })"
DO_NOTHING = "() => {}"
EMPTY_PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Empty</title><link rel="icon" href="data:,">
<style>{style} html, body, #map {{ height: 100%; margin: 0; }}</style><div id="map"></div>
<script>{script}</script><script>L.map("map").setView([40, 46.5], 8);</script>"""


@dataclass
class Taken:
    """What one page took: milliseconds until it was painted and of the processor, by what was done; and counts."""

    path: Path
    content: MapContent | None = None
    bytes: int = 0
    packed: int = 0
    made: float = 0.0
    acts: dict[str, list[float]] = field(default_factory=dict)
    busy: dict[str, list[float]] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)

    def add(self, what: str, taken: tuple[float, float]) -> None:
        self.acts.setdefault(what, []).append(taken[0])
        self.busy.setdefault(what, []).append(taken[1])

    @property
    def work(self) -> float:
        """Return for how long opening it takes a processor."""
        return statistics.median(self.busy[OPEN])


def written(path: Path, page: str, began: float, content: MapContent | None = None) -> Taken:
    """Write a page, and count its bytes."""
    made = time.perf_counter() - began
    data = page.encode()
    path.write_bytes(data)
    return Taken(path, content, len(data), len(gzip.compress(data)), made)


@pytest.fixture(scope="module")
def content() -> MapContent:
    """Collect what a map of the whole gazetteer says."""
    began = time.perf_counter()
    content = gazetteer.load().map().content
    print(f"\n{len(drawn(content)):,} places of the whole gazetteer, collected in {time.perf_counter() - began:.0f} s")
    return content


@pytest.fixture(scope="module")
def ours(content: MapContent, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Taken]:
    """Measure our pages, by turns."""
    folder = tmp_path_factory.mktemp("ours")
    contents = {REAL: content, **{f"{count:,}": crowded(content, count) for count in CROWDS}}
    pages = {EMPTY: written(folder / "empty.html", empty_page(), time.perf_counter())}
    for name, one in contents.items():
        began = time.perf_counter()
        pages[name] = written(folder / f"{name}.html", NameMap(one).to_html(), began, one)
    with chromium() as browser:
        for number in range(ROUNDS):
            for name, taken in pages.items():
                with visiting(browser, taken.path, ready="true" if name == EMPTY else LABELLED) as visit:
                    taken.add(OPEN, (visit.painted, visit.busy))
                    if number < (ROUNDS_OF_ACTS if name != f"{max(CROWDS):,}" else 1):
                        act(visit, taken)
                    taken.counts |= {"requests": len(visit.requests), "faults": len(visit.faults)}
                    assert (visit.requests, visit.faults) == ([], [])
        for taken in pages.values():
            if taken.content:
                look(browser, taken, taken.content)
    return pages


def empty_page() -> str:
    return EMPTY_PAGE.format(style=text_asset("leaflet.css"), script=text_asset("leaflet.js"))


def act(visit: Visit, taken: Taken) -> None:
    """Let a page do each thing that a reader may want of it."""
    # Before anything else, so that it is what the page has when it opens.
    taken.counts |= {"MB heap": visit.megabytes(), "elements": visit.elements()}
    taken.add("nothing", visit.timed(DO_NOTHING))
    if taken.content is None:
        return
    for policy in (*range(1, len(taken.content.policies)), 0):
        taken.add(f"policy {policy}", visit.timed(CHOOSE, policy))
    text = drawn(taken.content)[0].names[0].forms[0].text
    taken.add("first search", visit.timed(SEEK, text))
    assert visit.page.locator("#search-results [role=option]").count() > 0
    for length in (1, 2, 3, 4):
        taken.add("search", visit.timed(SEEK, text[:length]))
    visit.timed(SEEK, "")
    for year in YEARS:
        taken.add("year", visit.timed(TURN, year))
        assert visit.page.locator("#year-shown").inner_text() == str(year)
    for _ in range(ZOOMS):
        taken.add("zoom", visit.timed(ZOOM_IN))


def look(browser: Any, taken: Taken, content: MapContent) -> None:
    """See that a page says what it should; nothing is timed."""
    places = drawn(content)
    with visiting(browser, taken.path, ready=LABELLED, before=COUNTING) as visit:
        in_view = visit.page.evaluate(IN_VIEW, [[place.lat, place.lon] for place in places])
        symbols = visit.page.evaluate(SYMBOLS)
        assert 0.9 * len(places) < in_view <= symbols <= len(places)
        taken.counts |= {"places": len(places), "symbols": symbols}
        for number, policy in enumerate(content.policies):
            visit.timed(CHOOSE, number)
            labels = visit.page.evaluate(LABELS)
            # A line that is too long is cut.
            whole = {label for label in labels if "…" not in label}
            assert len(whole) > 20
            assert whole <= labels_under(content, policy.id)
            taken.counts.setdefault("labels", len(labels))
        sides = {side: labels_under(content, side) for side in ("armenian", "azerbaijani")}
        shown = {}
        for side in sides:
            visit.timed(CHOOSE, [policy.id for policy in content.policies].index(side))
            shown[side] = set(visit.page.evaluate(LABELS))
        assert shown["armenian"] - sides["azerbaijani"]
        assert shown["azerbaijani"] - sides["armenian"]


def of_policies(times: dict[str, list[float]], choose: Callable[[list[float]], float]) -> list[float]:
    """Return one time for each policy, which is chosen from its times."""
    return [choose(found) for what, found in times.items() if what.startswith("policy ")]


def row(label: str, cells: Sequence[object], asked: object = "") -> None:
    print(f"{label:42}{''.join(f'{cell!s:>14}' for cell in cells)}{asked!s:>8}")


def milliseconds(times: Sequence[float]) -> str:
    return f"{min(times):.0f} / {statistics.median(times):.0f}"


def test_ours(ours: dict[str, Taken]) -> None:
    empty = ours[EMPTY]
    pages = {name: taken for name, taken in ours.items() if name != EMPTY}
    print(
        f"\nan empty Leaflet map: {milliseconds(empty.acts[OPEN])} ms, {milliseconds(empty.busy[OPEN])} of a processor"
    )
    row("best / median", pages, "asked")
    for what in ("places", "symbols", "labels", "elements", "requests", "faults"):
        row(what, [f"{taken.counts[what]:,.0f}" for taken in pages.values()])
    row("page, KB", [f"{taken.bytes / 1000:,.0f}" for taken in pages.values()])
    row("packed by gzip, KB", [f"{taken.packed / 1000:,.0f}" for taken in pages.values()])
    row("written in Python, s", [f"{taken.made:.1f}" for taken in pages.values()])
    row("script's memory, MB", [f"{taken.counts['MB heap']:.0f}" for taken in pages.values()])
    row("opened and painted, ms", [milliseconds(taken.acts[OPEN]) for taken in pages.values()], ASKED_PAINT)
    row("  of a processor", [milliseconds(taken.busy[OPEN]) for taken in pages.values()])
    row("  x an empty Leaflet map", [f"{taken.work / empty.work:.1f}" for taken in pages.values()])
    row("another policy, the worst, painted, ms", [worst(taken.acts) for taken in pages.values()], ASKED_RELABEL)
    row("  of a processor", [worst(taken.busy) for taken in pages.values()])
    row("another policy, the median, painted, ms", [usual(taken.acts) for taken in pages.values()])
    row("  of a processor", [usual(taken.busy) for taken in pages.values()])
    for what in ("year", "zoom", "first search", "search", "nothing"):
        row(f"{what}, painted, ms", [milliseconds(taken.acts[what]) for taken in pages.values()])
        row("  of a processor", [milliseconds(taken.busy[what]) for taken in pages.values()])
    for name, taken in pages.items():
        assert taken.bytes <= MOST_BYTES.get(name, taken.bytes)
        assert taken.packed <= MOST_PACKED.get(name, taken.packed)
    # To show all under another policy takes less than to open the page; ten times as many take less than twenty times.
    assert max(of_policies(pages[REAL].busy, statistics.median)) < pages[REAL].work
    assert pages["30,000"].work < 20 * pages["3,000"].work
    assert pages[REAL].work < 30 * empty.work


def worst(times: dict[str, list[float]]) -> str:
    return f"{max(of_policies(times, min)):.0f} / {max(of_policies(times, statistics.median)):.0f}"


def usual(times: dict[str, list[float]]) -> str:
    best, median = (statistics.median(of_policies(times, choose)) for choose in (min, statistics.median))
    return f"{best:.0f} / {median:.0f}"


def test_beside_stock_maps(ours: dict[str, Taken], tmp_path: Path) -> None:
    folder = assets()
    print(f"\n{'folium by itself, all names in popups':40}{'KB':>8}{'x ours':>7}{'fetches':>8}{'made, s':>8}", end="")
    print(f"{'painted, ms':>15}{'x ours':>7}{'processor':>15}{'x ours':>7}{'elements':>9}{'MB heap':>8}")
    found = {}
    for count in CROWDS:
        mine = ours[f"{count:,}"]
        assert mine.content
        for kind in KINDS:
            began = time.perf_counter()
            page = stock_map(kind, drawn(mine.content))
            taken = found[kind, count] = written(tmp_path / "stock.html", from_disk(page, folder), began)
            open_stock(taken, rounds=ROUNDS_OF_ACTS if count < max(CROWDS) else 1)
            size = len(page.encode())
            print(f"{kind + f', {count:,}':40}{size / 1000:8,.0f}{size / mine.bytes:7.1f}", end="")
            print(f"{len(fetched(page)):8}{taken.made:8.1f}", end="")
            tell_opening(taken, mine)
    slow = found["Marker each", 3_000]
    assert OPEN not in slow.busy or slow.work > ours["3,000"].work


def tell_opening(taken: Taken, mine: Taken) -> None:
    if OPEN not in taken.acts:
        print(f"{f'none in {PATIENCE} s':>15}")
        return
    for times, ours in ((taken.acts, mine.acts), (taken.busy, mine.busy)):
        ratio = statistics.median(times[OPEN]) / statistics.median(ours[OPEN])
        print(f"{milliseconds(times[OPEN]):>15}{ratio:7.1f}", end="")
    print(f"{taken.counts['elements']:9,.0f}{taken.counts['MB heap']:8.0f}")


def open_stock(taken: Taken, rounds: int) -> None:
    """Open a stock page several times, in a Chromium of its own, since one that does not paint in time is stopped."""
    from playwright.sync_api import TimeoutError as TooLate  # noqa: PLC0415 - only where there is one

    for _ in range(rounds):
        try:
            with chromium() as browser, visiting(browser, taken.path) as visit:
                taken.add(OPEN, (visit.painted, visit.busy))
                taken.counts = {"MB heap": visit.megabytes(), "elements": visit.elements()}
                assert visit.page.evaluate(MARKED)
                assert visit.faults == []
        except TooLate:
            return
