"""Where a person's day begins after signing in: the page that is the job of the role."""

from motcua.foundation.web.frame import address
from motcua.organisation.public import Person, Role

FIRST_PAGES: dict[Role, tuple[str, ...]] = {
    Role.PROCEDURE_CONTROL: ("catalogue",),
    Role.REFORM: ("year", "plans", "reports"),
    Role.INSPECTOR: ("inspections", "reports"),
    Role.ADMINISTRATOR: ("health", "people", "calendar"),
}
"""Routes in order: the first that this installation has. Other roles begin at the desk."""


def first_page(person: Person) -> str:
    """The address for the first post of an officer, or of a citizen (one query)."""
    role = person.posts.order_by("id").values_list("role", flat=True).first()
    if role is None:
        return address("my-dossiers") or address("home") or "/"
    routes = (*FIRST_PAGES.get(Role(role), ()), "desk", "home")
    return next((found for route in routes if (found := address(route))), "/")
