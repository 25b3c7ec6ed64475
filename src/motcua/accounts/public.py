"""The door of accounts: what other areas may take from it."""

from motcua.accounts.commands.drop_factors import drop_factors
from motcua.accounts.models import Authorisation
from motcua.accounts.queries.authorisations import circles_of, head_of, usable_for
from motcua.accounts.queries.behalf import behalf, behalf_of_employer
from motcua.accounts.queries.factors import factors_of
from motcua.accounts.queries.identified import people_identified
from motcua.accounts.queries.my_account import account_facts
from motcua.accounts.words import CAST

__all__ = [
    "CAST",
    "Authorisation",
    "account_facts",
    "behalf",
    "behalf_of_employer",
    "circles_of",
    "drop_factors",
    "factors_of",
    "head_of",
    "people_identified",
    "usable_for",
]
