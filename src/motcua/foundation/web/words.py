"""The Vietnamese of the frame."""

PRODUCT = "Một Cửa"

PLACES = {
    "audit": "Soát số liệu",
    "desk": "Bàn làm việc",
    "dossiers": "Hồ sơ",
    "figures": "Số liệu",
    "follow": "Theo dõi hồ sơ",
    "home": "Trang chủ",
    "my-dossiers": "Hồ sơ của tôi",
    "procedures": "Thủ tục",
    "reports": "Báo cáo",
}
"""Route name to the word in the bar."""
