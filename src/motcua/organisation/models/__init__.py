"""What is stored about agencies, their units, people and posts."""

from motcua.organisation.models.absence import Absence
from motcua.organisation.models.agency import Agency, Unit
from motcua.organisation.models.person import Person, Post
from motcua.organisation.models.reorganisation import Reorganisation, Succession
from motcua.organisation.models.session import Session

__all__ = ["Absence", "Agency", "Person", "Post", "Reorganisation", "Session", "Succession", "Unit"]
