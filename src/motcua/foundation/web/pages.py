"""A long list in pages: which rows are shown, and the ways to the page before and after."""

from collections.abc import Callable

from motcua.foundation.web.words import SPAN
from motcua.kernel.vietnamese import number_words


def page_of(
    asked: str, total: int, size: int, address: Callable[[int], str], *, of: str = ""
) -> tuple[slice, dict[str, str]]:
    """The rows of page ``asked`` (counted from one, as the address says it) of ``total``, ``size`` to a page,
    and what ``ui/pager.html`` needs; ``of`` names what is listed. What is no number is the first page; behind
    the last is the last."""
    pages = max(1, -(-total // size))
    page = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1
    page = min(max(1, page), pages)
    first, until = (page - 1) * size, min(page * size, total)
    span = SPAN.format(
        first=number_words(min(first + 1, total)), until=number_words(until), total=number_words(total)
    )
    return slice(first, until), {
        "words": f"{span} {of}".strip(),
        "previous": address(page - 1) if page > 1 else "",
        "next": address(page + 1) if page < pages else "",
    }
