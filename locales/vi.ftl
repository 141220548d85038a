## The API's errors

error-malformed_json = Nội dung gửi lên không phải là JSON hợp lệ
    .detail = Vui lòng gửi một giá trị JSON bằng UTF-8, với các khóa không trùng nhau và các số hữu hạn.
error-malformed_header = Có tiêu đề (header) không hợp lệ
    .detail = Vui lòng kiểm tra tiêu đề { $header }.
error-unknown_parameter = Tham số truy vấn không xác định
    .detail = Vui lòng bỏ những tham số truy vấn mà lệnh gọi này không có.
error-repeated_parameter = Có tham số truy vấn bị lặp lại
    .detail = Vui lòng chỉ nêu mỗi tham số truy vấn một lần.
error-invalid_parameter = Có tham số truy vấn không hợp lệ
    .detail = Vui lòng sửa các tham số truy vấn được nêu trong “errors”.
error-cursor_mismatch = Con trỏ này thuộc danh sách khác
    .detail = Vui lòng chỉ dùng con trỏ với đúng bộ lọc và thứ tự sắp xếp đã dùng khi con trỏ được cấp.
error-unauthorized = Vui lòng đăng nhập
    .detail = Lệnh gọi này cần mã truy cập hoặc khóa API hợp lệ.
error-forbidden = Không được phép
    .detail = Tài khoản không có quyền thực hiện thao tác này.
error-not_found = Không tìm thấy
    .detail = Không có nội dung nào để hiển thị tại đây.
error-conflict = Hiện chưa thể thực hiện
    .detail = Trạng thái hiện tại không cho phép thao tác này. Vui lòng tải lại dữ liệu rồi quyết định.
error-invalid_transition = Không thể thực hiện bước này
    .detail = Phiếu ở trạng thái “{ $status }” không thể thực hiện bước “{ $command }”.
error-version_conflict = Người khác đã thay đổi trước
    .detail = Phiên bản gửi lên không còn là phiên bản hiện hành. Vui lòng tải lại dữ liệu và thực hiện lại thay đổi.
error-idempotency_in_flight = Chính mục này đang được thay đổi
    .detail = Vui lòng thử lại sau giây lát với cùng Idempotency-Key.
error-erased = Dữ liệu không còn tồn tại
    .detail = Dữ liệu này đã được xóa.
error-cursor_expired = Con trỏ đã hết hạn
    .detail = Nguồn dữ liệu chỉ lưu 7 ngày gần nhất. Vui lòng bắt đầu lại mà không dùng con trỏ.
error-precondition_failed = Người khác đã thay đổi trước
    .detail = Tài nguyên đã thay đổi so với phiên bản nêu trong If-Match. Vui lòng tải lại dữ liệu và thực hiện lại thay đổi.
error-body_too_large = Yêu cầu quá lớn
    .detail = Mỗi yêu cầu tối đa { $limit } byte. Vui lòng gửi tệp dưới dạng tệp đính kèm.
error-unsupported_media_type = Kiểu nội dung này không được hỗ trợ
    .detail = Vui lòng gửi application/json bằng UTF-8.
error-validation_failed = Có giá trị không hợp lệ
    .detail = Vui lòng sửa các trường được nêu trong “errors”.
error-idempotency_mismatch = Idempotency-Key này đã được dùng cho yêu cầu khác
    .detail = Vui lòng dùng khóa mới cho yêu cầu mới.
error-precondition_required = Cần có If-Match
    .detail = Khi dùng strict=true, vui lòng gửi trong If-Match giá trị ETag nhận được lần gần nhất.
error-rate_limited = Quá nhiều yêu cầu
    .detail = Vui lòng thử lại sau { $retry_after_s } giây.
error-internal_error = Hệ thống của chúng tôi gặp lỗi
    .detail = Chúng tôi xin lỗi về sự cố này. Nếu lỗi lặp lại, vui lòng cho chúng tôi biết số trong “instance”.
error-unavailable = Tạm thời gián đoạn
    .detail = Vui lòng thử lại sau vài giây. Với cùng Idempotency-Key, thao tác sẽ không bị thực hiện hai lần.
error-rate_missing = Không có tỷ giá
    .detail = Không có tỷ giá cho số tiền này. Vui lòng dùng loại tiền của đơn hàng hoặc thử lại sau.
error-rate_stale = Tỷ giá đã cũ
    .detail = Tỷ giá mới nhất là của ngày { $date }. Vui lòng dùng loại tiền của đơn hàng hoặc thử lại sau.
error-culture_blocked = Câu trả lời không phù hợp với thị trường của khách hàng
    .detail = Vui lòng sửa những điểm được nêu trong “errors”, hoặc gửi kèm “override” và lý do.
error-reply_too_long = Câu trả lời quá dài so với kênh gửi
    .detail = Kênh này nhận tối đa { $limit } ký tự; câu trả lời có { $length } ký tự. Câu trả lời không bao giờ bị cắt bớt.

## Reasons of single faults

reason-missing = Trường này là bắt buộc.
reason-unknown_field = Ở đây không có trường này.
reason-wrong_type = Giá trị không đúng kiểu.
reason-not_allowed = Giá trị này không được phép dùng ở đây.
reason-bad_format = Giá trị không đúng định dạng yêu cầu.
reason-out_of_range = Giá trị nằm ngoài khoảng cho phép.
reason-too_long = Tối đa { $limit } ký tự.
reason-too_short = Cần ít nhất { $limit } ký tự.
reason-too_many = Tối đa { $limit } mục.
reason-too_few = Cần ít nhất { $limit } mục.
reason-control_character = Văn bản có ký tự không được phép.
reason-not_found = Không có mục nào mang mã này.
reason-already_used = Giá trị này đã được dùng.
reason-unknown = Giá trị này không xác định.
reason-repeated = Chỉ được nêu mục này một lần.
reason-taken = Mục này thuộc về khách hàng khác.
reason-only_with_reply = Trạng thái chỉ có thể được đặt cùng với một câu trả lời công khai.
reason-not_merged = Phiếu này chưa được gộp vào phiếu kia.
reason-other_requester = Các phiếu này thuộc về những khách hàng khác nhau.
reason-in_the_past = Thời điểm này đã qua.
reason-in_the_future = Thời điểm này chưa đến.
reason-too_old = Thời điểm này đã qua hơn 400 ngày.
reason-outdated = Người khác đã thay đổi mục này sau lần đọc gần nhất.
reason-already_assigned = Người khác đã nhận phiếu này.
reason-already_escalated = Đã nhờ một bộ phận khác hỗ trợ và bộ phận đó chưa trả lời.
reason-not_escalated = Hiện không chờ bộ phận nào khác.
reason-not_uploaded = Tệp này chưa được tải lên.
reason-not_clean = Chỉ có thể tải tệp này xuống sau khi quá trình quét xác nhận tệp an toàn. Trạng thái: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Mục tiêu này và “targets/{ $other }” cùng áp dụng cho những phiếu như nhau, và không mục nào cụ thể hơn.
reason-conflicting_effect = Tác động này và “effects/{ $other }” cùng chuyển phiếu trong một trường hợp; chỉ một trong hai được phép.
reason-endless_effect = Tác động này và “effects/{ $other }” có thể chuyển phiếu qua lại giữa hai hàng đợi mãi không dừng.
reason-feed_refused = Không được gọi địa chỉ này: nguồn dữ liệu chỉ được đọc từ các địa chỉ https công khai.
reason-feed_unreachable = Hiện không đọc được nguồn dữ liệu này.
reason-bad_feed = Đây không phải là nguồn iCal về ngày nghỉ lễ.
reason-approval_needed = Mức này vượt quá thẩm quyền; cần người có thẩm quyền cao hơn phê duyệt.
reason-offer_open = Phiếu này còn một đề nghị khác chưa được trả lời.
reason-offer_expired = Đề nghị này đã hết hạn.
reason-offer_closed = Đề nghị này đã được trả lời hoặc đã rút lại.
reason-not_your_turn = Đề nghị này cần được bên kia trả lời.
reason-below_minimum = Mức này thấp hơn quyền lợi của khách hàng.
reason-above_maximum = Mức này cao hơn mức chính sách đổi trả cho phép.
reason-not_offered = Chính sách đổi trả không có phương án này cho trường hợp này.
reason-order_needed = Số tiền phụ thuộc vào đơn hàng, nhưng phiếu này không nêu đơn hàng nào dùng được.
reason-unknown_item = Mặt hàng này không có trong đơn hàng.
reason-mixed_items = Các mặt hàng này theo những quy định khác nhau; vui lòng tra cứu riêng từng mặt hàng.
reason-no_policy = Chưa có chính sách đổi trả cho trường hợp này.
reason-source_missing = Nội dung được nêu là quy định pháp luật cần có nguồn dẫn.
reason-protected_missing = Bản dịch phải giữ nguyên phần này như trong bản gốc: { $tokens }.
reason-already_sent = Câu trả lời đã được gửi đi; không thể sửa bản dịch nữa.
reason-not_translated = Chưa có bản dịch.
reason-empty = Nội dung trống.
reason-not_utf8 = Nội dung không phải là UTF-8 hợp lệ.
reason-not_json = Nội dung không phải là JSON.
reason-not_finite = Các số phải hữu hạn.
reason-number_too_long = Có số quá nhiều chữ số.
reason-duplicate_key = Một đối tượng có hai khóa giống nhau.
reason-too_deep = JSON có quá nhiều cấp lồng nhau.
reason-too_many_values = JSON có quá nhiều giá trị.
reason-bad_character = Văn bản có ký tự không lưu được.

## Texts for customers

## Acknowledgements

ack-mail =
    Cảm ơn Quý khách đã liên hệ. Chúng tôi đã tiếp nhận yêu cầu của Quý khách với mã số { $reference } và sẽ trả lời trước { $answer_at }.
    Nếu cần bổ sung thông tin, Quý khách chỉ cần trả lời email này.
    .subject = Đã tiếp nhận yêu cầu của Quý khách ({ $reference })
ack-mail-open =
    Cảm ơn Quý khách đã liên hệ. Chúng tôi đã tiếp nhận yêu cầu của Quý khách với mã số { $reference } và sẽ trả lời trong thời gian sớm nhất.
    Nếu cần bổ sung thông tin, Quý khách chỉ cần trả lời email này.
    .subject = Đã tiếp nhận yêu cầu của Quý khách ({ $reference })
ack-chat = Cảm ơn Quý khách. Chúng tôi đã nhận được tin nhắn và sẽ trả lời tại đây trước { $answer_at }.
ack-chat-open = Cảm ơn Quý khách. Chúng tôi đã nhận được tin nhắn và sẽ trả lời tại đây trong thời gian sớm nhất.
ack-sms = Đã tiếp nhận yêu cầu { $reference }. Chúng tôi sẽ trả lời Quý khách trước { $answer_at }.
ack-review = Cảm ơn Quý khách đã dành thời gian góp ý. Chúng tôi đang xem xét nội dung này. Bộ phận Chăm sóc khách hàng { $brand }
ack-call = Cảm ơn Quý khách đã gọi đến. Chúng tôi đã ghi nhận yêu cầu với mã số { $reference } và sẽ liên hệ lại với Quý khách.
ack-addition = Cảm ơn Quý khách. Chúng tôi đã bổ sung nội dung này vào yêu cầu { $reference }.

## Progress

progress-working = Chúng tôi vẫn đang xử lý yêu cầu của Quý khách và sẽ thông tin lại trước { $answer_at }.
progress-taken = Yêu cầu của Quý khách hiện do { $agent } phụ trách.
progress-department = Chúng tôi đã nhờ bộ phận liên quan ({ $desk }) hỗ trợ và đang chờ phản hồi. Ngay khi có kết quả, chúng tôi sẽ thông tin đến Quý khách.
progress-parcel = Chúng tôi đã liên hệ đơn vị vận chuyển để tìm kiện hàng { $tracking } của Quý khách và sẽ thông tin lại ngay khi có phản hồi.
progress-parcel-due = Kiện hàng { $tracking } đang trên đường giao đến Quý khách. Dự kiến giao ngày { $arrives_on }.
progress-waiting = Quý khách đã chờ phản hồi của chúng tôi { $days } ngày. Chúng tôi thành thật xin lỗi vì sự chậm trễ này và vẫn đang theo dõi yêu cầu của Quý khách.
progress-later = Chúng tôi thành thật xin lỗi vì cần nhiều thời gian hơn đã hẹn. Quý khách sẽ nhận được phản hồi trước { $answer_at }.
progress-next = Bước tiếp theo: { $step }

## Requests

request-question = Để hỗ trợ Quý khách, chúng tôi cần thêm một thông tin: { $question }
request-order = Quý khách vui lòng cho chúng tôi biết mã đơn hàng. Mã này có trong email xác nhận đơn hàng.
request-photo = Quý khách vui lòng gửi cho chúng tôi ảnh chụp sản phẩm và bao bì.
request-reminder = Chúng tôi vẫn đang chờ phản hồi của Quý khách. Nếu chưa nhận được phản hồi, yêu cầu sẽ được đóng sau { $days } ngày. Quý khách có thể liên hệ lại với chúng tôi bất cứ lúc nào.

## Confirmation

confirm-ask = Vấn đề của Quý khách đã được giải quyết chưa ạ?
    .yes = Đã được giải quyết
    .no = Chưa, tôi vẫn cần hỗ trợ
confirm-reminder = Chúng tôi xin phép hỏi lại: vấn đề của Quý khách đã được giải quyết chưa ạ? Nếu không nhận được phản hồi trong { $days } ngày, chúng tôi sẽ đóng yêu cầu.
confirm-thanks = Cảm ơn Quý khách đã phản hồi. Chúng tôi rất vui vì vấn đề đã được giải quyết.
confirm-not-solved = Cảm ơn Quý khách đã phản hồi. Chúng tôi xin lỗi vì vấn đề chưa được giải quyết và đang xem xét lại.

## States

state-closed = Yêu cầu { $reference } của Quý khách đã được đóng. Nếu vẫn cần hỗ trợ, Quý khách chỉ cần liên hệ lại với chúng tôi.
state-closed-unanswered = Do không nhận được phản hồi của Quý khách trong { $days } ngày, chúng tôi đã đóng yêu cầu. Nếu vẫn cần hỗ trợ, Quý khách chỉ cần liên hệ lại với chúng tôi.
state-reopened = Chúng tôi đã mở lại yêu cầu { $reference } của Quý khách và đang xem xét lại.
state-merged = Yêu cầu { $other_reference } của Quý khách có cùng nội dung với { $reference }. Chúng tôi sẽ xử lý chung cả hai với mã số { $reference }.
state-follow-up = Chúng tôi đã mở yêu cầu mới { $reference } để tiếp tục yêu cầu { $other_reference } của Quý khách. Quý khách không cần trình bày lại từ đầu.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Kính gửi Bà { $name },
    [mr] Kính gửi Ông { $name },
   *[none] Kính gửi Quý khách { $name },
}
salutation-formal-unnamed = Kính gửi Quý khách,
salutation-friendly = Xin chào Quý khách { $name },
salutation-friendly-unnamed = Xin chào Quý khách,
salutation-morning = Kính chào Quý khách, chúc Quý khách một buổi sáng tốt lành.
salutation-afternoon = Kính chào Quý khách, chúc Quý khách một buổi chiều tốt lành.
salutation-evening = Kính chào Quý khách, chúc Quý khách một buổi tối tốt lành.
closing-formal =
    Trân trọng,
    { $agent }
    Bộ phận Chăm sóc khách hàng { $brand }
closing-formal-unsigned =
    Trân trọng,
    Bộ phận Chăm sóc khách hàng { $brand }
closing-friendly = Thân mến, { $agent }
closing-apology = Chúng tôi thành thật xin lỗi Quý khách vì sự bất tiện này.
closing-patience = Cảm ơn Quý khách đã kiên nhẫn chờ đợi.
closing-further-help = Nếu cần hỗ trợ thêm, Quý khách vui lòng liên hệ với chúng tôi.

## Hours

hours-closed = Hiện đã ngoài giờ làm việc. Chúng tôi sẽ trở lại lúc { $opens_at } và trả lời Quý khách khi đó.
hours-holiday = Hôm nay chúng tôi nghỉ lễ ({ $holiday }). Chúng tôi sẽ trở lại lúc { $opens_at } và trả lời Quý khách khi đó.
hours-today = Hôm nay chúng tôi phục vụ Quý khách từ { $opens } đến { $closes }.
hours-always = Chúng tôi luôn sẵn sàng phục vụ Quý khách 24/7.
hours-urgent = Nếu cần hỗ trợ gấp, Quý khách vui lòng gọi số { $phone }.

## Translation and language

translation-notice = Nội dung này được dịch tự động.
translation-notice-original = Nội dung này được dịch tự động. Ngôn ngữ gốc: { $language }. Chúng tôi sẵn sàng gửi bản gốc nếu Quý khách cần.
language-invitation = Quý khách có thể liên hệ với chúng tôi bằng ngôn ngữ thuận tiện nhất.
language-chosen = Từ nay chúng tôi sẽ trao đổi với Quý khách bằng ngôn ngữ sau: { $language }. Nếu muốn dùng ngôn ngữ khác, Quý khách vui lòng cho chúng tôi biết.

## Attachments and limits

files-received = Chúng tôi đã nhận được { $count } tệp của Quý khách.
files-too-big = Tệp “{ $file }” quá lớn nên chưa gửi được đến chúng tôi. Dung lượng tối đa của mỗi tệp là { $size }.
files-refused = Vì lý do an toàn, chúng tôi không thể nhận tệp “{ $file }”. Quý khách vui lòng gửi lại dưới dạng hình ảnh hoặc PDF.
limit-messages = Trong thời gian ngắn, chúng tôi đã nhận được nhiều tin nhắn của Quý khách. Chúng tôi đã nhận đủ và đang xem xét; Quý khách không cần gửi lại.
limit-blocked = Tin nhắn của Quý khách đã bị bộ lọc thư rác chặn lại. Nếu đây là nhầm lẫn, chúng tôi xin lỗi Quý khách; vui lòng liên hệ qua địa chỉ { $email }.

## Service promise

promise-first-answer = Trong giờ làm việc, chúng tôi trả lời mọi tin nhắn trong vòng { $hours } giờ.

## Offers

offer-refund = Chúng tôi xin hoàn lại Quý khách { $amount } cho sản phẩm { $item }.
offer-replacement = Chúng tôi xin gửi Quý khách sản phẩm { $item } mới để thay thế, hoàn toàn miễn phí.
offer-repair = Chúng tôi xin sửa chữa miễn phí sản phẩm { $item } cho Quý khách.
offer-voucher = Chúng tôi xin gửi tặng Quý khách phiếu mua hàng trị giá { $amount }, sử dụng đến hết ngày { $expires_on }.
offer-reduction = Nếu Quý khách muốn giữ lại sản phẩm { $item }, chúng tôi xin hoàn lại một phần giá mua là { $amount }.
offer-label = Quý khách không phải trả phí gửi trả hàng. Nhãn gửi trả hàng của Quý khách: { $url }
offer-return-days = Quý khách vui lòng gửi trả sản phẩm trong vòng { $days } ngày.
offer-ask = Quý khách có đồng ý với đề nghị này không ạ?
    .yes = Tôi đồng ý
    .no = Không, cảm ơn
offer-accepted = Cảm ơn Quý khách. Chúng tôi sẽ tiến hành ngay.
offer-declined = Cảm ơn Quý khách đã phản hồi. Chúng tôi sẽ tìm giải pháp khác.
offer-countered = Cảm ơn Quý khách đã đề xuất. Chúng tôi sẽ xem xét và phản hồi lại.
offer-refund-sent = Chúng tôi đã hoàn lại { $amount } cho Quý khách. Số tiền dự kiến về đến tài khoản trong vòng { $days } ngày làm việc.

## Bot and hand-over

bot-greeting = Xin chào Quý khách, đây là trợ lý tự động của { $brand }. Quý khách cần hỗ trợ điều gì ạ?
bot-helped = Thông tin này có giúp được Quý khách không ạ?
    .yes = Có
    .no = Không
bot-person = Quý khách có thể trao đổi với nhân viên bất cứ lúc nào.
    .button = Gặp nhân viên
bot-not-understood = Xin lỗi Quý khách, tôi chưa hiểu ý này. Quý khách vui lòng diễn đạt theo cách khác, hoặc chọn gặp nhân viên.
handover-person = Tôi đang kết nối Quý khách với nhân viên của chúng tôi. Quý khách không cần trình bày lại từ đầu.
handover-wait = Thời gian chờ dự kiến khoảng { $minutes } phút.
handover-nobody = Hiện chưa có nhân viên trực. Nhân viên sẽ trở lại lúc { $opens_at }, và tin nhắn của Quý khách đã được lưu lại.
handover-desk = Để Quý khách không phải chờ đến ngày mai, nhóm của chúng tôi ở văn phòng khác ({ $desk }) đang tiếp tục xử lý yêu cầu.

## Surveys

survey-satisfaction = Quý khách hài lòng ở mức nào với sự hỗ trợ của chúng tôi?
    .lowest = Rất không hài lòng
    .low = Không hài lòng
    .middle = Bình thường
    .high = Hài lòng
    .highest = Rất hài lòng
survey-recommendation = Quý khách sẵn lòng giới thiệu { $brand } với bạn bè hoặc đồng nghiệp ở mức nào?
    .lowest = Hoàn toàn không
    .highest = Rất sẵn lòng
survey-effort = Quý khách thấy việc giải quyết yêu cầu dễ dàng ở mức nào?
    .lowest = Rất khó
    .highest = Rất dễ
survey-comment = Quý khách có thể cho chúng tôi biết lý do không? (không bắt buộc)
survey-thanks = Cảm ơn Quý khách đã trả lời. Ý kiến này giúp chúng tôi phục vụ tốt hơn.
survey-low = Chúng tôi thành thật xin lỗi vì chưa đáp ứng được mong đợi của Quý khách. Nhân viên của chúng tôi sẽ xem lại yêu cầu và liên hệ với Quý khách.
survey-subject = Ý kiến của Quý khách về yêu cầu { $reference }

## Privacy

privacy-export = Bản sao dữ liệu cá nhân theo yêu cầu của Quý khách đã sẵn sàng. Quý khách có thể tải về đến hết ngày { $expires_on } tại: { $url }
privacy-erased = Chúng tôi đã xóa dữ liệu cá nhân theo yêu cầu của Quý khách.
privacy-received = Chúng tôi đã tiếp nhận yêu cầu của Quý khách về dữ liệu cá nhân và sẽ trả lời chậm nhất vào ngày { $answer_on }.
privacy-secrets = Để bảo đảm an toàn, Quý khách vui lòng không gửi mật khẩu hoặc số thẻ đầy đủ cho chúng tôi.

## Festivals

festival-wish = Nhân dịp { $festival }, kính chúc Quý khách và gia đình an lành, hạnh phúc.
festival-delay = Trong dịp lễ ({ $festival }), việc trả lời và giao hàng có thể chậm hơn đôi chút. Mong Quý khách thông cảm.

## Live chat

chat-page = Trò chuyện với chúng tôi
    .write = Tin nhắn của Quý khách
    .send = Gửi
    .you = Quý khách
    .us = Chăm sóc khách hàng
    .online = Chúng tôi sẵn sàng hỗ trợ Quý khách
    .away = Vui lòng để lại tin nhắn, chúng tôi sẽ trả lời
    .typing = Đang soạn tin…
    .read = Đã đọc
    .connecting = Đang kết nối…
    .failed = Chưa gửi được. Vui lòng thử lại.
    .original = Nguyên văn
transcript = Cuộc trò chuyện { $reference }
    .customer = Khách hàng
    .agent = Chăm sóc khách hàng
    .bot = Tin nhắn tự động
    .note = Ghi chú nội bộ
    .translated = Bản dịch ({ $language })

## Culture check

culture-greeting_missing = Câu trả lời không có lời chào.
    .suggestion = Vui lòng mở đầu bằng “{ $expected }”.
culture-greeting_time = “{ $found }” không hợp với buổi trong ngày ở nơi của khách hàng.
    .suggestion = Vui lòng viết “{ $expected }”.
culture-greeting_language = “{ $found }” là lời chào bằng ngôn ngữ khác.
    .suggestion = Vui lòng viết “{ $expected }”.
culture-closing_missing = Câu trả lời không có lời kết.
    .suggestion = Vui lòng kết thúc bằng “{ $expected }”.
culture-closing_formality = “{ $found }” kém trang trọng hơn mức khách hàng ở đây mong đợi.
    .suggestion = Vui lòng kết thúc bằng “{ $expected }”.
culture-formality_unexpected = “{ $found }” là cách xưng hô suồng sã với khách hàng.
    .suggestion = Vui lòng dùng cách xưng hô “{ $expected }”.
culture-formality_mixed = “{ $found }”: có hai cách xưng hô lẫn lộn trong cùng một câu trả lời.
    .suggestion = Vui lòng dùng cách xưng hô “{ $expected }” trong cả câu trả lời.
culture-honorific_missing = Tên “{ $found }” thiếu từ xưng hô lịch sự đi kèm.
    .suggestion = Vui lòng viết “{ $expected }”.
culture-taboo_word = Ở thị trường này nên tránh dùng “{ $found }”.
    .suggestion = Vui lòng chọn cách nói khác.
culture-promise_window = “{ $found }” hứa nhiều ngày hơn chính sách đổi trả.
    .suggestion = Thời hạn theo chính sách là { $expected } ngày.
culture-promise_absolute = “{ $found }” là lời hứa không ai có thể bảo đảm.
    .suggestion = Vui lòng nêu rõ sẽ làm gì và trước thời điểm nào.
culture-personal_data = Câu trả lời có dữ liệu cá nhân không nên viết đầy đủ.
    .suggestion = Vui lòng chỉ để lại tối đa bốn ký tự cuối.
culture-currency_unexpected = “{ $found }” không phải loại tiền của khách hàng.
    .suggestion = Vui lòng ghi số tiền bằng { $expected }.
culture-date_order = “{ $found }” không theo thứ tự ngày tháng quen dùng ở đó.
    .suggestion = Vui lòng viết “{ $expected }”.
culture-date_ambiguous = “{ $found }” có thể hiểu thành hai ngày khác nhau.
    .suggestion = Vui lòng viết “{ $expected }”.
culture-language_unexpected = Câu trả lời không dùng ngôn ngữ của khách hàng.
    .suggestion = Vui lòng nhờ dịch, hoặc viết bằng ngôn ngữ: { $expected }.
culture-too_long = Câu trả lời dài hơn mức kênh cho phép.
    .suggestion = Vui lòng viết tối đa { $expected } ký tự.
culture-festival_silence = Theo phong tục, không nên gửi tin này trong dịp “{ $found }”.
    .suggestion = Vui lòng gửi sau { $expected }.
culture-festival_greeting = Đất nước của khách hàng đang đón “{ $found }”.
    .suggestion = Nên có lời chúc: “{ $expected }”.
culture-platform_content = “{ $found }” không được phép trong tin nhắn trên sàn thương mại này.
    .suggestion = Vui lòng bỏ phần này và trả lời tại đây.
culture-indirect_refusal = “{ $found }” có thể là lời từ chối lịch sự.
    .suggestion = Không nên xem là đồng ý; vui lòng đề xuất cách khác.
culture-indirect_complaint = “{ $found }” có thể là lời phàn nàn nói một cách lịch sự.
    .suggestion = Vui lòng xử lý như khiếu nại và hỏi điều gì chưa ổn.
culture-understatement = “{ $found }” có thể hàm ý nhiều hơn lời nói ra.
    .suggestion = Vui lòng xem đây là việc nghiêm trọng cho đến khi khách hàng nói khác.
culture-polite_yes = “{ $found }” có thể chỉ có nghĩa là “tôi đã nghe”.
    .suggestion = Vui lòng xin câu trả lời rõ ràng trước khi thực hiện.
culture-misread_date = “{ $found }” có thể hiểu thành hai ngày khác nhau.
    .suggestion = Vui lòng nhắc lại ngày với tên tháng viết bằng chữ và xin xác nhận.
culture-misread_number = “{ $found }” có thể hiểu thành hai con số khác nhau.
    .suggestion = Vui lòng nhắc lại con số bằng chữ hoặc kèm đơn vị và xin xác nhận.
culture-misread_time = “{ $found }” chỉ những giờ khác nhau tùy từng nước.
    .suggestion = Vui lòng nhắc lại giờ bằng chữ số, ví dụ 07:30.
culture-other_calendar = “{ $found }” là ngày theo lịch khác.
    .suggestion = Có lẽ là { $expected }; vui lòng xin xác nhận.
culture-false_friend = “{ $found }” thường không có nghĩa như vẻ ngoài.
    .suggestion = Có lẽ nghĩa là: { $expected }.
culture-formulaic_phrase = “{ $found }” là câu nói quen dùng ở đó, không phải đòi hỏi hay lời hứa.
    .suggestion = Vui lòng trả lời vào nội dung sự việc, không dựa vào câu chữ.

form-email = Địa chỉ email
form-name = Họ và tên
form-subject = Tiêu đề
form-order_id = Mã đơn hàng
form-description = Nội dung
form-send = Gửi
form-sent = Xin cảm ơn. Chúng tôi đã nhận được tin nhắn của quý khách.
