"""What is stored of the catalogue (danh mục thủ tục hành chính)."""

from motcua.procedures.models.change_set import ChangeSet
from motcua.procedures.models.decision import EditionChange, PublicationDecision
from motcua.procedures.models.edition import Edition
from motcua.procedures.models.listing import Listing, ListingPlace
from motcua.procedures.models.portal import PortalStep
from motcua.procedures.models.procedure import Procedure, Sector, ServiceLevel

__all__ = [
    "ChangeSet",
    "Edition",
    "EditionChange",
    "Listing",
    "ListingPlace",
    "PortalStep",
    "Procedure",
    "PublicationDecision",
    "Sector",
    "ServiceLevel",
]
