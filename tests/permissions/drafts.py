"""A dossier that Lan is still writing."""

from tests.cast import Office, moment

from motcua.dossiers.commands.save_draft import save_draft


def draft_facts(office: Office) -> dict[str, str]:
    """The key of the draft."""
    draft = save_draft(
        person_id=office.people["lan"].pk,
        at=moment(2, "08:30"),
        agency=office.agency,
        edition=office.edition,
        client_key="nhap-cua-lan",
        typed={"person": {"name": "Nguyễn Văn Mẫu 001"}, "answers": {}},
    )
    return {"draft_key": draft.client_key}
