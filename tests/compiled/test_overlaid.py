"""Data with overlays on it answers as data does, and leaves nothing in the cache."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import gazetteer
from gazetteer.errors import DataError

MINI = Path(__file__).parents[1] / "data" / "mini"
TEXT = "From Little Hamlet by Stepan Town and Stepanakert to Hadrut."


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "local"
    (folder / "shapes").mkdir(parents=True)
    (folder / "places.yaml").write_text(
        """\
- {id: stepanakert-xankendi, names: [{forms: {en: [Stepanakert, Stepan Town], ka: ხანქენდი}}]}
- {id: hamlet, feature: PPL, point: {at: [46.8, 39.8]}, names: [{forms: {en: Little Hamlet, ru: Хуторск}}]}
""",
        encoding="utf-8",
    )
    properties = {"entry": "hamlet", "kind": "river", "source": "geonames", "licence": "CC0", "note": "A brook."}
    geometry = {"type": "LineString", "coordinates": [[46.8, 39.8], [46.9, 39.9]]}
    brook = {"type": "Feature", "properties": properties, "geometry": geometry}
    rivers = {"type": "FeatureCollection", "features": [brook]}
    (folder / "shapes" / "rivers.geojson").write_text(json.dumps(rivers), encoding="utf-8")
    return folder


def found(gaz: gazetteer.Gazetteer) -> list[tuple[str, str | None]]:
    return [(mention.surface, mention.entry) for mention in gaz.annotate(TEXT)]


def test_an_overlay_is_found_in_texts_and_by_look_ups_and_without_it_nothing_of_it_is(overlay):
    without, laid = gazetteer.load(MINI), gazetteer.load(MINI, overlay=overlay)
    assert found(without) == [("Stepanakert", "stepanakert-xankendi"), ("Hadrut", "hadrut")]
    assert found(laid) == [("Little Hamlet", "hamlet"), ("Stepan Town", "stepanakert-xankendi"), *found(without)]
    assert laid.headword("stepanakert-xankendi") == without.headword("stepanakert-xankendi")
    assert [each.entry.id for each in laid.lookup("Хуторске")] == ["hamlet"]
    assert [each.entry.id for each in laid.lookup("Khutorsk")] == ["hamlet"]
    assert without.lookup("Хуторск") == ()


def test_an_overlay_is_on_the_map_with_what_it_has_to_draw(overlay):
    page = gazetteer.load(MINI, overlay=overlay).map(places=["hamlet"]).to_html()
    assert "Little Hamlet" in page
    assert "A brook." in page


def test_one_overlay_or_several_may_be_named_in_any_way(overlay, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "places.yaml").write_text("- {id: hamlet, names: [{forms: {en: [Little Hamlet, Dorp]}}]}\n")
    one = gazetteer.load(MINI, overlay=str(overlay))
    both = gazetteer.load(MINI, overlay=[overlay, str(other)])
    assert gazetteer.load(MINI, overlay=[overlay]).version == one.version
    assert gazetteer.load(MINI, overlay=[]).version == gazetteer.load(MINI).version
    assert both.version.startswith(f"{one.version}+")
    assert (both.resolve("Dorp").id, one.lookup("Dorp")) == ("hamlet", ())


def test_policies_of_a_users_own_count_besides_those_of_an_overlay(overlay, tmp_path):
    steps = "label: {en: X}, description: x, steps: [{stance: [uses], reason: y}]"
    (overlay / "policies.yaml").write_text(f"- {{id: ours, {steps}}}\n")
    (tmp_path / "mine.yaml").write_text(f"- {{id: mine, then: ours, {steps}}}\n")
    laid = gazetteer.load(MINI, overlay=overlay, policies=tmp_path / "mine.yaml")
    assert {"dual", "ours", "mine"} <= set(laid.dataset.policies)


def test_what_was_laid_can_be_sent_to_another_process(overlay):
    laid = gazetteer.load(MINI, overlay=overlay)
    sent = pickle.loads(pickle.dumps(laid))
    assert (found(sent), sent.version) == (found(laid), laid.version)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "contested-gazetteer"


def test_a_small_overlay_leaves_nothing_in_the_cache_and_is_read_anew_each_time(overlay, cache):
    before = gazetteer.load(MINI, overlay=overlay)
    with (overlay / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: dorp, feature: PPL, names: [{forms: {en: Dorp}}]}\n")
    after = gazetteer.load(MINI, overlay=overlay)
    assert (before.lookup("Dorp"), after.resolve("Dorp").id) == ((), "dorp")
    assert len(list(cache.iterdir())) == 1


def test_an_overlay_of_many_entries_is_kept_and_read_the_same(overlay, cache, monkeypatch):
    monkeypatch.setattr("gazetteer.compiled.overlaid.MANY", 1)
    first = gazetteer.load(MINI, overlay=overlay)
    assert len(list(cache.iterdir())) == 2
    monkeypatch.setattr("gazetteer.dataset.overlay.lay_over", None)
    second = gazetteer.load(MINI, overlay=overlay)
    for group in ("places", "terms", "parties", "sources", "policies"):
        assert dict(getattr(second.dataset, group)) == dict(getattr(first.dataset, group))
    assert (second.version, second.dataset.folders) == (first.version, first.dataset.folders)
    assert (found(second), second.index.patterns) == (found(first), first.index.patterns)
    for group in ("forms", "inflected", "romanized"):
        ours, theirs = getattr(second.index, group), getattr(first.index, group)
        assert {key: list(map(repr, ours[key])) for key in ours} == {
            key: list(map(repr, several)) for key, several in theirs.items() if several
        }


def test_what_was_kept_of_an_overlay_is_that_of_its_bytes_and_of_what_is_under_it(overlay, cache, monkeypatch):
    monkeypatch.setattr("gazetteer.compiled.overlaid.MANY", 0)
    gazetteer.load(MINI, overlay=overlay)
    with (overlay / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: dorp, feature: PPL, names: [{forms: {en: Dorp}}]}\n")
    assert gazetteer.load(MINI, overlay=overlay).resolve("Dorp").id == "dorp"
    assert gazetteer.load(MINI).lookup("Dorp") == ()


def test_the_built_in_data_is_laid_over_in_a_moment_and_read_as_far_as_is_asked(overlay, gaz):
    laid = gazetteer.load(overlay=overlay)
    assert laid.version.startswith(f"{gaz.version}+")
    assert laid.resolve("Stepan Town") is not gaz.resolve("Stepanakert")
    read = laid.dataset.places._under._read
    assert 0 < len(read) < 10


def test_an_overlay_that_is_wrong_is_one_error(overlay):
    (overlay / "places.yaml").write_text("- {id: hadrut, feature: ADM2}\n")
    with pytest.raises(
        DataError, match=r"local/places\.yaml:1:25: E017 hadrut: the data under it state feature 'PPL'; "
    ):
        gazetteer.load(MINI, overlay=overlay)


def test_data_without_an_overlay_reads_nothing_that_only_overlays_want():
    program = (
        "import sys, gazetteer; gazetteer.load(sys.argv[1]); gazetteer.load(sys.argv[1]);"
        "print(sorted({'gazetteer.dataset.overlay', 'gazetteer.names.extend', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, str(MINI)], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"
