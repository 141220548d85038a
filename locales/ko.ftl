## The API's errors

error-malformed_json = 본문이 올바른 JSON이 아닙니다
    .detail = 중복된 키가 없고 숫자가 유한한 JSON 값 하나를 UTF-8로 보내 주십시오.
error-malformed_header = 올바르지 않은 헤더가 있습니다
    .detail = { $header } 헤더를 확인해 주십시오.
error-unknown_parameter = 알 수 없는 쿼리 매개변수입니다
    .detail = 이 호출에 없는 쿼리 매개변수는 빼 주십시오.
error-repeated_parameter = 쿼리 매개변수가 중복되었습니다
    .detail = 쿼리 매개변수는 각각 한 번만 지정해 주십시오.
error-invalid_parameter = 올바르지 않은 쿼리 매개변수가 있습니다
    .detail = “errors”에 표시된 쿼리 매개변수를 수정해 주십시오.
error-cursor_mismatch = 다른 목록의 커서입니다
    .detail = 커서는 발급 당시와 같은 필터와 정렬로만 사용해 주십시오.
error-unauthorized = 인증이 필요합니다
    .detail = 이 호출에는 유효한 액세스 토큰이나 API 키가 필요합니다.
error-forbidden = 허용되지 않는 작업입니다
    .detail = 이 작업을 할 권한이 없습니다.
error-not_found = 찾을 수 없습니다
    .detail = 조회할 수 있는 항목이 없습니다.
error-conflict = 지금은 처리할 수 없습니다
    .detail = 현재 상태에서는 허용되지 않습니다. 다시 조회한 뒤 결정해 주십시오.
error-invalid_transition = 이 단계로 진행할 수 없습니다
    .detail = ‘{ $status }’ 상태의 티켓에는 ‘{ $command }’ 단계를 적용할 수 없습니다.
error-version_conflict = 다른 사용자가 먼저 변경했습니다
    .detail = 보내신 버전은 더 이상 최신 버전이 아닙니다. 다시 조회한 뒤 변경해 주십시오.
error-idempotency_in_flight = 같은 항목이 지금 변경되고 있습니다
    .detail = 잠시 후 같은 Idempotency-Key로 다시 시도해 주십시오.
error-erased = 더 이상 제공되지 않습니다
    .detail = 이 데이터는 삭제되었습니다.
error-cursor_expired = 커서가 만료되었습니다
    .detail = 피드는 최근 7일분까지 제공됩니다. 커서 없이 다시 시작해 주십시오.
error-precondition_failed = 다른 사용자가 먼저 변경했습니다
    .detail = If-Match에 지정된 버전 이후에 리소스가 변경되었습니다. 다시 조회한 뒤 변경해 주십시오.
error-body_too_large = 요청이 너무 큽니다
    .detail = 요청은 최대 { $limit }바이트까지 가능합니다. 파일은 첨부 파일로 보내 주십시오.
error-unsupported_media_type = 지원하지 않는 콘텐츠 유형입니다
    .detail = UTF-8로 된 application/json을 보내 주십시오.
error-validation_failed = 올바르지 않은 값이 있습니다
    .detail = “errors”에 표시된 필드를 수정해 주십시오.
error-idempotency_mismatch = 이 Idempotency-Key는 다른 요청에 사용되었습니다
    .detail = 새 요청에는 새 키를 사용해 주십시오.
error-precondition_required = If-Match가 필요합니다
    .detail = strict=true를 쓸 때는 마지막으로 조회한 ETag를 If-Match에 넣어 보내 주십시오.
error-rate_limited = 요청이 너무 많습니다
    .detail = { $retry_after_s }초 후에 다시 시도해 주십시오.
error-internal_error = 시스템에 오류가 발생했습니다
    .detail = 불편을 드려 죄송합니다. 같은 오류가 반복되면 “instance”의 번호를 알려 주십시오.
error-unavailable = 일시적으로 이용할 수 없습니다
    .detail = 몇 초 후에 다시 시도해 주십시오. Idempotency-Key가 같으면 두 번 처리되지 않습니다.
error-rate_missing = 환율 정보가 없습니다
    .detail = 이 금액에 적용할 환율이 없습니다. 주문 통화를 사용하거나 나중에 다시 시도해 주십시오.
error-rate_stale = 환율 정보가 오래되었습니다
    .detail = 최신 환율의 기준일은 { $date }입니다. 주문 통화를 사용하거나 나중에 다시 시도해 주십시오.
error-culture_blocked = 답변이 고객의 시장에 맞지 않습니다
    .detail = “errors”에 표시된 내용을 수정하거나, “override”와 사유를 함께 보내 주십시오.
error-reply_too_long = 답변이 채널의 글자 수 제한을 넘습니다
    .detail = 채널의 제한은 { $limit }자이며, 답변은 { $length }자입니다. 답변을 잘라서 보내지 않습니다.

## Reasons of single faults

reason-missing = 필수 항목입니다.
reason-unknown_field = 여기에는 없는 필드입니다.
reason-wrong_type = 값의 형식(타입)이 맞지 않습니다.
reason-not_allowed = 여기에서는 허용되지 않는 값입니다.
reason-bad_format = 값이 정해진 서식에 맞지 않습니다.
reason-out_of_range = 값이 허용 범위를 벗어났습니다.
reason-too_long = 최대 { $limit }자까지 입력할 수 있습니다.
reason-too_short = { $limit }자 이상 입력해야 합니다.
reason-too_many = 최대 { $limit }개까지 지정할 수 있습니다.
reason-too_few = { $limit }개 이상 지정해야 합니다.
reason-control_character = 허용되지 않는 문자가 포함되어 있습니다.
reason-not_found = 이 ID에 해당하는 항목이 없습니다.
reason-already_used = 이미 사용 중인 값입니다.
reason-unknown = 알 수 없는 값입니다.
reason-repeated = 한 번만 지정할 수 있습니다.
reason-taken = 다른 고객에게 등록된 값입니다.
reason-only_with_reply = 상태는 공개 답변과 함께만 설정할 수 있습니다.
reason-not_merged = 이 티켓은 다른 티켓에 병합되지 않았습니다.
reason-other_requester = 서로 다른 고객의 티켓입니다.
reason-in_the_past = 이미 지난 시각입니다.
reason-in_the_future = 현재보다 나중인 시각입니다.
reason-too_old = 400일보다 더 지난 시각입니다.
reason-outdated = 조회하신 뒤에 다른 사용자가 변경했습니다.
reason-already_assigned = 다른 담당자가 이미 맡은 티켓입니다.
reason-already_escalated = 다른 부서에 이미 도움을 요청했으며 아직 답변이 없습니다.
reason-not_escalated = 답변을 기다리고 있는 다른 부서가 없습니다.
reason-not_uploaded = 아직 업로드되지 않은 파일입니다.
reason-not_clean = 이 파일은 검사에서 안전한 것으로 확인된 후에만 다운로드할 수 있습니다. 상태: { $state }
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = 이 목표와 “targets/{ $other }” 항목이 같은 티켓에 적용되며, 어느 쪽도 더 구체적이지 않습니다.
reason-conflicting_effect = 이 효과와 “effects/{ $other }” 항목이 같은 시점에 티켓을 이동시킵니다. 둘 중 하나만 가능합니다.
reason-endless_effect = 이 효과와 “effects/{ $other }” 항목 때문에 티켓이 두 대기열 사이를 끝없이 오갈 수 있습니다.
reason-feed_refused = 호출할 수 없는 주소입니다. 피드는 공개된 https 주소에서만 읽습니다.
reason-feed_unreachable = 지금은 피드를 읽을 수 없습니다.
reason-bad_feed = 공휴일 iCal 피드가 아닙니다.
reason-approval_needed = 승인 권한을 넘는 내용입니다. 더 높은 권한을 가진 담당자의 승인이 필요합니다.
reason-offer_open = 이 티켓에 아직 진행 중인 다른 제안이 있습니다.
reason-offer_expired = 만료된 제안입니다.
reason-offer_closed = 이미 답변을 받았거나 철회된 제안입니다.
reason-not_your_turn = 상대방이 답해야 하는 제안입니다.
reason-below_minimum = 고객이 보장받는 수준보다 낮습니다.
reason-above_maximum = 반품 정책에서 허용하는 수준을 넘습니다.
reason-not_offered = 이 경우에는 반품 정책에서 제공하지 않는 방법입니다.
reason-order_needed = 금액은 주문에 따라 정해지는데, 이 티켓에는 사용할 수 있는 주문이 없습니다.
reason-unknown_item = 이 주문에 포함되지 않은 상품입니다.
reason-mixed_items = 상품마다 적용되는 규정이 다릅니다. 하나씩 조회해 주십시오.
reason-no_policy = 이 경우에 해당하는 반품 정책이 없습니다.
reason-source_missing = 법률에 따른 내용에는 출처를 표시해야 합니다.
reason-protected_missing = 번역에 원문 그대로 들어가야 합니다: { $tokens }
reason-already_sent = 이미 발송된 답변이므로 번역을 변경할 수 없습니다.
reason-not_translated = 아직 번역이 없습니다.
reason-empty = 본문이 비어 있습니다.
reason-not_utf8 = 본문이 올바른 UTF-8이 아닙니다.
reason-not_json = 본문이 JSON이 아닙니다.
reason-not_finite = 숫자는 유한해야 합니다.
reason-number_too_long = 숫자의 자릿수가 너무 많습니다.
reason-duplicate_key = 한 객체에 같은 키가 두 번 있습니다.
reason-too_deep = JSON의 중첩이 너무 깊습니다.
reason-too_many_values = JSON에 값이 너무 많습니다.
reason-bad_character = 저장할 수 없는 문자가 포함되어 있습니다.

## Texts for customers

## Acknowledgements

ack-mail =
    문의해 주셔서 감사합니다. 고객님의 문의가 접수되었습니다(접수 번호 { $reference }). { $answer_at }까지 답변드리겠습니다.
    추가로 전하실 말씀이 있으시면 이 메일에 회신해 주시기 바랍니다.
    .subject = 고객님의 문의가 접수되었습니다({ $reference })
ack-mail-open =
    문의해 주셔서 감사합니다. 고객님의 문의가 접수되었습니다(접수 번호 { $reference }). 확인하는 대로 답변드리겠습니다.
    추가로 전하실 말씀이 있으시면 이 메일에 회신해 주시기 바랍니다.
    .subject = 고객님의 문의가 접수되었습니다({ $reference })
ack-chat = 문의해 주셔서 감사합니다. { $answer_at }까지 이곳으로 답변드리겠습니다.
ack-chat-open = 문의해 주셔서 감사합니다. 확인하는 대로 이곳으로 답변드리겠습니다.
ack-sms = 문의가 접수되었습니다({ $reference }). { $answer_at }까지 답변드리겠습니다.
ack-review = 소중한 의견을 남겨 주셔서 감사합니다. 말씀해 주신 내용을 확인하고 있습니다. { $brand } 고객센터
ack-call = 전화 주셔서 감사합니다. 문의하신 내용이 접수되었습니다(접수 번호 { $reference }). 확인 후 연락드리겠습니다.
ack-addition = 감사합니다. 보내 주신 내용을 기존 문의({ $reference })에 추가하였습니다.

## Progress

progress-working = 문의하신 내용을 계속 확인하고 있습니다. { $answer_at }까지 다시 안내드리겠습니다.
progress-taken = 이제부터 { $agent } 담당자가 고객님의 문의를 맡아 도와드리겠습니다.
progress-department = 담당 부서({ $desk })에 확인을 요청하고 답변을 기다리고 있습니다. 답변을 받는 대로 안내드리겠습니다.
progress-parcel = 고객님의 상품(운송장 번호 { $tracking })이 현재 어디에 있는지 택배사와 함께 확인하고 있습니다. 확인되는 대로 안내드리겠습니다.
progress-parcel-due = 고객님의 상품(운송장 번호 { $tracking })이 배송 중입니다. 도착 예정일은 { $arrives_on }입니다.
progress-waiting = 문의하신 지 { $days }일이 지나도록 답변을 드리지 못해 대단히 죄송합니다. 고객님의 문의를 잊지 않고 계속 확인하고 있습니다.
progress-later = 약속드린 시간보다 더 걸리게 되어 대단히 죄송합니다. { $answer_at }까지 답변드리겠습니다.
progress-next = 다음 진행 사항: { $step }

## Requests

request-question = 정확한 안내를 위해 한 가지만 더 여쭙겠습니다. { $question }
request-order = 주문 번호를 알려 주시겠습니까? 주문 번호는 주문 확인 메일에 적혀 있습니다.
request-photo = 상품과 포장 상태를 확인할 수 있는 사진을 보내 주시겠습니까?
request-reminder = 고객님의 회신을 기다리고 있습니다. 회신이 없으시면 { $days }일 후에 문의가 종료됩니다. 종료된 뒤에도 언제든지 다시 문의하실 수 있습니다.

## Confirmation

confirm-ask = 문의하신 내용이 해결되셨습니까?
    .yes = 네, 해결되었습니다
    .no = 아니요, 도움이 더 필요합니다
confirm-reminder = 문의하신 내용이 해결되셨는지 다시 한번 여쭙습니다. { $days }일 안에 회신이 없으시면 문의가 종료됩니다.
confirm-thanks = 알려 주셔서 감사합니다. 잘 해결되어 다행입니다.
confirm-not-solved = 알려 주셔서 감사합니다. 아직 해결해 드리지 못해 죄송합니다. 내용을 다시 확인하겠습니다.

## States

state-closed = 고객님의 문의({ $reference })가 종료되었습니다. 도움이 더 필요하시면 언제든지 다시 문의해 주시기 바랍니다.
state-closed-unanswered = { $days }일 동안 회신이 없으셔서 문의를 종료하였습니다. 도움이 더 필요하시면 언제든지 다시 문의해 주시기 바랍니다.
state-reopened = 고객님의 문의({ $reference })를 다시 접수하여 내용을 확인하고 있습니다.
state-merged = 고객님의 문의 { $other_reference } 건은 { $reference } 건과 같은 내용으로 확인되었습니다. 앞으로 접수 번호 { $reference } 한 건으로 함께 처리해 드리겠습니다.
state-follow-up = 기존 문의({ $other_reference })에 이어 새 문의({ $reference })를 접수해 드렸습니다. 처음부터 다시 설명하지 않으셔도 됩니다.

## Salutations and closings

salutation-formal = { $name } 고객님께
salutation-formal-unnamed = 고객님께
salutation-friendly = { $name } 고객님, 안녕하세요.
salutation-friendly-unnamed = 고객님, 안녕하세요.
salutation-morning = 좋은 아침입니다.
salutation-afternoon = 안녕하세요.
salutation-evening = 안녕하세요.
closing-formal =
    감사합니다.
    { $brand } 고객센터
    { $agent } 드림
closing-formal-unsigned =
    감사합니다.
    { $brand } 고객센터 드림
closing-friendly = 감사합니다. { $agent } 드림
closing-apology = 이용에 불편을 드린 점 진심으로 사과드립니다.
closing-patience = 오랜 시간 기다려 주셔서 감사합니다.
closing-further-help = 더 궁금하신 점이 있으시면 언제든지 문의해 주시기 바랍니다.

## Hours

hours-closed = 지금은 상담 운영 시간이 아닙니다. { $opens_at }에 상담을 다시 시작하며, 그때 답변드리겠습니다.
hours-holiday = 오늘은 휴무일({ $holiday })입니다. { $opens_at }에 상담을 다시 시작하며, 그때 답변드리겠습니다.
hours-today = 오늘 상담 시간은 { $opens }부터 { $closes }까지입니다.
hours-always = 고객센터는 24시간 연중무휴로 운영됩니다.
hours-urgent = 급하신 경우에는 { $phone } 번호로 전화해 주시기 바랍니다.

## Translation and language

translation-notice = 이 메시지는 자동으로 번역되었습니다.
translation-notice-original = 이 메시지는 자동으로 번역되었습니다(원문 언어: { $language }). 원하시면 원문을 보내 드리겠습니다.
language-invitation = 고객님께서 편하신 언어로 문의해 주시면 됩니다.
language-chosen = 앞으로 { $language }로 안내해 드리겠습니다. 다른 언어를 원하시면 말씀해 주시기 바랍니다.

## Attachments and limits

files-received = 보내 주신 파일 { $count }개를 잘 받았습니다.
files-too-big = ‘{ $file }’ 파일은 용량이 너무 커서 받지 못했습니다. 파일은 최대 { $size }까지 보내실 수 있습니다.
files-refused = 보안상의 이유로 ‘{ $file }’ 파일을 받을 수 없습니다. 이미지나 PDF로 보내 주시기 바랍니다.
limit-messages = 짧은 시간에 많은 메시지를 보내 주셨습니다. 모두 잘 받아 확인하고 있으니 다시 보내지 않으셔도 됩니다.
limit-blocked = 보내 주신 메시지가 스팸으로 분류되어 차단되었습니다. 잘못 차단된 경우에는 번거로우시겠지만 { $email } 주소로 연락해 주시기 바랍니다. 불편을 드려 죄송합니다.

## Service promise

promise-first-answer = 상담 운영 시간 기준 { $hours }시간 이내에 모든 문의에 답변드립니다.

## Offers

offer-refund = { $item } 상품에 대해 { $amount } 환불을 진행해 드리고자 합니다.
offer-replacement = { $item } 상품을 무상으로 교환해 드리고자 합니다.
offer-repair = { $item } 상품을 무상으로 수리해 드리고자 합니다.
offer-voucher = { $amount } 상당의 상품권을 드리고자 합니다. { $expires_on }까지 사용하실 수 있습니다.
offer-reduction = { $item } 상품을 반품하지 않고 그대로 사용하시는 경우, 상품 금액 중 { $amount } 부분 환불을 진행해 드리고자 합니다.
offer-label = 반품 배송비는 저희가 부담합니다. 반품 라벨은 다음 주소에서 출력하실 수 있습니다: { $url }
offer-return-days = { $days }일 이내에 상품을 반송해 주시기 바랍니다.
offer-ask = 이 제안을 수락하시겠습니까?
    .yes = 네, 수락합니다
    .no = 아니요, 괜찮습니다
offer-accepted = 감사합니다. 바로 처리해 드리겠습니다.
offer-declined = 알려 주셔서 감사합니다. 다른 해결 방법을 찾아보겠습니다.
offer-countered = 의견을 주셔서 감사합니다. 검토한 후 다시 안내드리겠습니다.
offer-refund-sent = { $amount } 환불 처리를 완료하였습니다. 영업일 기준 { $days }일 이내에 환불 금액을 받으실 수 있습니다.

## Bot and hand-over

bot-greeting = 안녕하세요. { $brand } 자동 상담 챗봇입니다. 어떤 도움이 필요하십니까?
bot-helped = 도움이 되셨습니까?
    .yes = 네
    .no = 아니요
bot-person = 언제든지 상담원과 상담하실 수 있습니다.
    .button = 상담원 연결
bot-not-understood = 죄송합니다. 질문을 이해하지 못했습니다. 다른 표현으로 입력해 주시거나 ‘상담원 연결’을 선택해 주시기 바랍니다.
handover-person = 상담원에게 연결해 드리겠습니다. 처음부터 다시 설명하지 않으셔도 됩니다.
handover-wait = 예상 대기 시간은 약 { $minutes }분입니다.
handover-nobody = 지금은 상담 가능한 상담원이 없습니다. 보내 주신 내용은 그대로 전달되며, { $opens_at }에 상담이 다시 시작됩니다.
handover-desk = 내일까지 기다리지 않으시도록, 다른 지역의 담당 팀({ $desk })에서 고객님의 문의를 이어서 처리해 드리겠습니다.

## Surveys

survey-satisfaction = 상담에 얼마나 만족하셨습니까?
    .lowest = 매우 불만족
    .low = 불만족
    .middle = 보통
    .high = 만족
    .highest = 매우 만족
survey-recommendation = 주변 분들께 { $brand } 이용을 추천하실 의향이 어느 정도입니까?
    .lowest = 전혀 추천하지 않음
    .highest = 적극 추천함
survey-effort = 문의를 얼마나 쉽게 해결하셨습니까?
    .lowest = 매우 어려움
    .highest = 매우 쉬움
survey-comment = 그렇게 평가하신 이유를 들려주시겠습니까? (선택 사항)
survey-thanks = 답변해 주셔서 감사합니다. 더 나은 서비스를 위해 소중히 활용하겠습니다.
survey-low = 기대에 미치지 못해 진심으로 죄송합니다. 담당자가 문의 내용을 다시 살펴본 뒤 연락드리겠습니다.
survey-subject = 상담은 어떠셨습니까? (접수 번호 { $reference })

## Privacy

privacy-export = 요청하신 개인정보 사본이 준비되었습니다. { $expires_on }까지 다음 주소에서 내려받으실 수 있습니다: { $url }
privacy-erased = 요청하신 대로 고객님의 개인정보를 파기하였습니다.
privacy-received = 개인정보에 관한 요청이 접수되었습니다. 늦어도 { $answer_on }까지 답변드리겠습니다.
privacy-secrets = 안전을 위해 비밀번호나 카드 번호 전체는 보내지 마시기 바랍니다.

## Festivals

festival-wish = 따뜻하고 행복한 { $festival } 보내시기 바랍니다.
festival-delay = 연휴 기간({ $festival })에는 답변과 배송이 다소 늦어질 수 있습니다. 너그러이 양해해 주시면 감사하겠습니다.

## Live chat

chat-page = 채팅 상담
    .write = 메시지
    .send = 보내기
    .you = 고객님
    .us = 고객 서비스
    .online = 지금 도와드릴 수 있습니다
    .away = 메시지를 남겨 주시면 답변해 드리겠습니다
    .typing = 입력 중…
    .read = 읽음
    .connecting = 연결 중…
    .failed = 전송되지 않았습니다. 다시 시도해 주십시오.
    .original = 원문
transcript = 대화 { $reference }
    .customer = 고객
    .agent = 고객 서비스
    .bot = 자동 메시지
    .note = 내부 메모
    .translated = 번역({ $language })

## Culture check

culture-greeting_missing = 답변에 인사말이 없습니다.
    .suggestion = “{ $expected }” 인사로 시작해 주십시오.
culture-greeting_time = “{ $found }” 인사는 고객이 있는 곳의 시간대에 맞지 않습니다.
    .suggestion = “{ $expected }” 인사로 바꿔 주십시오.
culture-greeting_language = “{ $found }” 표현은 다른 언어의 인사말입니다.
    .suggestion = “{ $expected }” 인사로 바꿔 주십시오.
culture-closing_missing = 답변에 맺음말이 없습니다.
    .suggestion = “{ $expected }” 문구로 끝맺어 주십시오.
culture-closing_formality = “{ $found }” 맺음말은 이 시장의 고객이 기대하는 격식보다 가볍습니다.
    .suggestion = “{ $expected }” 문구로 끝맺어 주십시오.
culture-formality_unexpected = “{ $found }” 표현은 고객에게 쓰는 높임말이 아닙니다.
    .suggestion = “{ $expected }” 형태를 사용해 주십시오.
culture-formality_mixed = “{ $found }” 표현 때문에 한 답변에 두 가지 말투가 섞여 있습니다.
    .suggestion = 답변 전체에 “{ $expected }” 형태를 사용해 주십시오.
culture-honorific_missing = “{ $found }” 이름에 존칭이 없습니다.
    .suggestion = “{ $expected }” 형태로 적어 주십시오.
culture-taboo_word = “{ $found }” 표현은 이 시장에서 피하는 것이 좋습니다.
    .suggestion = 다른 표현을 골라 주십시오.
culture-promise_window = “{ $found }” 표현은 반품 정책보다 긴 기간을 약속합니다.
    .suggestion = 정책상 기간은 { $expected }일입니다.
culture-promise_absolute = “{ $found }” 표현은 누구도 보장할 수 없는 약속입니다.
    .suggestion = 무엇을 언제까지 할지 적어 주십시오.
culture-personal_data = 답변에 전체를 적으면 안 되는 개인정보가 있습니다.
    .suggestion = 마지막 네 자리까지만 표시해 주십시오.
culture-currency_unexpected = “{ $found }” 금액은 고객의 통화가 아닙니다.
    .suggestion = 금액을 다음 통화로 적어 주십시오: { $expected }
culture-date_order = “{ $found }” 날짜는 그 나라에서 쓰는 순서가 아닙니다.
    .suggestion = “{ $expected }” 형태로 적어 주십시오.
culture-date_ambiguous = “{ $found }” 날짜는 서로 다른 두 날로 읽힐 수 있습니다.
    .suggestion = “{ $expected }” 형태로 적어 주십시오.
culture-language_unexpected = 답변이 고객의 언어로 작성되지 않았습니다.
    .suggestion = 번역을 맡기거나 다음 언어로 작성해 주십시오: { $expected }
culture-too_long = 답변이 채널의 글자 수 제한을 넘습니다.
    .suggestion = { $expected }자 이내로 줄여 주십시오.
culture-festival_silence = 관습상 “{ $found }” 기간에는 이런 메시지를 보내지 않습니다.
    .suggestion = { $expected } 이후에 보내 주십시오.
culture-festival_greeting = 고객의 나라에서 기념하는 날입니다: “{ $found }”
    .suggestion = 인사를 덧붙이시면 좋습니다: “{ $expected }”
culture-platform_content = “{ $found }”은(는) 이 마켓플레이스의 메시지에 쓸 수 없습니다.
    .suggestion = 삭제하고 여기에서 답변해 주십시오.
culture-indirect_refusal = “{ $found }” 표현은 정중한 거절일 수 있습니다.
    .suggestion = 동의로 받아들이지 말고 다른 방법을 제안해 주십시오.
culture-indirect_complaint = “{ $found }” 표현은 정중하게 말한 불만일 수 있습니다.
    .suggestion = 불만으로 처리하고, 어떤 점이 불편하셨는지 여쭤보십시오.
culture-understatement = “{ $found }” 표현은 겉으로 드러난 말보다 심각한 상황을 뜻할 수 있습니다.
    .suggestion = 고객이 별일 아니라고 분명히 밝히기 전까지는 중요한 사안으로 다뤄 주십시오.
culture-polite_yes = “{ $found }” 표현은 “잘 들었습니다”라는 뜻일 뿐일 수 있습니다.
    .suggestion = 처리하기 전에 분명한 답을 받아 주십시오.
culture-misread_date = “{ $found }” 날짜는 서로 다른 두 날로 읽힐 수 있습니다.
    .suggestion = 달 이름을 글자로 풀어 쓴 날짜로 다시 말씀드리고 확인을 받아 주십시오.
culture-misread_number = “{ $found }” 숫자는 서로 다른 두 수로 읽힐 수 있습니다.
    .suggestion = 숫자를 글자로 쓰거나 단위를 붙여 다시 말씀드리고 확인을 받아 주십시오.
culture-misread_time = “{ $found }” 표현이 가리키는 시각은 나라마다 다릅니다.
    .suggestion = 07:30처럼 시각을 숫자로 다시 말씀드려 주십시오.
culture-other_calendar = “{ $found }” 날짜는 다른 달력의 날짜입니다.
    .suggestion = 다음 날짜로 보입니다: { $expected }. 확인을 받아 주십시오.
culture-false_friend = “{ $found }” 표현은 겉보기와 다른 뜻으로 쓰이는 경우가 많습니다.
    .suggestion = 다음 뜻으로 보입니다: { $expected }
culture-formulaic_phrase = “{ $found }” 표현은 그곳에서 흔히 쓰는 말이며, 요구나 약속이 아닙니다.
    .suggestion = 표현 자체가 아니라 용건에 답해 주십시오.

form-email = 이메일 주소
form-name = 이름
form-subject = 제목
form-order_id = 주문 번호
form-description = 문의 내용
form-send = 보내기
form-sent = 감사합니다. 문의가 접수되었습니다.
