"""Numbers and signs of documents: ``03/GCN-SYT``, one sequence a type and year, from 01 on 1 January."""

from datetime import date

from motcua.kernel.basis import basis

_ENDS_THE_NAME = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường")


@basis("30/2020/NĐ-CP", article=15)
def series(agency_code: str, kind: str, day: date) -> str:
    """The register a number is taken from: of one agency, one type, one year."""
    return f"result:{agency_code}:{kind}:{day.year}"


@basis("30/2020/NĐ-CP", article=15)
def number_text(value: int, kind: str, symbol: str) -> str:
    """The number as it is written; below ten with a nought before it."""
    return f"{value:02}/{kind}-{symbol}"


def symbol_of(agency: str) -> str:
    """The sign of an agency from its name: Sở Y tế tỉnh Trà Vinh gives SYT."""
    name = agency
    for end in _ENDS_THE_NAME:
        name = name.split(f" {end} ")[0]
    words = [word for word in name.split() if word[0].isalpha() and not any(s.isdecimal() for s in word)]
    return "".join(word[0] for word in words[:4]).upper()
