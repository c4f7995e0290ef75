"""Pages drawn in a real Chromium without a network, and what that takes."""

import re
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
    # The files of stock maps lie beside them, and their style sheets fetch fonts.
    "--allow-file-access-from-files",
]
WINDOW = {"width": 1280, "height": 800}
PATIENCE = 60
"""After how many seconds a page that has not painted is given up."""

WATCH = """
(() => {
  const tell = () => console.log(`painted ${performance.now()}`);
  const look = () => {
    if (%s) requestAnimationFrame(() => requestAnimationFrame(tell));
    else requestAnimationFrame(look);
  };
  document.addEventListener("DOMContentLoaded", look);
})();
"""
TIMED = """
async (value) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await painted();
  const begun = performance.now();
  (%s)(value);
  await painted();
  return performance.now() - begun;
}
"""


@dataclass
class Visit:
    """A page that is open: when it had painted, in milliseconds from the start of the navigation, and what it did.

    `busy` is for how long of that its main thread had a processor, which other work on the machine hardly changes.
    """

    page: Any
    session: Any
    painted: float = 0.0
    busy: float = 0.0
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def timed(self, act: str, value: object = None) -> tuple[float, float]:
        """Let the page do something; return how long until that is painted, and how long it had a processor."""
        busy = self.busy_until_now()
        taken = self.page.evaluate(TIMED % act, value)
        return taken, self.busy_until_now() - busy

    def busy_until_now(self) -> float:
        """Return for how many milliseconds the page's main thread has had a processor."""
        return self._measured("TaskDuration") * 1000

    def megabytes(self) -> float:
        """Return how much the page's script keeps in memory."""
        self.session.send("HeapProfiler.collectGarbage")
        return self._measured("JSHeapUsedSize") / 1e6

    def _measured(self, what: str) -> float:
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == what))

    def elements(self) -> int:
        """Return how many elements the page has."""
        return int(self.page.evaluate("document.getElementsByTagName('*').length"))


@contextmanager
def chromium() -> Iterator[Any]:
    """Run Chromium; skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Any, path: Path, *, ready: str = "true", before: str = "") -> Iterator[Visit]:
    """Open a page from disk in a context of its own, and wait until it has painted.

    `ready` is an expression that is true once all is there; `before` is a script that runs before the page's own.
    """
    context = browser.new_context(viewport=WINDOW)
    context.set_offline(offline=True)
    context.set_default_timeout(PATIENCE * 1000)
    context.add_init_script(f"{before}\n{WATCH % ready}")
    visit = Visit(page := context.new_page(), context.new_cdp_session(page))
    visit.session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.on("console", lambda line: visit.faults.extend([line.text] if line.type in {"error", "warning"} else []))
    page.on("pageerror", lambda error: visit.faults.append(str(error)))
    page.on("request", lambda request: _note(visit, request.url, path.as_uri()))
    try:
        with page.expect_console_message(lambda line: line.text.startswith("painted ")) as told:
            page.goto(path.as_uri(), wait_until="commit")
        visit.painted = float(told.value.text.split()[1])
        visit.busy = visit.busy_until_now()
        yield visit
    finally:
        context.close()


def _note(visit: Visit, url: str, own: str) -> None:
    if not re.match(r"data:|blob:", url) and url.partition("#")[0] != own:
        visit.requests.append(url)
