"""Rule profiles: what the decree in force on the day of receipt says about the clock, as dated data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import Limit, parse_limit


class AfterSupplement(StrEnum):
    """What the clock does once the applicant has completed the dossier."""

    RESUME = "resume"
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class Article:
    """Where a rule of a profile stands; ``verified`` is False for law known only from memory."""

    text: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Exemption:
    """A case in which one more letter may be allowed after the letters everybody may send."""

    key: str
    words: str
    article: Article


@dataclass(frozen=True)
class Profile:
    """One set of rules; a ``None`` allowance means the profile sets no bound.

    ``same_day_cutoff``: a same-day dossier received later is handed over, hence due, the next working
    day.
    ``days_to_ask`` counts from receipt, ``unanswered_after`` from the request, ``extension_notice``
    back from the due moment; dates are inclusive. ``notice_within`` and ``answer_within`` count from
    filing online: the desk hears of it, and has answered. ``exemptions`` are the cases in which a head may
    allow one letter more, ``max_more_supplements`` how often."""

    name: str
    title: str
    source: Article
    valid_from: date | None
    valid_to: date | None
    after_supplement: AfterSupplement
    hand_over_cutoff: time
    same_day_cutoff: time | None
    max_supplements: int | None
    max_extensions: int | None
    days_to_ask: Limit | None
    unanswered_after: Limit | None
    extension_notice: Limit | None
    notice_within: Limit | None
    answer_within: Limit | None
    max_more_supplements: int
    exemptions: tuple[Exemption, ...]
    articles: Mapping[str, Article]

    def article(self, rule: str) -> Article:
        """Where the rule stands; the profile's own source when no article is on record."""
        return self.articles.get(rule, self.source)


def profile(name: str) -> Profile:
    """The profile of that name; refuses ``deadline.unknown_profile``."""
    found = profiles().get(name) if isinstance(name, str) else None
    if found is None:
        raise Refusal("deadline.unknown_profile", found=name, known=", ".join(profiles()))
    return found


def profile_in_force(received_on: date) -> Profile:
    """The decree's profile in force on the day of receipt; ``default`` before the first of them."""
    for candidate in profiles().values():
        start, end = candidate.valid_from, candidate.valid_to
        if start is not None and start <= received_on and (end is None or received_on <= end):
            return candidate
    return profile("default")


@cache
def profiles() -> dict[str, Profile]:
    """Every profile by name, in the order of the data file."""
    text = files("motcua.dossiers").joinpath("data/profiles.toml").read_text("utf-8")
    return {entry["name"]: _profile(entry) for entry in tomllib.loads(text)["profiles"]}


def _profile(entry: dict[str, Any]) -> Profile:
    def limit(key: str) -> Limit | None:
        return parse_limit(entry[key]) if key in entry else None

    return Profile(
        name=entry["name"],
        title=entry["title"],
        source=Article(entry["source"], entry["verified"]),
        valid_from=entry.get("valid_from"),
        valid_to=entry.get("valid_to"),
        after_supplement=AfterSupplement(entry["after_supplement"]),
        hand_over_cutoff=time.fromisoformat(entry["hand_over_cutoff"]),
        same_day_cutoff=time.fromisoformat(cutoff) if (cutoff := entry.get("same_day_cutoff")) else None,
        max_supplements=entry.get("max_supplements"),
        max_extensions=entry.get("max_extensions"),
        days_to_ask=limit("days_to_ask"),
        unanswered_after=limit("unanswered_after"),
        extension_notice=limit("extension_notice"),
        notice_within=limit("notice_within"),
        answer_within=limit("answer_within"),
        max_more_supplements=entry.get("max_more_supplements", 0),
        exemptions=tuple(
            Exemption(one["key"], one["words"], Article(one["article"], one["verified"]))
            for one in entry.get("exemptions", ())
        ),
        articles={rule: Article(**where) for rule, where in entry.get("articles", {}).items()},
    )
