"""Documents that a text names, as ways to the register."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from motcua.correspondence.rules.citations import citations

register = template.Library()


@register.filter
def cited(text: str | None) -> SafeString:
    """The text with each document's number as a link: ``Kế hoạch 203/KH-SYT ngày 28/12/2020``."""
    said, parts, until = text or "", [], 0
    for one in citations(said):
        asked = {"so": one.number} | ({"ngay": str(one.issued_on)} if one.issued_on else {})
        address = f"{reverse('document-by-number')}?{urlencode(asked)}"
        parts.append(conditional_escape(said[until : one.start]))
        parts.append(format_html('<a href="{}">{}</a>', address, said[one.start : one.end]))
        until = one.end
    return mark_safe("".join([*parts, conditional_escape(said[until:])]))  # noqa: S308  (all escaped)
