"""The door of indicators: what other areas may take from it."""

from motcua.indicators.commands.count_dossiers import count_dossiers
from motcua.indicators.queries.behind import Behind, Page, dossiers_behind
from motcua.indicators.queries.by_agency import handling_by_agency
from motcua.indicators.queries.handling import Counts, Tail, Way, handling_counts, tail_of
from motcua.indicators.queries.measured import MeasuredFigure, measured_satisfaction
from motcua.indicators.queries.months import month_period, months_of_year
from motcua.indicators.queries.service import ServiceGround
from motcua.indicators.queries.service_rows import ServiceRow, ServiceRows, rows_behind
from motcua.indicators.queries.stock import changed_between, stock_before
from motcua.indicators.queries.years import years_with_figures

__all__ = [
    "Behind",
    "Counts",
    "MeasuredFigure",
    "Page",
    "ServiceGround",
    "ServiceRows",
    "ServiceRow",
    "Tail",
    "Way",
    "changed_between",
    "count_dossiers",
    "dossiers_behind",
    "handling_by_agency",
    "handling_counts",
    "measured_satisfaction",
    "month_period",
    "months_of_year",
    "rows_behind",
    "stock_before",
    "tail_of",
    "years_with_figures",
]
