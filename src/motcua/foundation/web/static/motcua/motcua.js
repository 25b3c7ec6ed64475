/* Comfort only: every page works without this file. No inline handlers; the page says what it wants in data-*. */
const one = (query, root = document) => root.querySelector(query);
const all = (query, root = document) => [...root.querySelectorAll(query)];
document.documentElement.classList.add("js");

/* --- dialogs, printing, closing messages ----------------------------------------------------- */
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog && dialog.showModal) {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  const closer = event.target.closest("[data-close]");
  if (closer) {
    const box = closer.closest("dialog, .toast");
    if (box && box.matches("dialog:modal")) { event.preventDefault(); box.close(); }
    else if (box && box.matches(".toast")) box.remove();
  }
  if (event.target.closest("[data-print]")) window.print();
});

/* --- the menu of lesser places: Escape or a press elsewhere closes it --------------------------- */
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && one("details.more[open]");
  if (!menu) return;
  menu.open = false;
  one("summary", menu).focus();
});
document.addEventListener("click", (event) => {
  all("details.more[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

/* --- words typed and not kept: leaving the page asks first --------------------------------------- */
let leavingBy = null;
document.addEventListener("submit", (event) => { leavingBy = event.target; });
const isUnsaved = (form) => form !== leavingBy && (form.dataset.unsaved === "now"
  || [...form.elements].some((box) => box.matches("textarea") && box.value !== box.defaultValue));
window.addEventListener("beforeunload", (event) => {
  if (all("form[data-unsaved]").some(isUnsaved)) event.preventDefault();
  leavingBy = null;
});

/* --- htmx -------------------------------------------------------------------------------------- */
/* Which statuses are swapped is told once, in base.html. A refusal comes with its own target. */
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.getResponseHeader("X-Refusal")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
document.addEventListener("htmx:afterSwap", (event) => {
  const note = one("[role=alert]", event.detail.target);
  if (!note) return;
  note.tabIndex = -1;
  note.focus();
  note.scrollIntoView({ block: "nearest" });
});
const lost = () => {
  const source = document.getElementById("no-answer");
  const place = document.getElementById("refusals");
  if (source && place) place.replaceChildren(source.content.cloneNode(true));
};
["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach((name) => document.addEventListener(name, lost));

/* --- at the start: also after the back button, when boxes are still ticked ----------------------- */
const start = () => {
  const errors = one("[data-first]");
  if (errors) errors.focus();
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
window.addEventListener("pageshow", start);
