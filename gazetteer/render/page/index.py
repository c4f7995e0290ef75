"""The index of several annotated texts, in the same look as their pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.model import Policy
from gazetteer.names.question import Question
from gazetteer.render.found import counted_mentions, headword_text, question_of
from gazetteer.render.markup import escape_html, relative_link
from gazetteer.render.page.build import about_policies, header
from gazetteer.render.page.document import document
from gazetteer.render.page.legend import whose
from gazetteer.render.page.lists import shown_name, table_section
from gazetteer.render.phrases import date_asked, language_name, policy_label, title_of
from gazetteer.render.sides import Side, sides_of

MOST = 25
NO_TEXTS = "There are no texts."


@dataclass(frozen=True, slots=True)
class IndexedText:
    """An annotated text, the relative path of its page, and its title (the text's source if left out)."""

    annotation: Annotation
    href: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class _Total:
    headword: str
    mentions: tuple[Mention, ...]
    texts: int


def to_index(
    texts: Sequence[IndexedText],
    dataset: Dataset,
    *,
    title: str = "Annotated texts",
    lang: str = "en",
    map_href: str | None = None,
) -> str:
    """Write an index of annotated texts as one page that needs nothing else.

    Args:
        texts: The texts with their pages, in the order of the rows.
        dataset: The data set that they were annotated with.
        title: What the page is called.
        lang: The language of the headwords.
        map_href: The relative path of a map to link to.

    Returns:
        An HTML document, the same each time.

    Raises:
        UnknownPolicyError: If the data set lacks the policy of a text.
        DateError: If a text's date is not written in EDTF.
    """
    sides = sides_of(dataset)
    questions = [question_of(text.annotation, dataset, lang=lang) for text in texts]
    policies = {one.policy.id: one.policy for one in questions}.values()
    body = f"""{header(title, _facts(texts, policies, dataset), {"Map": map_href})}
<main id="main" class="index">
{_texts(texts, sides)}
{_most_mentioned(texts, questions, sides)}
{about_policies(policies) if texts else ""}</main>"""
    return document(title=title, body=body)


def _facts(texts: Sequence[IndexedText], policies: Iterable[Policy], dataset: Dataset) -> dict[str, str]:
    annotations = [text.annotation for text in texts]
    dates = dict.fromkeys(date_asked(annotation.as_of, dataset) for annotation in annotations)
    return {
        "Texts": str(len(annotations)),
        "Mentions": str(sum(len(counted_mentions(annotation)) for annotation in annotations)),
        "Names shown": ", ".join(map(policy_label, policies)),
        "Date asked about": ", ".join(dates),
        "Data": ", ".join(dict.fromkeys(annotation.data_version for annotation in annotations)),
    }


def _texts(texts: Sequence[IndexedText], sides: Mapping[str | None, Side]) -> str:
    if not texts:
        return f'<section class="list"><p>{NO_TEXTS}</p></section>'
    rows = "".join(_text_row(text, sides) for text in texts)
    return table_section("texts", "Texts", ("Text", "Mentions", "Entries", "Whose names"), rows)


def _text_row(text: IndexedText, sides: Mapping[str | None, Side]) -> str:
    annotation = text.annotation
    title = escape_html(text.title or title_of([annotation.source]))
    about = (
        annotation.source if text.title else "",
        language_name(annotation.lang),
        f"{len(annotation.text):,} characters",
    )
    small = " · ".join(f"<bdi>{escape_html(part)}</bdi>" for part in about if part)
    counted = counted_mentions(annotation)
    page = relative_link(text.href)
    return (
        f'<tr><th scope="row"><a href="{page}"><bdi>{title}</bdi></a><br><small>{small}</small></th>'
        f'<td class="number">{len(counted)}</td><td class="number">{len(annotation.by_entry())}</td>'
        f"<td>{whose(counted, sides)}</td></tr>\n"
    )


def _most_mentioned(
    texts: Sequence[IndexedText], questions: Sequence[Question], sides: Mapping[str | None, Side]
) -> str:
    totals = sorted(_totals(texts, questions), key=lambda total: (-len(total.mentions), match_key(total.headword)))
    rows = "".join(_total_row(total, sides) for total in totals[:MOST])
    return table_section("most", "Most mentioned", ("Name", "Mentions", "Texts", "Whose names"), rows)


def _total_row(total: _Total, sides: Mapping[str | None, Side]) -> str:
    kind = total.mentions[0].kind
    return (
        f'<tr><th scope="row">{shown_name(total.headword)} <small>{kind}</small></th>'
        f'<td class="number">{len(total.mentions)}</td><td class="number">{total.texts}</td>'
        f"<td>{whose(total.mentions, sides)}</td></tr>\n"
    )


def _totals(texts: Sequence[IndexedText], questions: Sequence[Question]) -> Iterator[_Total]:
    """Yield each entry with its mentions in all texts; its headword is the one asked for with its first text."""
    grouped: dict[str, list[tuple[Mention, ...]]] = {}
    headwords: dict[str, str] = {}
    for text, question in zip(texts, questions, strict=True):
        for entry_id, mentions in text.annotation.by_entry().items():
            grouped.setdefault(entry_id, []).append(mentions)
            headwords.setdefault(entry_id, headword_text(entry_id, question, mentions[0]))
    for entry_id, found in grouped.items():
        yield _Total(headwords[entry_id], tuple(chain.from_iterable(found)), len(found))
