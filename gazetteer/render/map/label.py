"""What a place is called at the map's own date, where Python writes it: in lists beside the map and in pictures."""

from gazetteer.render.map.records import MapContent, MapForm, MapPlace


def label_forms(place: MapPlace, policy: str, column: int = 0) -> tuple[MapForm, ...]:
    """Return the forms that a place is called by.

    Args:
        place: The place.
        policy: The id of the policy.
        column: Which of the map's kinds of letters; the first are Latin.

    Returns:
        The forms in the order to show them in.
    """
    changes = place.naming.get(policy) or next(iter(place.naming.values()))
    wording = changes[0].wording
    label = wording[column] if column < len(wording) else wording[0]
    forms = [form for name in place.names for form in name.forms]
    return tuple(forms[position] for position in label)


def label_text(place: MapPlace, content: MapContent, column: int = 0) -> str:
    """Return what a place is called under the policy that a map opens with, joined as that says."""
    forms = [form.text for form in label_forms(place, content.policy, column)]
    join = next((policy.join for policy in content.policies if policy.id == content.policy), "slash")
    if join == "slash" or len(forms) == 1:
        return "/".join(forms)
    return f"{forms[0]} ({', '.join(forms[1:])})"
