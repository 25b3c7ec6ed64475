"""The Vietnamese of accounts: letters, names of things, refusals."""

from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.rules.contacts import Channel

SITE = "Một Cửa"
CODE_SUBJECT = "Mã xác nhận của Một Cửa"
_NOT_YOU = "Nếu bạn không yêu cầu, hãy bỏ qua tin này và đừng cho ai biết mã."

CODE_MAIL = {
    Channel.EMAIL: (
        "Mã xác nhận của bạn: {code}\n\n"
        "Gõ mã này vào trang đang mở. Mã dùng được một lần, trong 15 phút.\n\n"
        f"{_NOT_YOU}\n\n{{site}}\n"
    ),
    Channel.SMS: "Mot Cua: ma xac nhan {code}, dung trong 15 phut. Khong cho ai biet ma nay.",
}
TAKEN_MAIL = {
    Channel.EMAIL: (
        "Có người vừa dùng địa chỉ này để đăng ký, nhưng địa chỉ đã gắn với một tài khoản.\n\n"
        "Nếu là bạn, hãy đăng nhập; quên mật khẩu thì bấm “Quên mật khẩu” ở trang đăng nhập. "
        "Không phải bạn thì không cần làm gì.\n\n"
        "{site}\n"
    ),
    Channel.SMS: "Mot Cua: so nay da co tai khoan. Hay dang nhap, hoac bam Quen mat khau.",
}
NO_ACCOUNT_MAIL = {
    Channel.EMAIL: (
        "Có người vừa xin đặt lại mật khẩu cho địa chỉ này, nhưng chưa có tài khoản nào dùng nó.\n\n"
        "Nếu là bạn, có lẽ bạn đã đăng ký bằng địa chỉ khác, hoặc chưa đăng ký. "
        "Không phải bạn thì không cần làm gì.\n\n{site}\n"
    ),
    Channel.SMS: "Mot Cua: so nay chua co tai khoan. Co the ban da dang ky bang so hoac thu khac.",
}

INVITED_SUBJECT = "Lời mời trên Một Cửa"
INVITED_MAIL = {
    Channel.EMAIL: (
        "Một tổ chức mời bạn cùng nộp hồ sơ.\n\n"
        "Đăng nhập rồi mở trang Nộp thay để xem ai mời, và nhận lời hoặc từ chối:\n"
        "{site}/tai-khoan/nop-thay/\n\n"
        "Không biết việc này thì bỏ qua tin này.\n"
    ),
    Channel.SMS: "Mot Cua: mot to chuc moi ban cung nop ho so. Dang nhap, mo trang Nop thay de tra loi.",
}

WRONG_SIGN_IN = "Tên đăng nhập hoặc mật khẩu không đúng."
CAST = (
    ("lan", "chị Lan, người dân nộp hồ sơ"),
    ("binh", "anh Bình, bộ phận một cửa"),
    ("hoa", "chị Hoa, chuyên viên thụ lý"),
    ("tuan", "ông Tuấn, trưởng phòng"),
    ("dung", "ông Dũng, giám đốc Sở"),
    ("son", "anh Sơn, văn thư"),
    ("ngoc", "chị Ngọc, kiểm soát thủ tục"),
    ("mai", "bà Mai, cải cách hành chính"),
    ("kien", "anh Kiên, đoàn kiểm tra"),
    ("quantri", "quản trị hệ thống"),
    ("thu", "bà Thu, cải cách hành chính, Bộ Y tế"),
)
"""Sign-in names of the demo with who they are."""

CHANNELS = {Channel.EMAIL: "thư điện tử", Channel.SMS: "điện thoại"}

GROUNDS = {
    Ground.MANDATE: "Giấy uỷ quyền",
    Ground.GUARDIAN: "Cha mẹ, người giám hộ",
    Ground.HEAD: "Người đại diện theo pháp luật",
    Ground.LETTER: "Giấy giới thiệu",
    Ground.CONTRACT: "Hợp đồng dịch vụ",
}

DONE = {
    "registered": "Đã tạo tài khoản và đăng nhập.",
    "password": "Đã đổi mật khẩu. Các máy khác đã bị đăng xuất.",
    "reach": "Đã xác nhận địa chỉ mới.",
    "sent_again": "Đã gửi lại mã.",
    "app_off": "Đã tắt ứng dụng tạo mã.",
    "passkey": "Đã thêm khoá truy cập.",
    "passkey_gone": "Đã bỏ khoá truy cập.",
    "tied": "Đã nối tài khoản với {name}.",
    "authorised": "Đã ghi. Từ nay bạn nộp thay được cho {name}.",
    "invited": "Đã mời. Người ấy đăng nhập, mở trang Nộp thay rồi nhận lời.",
    "invitation_back": "Đã rút lời mời.",
    "joined": "Đã nhận lời. Từ nay bạn nộp và xem được hồ sơ của {name}.",
    "declined": "Đã từ chối lời mời.",
    "ended_colleague": "Đã thu hồi. Người ấy không xem và không nộp hồ sơ của tổ chức được nữa.",
    "revoked": "Đã thu hồi. Hồ sơ đã nộp vẫn giữ nguyên.",
    "ended": "Đã đăng xuất ở {count} máy khác.",
    "recovery_used": "Bạn vừa dùng một mã dự phòng. Còn {left} mã; nên tạo bộ mã mới.",
}

REFUSALS = {
    "account.given_over": "Mật khẩu được cấp đã quá 7 ngày. Xin quản trị viên cấp mật khẩu khác.",
    "account.same_password": "Mật khẩu mới phải khác mật khẩu được cấp.",
    "authorisation.ground": "Căn cứ này không hợp với người hoặc tổ chức bạn nộp thay.",
    "authorisation.paper_missing": "Ghi giấy tờ làm căn cứ: tên, số, ngày, nơi công chứng hoặc chứng thực.",
    "authorisation.over": "Uỷ quyền này đã thu hồi hoặc ngoài thời hạn ({until}).",
    "authorisation.bad_days": "Ngày hết hạn phải sau ngày bắt đầu.",
    "authorisation.too_many": "Đã có {most} uỷ quyền đang dùng; thu hồi bớt rồi ghi thêm.",
    "authorisation.scope": "Uỷ quyền này không gồm thủ tục {procedure}.",
    "authorisation.other_person": "Uỷ quyền là cho {name}: họ tên và số định danh trong hồ sơ phải đúng vậy.",
    "authorisation.not_organisation": "Nộp nhiều hồ sơ một lần cần được một tổ chức giao.",
    "authorisation.not_head": "Chỉ người đại diện theo pháp luật của tổ chức mới mời được người cùng nộp.",
    "invitation.not_found": "Không có lời mời này trong tài khoản của bạn, hoặc lời mời đã được trả lời.",
    "invitation.too_many": "Đang có {most} lời mời chưa trả lời; rút bớt rồi mời thêm.",
    "authorisation.not_found": "Không có uỷ quyền này trong tài khoản của bạn.",
    "account.bad_reach": "Ghi thư điện tử (ví dụ ten@vidu.vn) hoặc số điện thoại 10 số, bắt đầu bằng 0.",
    "account.channel_off": "Cơ quan chưa bật gửi mã bằng cách này. Dùng cách khác, hoặc hỏi bộ phận một cửa.",
    "account.code_too_many": "Vừa gửi mã đến địa chỉ này. Chờ {seconds} giây rồi mới gửi lại được.",
    "account.code_over": "Mã này đã hết hạn hoặc đã dùng. Làm lại từ đầu để nhận mã mới.",
    "account.code_wrong": "Mã không đúng; còn thử được {left} lần.",
    "account.code_bad": "Mã không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi gõ lại.",
    "account.wrong_password": "Mật khẩu hiện nay không đúng.",
    "account.factor_on": "Ứng dụng tạo mã đã bật rồi.",
    "account.factor_needed": "Vai trò của bạn phải có lớp bảo vệ thứ hai. Thêm cách khác trước khi bỏ.",
    "account.passkey_bad": "Khoá truy cập này không dùng được ở đây. Thử lại, hoặc đăng nhập bằng cách khác.",
    "account.passkey_too_many": "Đã có {most} khoá truy cập; bỏ bớt một khoá rồi mới thêm được.",
    "account.not_found": "Không có mục này trong tài khoản của bạn.",
    "account.locked": "Tài khoản đang bị khoá. Hỏi bộ phận một cửa của cơ quan.",
    "account.pending_over": "Lần đăng nhập này đã quá 10 phút. Đăng nhập lại từ đầu.",
    "account.identity_incomplete": "Nơi cấp định danh không cho biết họ tên, nên chưa đăng nhập được.",
    "account.identity_level": "Tài khoản định danh ở mức {level}; nộp hồ sơ cần mức {least}. Nâng mức"
    " tại công an xã, phường rồi đăng nhập lại.",
    "account.identity_taken": "Định danh này đã nối với một tài khoản khác.",
    "account.provider_off": "Cơ quan chưa bật đăng nhập bằng định danh điện tử.",
    "account.provider_no": "Chưa đăng nhập: bạn đã từ chối, hoặc nơi cấp định danh không đồng ý.",
    "account.provider_bad": "Câu trả lời của nơi cấp định danh không hợp lệ. Đăng nhập lại từ đầu.",
    "account.provider_away": "Nơi cấp định danh không trả lời. Thử lại sau, hoặc đăng nhập cách khác.",
}
