"""The names of an entry: which name was which before, and what changed in each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.forms import form_changes, forms_of, forms_phrase
from gazetteer.compare.pairing import paired
from gazetteer.compare.statements import USAGE, statement_changes
from gazetteer.compare.wording import changes_in
from gazetteer.compare.written import Plain, sameness
from gazetteer.model.name import FORM_KEYS

_KNOWN_BETTER = (*FORM_KEYS.values(), "usage", "cite")


def name_changes(old: Sequence[Plain], new: Sequence[Plain], where: Where) -> Iterator[Change]:
    """Yield what changed between the names of an entry.

    Names have no ids: a name is the one before with which it shares most forms, or else usages.

    Args:
        old: The names before.
        new: The names now.
        where: Where the names stand in the new file.

    Yields:
        The changes, those of names that are gone last.
    """
    labels, old_labels = name_labels(new), name_labels(old)
    for pair in paired(old, new, same=sameness, likeness=_likeness):
        before, after = pair.of(old, new)
        label = old_labels[pair.old or 0] if pair.new is None else labels[pair.new]
        yield from _one_name(before, after, label, where if pair.new is None else where.at(pair.new))


def name_labels(names: Sequence[Plain]) -> tuple[str, ...]:
    """Return what to call each name of an entry: its English form or else its first, with more where two share that.

    Examples:
        >>> name_labels([{"forms": {"az": ["Şuşa"], "en": ["Shusha"]}}, {"forms": {"hy": ["Շուշի"], "en": ["Shusha"]}}])
        ('Shusha (az Şuşa)', 'Shusha (hy Շուշի)')
    """
    short = [name["forms"].get("en", next(iter(name["forms"].values())))[0] for name in names]
    often = Counter(short)
    return tuple(
        f"{label} ({_besides(label, name)})" if often[label] > 1 else label
        for label, name in zip(short, names, strict=True)
    )


def _besides(label: str, name: Plain) -> str:
    """Return the first other form of a name with its tag; of one that has none, the tag."""
    forms = forms_of(name)
    return next((f"{form.lang} {form.text}" for form in forms if form.text != label), forms[0].lang)


def _likeness(old: Plain, new: Plain) -> tuple[int, int] | None:
    forms = len(_forms(old) & _forms(new))
    usages = len(_usages(old) & _usages(new))
    return (forms, usages) if forms or usages else None


def _forms(name: Plain) -> set[tuple[str, str]]:
    return {(form.lang, form.text) for form in forms_of(name)}


def _usages(name: Plain) -> set[tuple[str | None, ...]]:
    return {tuple(usage.get(key) for key in ("by", "stance", "since", "until")) for usage in name.get("usage", ())}


def _one_name(old: Plain, new: Plain, label: str, where: Where) -> Iterator[Change]:
    here = where.about("“", (label,), "”")
    if not old:
        yield where.change("added", "name", "name added: ", *_name_phrase(new, where), after=_alone(new))
    elif not new:
        yield where.change("removed", "name", "name removed: ", *_name_phrase(old, where), before=_alone(old))
    else:
        yield from form_changes(old, new, here)
        yield from _citation_changes(old, new, here)
    yield from changes_in("name", old, new, here, but=_KNOWN_BETTER)
    yield from statement_changes(USAGE, old.get("usage", []), new.get("usage", []), here.at("usage") if new else here)


def _alone(name: Plain) -> dict[str, Any]:
    """Return a name without what is told on its own."""
    return {key: value for key, value in name.items() if key in _KNOWN_BETTER and key != "usage"}


def _name_phrase(name: Plain, where: Where) -> tuple[Part, ...]:
    cited = _cited_besides(name, {})
    if cited:
        return (*forms_phrase(name), ", citing ", where.cited(cited))
    return (*forms_phrase(name), *((", citing nothing",) if not (name.get("cite") or name.get("usage")) else ()))


def _citation_changes(old: Plain, new: Plain, where: Where) -> Iterator[Change]:
    """Yield what a name came to cite, or cites no more, other than for its usages, which tell of it themselves."""
    if came := _cited_besides(new, old):
        words = ("citation added: ", where.cited(came))
        yield where.at("cite").change("added", "name", *words, keys=("cite",), after=came)
    if went := _cited_besides(old, new):
        words = ("citation removed: ", where.cited(went))
        yield where.change("removed", "name", *words, keys=("cite",), before=went)


def _cited_besides(name: Plain, other: Plain) -> list[str]:
    """Return what a name cites, without what its usages cite and what another cites anywhere."""
    known = {*_cited_by_usages(name), *other.get("cite", ()), *_cited_by_usages(other)}
    return [citation for citation in name.get("cite", ()) if citation not in known]


def _cited_by_usages(name: Plain) -> set[str]:
    return {citation for usage in name.get("usage", ()) for citation in usage.get("cite", ())}
