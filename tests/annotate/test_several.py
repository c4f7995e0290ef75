"""Names in a row are told by commas, by *and* and by the plural of the noun behind them."""

from gazetteer.annotate.several import Several
from gazetteer.core import Gazetteer

GAP = " " * 9


def test_the_noun_behind_a_row_is_that_of_all_its_names(gaz: Gazetteer) -> None:
    several = Several(gaz.dataset.contexts.languages)

    assert several.noun_behind(f"{GAP},{GAP}, and {GAP} districts rose", 0) == "districts"
    assert several.noun_behind(f"{GAP} və {GAP} rayonlarında", 0) == "rayonlarında"
    assert several.noun_behind(f"{GAP},{GAP} went home", 0) == ""


def test_a_row_of_nothing_but_commas_and_blanks_ends() -> None:
    """A pattern that tries every way to share out the blanks would never come back."""
    several = Several(())
    assert several.noun_behind(f",{GAP}" * 40 + ";", 0) == ""


def test_a_row_ends_at_a_blank_line(gaz: Gazetteer) -> None:
    alone = [(mention.surface, mention.entry) for mention in gaz.annotate(" və Zəngilan rayonları")]
    below = [(mention.surface, mention.entry) for mention in gaz.annotate("12 + 30 = 42\n\n və Zəngilan rayonları")]

    assert below == alone
    assert alone[0] == ("Zəngilan rayonları", "zengilan-rayonu")
