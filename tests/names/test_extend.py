"""An index is extended to what would be built, without being built."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.overlay import lay_over, read_overlay_files
from gazetteer.matching.patterns import SEPARATOR
from gazetteer.matching.scanner import Scanner
from gazetteer.names.build import build_index
from gazetteer.names.extend import extended_index

BASE = load_dataset(Path(__file__).parents[1] / "data" / "mini")
INDEX = build_index(BASE)
TOWN = "stepanakert-xankendi"
WORDS = st.text("aşqəԿկոиүẞ '-", min_size=1, max_size=8).filter(str.strip)


def laid_over(dataset, *folders: Path):
    return lay_over(dataset, *map(read_overlay_files, folders))


@settings(max_examples=25)
@given(
    texts=st.lists(st.tuples(st.sampled_from(["en", "hy", "az", "ru"]), WORDS), min_size=1, max_size=4),
    joins=st.booleans(),
)
def test_an_index_is_extended_to_what_would_be_built(tmp_path_factory, texts, joins):
    folder = tmp_path_factory.mktemp("overlay")
    known = "en: [Stepanakert, Stepanakerd]" if joins else "ka: ხანქენდი"
    names = "".join(f"  - {{forms: {{{lang}: {text!r}}}}}\n" for lang, text in texts)
    (folder / "places.yaml").write_text(
        f"- id: {TOWN}\n  names:\n  - {{forms: {{{known}}}}}\n{names}- id: hamlet\n  feature: PPL\n  names:\n{names}",
        encoding="utf-8",
    )
    laid = laid_over(BASE, folder)
    extended = extended_index(INDEX, BASE, *laid)
    built = build_index(laid.dataset)
    for group in ("forms", "inflected", "romanized"):
        ours, theirs = getattr(extended, group), getattr(built, group)
        assert {key: sorted(map(repr, found)) for key, found in ours.items() if found} == {
            key: sorted(map(repr, found)) for key, found in theirs.items()
        }
    assert _keys(extended.patterns) == _keys(built.patterns)


def _keys(patterns) -> set[str]:
    """Return what is searched for, in letters: bytes depend on the order in which letters were met."""
    alphabet = Scanner(patterns).alphabet
    letters = {code: letter for letter, code in alphabet._bytes.items() if letter}
    return {"".join(letters[code] for code in word) for word in patterns.written.split(SEPARATOR)}


def test_readings_of_an_entry_that_was_added_to_stay_where_they_were(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "places.yaml").write_text("- {id: hamlet, feature: PPL, names: [{forms: {en: Stepanakert}}]}\n")
    (two / "places.yaml").write_text(f"- {{id: {TOWN}, names: [{{forms: {{en: [Stepanakert, X]}}}}]}}\n")
    first, both = laid_over(BASE, one), laid_over(BASE, one, two)
    index = extended_index(extended_index(INDEX, BASE, *first), first.dataset, both.dataset, [TOWN])
    readings = index.find("stepanakert")
    assert list(dict.fromkeys(reading.entry.id for reading in readings)) == [TOWN, "hamlet"]
    assert readings[0].entry is both.dataset.entries[TOWN]
