"""What holds whatever changed: order means nothing, every claim is told, and undoing a change exchanges both ways."""

import json
from collections import Counter
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.compare import Change, Comparison, compare
from gazetteer.compare.pairing import Pair, paired
from gazetteer.dataset.layout.writer import to_yaml

# Few values, so that much is alike and what belongs together is not plain to see.
PARTIES = ("armenia", "azerbaijan", "daily")
CITATIONS = st.lists(st.sampled_from(["geonames", "geonames@1", "decree-1991"]), min_size=1, max_size=2, unique=True)
PERIOD = {"since": st.sampled_from(["1918", "1991", "2020"]), "until": st.sampled_from(["1935", "2023", "open"])}
USAGE = st.fixed_dictionaries(
    {
        "by": st.sampled_from(PARTIES),
        "stance": st.sampled_from(["official", "uses", "rejects"]),
        "cite": CITATIONS,
    },
    optional=PERIOD,
)
TEXTS = st.lists(st.sampled_from("ABCD"), min_size=1, max_size=3, unique=True)
FORMS = st.dictionaries(st.sampled_from(["en", "hy", "az"]), TEXTS, min_size=1)
NAME = st.fixed_dictionaries(
    {"forms": FORMS}, optional={"hidden": FORMS, "usage": st.lists(USAGE, max_size=3), "note": st.sampled_from("xy")}
)
RELATION = st.fixed_dictionaries(
    {
        "is": st.sampled_from(["part-of", "overlaps"]),
        "entry": st.just("anchor"),
        "according-to": st.sampled_from(PARTIES),
        "cite": CITATIONS,
    },
    optional=PERIOD,
)
CONTROL = st.fixed_dictionaries({"held-by": st.sampled_from(PARTIES), "cite": CITATIONS}, optional=PERIOD)
ENTRY = st.fixed_dictionaries(
    {"id": st.sampled_from("abc"), "feature": st.just("PPL"), "names": st.lists(NAME, min_size=1, max_size=3)},
    optional={
        "relations": st.lists(RELATION, max_size=2),
        "control": st.lists(CONTROL, max_size=2),
        "links": st.fixed_dictionaries({"geonames": st.sampled_from("12")}),
    },
)
FOLDERS = st.lists(ENTRY, max_size=3, unique_by=lambda entry: str(entry["id"]))
ANCHOR = {"id": "anchor", "feature": "RGN", "names": [{"forms": {"en": "Anchor"}}]}
OTHER_WAY = {"added": "removed", "removed": "added"}
SOME = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])


def folder(state, entries):
    return state({"places.yaml": to_yaml([ANCHOR, *entries])})


def shuffled(value: Any, random: Random, key: str = "") -> Any:
    """Return a value with everything in another order but the forms that are shown or head a name for being first."""
    if isinstance(value, dict):
        items = [(name, shuffled(item, random, name)) for name, item in value.items()]
        first = heading_of(value) if key == "forms" else []
        return dict(sorted(random.sample(items, len(items)), key=lambda item: item[0] not in first))
    if isinstance(value, list) and key not in {"en", "hy", "az"}:
        return [shuffled(item, random) for item in random.sample(value, len(value))]
    return value


def heading_of(forms: dict[str, Any]) -> list[str]:
    """Return the language that heads a name: English, or else the first."""
    return ["en"] if "en" in forms else list(forms)[:1]


def meaning(value: Any, key: str = "") -> str:
    """Return the same text for two values that say the same."""
    if isinstance(value, dict):
        kept = {name: meaning(item, name) for name, item in value.items() if item not in ([], {})}
        return json.dumps([heading_of(value) if key == "forms" else [], kept], sort_keys=True)
    if isinstance(value, list) and key in {"en", "hy", "az"}:
        return json.dumps([value[0], *sorted(value[1:])])
    return json.dumps(sorted(map(meaning, value))) if isinstance(value, list) else str(value)


def told(changes: Comparison) -> Counter[str]:
    return Counter(repr(facts(change)) for change in changes)


def facts(change: Change) -> tuple[Any, ...]:
    # Several texts may have come or gone at once, in the order of their file.
    before, after = (
        sorted(map(repr, side)) if isinstance(side, list) else side for side in (change.before, change.after)
    )
    return change.file, change.record, change.what, change.keys, change.action, before, after


def undone(changes: Comparison) -> Counter[str]:
    swapped = ((*facts(change)[:4], OTHER_WAY.get(change.action, change.action)) for change in changes)
    return Counter(repr((*start, *reversed(facts(change)[5:]))) for start, change in zip(swapped, changes, strict=True))


@SOME
@given(entries=FOLDERS, random=st.randoms(use_true_random=False))
def test_order_means_nothing(state, entries, random):
    before, after = folder(state, entries), folder(state, shuffled(entries, random))

    assert list(compare(before, after)) == []


@SOME
@given(old=FOLDERS, new=FOLDERS)
def test_something_is_said_if_and_only_if_something_means_something_else(state, old, new):
    changes = compare(folder(state, old), folder(state, new))

    assert (meaning(old) == meaning(new)) == (not list(changes))


@SOME
@given(old=FOLDERS, new=FOLDERS)
def test_the_other_way_round_what_was_added_is_removed(state, old, new):
    before, after = folder(state, old), folder(state, new)

    assert told(compare(after, before)) == undone(compare(before, after))


@SOME
@given(old=FOLDERS, new=FOLDERS)
def test_no_claim_comes_or_goes_untold(state, old, new):
    kinds = Counter(change.kind for change in compare(folder(state, old), folder(state, new)))

    def number(entries, what):
        names = [name for entry in entries for name in entry["names"]]
        usages = [usage for name in names for usage in name.get("usage", ())]
        return len({"entry": entries, "name": names, "usage": usages}[what])

    for what in ("entry", "name", "usage"):
        assert number(new, what) - number(old, what) == kinds[f"{what}-added"] - kinds[f"{what}-removed"]


ITEMS = st.lists(st.integers(0, 5), max_size=7)


@given(old=ITEMS, new=ITEMS)
def test_every_item_is_paired_once_and_either_way_the_same(old, new):
    def near(one, other):
        return -abs(one - other) if abs(one - other) <= 2 else None

    pairs = paired(old, new, same=str, likeness=near)
    back = paired(new, old, same=str, likeness=near)

    assert sorted(pair.old for pair in pairs if pair.old is not None) == list(range(len(old)))
    assert [pair.new for pair in pairs if pair.new is not None] == list(range(len(new)))
    same = sum(old[pair.old] == new[pair.new] for pair in pairs if None not in pair)
    assert same == sum((Counter(old) & Counter(new)).values())
    assert {Pair(pair.new, pair.old) for pair in back if None not in pair} == {
        pair for pair in pairs if None not in pair
    }


def test_items_beyond_weighing_are_removed_and_added():
    pairs = paired(range(300), range(300, 600), same=str, likeness=lambda one, other: 0)

    assert sum(pair.old is None for pair in pairs) == sum(pair.new is None for pair in pairs) == 300
