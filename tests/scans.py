"""Papers as people upload them: the smallest files of each kind that an office takes in and can open."""

from io import BytesIO

from PIL import Image


def _picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind)
    return out.getvalue()


def _page() -> bytes:
    """A PDF of one empty page, its table of parts true to the byte."""
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    )
    said, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(said))
        said += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 4\n0000000000 65535 f \n%strailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return said + end % (table, len(said))


PDF = _page()
JPEG = _picture("JPEG")
BROKEN_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog"
"""Begins as a PDF does, and cannot be opened."""
