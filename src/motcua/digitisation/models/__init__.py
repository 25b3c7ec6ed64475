"""What is stored of digital copies."""

from motcua.digitisation.models.record import Record
from motcua.digitisation.models.redaction import Redaction
from motcua.digitisation.models.scan import TO_READ, Scan

__all__ = ["TO_READ", "Record", "Redaction", "Scan"]
