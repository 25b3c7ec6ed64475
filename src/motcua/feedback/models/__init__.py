"""What is stored of ratings and petitions."""

from motcua.feedback.models.card import Card, Rating
from motcua.feedback.models.petition import Petition

__all__ = ["Card", "Petition", "Rating"]
