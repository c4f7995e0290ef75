"""The page of one annotated text."""

from collections.abc import Iterable, Iterator, Mapping

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.data import Dataset
from gazetteer.language.tags import direction
from gazetteer.model import Policy
from gazetteer.names.question import Question
from gazetteer.render.found import found_entries, question_of, unsure_names
from gazetteer.render.markup import escape_html, relative_link, script_json
from gazetteer.render.page.document import document
from gazetteer.render.page.legend import legend
from gazetteer.render.page.lists import Lists
from gazetteer.render.page.marked import MarkedText
from gazetteer.render.page.payload import payload
from gazetteer.render.phrases import date_asked, language_name, policy_label, title_of
from gazetteer.render.sides import sides_of

_BODY = """{header}
<main id="main">
{legend}
<article id="text" lang="{lang}" dir="{dir}">{text}</article>
{lists}{policies}</main>
<dialog id="card" aria-labelledby="card-title"></dialog>"""


def to_page(
    annotation: Annotation,
    dataset: Dataset,
    *,
    title: str | None = None,
    lang: str = "en",
    map_href: str | None = None,
    index_href: str | None = None,
) -> str:
    """Write an annotated text as one page that needs nothing else: no request leaves it.

    Every mention has the id ``m`` and its index, so that a link can lead to it.

    Args:
        annotation: The annotated text.
        dataset: The data set that it was annotated with.
        title: What the page is called; the text's source if left out.
        lang: The language that the headwords were asked for in.
        map_href: The relative path of a map to link to.
        index_href: The relative path of an index page to link to.

    Returns:
        An HTML document, the same each time.

    Raises:
        UnknownEntryError: If the data set lacks an entry that the annotation names.
        UnknownPolicyError: If the data set lacks the annotation's policy.
        DateError: If the annotation's date is not written in EDTF.
    """
    question = question_of(annotation, dataset, lang=lang)
    found = found_entries(annotation, question)
    sides = sides_of(dataset)
    lists = Lists(annotation, found, unsure_names(annotation), sides)
    shown_title = title or title_of([annotation.source])
    body = _BODY.format(
        header=header(shown_title, facts_of(annotation, question), {"All texts": index_href, "Map": map_href}),
        legend=legend(annotation, sides),
        lang=escape_html(annotation.lang),
        dir=direction(annotation.lang),
        text=MarkedText(annotation, lists.anchors(), sides).markup(),
        lists=lists.markup(),
        policies=about_policies([question.policy]),
    )
    return document(
        title=shown_title,
        body=body,
        data=script_json({**payload(annotation, question, found, sides), "map": relative_link(map_href or "")}),
    )


def header(title: str, facts: Mapping[str, str], links: Mapping[str, str | None]) -> str:
    """Write the head of a page.

    Args:
        title: Any text.
        facts: What else to say at the top, by label.
        links: Relative paths by label; those that are ``None`` are left out.

    Returns:
        Escaped markup.
    """
    items = (f'<a href="{relative_link(path)}">{label}</a>' for label, path in links.items() if path)
    ways = " ".join(items)
    rows = "".join(
        f"<div><dt>{label}</dt><dd><bdi>{escape_html(fact)}</bdi></dd></div>" for label, fact in facts.items()
    )
    return f"""<header>
{f'<nav aria-label="Pages">{ways}</nav>' if ways else ""}
<h1 dir="auto">{escape_html(title)}</h1>
<dl class="facts">{rows}</dl>
</header>"""


def about_policies(policies: Iterable[Policy]) -> str:
    """Write the rules by which headwords were chosen, as escaped markup."""
    rules = "".join(
        f"<p><b>{escape_html(policy_label(policy))}.</b> {escape_html(policy.description)}</p>" for policy in policies
    )
    return f"""<section class="policy" aria-labelledby="policy"><h2 id="policy">How names are chosen</h2>
{rules}
</section>
"""


def facts_of(annotation: Annotation, question: Question) -> dict[str, str]:
    """Return what stands at the top of the page of a text, by label."""
    return dict(_fact_rows(annotation, question))


def _fact_rows(annotation: Annotation, question: Question) -> Iterator[tuple[str, str]]:
    if annotation.source:
        yield "Source", annotation.source
    yield "Language", language_name(annotation.lang)
    yield "Names shown", policy_label(question.policy)
    yield "Date asked about", date_asked(annotation.as_of, question.dataset)
    yield "Data", annotation.data_version
