"""Phrases for people: what was held, and who lived there."""

from gazetteer.model import Control, Population
from gazetteer.render.phrases import extent_phrase, people_phrase


def test_a_part_that_was_held_is_said_to_be_one():
    part = Control.model_validate({"held-by": "armenia", "extent": "part"})

    assert extent_phrase(part) == " (a part of it)"
    assert extent_phrase(Control.model_validate({"held-by": "armenia"})) == ""


def test_people_are_told_with_share_and_date():
    record = Population.model_validate({"on": "1979", "majority": "Azerbaijanis", "lang": "az", "share": "85.5 %"})

    assert people_phrase(record) == "mostly Azerbaijanis (85.5 %), 1979"
