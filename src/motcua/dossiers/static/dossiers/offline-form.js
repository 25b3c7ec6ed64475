/* The form of the offline counter: find the procedure, its cases, its papers, its promise. */
const at = (id) => document.getElementById(id);
export const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

export const chosen = (kit) => kit && kit.procedures.find((one) => one.code === at("procedure").value);
export const chosenCase = (procedure) => procedure.cases.find((one) => one.case === at("case").value) || procedure.cases[0];

function option(value, words) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = words;
  return made;
}

export function listProcedures(kit) {
  const words = plain(at("find").value).split(/\s+/).filter(Boolean);
  const before = at("procedure").value;
  const found = kit ? kit.procedures.filter((one) => words.every((word) => one.find.includes(word))) : [];
  at("procedure").replaceChildren(...found.slice(0, 60).map((one) => option(one.code, one.name)));
  if (found.some((one) => one.code === before)) at("procedure").value = before;
  listCases(kit);
}

export function listCases(kit) {
  const procedure = chosen(kit);
  const cases = procedure ? procedure.cases : [];
  at("case-field").hidden = cases.length < 2;
  at("case").replaceChildren(...cases.map((one) => option(one.case, one.case || "Trường hợp chung")));
  listPapers(kit);
}

export function papersOf(procedure) {
  const { case: name } = chosenCase(procedure);
  return procedure.papers.filter((one) => !one.case || !name || one.case === name);
}

export function listPapers(kit) {
  const procedure = chosen(kit);
  const papers = procedure ? papersOf(procedure) : [];
  at("papers").replaceChildren(...papers.map((one) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", value: one.place, required: true });
    label.append(box, ` ${one.name}`);
    return label;
  }));
  if (!papers.length) at("papers").textContent = procedure ? "Thủ tục không ghi giấy tờ phải nộp." : "Chọn thủ tục để hiện giấy tờ.";
}

/* The promise the server worked out for this moment, or nothing where only the server can tell. */
export function promiseAt(kit, procedure, moment) {
  if (waitsAt(procedure, moment)) return null;
  const stretches = (kit.promises[dayOf(moment)] || {})[chosenCase(procedure).limit] || [];
  return stretches.find((one) => Date.parse(one.from) <= moment.getTime() && moment.getTime() <= Date.parse(one.to)) || null;
}

/* Why no day is promised where the clock waits for the fee; empty where it does not. */
export const waitsAt = (procedure, moment) => (chosenCase(procedure).waits || {})[dayOf(moment)] || "";

export const dayOf = (moment) => new Date(moment.getTime() + 7 * 3600000).toISOString().slice(0, 10);
export const clockOf = (moment) => {
  const here = new Date(moment.getTime() + 7 * 3600000).toISOString();
  return `${here.slice(11, 16)} ngày ${here.slice(8, 10)}/${here.slice(5, 7)}/${here.slice(0, 4)}`;
};

export function applicant() {
  const names = ["name", "id_number", "phone", "email", "address"];
  return Object.fromEntries(names.map((name) => [name, at(name).value.trim()]));
}

/* What the server will ask for, or null where an officer has to choose when the line is back. */
export function owed(procedure, moment) {
  const { fees } = chosenCase(procedure);
  return dayOf(moment) in fees ? fees[dayOf(moment)] : [];
}

/* Twelve bytes that nobody can guess, as the link of a slip bears them. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_");
}

export function ticked() {
  return [...document.querySelectorAll("#papers input:checked")].map((box) => Number(box.value));
}
