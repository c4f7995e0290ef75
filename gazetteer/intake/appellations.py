"""The forms of a row, sorted into names: which spellings are one name, and which of them only render it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gazetteer.intake.origins import shows_armenian, shows_turkic
from gazetteer.intake.sounds import ALIKE, likeness
from gazetteer.intake.spelling import has_azerbaijani_letters, is_azerbaijani, is_written_in
from gazetteer.intake.tables import Row
from gazetteer.language.fold import match_key
from gazetteer.language.romanize import bare

_FORM_ORDER = ("hy", "az", "ru", "en")


@dataclass
class Appellation:
    """One name while it is put together: its forms by language, and those that only render it."""

    forms: dict[str, list[str]] = field(default_factory=dict)
    renderings: dict[str, list[str]] = field(default_factory=dict)

    def likeness(self, form: str, lang: str) -> float:
        """Say how alike a form is to that of its forms which it is most alike to."""
        own = [(text, tag) for tag, texts in self.forms.items() for text in texts]
        return max((likeness(form, lang, text, tag) for text, tag in own), default=0.0)

    def add(self, form: str, lang: str) -> None:
        """Add a form, unless one that folds alike is there in its language."""
        texts = self.forms.setdefault(lang, [])
        if match_key(form) not in {match_key(text) for text in texts}:
            texts.append(form)

    def render(self, lang: str) -> None:
        """Make its forms of a language renderings."""
        self.renderings[lang] = self.forms.pop(lang)

    def in_order(self) -> dict[str, dict[str, list[str]]]:
        """Return ``forms`` and ``renderings``, each with its languages in the order of the data."""
        groups = {"forms": self.forms, "renderings": self.renderings}
        ordered = {key: {lang: group[lang] for lang in _FORM_ORDER if lang in group} for key, group in groups.items()}
        return {key: group for key, group in ordered.items() if group}


def appellations(row: Row, *, is_armenian_settled: bool) -> tuple[Appellation, ...]:
    """Sort the forms of a row into names.

    Args:
        row: A settlement whose doubtful forms are left out already.
        is_armenian_settled: Whether it lies where villages of Azerbaijan had Armenian names of their own.

    Returns:
        Its names. Spellings that sound alike are one name, whatever their script. An English form is kept where it
        does not fold like a form in another language.
    """
    found: list[Appellation] = []
    forms = _sorted_forms(row)
    for lang in ("az", "hy", "ru", "en"):
        for form in forms.get(lang, ()):
            _place(form, lang, found, is_main=form == row.name)
    for name in found:
        others = [other for other in found if other is not name]
        if rendering := _rendering(name, others, row.country, is_armenian_settled=is_armenian_settled):
            name.render(rendering)
    return tuple(name for name in found if name.forms)


def _sorted_forms(row: Row) -> Mapping[str, list[str]]:
    """Return the forms of a row by the language that their spelling shows."""
    latin = [form for form in (*row.forms.get("en", ()), row.name) if is_written_in(form, "en")]
    azerbaijani = [*row.forms.get("az", ())]
    if row.country == "AZ":
        azerbaijani += [form for form in latin if has_azerbaijani_letters(form)]
    spelt = [form for form in azerbaijani if is_azerbaijani(form)]
    return {
        "az": spelt,
        "hy": list(row.forms.get("hy", ())),
        "ru": list(row.forms.get("ru", ())),
        "en": [form for form in (*azerbaijani, *latin) if form not in spelt and not has_azerbaijani_letters(form)],
    }


def _place(form: str, lang: str, found: list[Appellation], *, is_main: bool) -> None:
    """Put a form into the name that it is most alike to, or begin a new one."""
    best = max(found, key=lambda name: name.likeness(form, lang), default=None)
    if best is not None and best.likeness(form, lang) >= ALIKE:
        if lang != "en" or not _folds_like_another(form, found):
            best.add(form, lang)
        return
    # Of the romanizations that are like no name only that is kept under which the table has the settlement.
    if lang != "en" or is_main or not found:
        new = Appellation()
        new.add(form, lang)
        found.append(new)


def _folds_like_another(form: str, found: Iterable[Appellation]) -> bool:
    """Say whether a Latin form follows by rule from another one: by folding, or by romanization."""
    texts = [(text, lang) for name in found for lang, texts in name.forms.items() for text in texts]
    return match_key(form) in {match_key(text) for text, _ in texts} or bare(form, "en") in {
        bare(text, lang) for text, lang in texts if lang == "hy"
    }


def _rendering(
    name: Appellation, others: Iterable[Appellation], country: str, *, is_armenian_settled: bool
) -> str | None:
    """Return the language in which a name is only rendered, if there is one.

    Where a side has a name of its own besides, a spelling that sounds like the other side's name renders that, unless
    it shows a word of its own language. Where neither side has, the country decides.
    """
    if not {"hy", "az"} <= name.forms.keys():
        return None
    is_armenian = any(map(shows_armenian, name.forms["hy"]))
    is_turkic = any(map(shows_turkic, (*name.forms["hy"], *name.forms["az"])))
    own = {lang for other in others for lang in ("hy", "az") if lang in other.forms}
    if own == {"hy"} and not is_armenian:
        return "hy"
    if own == {"az"} and not is_turkic:
        return "az"
    if country == "AM":
        return None if is_turkic else "az"
    return "hy" if is_turkic or not (is_armenian or is_armenian_settled) else None
