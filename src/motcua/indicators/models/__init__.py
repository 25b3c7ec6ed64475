"""What is stored of indicators."""

from motcua.indicators.models.daily_figure import DailyFigure

__all__ = ["DailyFigure"]
