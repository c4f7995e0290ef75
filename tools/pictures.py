"""Make the pictures of the README and the documents, from the built-in data and samples, in the installed Chromium.

    python tools/pictures.py [FOLDER]

It runs the commands that a user runs, opens what they wrote, and takes pictures into `docs/pictures`, or into a folder
of your choice. Pictures that are too heavy for a README are refused.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, ViewportSize, sync_playwright

ROOT = Path(__file__).parents[1]
SAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds" / "samples").glob("*.txt"))
ENGLISH = [path for path in SAMPLES if Path(path).name.startswith("en-")]
PROFILED = ("--date", "2023-10", ENGLISH[0])
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
MOST_BYTES = 400_000
JPEG_QUALITY = 86


@dataclass(frozen=True)
class Picture:
    """What is taken: a page at a link, in a window of a size, once something is there."""

    name: str
    page: str
    width: int
    height: int
    link: str = ""
    ready: str = ".label"


PICTURES = (
    Picture("page.png", "page.html", 1000, 660, ready="main"),
    Picture("profile.png", "profile.html", 1000, 900, ready="main"),
    Picture("map.jpg", "all.html", 1200, 760, "at=39.8,46.9,8.8&place=stepanakert-xankendi"),
    Picture("map-texts.jpg", "texts.html", 1200, 760, "at=39.9,46.4,8"),
    Picture("map-year.jpg", "texts.html", 1200, 760, "at=39.8,46.6,8.6&year=2005"),
    Picture("map-two.jpg", "all.html", 1200, 760, "at=39.75,46.7,9.6&names=armenian&beside=azerbaijani&letters=own"),
    Picture("map-phone.jpg", "texts.html", 390, 760, "place=berdzor-lacin&lang=ru&letters=page"),
)


def main() -> None:
    """Take all pictures."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        gazetteer("annotate", "--format", "html", "-o", str(folder / "page.html"), ENGLISH[0])
        gazetteer("profile", "--format", "html", "-o", str(folder / "profile.html"), *PROFILED)
        gazetteer("map", "--title", "Places in the samples", "-o", str(folder / "texts.html"), *SAMPLES)
        gazetteer("map", "-o", str(folder / "all.html"))
        for picture in PICTURES:
            take(browser, folder, picture, target / picture.name)
    gazetteer("map", "--title", "Places in the samples", "-o", str(target / "paper.svg"), *SAMPLES)


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


def take(browser: Browser, folder: Path, picture: Picture, target: Path) -> None:
    """Open a page and take its picture.

    Args:
        browser: The browser.
        folder: Where the pages are.
        picture: What is taken.
        target: The file to write.

    Raises:
        SystemExit: If the picture is too heavy.
    """
    size: ViewportSize = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, offline=True, reduced_motion="reduce", locale="en")
    tab = context.new_page()
    tab.goto(f"{(folder / picture.page).as_uri()}#{picture.link}")
    tab.locator(picture.ready).first.wait_for(state="attached")
    tab.wait_for_timeout(500)
    if target.suffix == ".jpg":
        tab.screenshot(path=target, animations="disabled", type="jpeg", quality=JPEG_QUALITY)
    else:
        tab.screenshot(path=target, animations="disabled")
    context.close()
    weight = target.stat().st_size
    print(f"{target.name}: {weight // 1000} kB")
    if weight > MOST_BYTES:
        raise SystemExit(f"{target.name} is heavier than {MOST_BYTES // 1000} kB; make the view smaller")


if __name__ == "__main__":
    main()
