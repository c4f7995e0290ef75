"""The whole of what a map's script reads: what it draws, and what only cards say, which it reads when it needs it."""

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.render.map.features import FEATURE_CLASSES
from gazetteer.render.map.looks import GROUND, SIZES, side_style
from gazetteer.render.map.payload.places import CODES, RowWriter
from gazetteer.render.map.payload.shapes import shape_row
from gazetteer.render.map.payload.tables import Naming, Tables, trimmed
from gazetteer.render.map.records import MapContent, MapParty, MapSource
from gazetteer.render.markup import Json, relative_link, web_address
from gazetteer.render.wording import INTERFACE_LANGUAGES, interface_language, words


class Payload(NamedTuple):
    """What the page's script reads at once, and what it reads when it first shows a card."""

    drawn: dict[str, Json]
    cards: dict[str, Json]


def payload(content: MapContent) -> Payload:
    """Return what the page's script reads.

    Args:
        content: What the map says.

    Returns:
        Values for `script_json`; their places are in the content's order.
    """
    policies = [policy.id for policy in content.policies]
    sides = list(content.sides)
    positions = {place.id: position for position, place in enumerate(content.places)}
    writer = RowWriter(policies, sides, positions)
    places, told = writer.columns(content.places)
    tables = writer.tables
    drawn: dict[str, Json] = {
        "title": content.title,
        "version": content.data_version,
        "asOf": content.as_of,
        "lang": interface_language(content.lang),
        "letters": list(content.letters),
        "startLetters": start_letters(content),
        "policy": policies.index(content.policy),
        "years": list(content.years),
        "tiles": None if content.tiles is None else content.tiles._asdict(),
        "policies": [
            [one.id, dict(one.label) or {"en": one.id}, one.description, one.join] for one in content.policies
        ],
        "sides": [
            [dict(side.label) or {"en": side.letters}, side.letters, list(side_style(side.style))]
            for side in content.sides.values()
        ],
        "noSide": list(side_style("none")),
        "ground": {layer: line._asdict() for layer, line in GROUND.items()},
        "sizes": dict(SIZES),
        "classes": [[group.id, group.colour, group.path, int(group.open)] for group in FEATURE_CLASSES],
        "documents": [trimmed(document.title, relative_link(document.href)) for document in content.documents],
        "codes": {name: list(codes) for name, codes in CODES.items()},
        "places": places,
        "shapes": [shape_row(shape, _known(shape.source, content), tables, content.ground) for shape in content.shapes],
        "namings": tables.namings.rows(_naming),
        "langs": list(tables.langs.positions),
        "parties": tables.parties.rows(lambda party: _party(party, content)),
        "words": {lang: dict(words(lang)) for lang in INTERFACE_LANGUAGES},
    }
    return Payload(drawn, {"places": told, **_cited(tables, content), "registers": tables.registers.rows(list)})


def start_letters(content: MapContent) -> str:
    """Return in which letters a map opens: Latin, those of the page's language, or those that were asked for."""
    if content.lang == "en":
        return "en"
    return "page" if content.lang in INTERFACE_LANGUAGES else content.lang


def _party(party_id: str, content: MapContent) -> Json:
    party = content.parties.get(party_id, MapParty({"en": party_id}))
    return [
        dict(party.label) or {"en": party_id},
        list(content.sides).index(party.side) if party.side in content.sides else -1,
    ]


def _cited(tables: Tables, content: MapContent) -> dict[str, Json]:
    """Write citations and sources, these in columns by publication: a page that is sent packed is smaller for it."""
    sources = sorted(tables.sources.positions, key=lambda source: _by_publication(_known(source, content), source))
    moved = {tables.sources.at(source): position for position, source in enumerate(sources)}
    return {
        "sources": _sources([_known(source, content) for source in sources]),
        "citations": tables.citations.rows(lambda one: trimmed(moved[tables.sources.at(one.source)], one.locator)),
    }


def _by_publication(source: MapSource, source_id: str) -> tuple[str, str, str]:
    return source.publication, source.url, source_id


def _sources(sources: Sequence[MapSource]) -> dict[str, Json]:
    return {
        "title": [source.title for source in sources],
        "url": [web_address(source.url) for source in sources],
        "publication": [source.publication for source in sources],
    }


def _naming(naming: Naming) -> Json:
    return [calls if isinstance(calls, int) else list(calls) for calls in naming]


def _known(source_id: str, content: MapContent) -> MapSource:
    """Return how a source is shown, by its id where the map knows no more of it."""
    return content.sources.get(source_id, MapSource(source_id))
