/* Comfort only: every page works without this file. No inline handlers; the page says what it wants in data-*. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const one = (query, root = document) => root.querySelector(query);
  const all = (query, root = document) => [...root.querySelectorAll(query)];

  /* --- choosing many rows: form[data-select] ------------------------------------------------- */
  const boxes = (form) => all(".pick-cell input[type=checkbox]:not([data-all]):not(:disabled)", form);

  function count(form) {
    const every = boxes(form);
    const chosen = every.filter((box) => box.checked).length;
    every.forEach((box) => box.closest("tr").classList.toggle("on", box.checked));
    all("[data-count]", form).forEach((part) => {
      part.textContent = part.dataset.count.replace("{n}", chosen);
    });
    all(".bulk", form).forEach((bar) => { bar.hidden = chosen === 0; });
    all("[data-all]", form).forEach((box) => {
      box.checked = chosen > 0 && chosen === every.length;
      box.indeterminate = chosen > 0 && chosen < every.length;
    });
  }

  let last = null;
  document.addEventListener("click", (event) => {
    const box = event.target.closest("[data-select] .pick-cell input[type=checkbox]:not([data-all])");
    if (!box) return;
    const every = boxes(box.form);
    if (event.shiftKey && last && every.includes(last)) {
      const [from, to] = [every.indexOf(last), every.indexOf(box)].sort((a, b) => a - b);
      every.slice(from, to + 1).forEach((other) => { other.checked = box.checked; });
      count(box.form);
    }
    last = box;
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-select]");
    if (!form) return;
    if (event.target.matches("[data-all]")) boxes(form).forEach((box) => { box.checked = event.target.checked; });
    count(form);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-clear]");
    if (!button) return;
    event.preventDefault();
    boxes(button.form).forEach((box) => { box.checked = false; });
    count(button.form);
  });

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

  /* --- keys ------------------------------------------------------------------------------------ */
  const STORE = "motcua-keys";
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

  const KEYS = {
    "/": () => { const field = one("input[type=search]"); if (field) { field.focus(); field.select(); } },
    j: () => go(1),
    k: () => go(-1),
    x: () => { const row = lines()[at()]; const box = row && one(".pick-cell input", row); if (box) box.click(); },
    n: () => { const link = one('[data-key="n"]'); if (link) link.click(); },
    "?": () => { const dialog = document.getElementById("keys"); if (dialog) dialog.showModal(); },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");
    if (event.ctrlKey || event.metaKey || event.altKey || typing || one("dialog:modal")) return;
    const act = KEYS[event.key];
    if (!act || !one("[data-keys]") || (off() && event.key !== "?")) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-keys-off]")) return;
    try { localStorage.setItem(STORE, event.target.checked ? "off" : "on"); } catch { /* private window */ }
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
    all("[data-select]").forEach(count);
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
    all("[data-select]").forEach(count);
    all("[data-keys-off]").forEach((box) => { box.checked = off(); });
    const errors = one("[data-first]");
    if (errors) errors.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
  window.addEventListener("pageshow", start);
})();
