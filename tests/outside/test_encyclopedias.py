"""The data against encyclopedias and dictionaries: what they state of a place agrees, or the difference is explained.

Each line of `encyclopedias.tsv` was read where its `url` says. English Wikipedia often has its coordinates from the
same survey as GeoNames; the other editions and the dictionaries mostly have their own.
"""

import pytest
from compared import compared

from gazetteer.core import Gazetteer

LEAST = 80


def test_enough_places_can_be_compared(gaz: Gazetteer):
    assert len({found.entry for found in compared(gaz)}) >= LEAST


def test_points_and_names_agree_or_the_difference_is_explained(gaz: Gazetteer):
    assert [found for found in compared(gaz) if not found.agrees and not found.difference] == []


def test_no_agreement_is_explained_away(gaz: Gazetteer):
    assert [found for found in compared(gaz) if found.agrees and found.difference] == []


@pytest.mark.parametrize("quantile", [0.5, 0.9])
def test_most_points_are_nearer_than_that(gaz: Gazetteer, quantile: float):
    distances = sorted(found.kilometres for found in compared(gaz))
    assert distances[int(quantile * len(distances))] < 2 * quantile
