/* Says at every key what the book adds up to against what it must. Without this file the page says it as of the
   last time it was sent. */
const box = document.querySelector("output[data-sum]");
const form = box.closest("form");
const beside = document.getElementById("cong-linh-vuc");
const told = JSON.parse(box.dataset.sum);

const number = (control) => {
  const text = (control ? control.value : "").replace(/ /g, "");
  const plain = text.includes(",") ? text.replace(/\./g, "").replace(",", ".") : text;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};
const round = (points) => Math.round(points * 100) / 100;
const words = (points) => points.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
const filled = (name, facts) => told.words[name].replace(/\{(\w+)\}/g, (_, fact) => facts[fact]);

const say = () => {
  const { max, share, total, place } = form.elements;
  const counts = share && told.counted.includes(share.value);
  const typed = counts ? number(max) || 0 : 0;
  const sum = round(told.others + typed);
  const wanted = total ? number(total) : told.total;
  const gap = wanted === null ? 0 : round(sum - wanted);
  const state = wanted === null ? "bare" : gap < 0 ? "short" : gap > 0 ? "over" : "even";
  const facts = { sum: words(sum), total: wanted === null ? "" : words(wanted), gap: words(Math.abs(gap)) };
  const said = filled(state, facts);
  if (box.textContent !== said) box.textContent = said;
  box.className = `badge ${told.badges[state]}`;
  if (!place) return;
  const [key] = place.value.split(":");
  beside.textContent = filled("area", { key, sum: words(round((told.areas[key] || 0) + typed)) });
};
form.addEventListener("input", say);
window.addEventListener("pageshow", say);
say();
