"""What makes a screen usable by everybody, asked of the page as the browser built it."""

from playwright.sync_api import Page

FAULTS = """() => {
  const faults = [];
  const all = (query) => [...document.querySelectorAll(query)];
  const words = (one) => one.textContent.trim() || one.getAttribute("aria-label") || one.title;

  const heads = all("h1");
  if (heads.length !== 1) faults.push(`${heads.length} h1`);
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title.trim()) faults.push("no title");
  if (!document.querySelector("main")) faults.push("no main");

  const seen = new Set();
  for (const one of all("[id]")) {
    if (seen.has(one.id)) faults.push(`id twice: ${one.id}`);
    seen.add(one.id);
  }
  for (const name of ["aria-describedby", "aria-labelledby", "for"]) {
    for (const one of all(`[${name}]`)) {
      for (const id of one.getAttribute(name).split(/\\s+/).filter(Boolean)) {
        if (!document.getElementById(id)) faults.push(`${name} leads nowhere: ${id}`);
      }
    }
  }
  for (const one of all("input:not([type=hidden]), select, textarea")) {
    const labelled = [...(one.labels || [])].some(words) || one.getAttribute("aria-label")
      || one.getAttribute("aria-labelledby");
    if (!labelled) faults.push(`no label: ${one.outerHTML.slice(0, 80)}`);
  }
  for (const one of all("a[href], button")) {
    if (!words(one)) faults.push(`says nothing: ${one.outerHTML.slice(0, 80)}`);
  }
  for (const one of all("img:not([alt])")) faults.push(`no alt: ${one.src}`);
  return faults;
}"""

UNSEEN_FOCUS = """() => {
  const fields = "input:not([type=hidden]):not(:disabled), select, textarea";
  const can = `a[href], button:not(:disabled), summary, ${fields}`;
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const look = (one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(" ");
  };
  const missing = [];
  for (const one of [...document.querySelectorAll(can)].filter(shown)) {
    document.activeElement.blur();
    const before = look(one);
    one.focus();
    if (document.activeElement === one && look(one) === before) missing.push(one.outerHTML.slice(0, 80));
  }
  return missing;
}"""

TOO_WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const past = [...document.querySelectorAll("body *")].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1
    && !one.parentElement.closest(".wide"));
  return [`${document.documentElement.scrollWidth} px wide`,
    ...past.slice(0, 3).map((one) => one.outerHTML.slice(0, 100))];
}"""


DESK, PHONE = (1280, 800), (360, 740)


def look_at(page: Page, size: tuple[int, int]) -> None:
    """Give the page this width and height; laying it out again costs, so not where it has them."""
    wanted = {"width": size[0], "height": size[1]}
    if page.viewport_size != wanted:
        page.set_viewport_size(wanted)


def fits(page: Page) -> bool:
    """Whether nothing of the open page stands beyond its right edge. A page that has only just been arrived
    at has no element yet, so it is waited for."""
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def faults(page: Page) -> list[str]:
    """Everything that is wrong with the open page, at the width of a phone and of a desk."""
    page.wait_for_load_state()
    look_at(page, PHONE)
    found = [f"at 360 px: {one}" for one in page.evaluate(TOO_WIDE)]
    look_at(page, DESK)
    found += page.evaluate(FAULTS)
    # A key pressed first: only then does a browser show where the focus is.
    page.keyboard.press("Tab")
    return found + [f"focus not seen: {one}" for one in page.evaluate(UNSEEN_FOCUS)]
