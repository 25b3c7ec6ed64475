"""What is stored of inspections."""

from motcua.inspections.models.inspection import Check, Finding, Inspection, Pack, Team

__all__ = ["Check", "Finding", "Inspection", "Pack", "Team"]
