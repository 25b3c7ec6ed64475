"""Pictures of the user guide, taken on the way: always rendered, kept only when asked for."""

import base64
import os
import zlib
from pathlib import Path

import numpy as np
from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[2] / "docs/pictures"
TAKE = os.environ.get("MOTCUA_TAKE_PICTURES") == "1"
COLOURS = 256

PIXELS = """async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let at = 0; at < data.length; at += 32768) {
    text += String.fromCharCode(...data.subarray(at, at + 32768));
  }
  return btoa(text);
}"""


def picture(page: Page, name: str, height: int = 800) -> None:
    """The page as it is now, 1280 wide, from its top to its end or to ``height``."""
    page.wait_for_load_state()
    page.set_viewport_size({"width": 1280, "height": 300})
    height = min(height, page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": 1280, "height": height})
    page.evaluate("window.scrollTo(0, 0)")
    # No option that adds a style of its own: the content policy would refuse it.
    shot = page.screenshot(animations="allow", caret="initial")
    assert shot.startswith(b"\x89PNG")
    if TAKE:
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(_small(page, shot, height))


def _small(page: Page, shot: bytes, height: int) -> bytes:
    """The same picture with its 256 commonest colours, about a third of the size."""
    blank = page.context.new_page()
    source = "data:image/png;base64," + base64.b64encode(shot).decode()
    raw = base64.b64decode(blank.evaluate(PIXELS, source))
    blank.close()
    pixels = np.frombuffer(raw, np.uint8).reshape(-1, 4)[:, :3].astype(np.int32)
    packed, place, count = np.unique(pixels @ [65536, 256, 1], return_inverse=True, return_counts=True)
    colours = np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=1)
    palette = colours[np.argsort(-count, kind="stable")[:COLOURS]]
    nearest = np.array([((palette - one) ** 2).sum(axis=1).argmin() for one in colours], np.uint8)
    rows = nearest[place].reshape(height, -1)
    lines = np.hstack([np.zeros((height, 1), np.uint8), rows]).tobytes()
    head = rows.shape[1].to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 3, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"PLTE", palette.astype(np.uint8).tobytes())
        + _chunk(b"IDAT", zlib.compress(lines, 9))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return len(content).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
