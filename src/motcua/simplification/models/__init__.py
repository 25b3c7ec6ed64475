"""What is stored of costing and simplifying procedures."""

from motcua.simplification.models.cost import CostSheet, IncomeFigure
from motcua.simplification.models.review import Proposal, ReviewItem, ReviewPlan

__all__ = ["CostSheet", "IncomeFigure", "Proposal", "ReviewItem", "ReviewPlan"]
