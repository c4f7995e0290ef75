"""What checks say of the characters of forms, and what they would write instead: nothing where that is not certain."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from gazetteer.cli.mending import mend
from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.yaml_reader import read_yaml

MINI = Path(__file__).parents[1] / "data" / "mini"

Check = Callable[..., list[tuple[str, str | None]]]


@pytest.fixture
def said(tmp_path: Path) -> Check:
    """Return what gives the code of each finding about a form, and the form that is written instead."""

    def checked(lang: str, form: str, *, group: str = "forms") -> list[tuple[str, str | None]]:
        others = "" if group == "forms" else "forms: {el: Σούσα}, "
        escaped = "".join(f"\\U{ord(character):08x}" for character in form)
        name = f'{{{others}{group}: {{{lang}: "{escaped}"}}}}'
        overlay = tmp_path / "overlay"
        overlay.mkdir(exist_ok=True)
        place = f"- {{id: new, feature: PPL, point: {{at: [46.9, 39.5], cite: [decree-1991]}}, names: [{name}]}}\n"
        (overlay / "places.yaml").write_text(place, encoding="utf-8")
        found = report_on(MINI, overlay).problems
        return [(each.code, each.fix.value if each.fix else None) for each in found if each.code[1] == "2"]

    return checked


MENDED = {
    "one letter of another keyboard": ("en", "Stepаnakert", "E203", "Stepanakert"),
    "one letter in a Cyrillic word": ("ru", "Гадpут", "E203", "Гадрут"),
    "an Armenian o in a Latin word": ("az", "Xօcavənd", "E203", "Xocavənd"),
    "letters that Serbian has and Russian has not": ("sr", "Шушa Јани", "E203", "Шуша Јани"),
    "a Cyrillic schwa": ("az", "Xankәndi", "E204", "Xankəndi"),
    "a capital schwa of another language": ("az", "Ǝlibəyli", "E204", "Əlibəyli"),
    "letters in two parts": ("az", "S\u0327us\u0327a", "E201", "Şuşa"),
    "an end of a line": ("en", "Hadrut\nvillage", "E202", "Hadrut village"),
    "a tab": ("en", "Hadrut\tvillage", "E202", "Hadrut village"),
    "a blank without a width": ("en", "Hadrut\u200bvillage", "E202", "Hadrut village"),
    "a soft hyphen": ("en", "Had\u00adrut", "E202", "Hadrut"),
    "a joiner of graphemes": ("en", "Had\u034frut", "E202", "Hadrut"),
    "a filler": ("hy", "Հադ\u3164րութ", "E202", "Հադրութ"),
    "a selector": ("az", "Hadrut\ufe0f", "E202", "Hadrut"),
    "a wide letter": ("en", "Ｈadrut", "E210", "Hadrut"),
    "a letter of a formula": ("en", "𝐇adrut", "E210", "Hadrut"),
    "a ligature of two letters": ("de", "Stadtschaﬀen", "E210", "Stadtschaffen"),
    "letters of a type face": ("fa", "\ufee9\ufe8e", "E210", "\u0647\u0627"),
    "letters of another encoding": ("az", "ÅžuÅŸa", "E211", "Şuşa"),
    "a letter of HTML": ("az", "Xank&#601;ndi", "E211", "Xankəndi"),
    "an Arabic letter": ("fa", "شوش\u064a", "E207", "شوش\u06cc"),
}


@pytest.mark.parametrize(("lang", "form", "code", "mended"), MENDED.values(), ids=MENDED)
def test_what_is_certain_is_mended(said, lang, form, code, mended):
    assert said(lang, form) == [(code, mended)]


LEFT = {
    "a word of Cyrillic letters that all look Latin": ("az", "Ахсу", "E203"),
    "a short one": ("en", "Сос", "E203"),
    "a word of Latin letters that all look Cyrillic": ("ru", "Coc", "E203"),
    "a Cyrillic word with a schwa": ("az", "Ханкәнди", "E203"),
    "a Latin word in a Cyrillic form": ("ru", "Гадрут CEO", "E203"),
    "a Latin i, which Russian has not": ("ru", "Шушi", "E203"),
    "a Cherokee letter": ("en", "Ꮋadrut", "E203"),
    "a Lisu letter": ("en", "ꓧadrut", "E203"),
    "a Coptic letter": ("en", "Ⲏadrut", "E203"),
    "Devanagari": ("en", "शुशा", "E203"),
    "Han": ("az", "舒沙", "E203"),
    "a schwa in an Armenian word": ("hy", "Շուշəի", "E203"),
    "markup": ("en", "Hadrut<b>", "E211"),
    "a letter that is lost": ("az", "Xank\ufffdndi", "E211"),
    "what is left of a letter": ("az", "Xank\x99ndi", "E202"),
}


@pytest.mark.parametrize(("lang", "form", "code"), LEFT.values(), ids=LEFT)
def test_what_is_not_certain_is_told_and_left(said, lang, form, code):
    assert said(lang, form) == [(code, None)]


@pytest.mark.parametrize("form", ["Гадрут-II", "Гадрут (II)", "I-й Гадрут", "Гадрут II, село", "Гадрут MDCLXVI"])
def test_roman_numerals_are_of_every_script(said, form):
    assert said("ru", form) == []


@pytest.mark.parametrize(
    ("lang", "form"),
    [("en", "Oʻba"), ("fa", "خان\u200cکندی"), ("hy", "Շուշի՜"), ("hy", "Սևան"), ("en", "Hadrut & Tug"), ("ar", "قرهـ")],
)
def test_letters_that_scripts_share_are_of_none(said, lang, form):
    assert said(lang, form) == []


def test_a_hidden_form_may_mix_scripts_and_must_not_be_all_in_another(said):
    assert said("en", "Khаnkhendi", group="hidden") == [("N206", None)]
    assert said("en", "Ханкенди", group="hidden") == [("E203", None)]


HIDDEN = {
    "a title": ("sources", "- {id: s, title: A\u202eB, kind: article, note: x}\n", "AB"),
    "a note": ("places", "- {id: hadrut, note: A\u200bB}\n", "A B"),
    "a sentence": ("terms", "- {id: anti-terrorist-operation, examples: {match: [An anti-\u00adterrorist]}}\n", None),
    "a reason": ("traps", "spelling,kind,why\nSusa,word,A\0B\n", None),
    "what a party is called": ("parties", "- {id: x, label: {en: A\u2066B}, type: outlet}\n", "AB"),
}


@pytest.mark.parametrize(("stem", "text", "mended"), HIDDEN.values(), ids=HIDDEN)
def test_characters_that_nobody_sees_are_found_in_every_text(tmp_path, stem, text, mended):
    path = tmp_path / f"{stem}{'.csv' if stem == 'traps' else '.yaml'}"
    path.write_text(text, encoding="utf-8")
    (problem,) = (each for each in report_on(MINI, tmp_path).of("error") if each.code in ("E202", "E212"))
    assert mended is None or problem.fix.value == mended
    assert f"{path}:" in str(problem)


def test_what_is_no_form_may_have_words_of_another_script_and_no_letters(tmp_path):
    label = "- {{id: x, label: {{ru: {}}}, type: outlet}}\n"
    for text, codes in (("Газета OC Media", []), ("Гaзета", ["E203"])):
        (tmp_path / "parties.yaml").write_text(label.format(text), encoding="utf-8")
        assert [problem.code for problem in report_on(MINI, tmp_path).problems] == codes


@pytest.mark.parametrize("written", ["Stepаnakert", "Ste\u00adpanakert", "Stepanаkert", "Ｓtepanakert"])
def test_a_usage_that_is_about_a_form_is_mended_with_it(tmp_path, written):
    folder = Path(copytree(MINI, tmp_path / "data"))
    (folder / "contexts.yaml").write_text("languages: []\n", encoding="utf-8")
    places = folder / "places.yaml"
    text = places.read_text(encoding="utf-8").replace("en: Stepanakert}", "en: Stepаnakert}")
    places.write_text(text.replace("1923,", f"1923, forms: [Степанакерт, {written}],"), encoding="utf-8")
    report = mend(folder)

    assert report.of("error") == ()
    names = read_yaml(places.read_bytes(), path="x").value[0]["names"]
    about = [usage["forms"] for name in names for usage in name["usage"] if "forms" in usage]
    assert about == [["Степанакерт", "Stepanakert"]]
