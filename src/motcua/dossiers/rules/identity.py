"""Which papers are identity papers: their copies carry a mark when they leave the store."""

import re

from motcua.kernel.basis import basis
from motcua.kernel.vietnamese import fold

_IDENTITY = re.compile(
    r"\b(can cuoc|chung minh nhan dan|cmnd|cccd|ho chieu|giay khai sinh|so ho khau|so dinh danh)\b"
)


@basis("91/2025/QH15", verified=False)
def is_identity_paper(name: str) -> bool:
    """Told by the name on the checklist, tone marks forgiven."""
    return _IDENTITY.search(fold(name)) is not None
