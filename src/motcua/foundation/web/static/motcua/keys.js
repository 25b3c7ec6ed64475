/* Keys of the desk, only outside fields; a page without [data-keys] has none. Every one of them only moves the
   focus or follows a link that is there for everybody. */
const one = (query, root = document) => root.querySelector(query);
const all = (query, root = document) => [...root.querySelectorAll(query)];
const STORE = "motcua-keys";
const AFTER_G = 2000;
const off = () => { try { return localStorage.getItem(STORE) === "off"; } catch { return false; } };
const lines = () => all("table.rows tbody tr").filter((row) => one("a[href]", row));
const at = () => lines().findIndex((row) => row.contains(document.activeElement));

function go(step) {
  const rows = lines();
  if (!rows.length) return;
  const here = at();
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(here + step, 0), rows.length - 1);
  one("a[href]", rows[next]).focus();
  rows[next].scrollIntoView({ block: "nearest" });
}

function focus(query) {
  const found = all(query).find((each) => each.checkVisibility());
  if (found) found.focus();
  return found;
}

let g = 0;
const KEYS = {
  "/": () => { const field = focus("input[type=search]"); if (field) field.select(); },
  j: () => go(1),
  k: () => go(-1),
  x: () => { const row = lines()[at()]; const box = row && one(".pick-cell input", row); if (box) box.click(); },
  b: () => focus(".bulk button"),
  n: () => { const link = one('[data-key="n"]'); if (link) link.click(); },
  g: () => { g = Date.now(); },
  "?": () => { const dialog = document.getElementById("keys"); if (dialog) dialog.showModal(); },
};

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
  if (field && field.type === "search" && event.key === "Escape" && !field.value) { field.blur(); go(1); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || field || one("dialog:modal")) return;
  if (!one("[data-keys]") || (off() && event.key !== "?")) return;
  const view = Date.now() - g < AFTER_G && one(`[data-go="${CSS.escape(event.key)}"]`);
  if (event.key !== "g") g = 0;
  const act = view ? () => view.click() : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-keys-off]")) return;
  try { localStorage.setItem(STORE, event.target.checked ? "off" : "on"); } catch { /* private window */ }
});
const start = () => all("[data-keys-off]").forEach((box) => { box.checked = off(); });
start();
window.addEventListener("pageshow", start);
