"""Biểu 06 of one agency, or of the tree below it, for any days and any as-of."""

from collections.abc import Mapping
from dataclasses import replace

from motcua.dossiers.public import figures
from motcua.indicators.public import changed_between, handling_counts, stock_before
from motcua.indicators.rules.definitions import handling_definitions
from motcua.kernel.time import ONE_DAY
from motcua.organisation.public import Agency
from motcua.reporting.access import agency_ids_of
from motcua.reporting.models import ReportRun
from motcua.reporting.rules.chain import Chain, broken_links
from motcua.reporting.rules.report import Previous, Report, differences_of
from motcua.reporting.rules.request import Question
from motcua.reporting.rules.table import Reading, build_table


def handling_report(agency: Agency, question: Question, *, stated: Mapping[str, int] | None = None) -> Report:
    """The report; the caller has made sure that the person may read the agency."""
    agency_ids = agency_ids_of(agency, with_affiliates=question.with_affiliates)
    names: dict[int, str] = {}
    counts = handling_counts(agency_ids, question.period, names=names)
    definitions = handling_definitions(question.to_day)
    if unnamed := {group.sector_id for group in counts} - names.keys():
        names |= figures.sector_names(unnamed)
    tables = {reading: build_table(counts, names, definitions, reading) for reading in Reading}
    report = Report(question, agency.name, agency_ids, definitions, tables)
    return replace(report, differences=differences_of(report, stated or {}))


def with_chain(agency: Agency, report: Report) -> Report:
    """The report with its link to the last frozen report that ended the day before it begins."""
    asked = report.question
    run = (
        ReportRun.objects.filter(
            agency=agency,
            name=asked.name,
            to_day=asked.from_day - ONE_DAY,
            with_affiliates=asked.with_affiliates,
            as_of__lte=asked.seen_at,
        )
        .order_by("-as_of", "-id")
        .first()
    )
    if run is None:
        return report
    closing = stock_before(report.agency_ids, asked.from_day, run.as_of)
    opening = stock_before(report.agency_ids, asked.from_day, asked.seen_at)
    boundary = asked.period.start
    pairs = (
        (after.dossier_id, after.code, before and before.snapshot, after.snapshot)
        for before, after in changed_between(report.agency_ids, run.as_of, asked.seen_at)
    )
    chain = Chain(boundary, closing, opening, tuple(broken_links(pairs, boundary)))
    sent = run.figures["total"]["in_progress"]["total"]
    return replace(report, previous=Previous(run.pk, run.as_of, sent), chain=chain)
