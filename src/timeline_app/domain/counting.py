"""Numbers with their words in English, for the command line and the sheet; the interface counts by `trn`."""


def counted(number: int, one: str, many: str = "") -> str:
    """Give `1 quote`, `2 quotes`, `10,240 files`; `many` where the word does not just take an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
