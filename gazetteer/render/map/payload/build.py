"""The whole of what a map's script reads."""

from gazetteer.render.map.features import FEATURE_CLASSES
from gazetteer.render.map.looks import GROUND, SIZES, side_style
from gazetteer.render.map.payload.places import CODES, RowWriter
from gazetteer.render.map.payload.shapes import shape_row
from gazetteer.render.map.payload.tables import Naming, Tables, trimmed
from gazetteer.render.map.records import MapContent, MapParty, MapSource
from gazetteer.render.markup import Json, relative_link, web_address
from gazetteer.render.wording import INTERFACE_LANGUAGES, interface_language, words


def payload(content: MapContent) -> dict[str, Json]:
    """Return what the page's script reads.

    Args:
        content: What the map says.

    Returns:
        A value for `script_json`; its places are in the content's order.
    """
    policies = [policy.id for policy in content.policies]
    sides = list(content.sides)
    positions = {place.id: position for position, place in enumerate(content.places)}
    writer = RowWriter(policies, sides, positions)
    places = writer.columns(content.places)
    tables = writer.tables
    return {
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
        **_cited(tables, content),
        "namings": tables.namings.rows(_naming),
        "registers": tables.registers.rows(list),
        "langs": list(tables.langs.positions),
        "parties": tables.parties.rows(lambda party: _party(party, content)),
        "words": {lang: dict(words(lang)) for lang in INTERFACE_LANGUAGES},
    }


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
    """Write citations and sources. Sources are sorted by address: a page that is sent packed is smaller for it."""
    for shape in content.shapes:
        tables.sources.at(shape.source)
    sources = sorted(tables.sources.positions, key=lambda source: (_known(source, content).url, source))
    moved = {tables.sources.at(source): position for position, source in enumerate(sources)}
    return {
        "sources": [_source(source, content) for source in sources],
        "shapes": [shape_row(shape, tables, moved) for shape in content.shapes],
        "citations": tables.citations.rows(lambda one: trimmed(moved[tables.sources.at(one.source)], one.locator)),
    }


def _source(source_id: str, content: MapContent) -> Json:
    source = _known(source_id, content)
    return trimmed(source.title, web_address(source.url), source.publication)


def _naming(naming: Naming) -> Json:
    return [calls if isinstance(calls, int) else list(calls) for calls in naming]


def _known(source_id: str, content: MapContent) -> MapSource:
    """Return how a source is shown, by its id where the map knows no more of it."""
    return content.sources.get(source_id, MapSource(source_id))
