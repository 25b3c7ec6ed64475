"""The Vietnamese of the counter: taking in, forwarding papers, returning."""

from motcua.dossiers.rules.returning import Parcel, Proof
from motcua.dossiers.rules.visit import Place

TITLES = {"away": "Nhận hộ giữa các cơ quan", "parcels": "Bưu gửi kết quả"}
PLACES_OF_INTAKE = {
    Place.DESK: "Tại bộ phận một cửa",
    Place.FACILITY: "Tại cơ sở khám bệnh, chữa bệnh",
    Place.MOBILE: "Tiếp nhận lưu động",
}
PROOFS = {
    Proof.SIGNATURE: "Ký nhận vào sổ",
    Proof.CODE: "Đọc mã tra cứu trên giấy hẹn",
    Proof.NONE: "Không cần",
}
PARCELS = {Parcel.SENT: "Đã gửi", Parcel.DELIVERED: "Đã phát", Parcel.BACK: "Bị chuyển hoàn"}
WANTED = {
    "post": "Người nộp muốn nhận qua bưu chính, địa chỉ: {address}.",
    "online": "Người nộp muốn nhận bản điện tử.",
}
RETURN_WAYS = {"counter": "Tại bộ phận một cửa", "post": "Qua bưu chính", "online": "Bản điện tử"}
PAPER_KINDS = (("original", "bản chính"), ("copy", "bản sao"), ("certified", "bản sao chứng thực"))

DONE = {
    "papers_sent": "Đã ghi gửi bản giấy của hồ sơ {code}.",
    "papers_arrived": "Đã ghi nhận bản giấy của hồ sơ {code}.",
    "parcel": "Đã ghi bưu gửi của hồ sơ {code}.",
}
PAPERS_WAY = {
    "who": "{desk} nhận hộ, {agency} giải quyết.",
    "due": "Bản giấy phải chuyển đi trước {moment}.",
    "late": "Bản giấy đã quá hạn chuyển đi từ {moment}.",
    "sent": "Bản giấy gửi đi lúc {moment}, chưa đến nơi.",
    "arrived": "Bản giấy đến nơi lúc {moment}.",
}
OTHER_PAPER = "Giấy tờ khác: {name}"
FROM_CARD = "theo thẻ căn cước vừa quét"
FROM_DOSSIER = "theo hồ sơ {code}"
CARD_AND_DOSSIER = "theo thẻ căn cước vừa quét; điện thoại theo hồ sơ {code}"
NOBODY = "Chưa có hồ sơ nào của người này ở cơ quan; ghi thông tin bên dưới."
UNREADABLE = "Cần số căn cước 12 số, số điện thoại 10 số, hoặc quét mã QR trên thẻ căn cước."
LEDGER = {
    "place": "nơi nhận: {words}",
    "priority": "ưu tiên: {words}",
    "taken_at": "nhận tại {words}",
    "proof": "{words}",
    "tracking": "số bưu gửi {words}",
    "parcel": "{words}",
}
