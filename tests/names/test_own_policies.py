"""Policies of a user's own: read beside the data, with an order of sides and a way to join names."""

from pathlib import Path

import pytest

from gazetteer.core import load
from gazetteer.errors import DataError, InputError, UnknownPartyError

MINE = """
- id: mine
  label: {{en: Mine}}
  description: Both names, those of one side first.
  steps:
  - kinds: [place]
    stance: [official, uses]
    sides: [armenian, azerbaijani]
    in-force: last
    show: each
    reason: used by a side
  then: dual
  order: {order}
  join: {join}
"""


def written(folder: Path, order: str, join: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(MINE.format(order=order, join=join), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("order", "join", "text"),
    [
        ("[armenian, azerbaijani]", "brackets", "Stepanakert (Khankendi)"),
        ("[azerbaijani, armenian]", "brackets", "Khankendi (Stepanakert)"),
        ("[armenian, azerbaijani]", "slash", "Stepanakert/Khankendi"),
        ("[]", "slash", "Khankendi/Stepanakert"),
    ],
)
def test_the_policy_sets_the_order_and_the_way_to_join(tmp_path: Path, order: str, join: str, text: str) -> None:
    gaz = load(policies=written(tmp_path, order, join))

    assert gaz.headword("stepanakert-xankendi", policy="mine").text == text


def test_it_leads_on_to_a_built_in_one_and_both_are_there(tmp_path: Path) -> None:
    gaz = load(policies=written(tmp_path, "[]", "slash"))

    assert gaz.headword("london", policy="mine").text == gaz.headword("london", policy="dual").text
    assert {"dual", "mine"} <= set(gaz.dataset.policies)


def test_names_are_in_the_language_and_script_that_is_asked_for(tmp_path: Path) -> None:
    gaz = load(policies=written(tmp_path, "[armenian, azerbaijani]", "brackets"))

    def shown(lang: str) -> str:
        return gaz.headword("stepanakert-xankendi", policy="mine", lang=lang).text

    assert shown("hy") == "Ստեփանակերտ (Խանքենդի)"
    assert shown("hy-Latn") == "Stepanakert (Khankendi)"
    assert shown("ru") == "Степанакерт (Ханкенди)"
    assert shown("az") == "Stepanakert (Xankəndi)"


def test_a_computed_form_says_which_system_made_it(tmp_path: Path) -> None:
    chosen = load().headword("stepanakert-xankendi", lang="hy-Latn").chosen

    assert {choice.system for choice in chosen} == {"armenian-press"}
    assert {choice.lang for choice in chosen} == {"hy-Latn"}
    assert {choice.system for choice in load().headword("stepanakert-xankendi").chosen} == {""}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("- id: x", "mine.yaml:1:3: E011 x: key 'label' is missing"),
        (MINE.format(order="[armenia]", join="slash"), "E304 unknown side 'armenia'; did you mean 'armenian'?"),
        (MINE.format(order="[]", join="dash"), "E012 mine: join 'dash' is not one of 'slash' or 'brackets'"),
        (MINE.format(order="[]", join="slash").replace("then: dual", "then: duel"), "E309 unknown policy 'duel'"),
        ("{", "E00"),
    ],
)
def test_every_mistake_has_its_place(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "mine.yaml").write_text(content, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load(policies=tmp_path / "mine.yaml")
    assert problem in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no-such"):
        load(policies=tmp_path / "no-such.yaml")


def test_which_name_was_in_use_on_a_date_according_to_whom() -> None:
    gaz = load()

    def used(date: str, by: str) -> list[str]:
        return [each.form for each in gaz.names_in_use("stepanakert-xankendi", date=date, by=by)]

    assert used("1985", "ussr") == ["Stepanakert"]
    assert used("1985", "azerbaijan") == []
    assert used("2024", "azerbaijan") == ["Khankendi"]
    assert used("1900", "russian-empire") == ["Khankendi"]
    assert set(used("2024", "armenian")) == {"Stepanakert"}
    with pytest.raises(UnknownPartyError, match="no party and no side 'utopia'; known: armenian"):
        used("2024", "utopia")
