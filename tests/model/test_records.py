"""The models: frozen, strict, and refusing what they do not know."""

from typing import Any

import pytest
from pydantic import ValidationError

from gazetteer.model import Name, Party, Place, Source, Term, Usage

PLACE: dict[str, Any] = {
    "id": "hadrut",
    "feature": "PPL",
    "point": {"at": ["47.03", "39.52"]},
    "cite": ["decree@p. 1"],
    "names": [{"forms": {"en": "Hadrut"}, "usage": [{"by": "azerbaijan", "stance": "official"}]}],
}


def place(**changes: Any) -> Place:
    return Place.model_validate({**PLACE, **changes})


def test_numbers_are_read_from_text_and_stay_themselves_through_json() -> None:
    read = place()

    assert read.point is not None
    assert (read.point.lon, read.point.lat) == (47.03, 39.52)
    assert Place.model_validate_json(read.model_dump_json(by_alias=True)) == read


def test_what_an_entry_cites_holds_for_all_under_it_that_cites_nothing_else() -> None:
    read = place()

    assert str(read.names[0].usage[0].cite[0]) == "decree@p. 1"
    assert read.point is not None
    assert str(read.point.cite[0]) == "decree@p. 1"


@pytest.mark.parametrize(
    "changes",
    [
        {"colour": "red"},
        {"id": "Hadrut"},
        {"feature": "village"},
        {"point": {"at": ["39.52"]}},
        {"point": {"at": ["247.03", "39.52"]}},
        {"names": []},
        {"names": [{"forms": {}}]},
        {"names": [{"forms": {"armenian": "Հադրութ"}}]},
        {"names": [{"forms": {"en": "Hadrut"}, "usage": [{"by": "azerbaijan", "stance": "prefers"}]}]},
        {"links": {"wikidata": "129352"}},
        {"evidence": "certain"},
    ],
)
def test_what_the_form_does_not_allow_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        place(**changes)


def test_records_cannot_be_changed() -> None:
    read = place()

    with pytest.raises(ValidationError):
        read.id = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        read.names[0].forms["en"] = ("Other",)  # type: ignore[index]


def test_an_outlet_belongs_to_no_side() -> None:
    with pytest.raises(ValidationError, match="belongs to no side"):
        Party.model_validate({"id": "daily", "label": {"en": "Daily"}, "type": "outlet", "side": "armenian"})


def test_a_source_leads_to_the_web_or_nowhere() -> None:
    with pytest.raises(ValidationError, match="must begin with https://"):
        Source.model_validate({"id": "a", "title": "A", "kind": "law", "url": "javascript:alert(1)"})


def test_a_name_shows_its_first_form_in_a_language() -> None:
    name = Name.model_validate({"forms": {"en": ["Khojaly", "Khojali"]}, "renderings": {"hy": "Խոջալու"}})

    assert name.form_in("en") == "Khojaly"
    assert name.form_in("hy") == "Խոջալու"
    assert name.form_in("ru") is None


def test_only_official_and_used_names_are_in_use() -> None:
    stances = {stance: Usage.model_validate({"by": "a", "stance": stance}).is_use for stance in ("official", "rejects")}

    assert stances == {"official": True, "rejects": False}


@pytest.mark.parametrize(("kind", "embeds"), [("war", True), ("army", True), ("operation", False)])
def test_names_of_wars_and_armies_embed(kind: str, embeds: bool) -> None:
    term = Term.model_validate({"id": "a", "type": kind, "names": [{"forms": {"en": "a"}}]})

    assert term.embeds is embeds
