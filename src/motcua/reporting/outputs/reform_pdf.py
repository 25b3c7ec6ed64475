"""A reform report as a PDF for the archive."""

from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.foundation.printing import render_pdf

LAYOUT = Path(__file__).with_name("reform.typ")


def reform_pdf(said: dict[str, Any], *, made_at: datetime) -> bytes:
    """The PDF of ``outputs.reform_paper.paper``."""
    return render_pdf(LAYOUT, said, made_at=made_at.replace(microsecond=0))
