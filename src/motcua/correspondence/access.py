"""Who keeps the register, who reads it, and the way from a number in a URL to a document."""

from django.db.models import Q, QuerySet

from motcua.correspondence.models import Document
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, HeldPost, Role

KEEPERS = frozenset({Role.CLERK, Role.ADMINISTRATOR})
ASSIGNERS = frozenset({Role.CLERK, Role.DIRECTOR, Role.DIVISION_HEAD})


def require_keeper(actor: Actor) -> HeldPost:
    """The post that keeps the register; refuses everybody else."""
    post = actor.holds_anywhere(*KEEPERS)
    if post is None:
        raise Refusal("document.forbidden")
    return post


def require_keeper_of(actor: Actor, agency_id: int) -> None:
    """Refuse who does not keep the register of that agency."""
    if not actor.is_system and actor.holds(KEEPERS, agency_id) is None:
        raise Refusal("document.forbidden")


def readable(actor: Actor) -> QuerySet[Document]:
    """Documents of the agencies where the person works, and below those an overseer watches."""
    wanted = Q(agency_id__in=actor.agency_ids())
    for path in actor.read_paths():
        wanted |= Q(agency__path__startswith=path)
    return Document.objects.filter(wanted) if actor.is_staff else Document.objects.none()


def document_to_read(actor: Actor, document_id: int) -> Document:
    """The document, or a refusal as if it did not exist."""
    document = readable(actor).select_related("agency").filter(pk=document_id).first()
    if document is None:
        raise Refusal("document.not_found")
    return document


def document_to_assign(actor: Actor, document_id: int) -> Document:
    """Lock a document whose agency the actor may give work in."""
    if not actor.is_system:
        document = document_to_read(actor, document_id)
        if actor.holds(ASSIGNERS, document.agency_id) is None:
            raise Refusal("document.forbidden")
    return Document.objects.select_for_update().get(pk=document_id)


def document_to_keep(actor: Actor, document_id: int) -> Document:
    """Lock a document whose register the actor keeps."""
    if not actor.is_system:
        require_keeper_of(actor, document_to_read(actor, document_id).agency_id)
    return Document.objects.select_for_update().get(pk=document_id)


def agency_of(post: HeldPost) -> Agency:
    """The agency of a post."""
    return Agency.objects.get(pk=post.agency_id)
