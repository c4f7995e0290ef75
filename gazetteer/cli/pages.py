"""Writing pages: one for each text and, for several, an index over them and a map beside them."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import write_atomically
from gazetteer.cli.console import deliver
from gazetteer.core import Gazetteer
from gazetteer.errors import OutputError
from gazetteer.render.page import IndexedText, to_index, to_page
from gazetteer.render.profile import to_profile_page

INDEX, MAP = "index.html", "map.html"
_LONGEST_STEM = 60
_OF_PAGES = (".html", ".htm", ".xhtml")


def write_page(gaz: Gazetteer, annotation: Annotation, output: Path | None, *, lang: str) -> None:
    """Write the page of one text to a file, or to standard output."""
    deliver(to_page(annotation, gaz.dataset, lang=lang), output)


def write_site(
    gaz: Gazetteer, annotations: Sequence[Annotation], folder: Path | None, *, lang: str
) -> tuple[Path, ...]:
    """Write a page for each text, an index over them and one map into a folder.

    Args:
        gaz: The gazetteer that annotated the texts.
        annotations: The texts, by the same policy and date.
        folder: The folder; it is made. Without one, or without texts, nothing is written.
        lang: The language that names are shown in.

    Returns:
        The files that were written: the pages in the order of the texts, then the map and the index.

    Raises:
        OutputError: If the folder cannot be made or written to.
    """
    if folder is None or not annotations:
        return ()
    make_folder(folder)
    pages = _pages(gaz, annotations, lang)
    for name, page in pages.items():
        write_atomically(folder / name, page)
    return tuple(folder / name for name in pages)


def write_profile(gaz: Gazetteer, annotation: Annotation, output: Path | None, *, lang: str) -> None:
    """Write the page of one text's profile to a file, or to standard output."""
    deliver(to_profile_page(annotation, gaz.dataset, title=_title(annotation), lang=lang), output)


def write_profiles(gaz: Gazetteer, annotations: Sequence[Annotation], folder: Path, *, lang: str) -> None:
    """Write a page for the profile of each text, and an index over them, into a folder.

    Args:
        gaz: The gazetteer that annotated the texts.
        annotations: The texts; without any nothing is written.
        folder: The folder; it is made.
        lang: The language that names are shown in.

    Raises:
        OutputError: If the folder cannot be made or written to.
    """
    if not annotations:
        return
    make_folder(folder)
    texts = _indexed(annotations)
    for text in texts:
        page = to_profile_page(text.annotation, gaz.dataset, title=text.title, lang=lang, index_href=INDEX)
        write_atomically(folder / text.href, page)
    write_atomically(folder / INDEX, to_index(texts, gaz.dataset, title="Profiles of texts", lang=lang))


def _indexed(annotations: Sequence[Annotation]) -> list[IndexedText]:
    names = _page_names(annotations)
    return [
        IndexedText(annotation, name, _title(annotation)) for name, annotation in zip(names, annotations, strict=True)
    ]


def _pages(gaz: Gazetteer, annotations: Sequence[Annotation], lang: str) -> dict[str, str]:
    """Make all pages before any is written, and the index last, so that it leads to nothing that is not there."""
    texts = _indexed(annotations)
    pages = {
        text.href: to_page(text.annotation, gaz.dataset, title=text.title, lang=lang, map_href=MAP, index_href=INDEX)
        for text in texts
    }
    first = annotations[0]
    drawn = gaz.map(annotations, pages=[text.href for text in texts], policy=first.policy, lang=lang, date=first.as_of)
    return {**pages, MAP: drawn.to_html(), INDEX: to_index(texts, gaz.dataset, lang=lang, map_href=MAP)}


def check_folder(output: Path | None, number: int) -> None:
    """Refuse to write several pages to what is no folder, before any is made.

    Raises:
        OutputError: If there are several, and that is standard output, or the name of a page.
    """
    if number > 1 and output is None:
        raise OutputError("standard output", "several pages need a folder; name one with -o")
    if number > 1 and output is not None and output.suffix.lower() in _OF_PAGES and not output.is_dir():
        raise OutputError(str(output), "several pages need a folder, and this is the name of a page; name a folder")


def make_folder(folder: Path) -> None:
    """Make a folder, unless it is there.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), f"the folder cannot be made ({error.strerror}); choose another place") from error


def _page_names(annotations: Sequence[Annotation]) -> tuple[str, ...]:
    """Name pages after their texts; texts of one name get numbers, and none takes the name of the index or the map."""
    taken, numbers, names = {INDEX, MAP}, Counter[str](), []
    for annotation in annotations:
        stem = Path(annotation.source).stem[:_LONGEST_STEM] or "text"
        name = f"{stem}.html"
        while name in taken:
            numbers[stem] += 1
            name = f"{stem}-{numbers[stem] + 1}.html"
        taken.add(name)
        names.append(name)
    return tuple(names)


def _title(annotation: Annotation) -> str:
    """Return the first line of a text if it is short enough for a title, else the name of its source."""
    first_line = annotation.text.lstrip().partition("\n")[0].strip()
    return first_line if 0 < len(first_line) <= 120 else annotation.source  # noqa: PLR2004
