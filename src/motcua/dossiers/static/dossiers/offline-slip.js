/* Form 01 (giấy tiếp nhận hồ sơ và hẹn trả kết quả) printed by the browser while the server is away. */
const part = (tag, text, className) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const DELIVERIES = { counter: "bộ phận một cửa", post: "nhà, qua bưu chính công ích", online: "bản điện tử" };
const line = (label, value) => part("p", `${label}: ${value || "…………………………"}`);

export function showSlip(slip) {
  const sheet = document.getElementById("slip");
  const { printed } = slip;
  const heads = part("div", "", "heads");
  const left = part("div");
  left.append(part("p", printed.parent), part("p", printed.agency), part("p", `Số: ${slip.code}`));
  const right = part("div");
  right.append(part("p", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), part("p", "Độc lập - Tự do - Hạnh phúc"), part("p", `${printed.place}, ${printed.received}`));
  heads.append(left, right);
  const papers = part("ol");
  printed.papers.forEach((one) => papers.append(part("li", `${one.name} (${one.count} bản)`)));
  const signs = part("div", "", "signs");
  signs.append(part("p", "NGƯỜI NỘP HỒ SƠ"), part("p", `NGƯỜI TIẾP NHẬN HỒ SƠ\n${printed.officer}`));
  sheet.replaceChildren(
    heads, part("h1", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), line("Mã hồ sơ", slip.code),
    line("Tiếp nhận hồ sơ của", slip.applicant.name), line("Số định danh, mã số thuế", slip.applicant.id_number),
    line("Địa chỉ", slip.applicant.address), line("Số điện thoại", slip.applicant.phone),
    line("Nội dung yêu cầu giải quyết", `${printed.procedure} (${slip.procedure})`), part("p", "1. Thành phần hồ sơ nộp gồm:"), papers,
    line("2. Số lượng hồ sơ", `${printed.sets} bộ`), line("3. Thời hạn giải quyết theo quy định", printed.term),
    line("4. Thời gian nhận hồ sơ", printed.received), line("5. Thời gian trả kết quả", printed.promise),
    line("6. Đăng ký nhận kết quả tại", DELIVERIES[slip.delivery]), line("7. Phí, lệ phí", printed.fees),
    signs, part("p", `Phiếu in khi quầy mất kết nối với máy chủ. Mã hồ sơ là mã thật; tra cứu được sau khi quầy nối lại. ${printed.desk}`, "foot"),
  );
  sheet.hidden = false;
  document.body.classList.add("has-slip");
}
