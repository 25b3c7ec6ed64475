"""Keys for the demo, made on the machine it runs on: an authority that lives as long as this call, and what
it issued. Nothing secret is in the repository, and the authority's own key is written nowhere."""

from datetime import datetime, timedelta

from motcua.demo.words import AUTHORITY, TRUST_GROUND
from motcua.foundation.signing.authority import issue_key_file, new_authority
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM, actor_of
from motcua.results.models import SigningKey
from motcua.results.public import add_agency_key, add_own_key, load_templates, trust_authority

PASSWORD = "motcua-demo"  # noqa: S105 (said on the first page of the demo)
SIGNERS = ("dung", "tuan")
_YEAR = timedelta(days=365)


def set_up_keys(agency: Agency, at: datetime) -> None:
    """Templates, a trusted authority, and keys for the agency and who signs; a second call makes none."""
    load_templates(actor=SYSTEM, at=at)
    if SigningKey.objects.filter(agency=agency).exists():
        return
    span = {"valid_from": at - _YEAR, "valid_to": at + 3 * _YEAR}
    authority = new_authority(AUTHORITY, **span)
    trust_authority(actor=SYSTEM, at=at, content=authority.der, ground=TRUST_GROUND)

    def key_file(name: str) -> bytes:
        return issue_key_file(authority, name=name, organisation=agency.name, password=PASSWORD, **span)

    content = key_file(agency.name)
    add_agency_key(actor=SYSTEM, at=at, agency_id=agency.pk, content=content, password=PASSWORD)
    for username in SIGNERS:
        person = Person.objects.get(username=username)
        actor = actor_of(person, local_day(at))
        add_own_key(actor=actor, at=at, content=key_file(person.full_name), password=PASSWORD)
