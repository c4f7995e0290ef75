"""From annotated texts to the mentions of a map: which count, the words around each, documents and landmarks."""

from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.codes import Voice
from gazetteer.errors import UnknownEntryError
from gazetteer.render.map.collecting.content import Wanted
from gazetteer.render.map.collecting.mentions import documents_of, first_mentions, mentions_by_entry

TOWN = "stepanakert-xankendi"


def drawn(gaz, *texts, **wanted):
    annotations = [gaz.annotate(text, source=f"{n}.txt") for n, text in enumerate(texts)]
    return Wanted(dataset=gaz.dataset, policy="dual", annotations=annotations, **wanted).content()


def mentions_of(gaz, *texts, entry=TOWN):
    return mentions_by_entry([gaz.annotate(text) for text in texts])[entry]


def test_the_words_around_a_mention_are_those_of_the_text(gaz):
    text = "𐎠 The road to Stepanakert is open again."
    (mention,) = mentions_of(gaz, text)
    assert (mention.before, mention.surface, mention.after) == ("𐎠 The road to ", "Stepanakert", " is open again.")


def test_characters_beyond_the_first_plane_move_nothing(gaz):
    text = f"{'𐎠😀 ' * 40}Stepanakert{' 😀𐎠' * 40}"
    (mention,) = mentions_of(gaz, text)
    assert mention.surface == "Stepanakert"
    assert set(mention.before) == {"…", " ", "𐎠", "😀"}
    assert mention.before.endswith("𐎠😀 ")
    assert mention.after.startswith(" 😀𐎠")
    assert mention.after.endswith("…")


def test_line_ends_and_many_blanks_become_one_blank(gaz):
    (mention,) = mentions_of(gaz, "In\r\n\r\n  the\ttown\u2028of\n Stepanakert\n\nthey\u00a0 \u3000met.")
    assert (mention.before, mention.after) == ("In the town of ", " they met.")


def test_words_are_not_cut_in_two(gaz):
    before, after = "Somebody wrote that ", " was a town in the region"
    text = f"{'extraordinarily ' * 8}{before}Stepanakert{after}{' incomprehensibilities' * 8}"
    (mention,) = mentions_of(gaz, text)
    assert mention.before.startswith("… ")
    assert mention.after.endswith(" …")
    words = {"…", "extraordinarily", "incomprehensibilities", *before.split(), *after.split()}
    assert {*mention.before.split(), *mention.after.split()} <= words
    assert len(mention.before) <= 71
    assert len(mention.after) <= 71


def test_a_word_without_an_end_is_cut(gaz):
    (mention,) = mentions_of(gaz, f"{'x' * 300} Stepanakert {'y' * 300}")
    assert mention.before.startswith("…")
    assert mention.before.endswith(" ")
    assert len(mention.before) <= 71
    assert len(mention.after) <= 71


def test_the_beginning_and_the_end_of_a_text_have_no_dots(gaz):
    (mention,) = mentions_of(gaz, "Stepanakert")
    assert (mention.before, mention.after) == ("", "")


def test_numbers_are_those_of_the_annotation_that_the_pages_use(gaz):
    texts = ["Baku and Stepanakert; the Stepanakert War Museum.", "In Stepanakert and Khankendi."]
    annotations = [gaz.annotate(text) for text in texts]
    for mention in mentions_by_entry(annotations)[TOWN]:
        found = annotations[mention.document][mention.number]
        assert found.entry == TOWN
        assert found.surface == mention.surface
        assert found.side == mention.side
        assert found.voice is mention.voice


def test_only_mentions_that_count_are_there(gaz):
    annotations = [gaz.annotate("The Karabakh War. Baku. “Stepanakert”, as they say.")]
    counted = sum(len(annotation.counted()) for annotation in annotations)
    assert sum(map(len, mentions_by_entry(annotations).values())) == counted
    assert {mention.voice for mention in mentions_by_entry(annotations)[TOWN]} == {Voice.QUOTED}


def test_the_first_mention_of_each_entry_is_the_first_in_the_first_text(gaz):
    annotations = [gaz.annotate("Khankendi, then Stepanakert."), gaz.annotate("Stepanakert.")]
    assert first_mentions(annotations)[TOWN].surface == "Khankendi"


def test_documents_have_a_page_where_there_is_one(gaz):
    annotations = [gaz.annotate("a", source="a.txt"), gaz.annotate("b", source="b.txt")]
    assert documents_of(annotations, ["a.html"]) == (("a.txt", "a.html"), ("b.txt", ""))
    assert documents_of(annotations, []) == (("a.txt", ""), ("b.txt", ""))


def test_the_most_mentioned_places_come_first_then_landmarks_then_related(gaz):
    content = drawn(gaz, "Shusha. Stepanakert. Stepanakert.")
    mentioned = [place for place in content.places if place.mentions]
    assert [place.id for place in mentioned] == [TOWN, "shushi-susa"]
    assert content.places[:2] == tuple(mentioned)
    landmarks = [place for place in content.places if not place.mentions and not place.related]
    assert {"baki-baku", "irevan-yerevan"} <= {place.id for place in landmarks}
    assert {place.feature for place in landmarks} <= {"PPLC", "PPLA"}
    assert content.title


def test_a_map_of_places_and_texts_has_both(gaz):
    content = drawn(gaz, "Stepanakert.", places=["hadrut"])
    assert {TOWN, "hadrut"} <= {place.id for place in content.places if not place.related}


def test_as_written_shows_what_the_text_wrote_first(gaz):
    content = drawn(gaz, "Ханкенди, Stepanakert.")
    place = content.places[0]
    forms = [form.text for name in place.names for form in name.forms]
    shown = {forms[at] for label in place.naming["as-written"][0].wording for at in label}
    assert shown == {"Ханкенди"}


def test_texts_without_a_place_make_a_map_of_landmarks(gaz):
    content = drawn(gaz, "Nothing here.")
    assert content.places
    assert not any(place.mentions for place in content.places)
    assert len(content.documents) == 1


def test_an_entry_that_the_data_lacks_is_named(gaz):
    annotation = gaz.annotate("Stepanakert.")
    strange = replace(annotation, mentions=(replace(annotation[0], entry="atlantis"),))
    with pytest.raises(UnknownEntryError, match="atlantis"):
        Wanted(dataset=gaz.dataset, policy="dual", annotations=[strange]).content()


def test_samples_and_their_pages_belong_together(gaz):
    folder = Path(__file__).parents[3] / "seeds" / "samples"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    content = drawn(gaz, *texts, pages=[f"{n}.html" for n in range(len(texts))])
    assert len(content.documents) == len(texts) > 1
    numbers = {mention.document for place in content.places for mention in place.mentions}
    assert numbers <= set(range(len(texts)))
    assert all(document.href == f"{n}.html" for n, document in enumerate(content.documents))
