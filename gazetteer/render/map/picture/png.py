"""PNG from SVG, drawn by resvg."""

from importlib.util import find_spec

from gazetteer.errors import OutputError, PictureError

_LARGEST = 8


def to_png(svg: str, *, scale: float = 2) -> bytes:
    """Turn a picture into PNG with the fonts of this machine.

    A letter that no installed font has comes out as an empty box, and where no font is installed there is no text; the
    Noto fonts have all letters of the data (`fonts-noto-core` on Debian).

    Args:
        svg: What `to_svg` returned.
        scale: How many pixels of the PNG there are for one of the SVG; 2 gives 192 to an inch.

    Returns:
        The file.

    Raises:
        OutputError: If resvg-py is not installed, or the picture cannot be drawn.
        PictureError: If the scale cannot be.
    """
    if not 0 < scale <= _LARGEST:
        raise PictureError("scale", f"{scale:g}", f"choose one up to {_LARGEST}")
    check_renderer()
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - an extra

    try:
        return bytes(svg_to_bytes(svg_string=svg, zoom=scale))
    except ValueError as error:
        raise OutputError("PNG", f"it cannot be drawn ({error})") from error


def check_renderer() -> None:
    """Find out whether PNG can be drawn.

    Raises:
        OutputError: If resvg-py is not installed.
    """
    if find_spec("resvg_py") is None:
        raise OutputError("PNG", "drawing it needs resvg-py; run pip install contested-gazetteer[png]")
