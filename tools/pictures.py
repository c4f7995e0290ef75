"""Make the pictures of the README: a page and the map of the English samples, in the installed Chromium.

    python tools/pictures.py [FOLDER]

It runs the commands that a user runs, opens what they wrote, and writes `page.png` and `map.png` into `docs/pictures`,
or into a folder of your choice. Pictures that are too heavy for a README are refused.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, ViewportSize, sync_playwright

ROOT = Path(__file__).parents[1]
SAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds" / "samples").glob("en-*.txt"))
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
PAGE_SIZE: ViewportSize = {"width": 1000, "height": 660}
MAP_SIZE: ViewportSize = {"width": 920, "height": 660}
MOST_BYTES = 400_000


def main() -> None:
    """Write both pictures."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, chromium() as browser:
        page, map_page = Path(folder) / "page.html", Path(folder) / "map.html"
        gazetteer("annotate", "--format", "html", "-o", str(page), SAMPLES[0])
        gazetteer("map", "--title", "Places in the samples", "-o", str(map_page), *SAMPLES)
        take(browser, page, target / "page.png", size=PAGE_SIZE, ready="main")
        take(browser, map_page, target / "map.png", size=MAP_SIZE, ready=".label")


def gazetteer(*arguments: str) -> None:
    """Run a command of the library with the Python that runs this."""
    subprocess.run([sys.executable, "-m", "gazetteer", *arguments], check=True, cwd=ROOT)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium that is installed; it gets no network.

    Yields:
        The browser.

    Raises:
        SystemExit: If there is none.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise SystemExit("needs Chromium: apt-get install chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def take(browser: Browser, page: Path, picture: Path, *, size: ViewportSize, ready: str) -> None:
    """Open a page and take its picture.

    Args:
        browser: The browser.
        page: The page.
        picture: The file to write.
        size: How much of it is seen.
        ready: A selector for what must be there first.

    Raises:
        SystemExit: If the picture is too heavy.
    """
    context = browser.new_context(viewport=size, offline=True, reduced_motion="reduce", locale="en")
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.locator(ready).first.wait_for(state="attached")
    tab.wait_for_timeout(500)
    tab.screenshot(path=picture, animations="disabled")
    context.close()
    weight = picture.stat().st_size
    print(f"{picture.name}: {weight // 1000} kB")
    if weight > MOST_BYTES:
        raise SystemExit(f"{picture.name} is heavier than {MOST_BYTES // 1000} kB; make the view smaller")


if __name__ == "__main__":
    main()
