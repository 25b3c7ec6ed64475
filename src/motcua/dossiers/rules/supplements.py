"""How many supplement letters a dossier has left, and when a head may allow one more."""

from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.rules.profiles import Exemption, Profile, profile, profile_in_force
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day


@dataclass(frozen=True, slots=True)
class Allowance:
    """``left`` letters may still go out; ``may_be_allowed``: a head may add one."""

    rules: Profile
    left: int
    may_be_allowed: bool


@basis("118/2025/NĐ-CP", article=11, clause="2c")
def allowance(profile_name: str, at: datetime, sent: int, allowed_more: int) -> Allowance:
    """Of a dossier under that profile, or before receipt under the one of the day; no bound counts as one
    letter always left."""
    rules = profile(profile_name) if profile_name else profile_in_force(local_day(at))
    if rules.max_supplements is None:
        return Allowance(rules, 1, may_be_allowed=False)
    left = rules.max_supplements + allowed_more - sent
    return Allowance(rules, left, may_be_allowed=left <= 0 and allowed_more < rules.max_more_supplements)


def exemption(rules: Profile, key: str) -> Exemption:
    """The case of that key; refuses ``dossier.no_such_exemption``."""
    found = next((one for one in rules.exemptions if one.key == key), None)
    if found is None:
        raise Refusal("dossier.no_such_exemption", source=rules.title)
    return found
