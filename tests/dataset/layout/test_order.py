"""Every key has its place, and what is no field keeps the order that it was given."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from gazetteer.columns.settled import Decision
from gazetteer.dataset.layout.order import KEYS, MAPS, arranged
from gazetteer.dataset.validate import valid_keys
from gazetteer.intake.record import IntakeRecord
from gazetteer.intake.rules import IntakeRules
from gazetteer.language.heading import heading
from gazetteer.model import (
    Citation,
    Contexts,
    EdtfDate,
    Inflections,
    Manifest,
    Party,
    Place,
    Policy,
    Romanization,
    Source,
    Style,
    SurveyedDocument,
    Term,
)

WRITTEN_AS_TEXT = (Citation, EdtfDate)
LISTED = (Place, Term, Party, Source, Policy, Style, Romanization)
FILES = (*LISTED, Manifest, Inflections, Contexts, SurveyedDocument, Decision, IntakeRules, IntakeRecord)


def inner_types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from inner_types(inner)


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        for inner in inner_types(info.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel) and inner not in WRITTEN_AS_TEXT:
                yield from models_in(inner)


MODELS = sorted({model for file in FILES for model in models_in(file)}, key=lambda model: model.__name__)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_its_place(model):
    assert [key for key in valid_keys(model) if key not in KEYS] == []


def test_no_key_has_two_places_and_none_is_for_nothing():
    known = {key for model in MODELS for key in valid_keys(model)}
    assert sorted(KEYS) == sorted(known)


def test_maps_are_those_of_the_models():
    maps = {
        info.alias or name
        for model in MODELS
        for name, info in model.model_fields.items()
        if any(get_origin(inner) is Mapping for inner in inner_types(info.annotation))
    }
    assert maps == MAPS


def test_forms_stay_in_their_order_and_the_names_do_not():
    names = [{"forms": {"hy": "Բ", "en": ["B", "A"]}}, {"forms": {"az": "Z"}, "renderings": {"en": "a "}}]
    value, _ = arranged({"names": names, "harmony": {"b": {"id": "x", "cite": "y", "a": "z"}}})
    assert [heading(name["forms"], name.get("renderings", {}))[0][0] for name in value["names"]] == ["a", "B"]
    assert list(value["names"][1]["forms"]) == ["hy", "en"]
    assert list(value["harmony"]["b"]) == ["id", "cite", "a"]


@pytest.mark.parametrize(
    "names", ["x", ["x"], [{"forms": []}], [{"forms": {}}], [{"forms": {"a": []}}], [{"a": "x"}], {}]
)
def test_what_are_no_names_stay_where_they_are(names):
    assert arranged({"names": names, "id": "x"})[0] == {"id": "x", "names": names}


def test_a_key_that_no_record_has_comes_last():
    assert list(arranged({"zzz": "1", "note": "2", "aaa": "3", "id": "4"})[0]) == ["id", "note", "zzz", "aaa"]
