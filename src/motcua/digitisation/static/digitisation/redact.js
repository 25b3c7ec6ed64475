/* Boxes drawn over the pages go into the lines of the form; the lines are what counts. */
(() => {
  "use strict";
  const lines = document.getElementById("vung");
  const space = "http://www.w3.org/2000/svg";
  if (!lines) return;

  const read = () => lines.value.split("\n").map((line) => line.replaceAll(",", " ").trim().split(/\s+/).map(Number))
    .filter((parts) => parts.length === 5 && parts.every(Number.isFinite));

  function draw() {
    document.querySelectorAll(".redact-page").forEach((figure) => {
      const sheet = figure.querySelector("svg");
      sheet.replaceChildren(...read().filter(([page]) => page === Number(figure.dataset.page)).map(rectangle));
    });
  }

  function changed() {
    lines.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function rectangle([, x, y, width, height]) {
    const box = document.createElementNS(space, "rect");
    Object.entries({ x, y, width, height }).forEach(([name, value]) => box.setAttribute(name, value));
    return box;
  }

  function place(sheet, event) {
    const frame = sheet.getBoundingClientRect();
    const part = (at, from, size) => Math.max(0, Math.min(1000, Math.round(((at - from) / size) * 1000)));
    return [part(event.clientX, frame.left, frame.width), part(event.clientY, frame.top, frame.height)];
  }

  document.querySelectorAll(".redact-page").forEach((figure) => {
    const sheet = document.createElementNS(space, "svg");
    sheet.setAttribute("viewBox", "0 0 1000 1000");
    sheet.setAttribute("preserveAspectRatio", "none");
    sheet.setAttribute("aria-hidden", "true");
    const picture = figure.querySelector("img");
    figure.insertBefore(sheet, picture.nextSibling);
    const fit = () => { sheet.style.height = `${picture.clientHeight}px`; };
    picture.addEventListener("load", fit);
    fit();
    let start = null;
    sheet.addEventListener("pointerdown", (event) => { start = place(sheet, event); sheet.setPointerCapture(event.pointerId); });
    sheet.addEventListener("pointerup", (event) => {
      if (!start) return;
      const end = place(sheet, event);
      const [left, top] = [Math.min(start[0], end[0]), Math.min(start[1], end[1])];
      const [width, height] = [Math.abs(start[0] - end[0]), Math.abs(start[1] - end[1])];
      start = null;
      if (width < 4 || height < 4) return;
      lines.value = `${lines.value.trimEnd()}\n${figure.dataset.page}, ${left}, ${top}, ${width}, ${height}`.trimStart();
      changed();
    });
  });
  lines.addEventListener("input", draw);
  document.querySelectorAll("[data-undo]").forEach((button) => button.addEventListener("click", () => {
    lines.value = lines.value.trimEnd().split("\n").slice(0, -1).join("\n");
    changed();
  }));
  draw();
})();
