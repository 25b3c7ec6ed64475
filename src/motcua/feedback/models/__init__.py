"""What is stored of ratings and petitions."""

from motcua.feedback.models.card import Card, Rating

__all__ = ["Card", "Rating"]
