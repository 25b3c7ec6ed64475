"""What is stored of costing and simplifying procedures."""

from motcua.simplification.models.cost import CostSheet, IncomeFigure

__all__ = ["CostSheet", "IncomeFigure"]
