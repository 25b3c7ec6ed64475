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
/* Every form that is posted and has a textarea. Typing arms it, and so does a refusal that gave its words back; its
   own sending disarms it, no other form's does. A script that keeps words by itself fires "kept" on the form. */
const LONG = "textarea:not([hidden])";
const REFUSED = 400;
const unkept = new Map();
const texts = (form) => [...form.elements].filter((box) => box.matches(LONG));
const isPosted = (form) => form && form.matches('[method="post"]');
const isLost = ([form, was]) => form !== leavingBy && form.isConnected
  && texts(form).some((box) => box.value.trim() !== was(box).trim());
const isAnyLost = () => [...unkept].some(isLost);
let leavingBy = null;
document.addEventListener("input", ({ target }) => {
  if (target.matches(LONG) && isPosted(target.form) && !unkept.has(target.form)) {
    unkept.set(target.form, (box) => box.defaultValue);
  }
});
document.addEventListener("kept", (event) => unkept.delete(event.target));
document.addEventListener("submit", (event) => {
  const opensBeside = (event.submitter?.getAttribute("formtarget") || event.target.getAttribute("target")) === "_blank";
  if (!event.defaultPrevented && !opensBeside) leavingBy = event.target;
});
window.addEventListener("beforeunload", (event) => {
  if (isAnyLost()) event.preventDefault();
  leavingBy = null;
});
/* A file is no leaving, but the browser asks before it knows: let it open beside the page. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link && (link.matches("[data-file]") || /\.\w+$/.test(link.pathname)) && isAnyLost()) link.target = "_blank";
});
/* A refused page stands at the address its form was sent to. */
const isSentHere = (part, name) => new URL(part.getAttribute(name) || "", location).pathname === location.pathname;
const giveBack = () => {
  const [visit] = performance.getEntriesByType("navigation");
  if (!visit || !(visit.responseStatus >= REFUSED)) return;
  all("form").filter(isPosted).forEach((form) => {
    const doors = [...form.elements].filter((box) => box.matches("[formaction]"));
    const isSent = isSentHere(form, "action") || doors.some((door) => isSentHere(door, "formaction"));
    if (isSent) unkept.set(form, () => "");
  });
};
giveBack();
/* Words that the back button brings again were sent, or their loss was agreed to. */
window.addEventListener("pageshow", (event) => { if (event.persisted) unkept.clear(); });

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
