"""The forms of a name: added, removed, changed, in another role, or shown in place of another."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from gazetteer.codes import FormRole
from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.written import Plain
from gazetteer.language.heading import heading
from gazetteer.model.name import FORM_KEYS, Form

_ROLES: Mapping[FormRole, str] = {
    FormRole.PLAIN: "form",
    FormRole.RENDERING: "rendering",
    FormRole.ADJECTIVE: "adjective",
    FormRole.HIDDEN: "hidden form",
}
_SHOWN = (FormRole.PLAIN, FormRole.RENDERING)
_LIKENESSES: tuple[Callable[[Form], Hashable], ...] = (
    lambda form: (form.text, form.lang),
    lambda form: (form.text, form.role),
    lambda form: (form.lang, form.role),
)
"""What two forms have in common of which one became the other, if no other form has it."""


def forms_of(name: Plain) -> tuple[Form, ...]:
    """Return the forms of a name as it is written, each once, those that may be shown first.

    Examples:
        >>> [form.text for form in forms_of({"forms": {"az": ["Şuşa"]}, "hidden": {"en": ["Shuhsa"]}})]
        ['Şuşa', 'Shuhsa']
    """
    groups = ((role, name.get(key, {})) for role, key in FORM_KEYS.items())
    forms = (Form(text, lang, role) for role, group in groups for lang, texts in group.items() for text in texts)
    return tuple(dict.fromkeys(forms))


def form_changes(old: Plain, new: Plain, where: Where) -> Iterator[Change]:
    """Yield what changed between the forms of a name, those that are gone last."""
    before, after = forms_of(old), forms_of(new)
    was = _became([form for form in before if form not in after], [form for form in after if form not in before])
    for form in after:
        if form in was:
            yield _changed(was[form], form, _at(form, new, where))
        elif form not in before:
            words = (f"{_ROLES[form.role]} added: ", *_shown(form))
            yield _at(form, new, where).change("added", "form", *words, after=_record(form))
    yield from _shown_otherwise(old, new, was, where)
    yield from _headed_otherwise(_head(old), _head(new), was, where)
    for form in before:
        if form not in after and form not in was.values():
            words = (f"{_ROLES[form.role]} removed: ", *_shown(form))
            yield where.change("removed", "form", *words, before=_record(form))


def forms_phrase(name: Plain) -> tuple[Part, ...]:
    """Return all forms of a name, by language and role.

    Examples:
        >>> forms_phrase({"forms": {"az": ["Şuşa"]}, "hidden": {"en": ["Shuhsa"]}})
        ('az ', ('Şuşa',), '; hidden form en ', ('Shuhsa',))
    """
    parts: list[Part] = []
    for role, key in FORM_KEYS.items():
        noun = "" if role is FormRole.PLAIN else f"{_ROLES[role]} "
        for lang, texts in name.get(key, {}).items():
            parts += [f"{'; ' if parts else ''}{noun}{lang} ", tuple(texts)]
    return tuple(parts)


def _became(went: Sequence[Form], came: Sequence[Form]) -> dict[Form, Form]:
    """Return what forms were before, by the forms that they are now."""
    was: dict[Form, Form] = {}
    for likeness in _LIKENESSES:
        left = _only_ones((form for form in went if form not in was.values()), likeness)
        right = _only_ones((form for form in came if form not in was), likeness)
        was |= {right[key]: left[key] for key in right if key in left}
    return was


def _only_ones(forms: Iterable[Form], likeness: Callable[[Form], Hashable]) -> dict[Hashable, Form]:
    groups: dict[Hashable, list[Form]] = {}
    for form in forms:
        groups.setdefault(likeness(form), []).append(form)
    return {key: group[0] for key, group in groups.items() if len(group) == 1}


def _changed(old: Form, new: Form, where: Where) -> Change:
    """Say what became of a form: another role, another tag, or other characters."""
    before, after = _record(old), _record(new)
    if old.role is not new.role:
        words = (*_shown(new), f" is now a {_ROLES[new.role]} and was a {_ROLES[old.role]}")
        return where.change("changed", "form", *words, keys=("role",), before=before, after=after)
    if old.lang != new.lang:
        words = (f"{_ROLES[new.role]} ", *_shown(new), " was tagged ", (old.lang,))
        return where.change("changed", "form", *words, keys=("lang",), before=before, after=after)
    words = (f"{_ROLES[new.role]} changed from “", (old.text,), "” to “", (new.text,), "” (", (new.lang,), ")")
    return where.change("changed", "form", *words, before=before, after=after)


def _shown_otherwise(old: Plain, new: Plain, was: Mapping[Form, Form], where: Where) -> Iterator[Change]:
    """Yield where another form comes first in its language and is thus the one shown."""
    for role in _SHOWN:
        key = FORM_KEYS[role]
        for lang, texts in new.get(key, {}).items():
            first = Form(texts[0], lang, role)
            before = next((Form(text, lang, role) for text in old.get(key, {}).get(lang, ())), first)
            if before != first and was.get(first) != before:
                words = (
                    f"{_ROLES[role]} shown in ",
                    (lang,),
                    " is “",
                    (first.text,),
                    "” and was “",
                    (before.text,),
                    "”",
                )
                yield _at(first, new, where).change(
                    "changed", "form", *words, keys=("shown",), before=_record(before), after=_record(first)
                )


def _headed_otherwise(old: Form, new: Form, was: Mapping[Form, Form], where: Where) -> Iterator[Change]:
    """Yield where a form in another language heads a name, which is so by order unless it is the English one."""
    if old.lang != new.lang and "en" not in (old.lang, new.lang) and was.get(new) != old:
        words = ("headed by ", *_shown(new), ", before by ", *_shown(old))
        here = where.at(FORM_KEYS[new.role], new.lang)
        yield here.change("changed", "form", *words, keys=("heading",), before=_record(old), after=_record(new))


def _head(name: Plain) -> Form:
    text, lang = heading(name["forms"], name.get("renderings", {}))
    return Form(text, lang, FormRole.PLAIN)


def _at(form: Form, name: Plain, where: Where) -> Where:
    key = FORM_KEYS[form.role]
    return where.at(key, form.lang, name[key][form.lang].index(form.text))


def _shown(form: Form) -> tuple[Part, ...]:
    return ("“", (form.text,), "” (", (form.lang,), ")")


def _record(form: Form) -> dict[str, str]:
    return {"text": form.text, "lang": form.lang, "role": str(form.role)}
