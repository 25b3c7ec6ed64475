"""Keeping back what no scanner has seen, and letting it go once one has."""

from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from motcua.foundation.files.models import HeldFile
from motcua.foundation.files.scanning import Verdict, is_scanning, scan
from motcua.kernel.refusal import Refusal

MOST_A_ROUND = 200


def let_in(content: BinaryIO, *, name: str) -> bool:
    """Scan what comes; whether it has to be held. Refuses ``file.infected``, and ``file.scanner_away`` where
    the office wants nothing unseen."""
    said = scan(content)
    if said.verdict is Verdict.INFECTED:
        raise Refusal("file.infected", name=name, found=said.about)
    unseen = said.verdict in (Verdict.AWAY, Verdict.UNSURE)
    if unseen and settings.CLAMAV_AWAY == "refuse":
        raise Refusal("file.scanner_away", name=name)
    return unseen


def mark(sha256: str, folder: str, *, unseen: bool) -> None:
    """Nobody opens what no scanner has seen; what it has just seen is free, whatever was said before."""
    if unseen:
        HeldFile.objects.get_or_create(digest=sha256, folder=folder)
    elif is_scanning():
        HeldFile.objects.filter(digest=sha256, folder=folder).delete()


def is_on_hold(sha256: str, folder: str) -> bool:
    """Whether the file waits for the scanner or was found infected (one statement, with a scanner)."""
    return is_scanning() and HeldFile.objects.filter(digest=sha256, folder=folder).exists()


def require_let_go(sha256: str, folder: str) -> None:
    """Refuse ``file.on_hold`` or ``file.found_infected`` for a file nobody may open."""
    if not is_scanning():
        return
    held = HeldFile.objects.filter(digest=sha256, folder=folder).first()
    if held is not None:
        raise Refusal("file.found_infected", found=held.found) if held.found else Refusal("file.on_hold")


def scan_held() -> tuple[int, int]:
    """Try again what waits: how many were let go and how many were found infected and removed. Stops where
    the scanner is still away."""
    clean = infected = 0
    for held in HeldFile.objects.filter(found="").order_by("pk")[:MOST_A_ROUND] if is_scanning() else ():
        place = Path(settings.FILES_DIR, held.folder, held.digest[:2], held.digest)
        try:
            with place.open("rb") as content:
                said = scan(content)
        except FileNotFoundError:
            held.delete()
            continue
        if said.verdict is Verdict.AWAY:
            break
        if said.verdict is Verdict.UNSURE:
            continue
        if said.verdict is Verdict.INFECTED:
            held.found = said.about[:200]
            held.save(update_fields=["found"])
            place.unlink(missing_ok=True)
            infected += 1
        else:
            held.delete()
            clean += 1
    return clean, infected
