"""A real browser without a network, and a judge of accessibility."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture(scope="session")
def axe() -> Any:
    """Return a function that lists what axe-core finds wrong with a page as it is shown: rule, impact, elements."""
    judge = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python").Axe()

    def violations(page: Any) -> list[tuple[str, str, tuple[str, ...]]]:
        found = judge.run(page).response["violations"]
        return [
            (one["id"], one["impact"], tuple(" ".join(map(str, node["target"])) for node in one["nodes"]))
            for one in found
        ]

    return violations


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
