"""Puts another figure in the place of the counted one, with the reason as a footnote."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.reform_reports import stand
from motcua.reporting.rules.reform_figures import figure_codes

MOST_DIGITS = 9


@transaction.atomic
def override_reform_figure(
    *, actor: Actor, at: datetime, number: int, figure: str, value: str, reason: str
) -> ReformEntry:
    """The figure as told, or with an empty value as counted again. Refuses ``reform_report.closed``,
    ``.bad_figure``, ``.bad_value`` and ``.no_reason``."""
    report = reform_report_to_write(actor, number)
    if not stand(report).may_write:
        raise Refusal("reform_report.closed")
    if figure not in figure_codes():
        raise Refusal("reform_report.bad_figure", found=figure)
    digits = value.strip().replace(".", "")
    if digits and not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise Refusal("reform_report.bad_value", found=value)
    if digits and not reason.strip():
        raise Refusal("reform_report.no_reason")
    return add(
        report,
        ReformEntry.Kind.OVERRODE,
        actor=actor,
        at=at,
        key=figure,
        text=reason.strip()[:1000],
        value=number_words(int(digits)) if digits else "",
    )
