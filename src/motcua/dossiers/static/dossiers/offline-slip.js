/* Form 01 (giấy tiếp nhận hồ sơ và hẹn trả kết quả) printed by the browser while the server is away: the same
   fields, and the same QR, as the server's own slip. */
import { plain } from "./offline-form.js";
import { qr } from "./offline-qr.js";

const part = (tag, text, className) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const BLANK = "…………………………";
const line = (label, value) => part("p", `${label}: ${value || BLANK}`);
const told = (label, value) => {
  const made = part("p");
  made.append(part("strong", `${label}: `), value || BLANK);
  return made;
};

/* The link to follow the dossier, and behind # what the circular wants a QR to hold. */
export function markedLink(slip) {
  const { printed } = slip;
  const paper = plain(printed.form.title).replace(/ /g, "-").replace(/,/g, "");
  const said = { hs: slip.code, tt: slip.procedure, id: slip.applicant.id_number, g: paper };
  const facts = Object.entries(said).filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${printed.follow}${slip.lookup_key}/#${facts.join("&")}`;
}

function mark(slip) {
  const made = part("div", "", "mark");
  const words = part("div");
  words.append(told("Mã hồ sơ", slip.code), told("Mã tra cứu", slip.lookup_key), part("p", "Xem hồ sơ đang ở đâu, từ khi quầy nối lại với máy chủ: quét mã bên cạnh hoặc mở"), part("p", `${slip.printed.follow}${slip.lookup_key}/`, "code"));
  made.append(qr(markedLink(slip), `Mã QR dẫn tới trang theo dõi hồ sơ ${slip.code}`), words);
  return made;
}

function heads(slip) {
  const { printed } = slip;
  const made = part("div", "", "heads");
  const left = part("div");
  if (printed.authority !== printed.desk) left.append(part("p", printed.authority.toUpperCase()));
  left.append(part("p", printed.desk.toUpperCase(), "strong"), part("p", `Số: ${slip.code}/TNHS`));
  const right = part("div");
  const [year, month, day] = slip.day.split("-");
  right.append(part("p", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "strong"), part("p", "Độc lập - Tự do - Hạnh phúc", "strong"), part("p", `${printed.place}, ngày ${day} tháng ${month} năm ${year}`, "soft"));
  made.append(left, right);
  return made;
}

function papers(rows) {
  if (!rows.length) return [told("1. Thành phần hồ sơ nộp", "không có giấy tờ kèm theo")];
  const table = part("table");
  const row = (tag, cells) => { const made = part("tr"); made.append(...cells.map((cell) => part(tag, String(cell)))); return made; };
  table.append(row("th", ["STT", "Tên giấy tờ", "Loại", "Số lượng"]), ...rows.map((one, place) => row("td", [place + 1, one.name, one.kind, one.count])));
  return [part("p", "1. Thành phần hồ sơ nộp", "strong"), table];
}

function fees(owed) {
  if (!owed) return "ghi khi quầy nối lại với máy chủ";
  return owed.map((fee) => `${fee.name} ${fee.amount.toLocaleString("vi-VN")} đồng, chưa thu`).join("; ") || "không thu";
}

function signs(slip) {
  const made = part("div", "", "signs");
  [["NGƯỜI NỘP HỒ SƠ", slip.applicant.name], ["NGƯỜI TIẾP NHẬN HỒ SƠ", slip.printed.officer]].forEach(([title, name]) => {
    const place = part("div");
    place.append(part("p", title, "strong"), part("p", "(Ký và ghi rõ họ tên)", "soft"), part("p", name, "name"));
    made.append(place);
  });
  return made;
}

export function showSlip(slip) {
  const sheet = document.getElementById("slip");
  const { printed, applicant } = slip;
  const promise = part("div", "", "promise");
  promise.append(told("5. Thời gian trả kết quả", printed.promise));
  sheet.replaceChildren(
    mark(slip), heads(slip), part("h1", printed.form.title.toUpperCase()),
    line("Bộ phận tiếp nhận", [printed.desk, printed.address].filter(Boolean).join(", ")), line("Tiếp nhận hồ sơ của", applicant.name),
    line("Số định danh, mã số thuế", applicant.id_number), line("Địa chỉ", applicant.address),
    line("Số điện thoại", applicant.phone), line("Email", applicant.email),
    line("Nội dung yêu cầu giải quyết", `${printed.procedure} (mã thủ tục ${slip.procedure})`), ...papers(printed.papers),
    told("2. Số lượng hồ sơ", `${String(printed.sets).padStart(2, "0")} bộ`), told("3. Thời gian giải quyết theo quy định", printed.term),
    told("4. Thời gian nhận hồ sơ", printed.received), promise,
    told("6. Đăng ký nhận kết quả tại", printed.delivery), told("7. Phí, lệ phí", fees(printed.fees)),
    part("p", "Vào Sổ theo dõi hồ sơ: quyển số …………, số thứ tự …………"), signs(slip),
    part("p", `Khi nhận kết quả, xin mang giấy này và căn cước; nhận thay phải có giấy uỷ quyền.${printed.phone ? ` Hỏi đáp: ${printed.phone}.` : ""} Phiếu in khi quầy mất kết nối với máy chủ; mã hồ sơ là mã thật. ${printed.form.source}.`, "foot"),
  );
  sheet.hidden = false;
  document.body.classList.add("has-slip");
}
