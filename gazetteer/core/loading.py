"""Loading a gazetteer: the data, what lies over it, and rules of a user's own."""

from collections.abc import Iterable
from pathlib import Path

from gazetteer.compiled.overlaid import load_overlaid
from gazetteer.core.gazetteer import Gazetteer


def load(
    folder: str | Path | None = None,
    *,
    overlay: str | Path | Iterable[str | Path] = (),
    policies: str | Path | None = None,
    styles: str | Path | None = None,
) -> Gazetteer:
    """Load a gazetteer.

    Args:
        folder: A data folder, or ``None`` for the built-in data.
        overlay: A folder of entries and names of your own to lay over the data, or several, one on the other. Nothing
            in the data is changed by it, and its version names them.
        policies: A file of policies of your own, which count besides those of the data.
        styles: A file of styles of your own, likewise. They may name policies of your own.

    Returns:
        The gazetteer.

    Raises:
        DataError: If a file is wrong; it lists everything that is.
        InputError: If the file of policies or of styles cannot be read.

    Examples:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as local:
        ...     path = Path(local, "places.yaml")
        ...     _ = path.write_text("- {id: stepanakert-xankendi, names: [{forms: {en: Our Stepan}}]}")
        ...     gaz = load(overlay=local)
        >>> gaz.resolve("Our Stepan").id, load().lookup("Our Stepan")
        ('stepanakert-xankendi', ())
    """
    overlays = (overlay,) if isinstance(overlay, str | Path) else overlay
    compiled = load_overlaid(Path(folder) if folder is not None else None, [Path(each) for each in overlays])
    dataset = compiled.dataset
    if policies is not None:
        # The YAML reader is only wanted where there are policies to read.
        from gazetteer.dataset.own_policies import with_policies  # noqa: PLC0415

        dataset = with_policies(dataset, Path(policies))
    if styles is not None:
        from gazetteer.dataset.own_styles import with_styles  # noqa: PLC0415

        dataset = with_styles(dataset, Path(styles))
    return Gazetteer(dataset, compiled.index)
