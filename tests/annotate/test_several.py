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
