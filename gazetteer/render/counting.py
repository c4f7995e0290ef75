"""Numbers of things in sentences."""


def counted(number: int, noun: str) -> str:
    """Return how many there are of something.

    Examples:
        >>> counted(1, "name"), counted(1200, "error"), counted(0, "note")
        ('1 name', '1,200 errors', '0 notes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
