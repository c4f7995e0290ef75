"""Sentences and phrases that several pages share."""

from collections.abc import Sequence

from gazetteer.codes import Aspect, Evidence, Extent, RelationType, Stance
from gazetteer.dataset.data import Dataset
from gazetteer.model import Control, EdtfDate, Period, Policy, Population, Source, Unknown, Usage

LANGUAGES = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "az-Arab": "Azerbaijani in Arabic script",
    "az-Cyrl": "Azerbaijani in Cyrillic",
    "de": "German",
    "el": "Greek",
    "el-Latn": "Greek, romanized",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hr": "Croatian",
    "hy": "Armenian",
    "hy-Latn": "Armenian, romanized",
    "hyw": "Western Armenian",
    "it": "Italian",
    "ka": "Georgian",
    "kmr": "Kurmanji",
    "ota": "Ottoman Turkish",
    "ru": "Russian",
    "ru-Latn": "Russian, romanized",
    "sr": "Serbian",
    "sr-Latn": "Serbian in Latin script",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
"""Language tag to its English name, A-Z."""

EVIDENCE = {
    Evidence.CURATED: "gone through by hand",
    Evidence.DATASET: "taken over from a dataset",
    Evidence.ATTESTED: "seen in a text only",
}
_STANCES = {Stance.OFFICIAL: "official", Stance.USES: "uses it", Stance.REJECTS: "rejects it"}
STANCE_SIGNS = {Stance.OFFICIAL: "●", Stance.USES: "○", Stance.REJECTS: "×"}
RELATIONS = {
    RelationType.PART_OF: "part of",
    RelationType.CONTAINS: "contains",
    RelationType.OVERLAPS: "overlaps",
    RelationType.SUCCESSOR_OF: "successor of",
    RelationType.CAPITAL_OF: "capital of",
    RelationType.FLOWS_INTO: "flows into",
}
_ASPECTS = {Aspect.POINT: "where it lies", Aspect.CONTROL: "who held it"}
ENDORSES_NOTHING = (
    "A name is shown because somebody uses it. Showing it endorses no claim, and whose name it is does not say what "
    "the author thinks."
)


def period_phrase(period: Period) -> str:
    """Say in English when something held.

    Args:
        period: Its bounds; one that is left out is unknown.

    Returns:
        A phrase; empty where nothing is known.

    Examples:
        >>> period_phrase(Period(since=EdtfDate.parse("1923~"), until=EdtfDate.parse("1991-09-02")))
        'c. 1923 – 1991-09-02'
        >>> period_phrase(Period(since=EdtfDate.parse("1991"), until="open"))
        'since 1991'
        >>> period_phrase(Period(since=EdtfDate.parse("1991")))
        'from 1991, end not recorded'
    """
    since = _date_phrase(period.since) if period.since else ""
    if isinstance(period.until, EdtfDate):
        until = _date_phrase(period.until)
        return f"{since} – {until}" if since else f"until {until}"
    if period.is_open:
        return f"since {since}" if since else "still, start not recorded"
    return f"from {since}, end not recorded" if since else ""


def _date_phrase(date: EdtfDate) -> str:
    text = date.text
    if text.startswith("../"):
        return f"by {text.removeprefix('../')}"
    if text.endswith("~"):
        return f"c. {text.removesuffix('~')}"
    return f"{text.removesuffix('?')} (uncertain)" if text.endswith("?") else text


def stance_phrase(usage: Usage) -> str:
    """Say how a party stands to a name, and to which of its forms where not to all.

    Returns:
        A phrase without the party.

    Examples:
        >>> stance_phrase(Usage(by="un", stance="uses", forms=["Türkiye"]))
        'uses it (only Türkiye)'
    """
    only = f" (only {', '.join(usage.forms)})" if usage.forms else ""
    return f"{_STANCES[usage.stance]}{only}"


def language_name(tag: str) -> str:
    """Return the English name of a language, or the tag itself where there is none.

    Examples:
        >>> language_name("az-Cyrl"), language_name("tlh")
        ('Azerbaijani in Cyrillic', 'tlh')
    """
    return LANGUAGES.get(tag, tag)


def party_label(party_id: str, dataset: Dataset) -> str:
    """Return what a party is called in English, else its first label, else its id."""
    party = dataset.parties.get(party_id)
    if party is None:
        return party_id
    return party.label.get("en") or next(iter(party.label.values()), party_id)


def policy_label(policy: Policy) -> str:
    """Return what a policy is called in English, else its first label, else its id."""
    return policy.label.get("en") or next(iter(policy.label.values()), policy.id)


def title_of(sources: Sequence[str]) -> str:
    """Return what texts are called that nobody gave a title, after where they come from.

    Examples:
        >>> title_of(["a.txt"]), title_of([""]), title_of(["a.txt", "b.txt"])
        ('a.txt', 'Annotated text', '2 texts')
    """
    if len(sources) == 1:
        return sources[0] or "Annotated text"
    return f"{len(sources)} texts"


def publication(source: Source) -> str:
    """Say who published a source and when; empty where neither is known."""
    return ", ".join(filter(None, (source.publisher, str(source.date or ""))))


def date_asked(as_of: str | None, dataset: Dataset) -> str:
    """Say which date the names are for."""
    return as_of or f"none in particular (anything in force since {dataset.manifest.present_since})"


def extent_phrase(control: Control) -> str:
    """Say how much of a place was held: nothing for the whole, the words to add for a part."""
    return " (a part of it)" if control.extent is Extent.PART else ""


def people_phrase(record: Population) -> str:
    """Say in English who were most of a place's people, and when.

    Args:
        record: The record.

    Returns:
        A phrase for a list.

    Examples:
        >>> from gazetteer.model import Population
        >>> people_phrase(Population.model_validate({"on": "../1991", "majority": "Armenians", "lang": "hy"}))
        'mostly Armenians, not after 1991'
    """
    share = f" ({record.share})" if record.share else ""
    date = record.on.text.removeprefix("../")
    when = f"not after {date}" if record.on.text.startswith("../") else date
    return f"mostly {record.majority}{share}, {when}"


def unknown_phrase(item: Unknown) -> str:
    """Say in English what is not known of a place, and where it was sought.

    Args:
        item: What was looked for and not found.

    Returns:
        A phrase for a list.

    Examples:
        >>> unknown_phrase(Unknown(what="point", note="No account of it has coordinates."))
        'where it lies. No account of it has coordinates.'
        >>> unknown_phrase(Unknown(what="usage", sides=["armenian"], note="No Armenian text was found."))
        'which name is used by the Armenian side. No Armenian text was found.'
    """
    sides = f"{' and '.join(side.capitalize() for side in item.sides)} {'sides' if item.sides[1:] else 'side'}"
    return f"{_ASPECTS.get(item.what, f'which name is used by the {sides}')}. {item.note}"
