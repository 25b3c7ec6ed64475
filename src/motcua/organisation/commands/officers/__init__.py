"""What an administrator does about the people of an office."""

from motcua.organisation.commands.officers.add_officer import add_officer
from motcua.organisation.commands.officers.add_officers import add_officers
from motcua.organisation.commands.officers.add_unit import add_unit
from motcua.organisation.commands.officers.correct_officer import correct_officer
from motcua.organisation.commands.officers.end_post import end_post
from motcua.organisation.commands.officers.give_password import give_password
from motcua.organisation.commands.officers.give_post import give_post
from motcua.organisation.commands.officers.lock_officer import lock_officer
from motcua.organisation.commands.officers.set_letterhead import set_letterhead
from motcua.organisation.commands.officers.unlock_officer import unlock_officer

__all__ = [
    "add_officer",
    "add_officers",
    "add_unit",
    "correct_officer",
    "end_post",
    "give_password",
    "give_post",
    "lock_officer",
    "set_letterhead",
    "unlock_officer",
]
