"""The page of one text's profile: one self-contained file, which needs no script and no network."""

from functools import cache
from importlib.resources import files

from gazetteer.annotate.annotation import Annotation
from gazetteer.annotate.profile import Profile
from gazetteer.dataset.data import Dataset
from gazetteer.render.found import question_of
from gazetteer.render.page.build import facts_of, header
from gazetteer.render.page.document import document
from gazetteer.render.phrases import title_of
from gazetteer.render.profile.bars import bars, most_of
from gazetteer.render.profile.fills import fills
from gazetteer.render.profile.phrases import COUNTS_ONLY, WHAT_SIDES_ARE, not_counted
from gazetteer.render.profile.strip import Strip
from gazetteer.render.profile.tables import Tables
from gazetteer.render.sides import sides_of


def to_profile_page(
    annotation: Annotation,
    dataset: Dataset,
    *,
    title: str | None = None,
    lang: str = "en",
    index_href: str | None = None,
) -> str:
    """Write what a text uses as one page that needs nothing else: no request leaves it, and no script runs.

    Args:
        annotation: The annotated text.
        dataset: The data set that it was annotated with.
        title: What the page is called; the text's source if left out.
        lang: The language that the headwords were asked for in.
        index_href: The relative path of an index page to link to.

    Returns:
        An HTML document, the same each time.

    Raises:
        UnknownPolicyError: If the data set lacks the annotation's policy.
        DateError: If the annotation's date is not written in EDTF.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> page = to_profile_page(gaz.annotate("Buses left Stepanakert (Khankendi)."), gaz.dataset)
        >>> "<script" in page, "<svg" in page
        (False, True)
    """
    profile, sides = Profile.of(annotation), sides_of(dataset)
    shown = title or title_of([annotation.source])
    facts = facts_of(annotation, question_of(annotation, dataset, lang=lang))
    most = most_of(*profile.names, *profile.terms)
    left_out = not_counted(profile)
    body = f"""{header(shown, facts, {"All texts": index_href})}
<main id="main" class="index profile">
{fills()}<p class="note">{COUNTS_ONLY}</p>
<p class="note">{WHAT_SIDES_ARE}</p>
<div class="beside">
{bars("names", "Names of places, by side and voice", profile.names, sides, most=most)}
{bars("terms", "Loaded terms, by side and voice", profile.terms, sides, most=most)}</div>
{Strip(annotation, sides).markup()}
{Tables(profile, dataset, sides).markup()}
{f'<p class="note">{left_out}</p>' if left_out else ""}</main>"""
    return document(title=f"{shown} – profile", body=body, more_style=_style())


@cache
def _style() -> str:
    return (files("gazetteer.render.profile") / "assets" / "profile.css").read_text(encoding="utf-8")
