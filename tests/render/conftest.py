"""A real browser without a network, and a few places to draw."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gazetteer.render.map import (
    MapCitation,
    MapForm,
    MapLabel,
    MapName,
    MapPlace,
    MapPolicy,
    MapSource,
    MapUsage,
    NameMap,
    build_map,
)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Yield a running Chromium; skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield chromium
        chromium.close()


@dataclass
class Opened:
    """A page that is open, and what it did that it should not have."""

    page: Any
    faults: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Any:
    """Return a context manager that opens a page from disk, every request but the first blocked.

    `ready` selects an element that is there once the page is.
    """

    @contextmanager
    def opening(
        html: str, *, width: int = 1280, height: int = 800, name: str = "map.html", ready: str = ".leaflet-map-pane"
    ) -> Iterator[Opened]:
        path = tmp_path / name
        path.write_text(html, encoding="utf-8", newline="")
        context = browser.new_context(viewport={"width": width, "height": height})
        context.set_default_timeout(10_000)
        state = Opened(context.new_page())
        watch(context, state, path.as_uri())
        state.page.goto(path.as_uri())
        state.page.locator(ready).wait_for(state="attached")
        yield state
        context.close()
        assert state.faults == []

    return opening


def watch(context: Any, state: Opened, address: str) -> None:
    """Note requests, errors and dialogs, and let nothing out."""

    def route(request: Any) -> None:
        if request.request.url == address:
            request.continue_()
            return
        state.faults.append(f"requested {request.request.url}")
        request.abort()

    def dialog(found: Any) -> None:
        state.faults.append(f"dialog {found.message}")
        found.dismiss()

    context.route("**/*", route)
    context.set_offline(offline=True)
    state.page.on("console", lambda line: state.faults.append(line.text) if line.type in {"error", "warning"} else None)
    state.page.on("pageerror", lambda error: state.faults.append(str(error)))
    state.page.on("dialog", dialog)


def usage(party: str, stance: str, period: str, source: str = "law") -> MapUsage:
    return MapUsage(party=party, stance=stance, period=period, citations=(MapCitation(source, "art. 1"),))


STEPANAKERT = MapPlace(
    id="stepanakert-xankendi",
    feature="PPLA",
    lon=46.7515,
    lat=39.8153,
    labels={
        "dual": MapLabel("Khankendi/Stepanakert"),
        "armenian": MapLabel("Stepanakert", "en"),
        "azerbaijani": MapLabel("Khankendi", "en"),
    },
    names=(
        MapName(
            forms=(MapForm("Xankəndi", "az"), MapForm("Khankendi", "en"), MapForm("خان‌کندی", "fa")),
            usages=(usage("Azerbaijan", "official", "since 1991"),),
        ),
        MapName(
            forms=(MapForm("Ստեփանակերտ", "hy"), MapForm("Stepanakert", "en")),
            usages=(usage("Armenia", "uses it", "since 1991"), usage("Azerbaijan", "rejects it", "since 1991", "note")),
        ),
    ),
    mentions=40,
    by_side={"Armenian": 25, "Azerbaijani": 15},
    documents=("a.txt", "b.txt"),
)
LACHIN = MapPlace(
    id="berdzor-lacin",
    feature="PPLA2",
    lon=46.549,
    lat=39.6387,
    labels={
        "dual": MapLabel("Berdzor/Lachin"),
        "armenian": MapLabel("Berdzor", "en"),
        "azerbaijani": MapLabel("Lachin", "en"),
    },
    mentions=4,
)
MOSCOW = MapPlace(
    id="moskva", feature="PPLC", lon=37.6, lat=55.75, labels={"dual": MapLabel("Moscow", "en")}, mentions=3
)
NOWHERE = MapPlace(
    id="nowhere", feature="RGN", lon=None, lat=None, labels={"dual": MapLabel("Nowhere", "en")}, mentions=2
)
BAKU = MapPlace(
    id="baki-baku", feature="PPLC", lon=49.87, lat=40.41, labels={"dual": MapLabel("Baku", "en")}, mentions=0
)

POLICIES = (
    MapPolicy("dual", "Both names", "Both are shown."),
    MapPolicy("armenian", "Armenian names", "The Armenian one is shown."),
    MapPolicy("azerbaijani", "Azerbaijani names", "The Azerbaijani one is shown."),
)
SOURCES = {"law": MapSource("A law", "https://example.org/law"), "note": MapSource("A note")}


def make_map(*places: MapPlace, **changes: Any) -> NameMap:
    options: dict[str, Any] = {
        "policies": POLICIES,
        "policy": "dual",
        "title": "Names in a text",
        "data_version": "2026-11-22+0a1b2c3d",
        "as_of": "2023-09-20",
        "sources": SOURCES,
    }
    return build_map(places, **{**options, **changes})


@pytest.fixture
def five() -> NameMap:
    """Return a map of two places on the sheet, one far away, one nowhere, and a landmark."""
    return make_map(STEPANAKERT, LACHIN, MOSCOW, NOWHERE, BAKU)


@pytest.fixture
def make() -> Any:
    """Return the function that makes a map of some places."""
    return make_map


@pytest.fixture
def stepanakert() -> MapPlace:
    """Return a place with two names."""
    return STEPANAKERT
