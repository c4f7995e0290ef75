"""The data against publications that are not of GeoNames: what they state of a place agrees, or a difference is stated.

Each line of `encyclopedias.tsv` was read where its `url` says. English Wikipedia often has its coordinates from the
same survey as GeoNames; the other editions and the dictionaries mostly have their own. The World Gazetteer, which was
an undertaking of its own, has one name of a town and its point to the hundredth of a degree.
"""

import pytest
from compared import compared, have_both_names

from gazetteer.core import Gazetteer

LEAST = 300
LEAST_WITH_BOTH_NAMES = 175


def test_enough_places_can_be_compared(gaz: Gazetteer):
    found = list(compared(gaz))
    assert len({one.entry for one in found}) >= LEAST
    assert len(have_both_names(found)) >= LEAST_WITH_BOTH_NAMES


def test_points_and_names_agree_or_the_difference_is_explained(gaz: Gazetteer):
    assert [found for found in compared(gaz) if not found.agrees and not found.difference] == []


def test_no_agreement_is_explained_away(gaz: Gazetteer):
    assert [found for found in compared(gaz) if found.agrees and found.difference] == []


@pytest.mark.parametrize(("quantile", "bound"), [(0.5, 1.0), (0.9, 3.0)])
def test_most_points_are_near(gaz: Gazetteer, quantile: float, bound: float):
    distances = sorted(found.kilometres for found in compared(gaz))
    assert distances[int(quantile * len(distances))] < bound
