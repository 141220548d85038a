## The API's errors

error-malformed_json = 请求正文不是有效的 JSON
    .detail = 请发送一个采用 UTF-8 编码的 JSON 值，键不可重复，数字必须是有限值。
error-malformed_header = 请求头无效
    .detail = 请检查请求头 { $header }。
error-unknown_parameter = 未知的查询参数
    .detail = 请去掉此接口不支持的查询参数。
error-repeated_parameter = 查询参数重复
    .detail = 每个查询参数请只提供一次。
error-invalid_parameter = 查询参数无效
    .detail = 请更正“errors”中列出的查询参数。
error-cursor_mismatch = 游标不属于此列表
    .detail = 游标只能与签发时的筛选条件和排序方式一起使用。
error-unauthorized = 请先登录
    .detail = 此接口需要有效的访问令牌或 API 密钥。
error-forbidden = 没有权限
    .detail = 您没有执行此操作的权限。
error-not_found = 未找到
    .detail = 这里没有您可以查看的内容。
error-conflict = 目前无法执行
    .detail = 当前状态不允许此操作。请重新读取后再决定。
error-invalid_transition = 无法执行此步骤
    .detail = 状态为“{ $status }”的工单无法执行步骤“{ $command }”。
error-version_conflict = 他人已先行修改
    .detail = 您提交的版本已不是最新版本。请重新读取后再次修改。
error-idempotency_in_flight = 同一内容正在被修改
    .detail = 请稍后使用相同的 Idempotency-Key 重试。
error-erased = 内容已不存在
    .detail = 这些数据已被删除。
error-cursor_expired = 游标已过期
    .detail = 变更记录保留 7 天。请不带游标重新开始。
error-precondition_failed = 他人已先行修改
    .detail = 自 If-Match 所示版本以来，该资源已发生变化。请重新读取后再次修改。
error-body_too_large = 请求过大
    .detail = 请求最多 { $limit } 字节。文件请以附件形式发送。
error-unsupported_media_type = 不支持此内容类型
    .detail = 请发送采用 UTF-8 编码的 application/json。
error-validation_failed = 部分值无效
    .detail = 请更正“errors”中列出的字段。
error-idempotency_mismatch = 此 Idempotency-Key 已用于其他请求
    .detail = 新的请求请使用新的 Idempotency-Key。
error-precondition_required = 需要 If-Match
    .detail = 使用 strict=true 时，请在 If-Match 中提供您最近读取的 ETag。
error-rate_limited = 请求过于频繁
    .detail = 请在 { $retry_after_s } 秒后重试。
error-internal_error = 系统出现问题
    .detail = 非常抱歉。如再次发生，请将“instance”中的编号告诉我们。
error-unavailable = 暂时不可用
    .detail = 请在几秒后重试。使用相同的 Idempotency-Key，不会重复执行。
error-rate_missing = 没有汇率
    .detail = 该金额没有可用的汇率。请使用订单的货币，或稍后再试。
error-rate_stale = 汇率过旧
    .detail = 最新汇率的日期为 { $date }。请使用订单的货币，或稍后再试。
error-culture_blocked = 回复不符合客户所在市场的惯例
    .detail = 请修改“errors”中列出的内容，或附上“override”和理由后发送。
error-reply_too_long = 回复超出该渠道的长度上限
    .detail = 该渠道最多 { $limit } 个字符，这条回复有 { $length } 个。超出部分不会自动截断。

## Reasons of single faults

reason-missing = 此字段为必填项。
reason-unknown_field = 此处没有这个字段。
reason-wrong_type = 值的类型不正确。
reason-not_allowed = 此处不允许使用这个值。
reason-bad_format = 值的格式不符合要求。
reason-out_of_range = 值超出允许的范围。
reason-too_long = 最多允许 { $limit } 个字符。
reason-too_short = 至少需要 { $limit } 个可见字符。
reason-too_many = 最多允许 { $limit } 项。
reason-too_few = 至少需要 { $limit } 项。
reason-control_character = 文本中含有不允许的字符。
reason-not_found = 没有与此 ID 对应的内容。
reason-already_used = 此值已被使用。
reason-unknown = 无法识别此值。
reason-repeated = 此项只能提供一次。
reason-taken = 此项属于其他客户。
reason-only_with_reply = 状态只能在发送公开回复时一并设置。
reason-not_merged = 此工单尚未合并到另一工单。
reason-other_requester = 这些工单属于不同的客户。
reason-in_the_past = 此时间已经过去。
reason-in_the_future = 此时间尚未到来。
reason-too_old = 此时间在 400 天以前。
reason-outdated = 您读取之后，此项已被他人修改。
reason-already_assigned = 此工单已由他人接手。
reason-already_escalated = 已请其他部门协助，对方尚未答复。
reason-not_escalated = 当前没有正在等待答复的部门。
reason-not_uploaded = 此文件尚未上传。
reason-not_clean = 此文件须经扫描确认安全后方可下载。状态：{ $state }。
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = 此目标与“targets/{ $other }”适用于相同的工单，且两者同样具体，无法区分先后。
reason-conflicting_effect = 此动作与“effects/{ $other }”会在同一时机移动工单，只能保留其中一个。
reason-endless_effect = 此动作与“effects/{ $other }”可能使工单在两个队列之间无休止地来回移动。
reason-feed_refused = 不能访问此地址：日历源只能从公开的 https 地址读取。
reason-feed_unreachable = 目前无法读取此日历源。
reason-bad_feed = 这不是节假日的 iCal 日历源。
reason-approval_needed = 这超出了您的权限，需由权限更高的人员批准。
reason-offer_open = 此工单还有一项方案尚待答复。
reason-offer_expired = 此方案已过期。
reason-offer_closed = 此方案已答复或已撤回。
reason-not_your_turn = 应由对方答复此方案。
reason-below_minimum = 低于客户有权得到的标准。
reason-above_maximum = 超出了退货政策允许的上限。
reason-not_offered = 退货政策不支持在此情况下提供该方案。
reason-order_needed = 金额取决于订单，而此工单没有可用的订单。
reason-unknown_item = 该商品不在此订单中。
reason-mixed_items = 这些商品适用不同的规则，请逐一查询。
reason-no_policy = 没有适用于此情况的退货政策。
reason-source_missing = 标为法律规定的内容须注明出处。
reason-protected_missing = 译文中必须原样保留原文里的以下内容：{ $tokens }。
reason-already_sent = 回复已经发出，译文无法再修改。
reason-not_translated = 尚无译文。
reason-empty = 请求正文为空。
reason-not_utf8 = 请求正文不是有效的 UTF-8。
reason-not_json = 请求正文不是 JSON。
reason-not_finite = 数字必须是有限值。
reason-number_too_long = 数字的位数过多。
reason-duplicate_key = 对象中有重复的键。
reason-too_deep = JSON 嵌套过深。
reason-too_many_values = JSON 中的值过多。
reason-bad_character = 文本中含有无法保存的字符。

## Texts for customers

## Acknowledgements

ack-mail =
    感谢您的来信。我们已收到您的咨询，受理编号为{ $reference }，将在{ $answer_at }之前答复您。
    如需补充，直接回复本邮件即可。
    .subject = 我们已收到您的来信（{ $reference }）
ack-mail-open =
    感谢您的来信。我们已收到您的咨询，受理编号为{ $reference }，会尽快答复您。
    如需补充，直接回复本邮件即可。
    .subject = 我们已收到您的来信（{ $reference }）
ack-chat = 您的消息已收到，感谢您的联系。我们会于{ $answer_at }之前在这里回复您。
ack-chat-open = 您的消息已收到，感谢您的联系。我们会尽快在这里回复您。
ack-sms = 您的咨询已收到（{ $reference }），我们将在{ $answer_at }之前答复您。
ack-review = 感谢您抽空留下评价，我们正在了解您提到的情况。{ $brand }客户服务
ack-call = 感谢您的来电。您的咨询已登记，受理编号为{ $reference }，我们会再与您联系。
ack-addition = 谢谢，您补充的内容已添加到咨询{ $reference }中。

## Progress

progress-working = 您的咨询仍在处理中，我们会在{ $answer_at }之前与您联系。
progress-taken = 您的咨询现由{ $agent }负责跟进。
progress-department = 我们已请相关部门（{ $desk }）协助，正在等待答复，一有结果就会告知您。
progress-parcel = 我们已请快递公司查询您的包裹（{ $tracking }），一有消息就会告知您。
progress-parcel-due = 您的包裹（{ $tracking }）正在运输途中，预计{ $arrives_on }送达。
progress-waiting = 让您等候了{ $days }天仍未收到答复，非常抱歉。我们仍在跟进您的咨询。
progress-later = 非常抱歉，处理所需的时间比我们承诺的更长。我们将在{ $answer_at }之前答复您。
progress-next = 接下来：{ $step }

## Requests

request-question = 为了更好地帮助您，还需要向您了解一下：{ $question }
request-order = 麻烦您提供一下订单号，可以在订单确认信息中找到。
request-photo = 麻烦您发一张商品及其包装的照片。
request-reminder = 我们还在等您的回复。如果{ $days }天内没有收到，我们会先结束本次咨询。之后您随时可以再联系我们。

## Confirmation

confirm-ask = 请问您的问题解决了吗？
    .yes = 是的，已解决
    .no = 没有，还需要帮助
confirm-reminder = 想再向您确认一下，问题是否已经解决？如果{ $days }天内没有收到您的回复，我们会结束本次咨询。
confirm-thanks = 感谢您的反馈，很高兴您的问题已经解决。
confirm-not-solved = 感谢您的反馈。问题还没有解决，非常抱歉，我们会重新为您处理。

## States

state-closed = 您的咨询{ $reference }已处理完毕。如果还需要帮助，随时联系我们即可。
state-closed-unanswered = 我们已有{ $days }天没有收到您的回复，因此先结束了本次咨询。如果还需要帮助，随时联系我们即可。
state-reopened = 您的咨询{ $reference }已重新开启，我们正在再次处理。
state-merged = 您的咨询{ $other_reference }与{ $reference }属于同一问题，我们会以编号{ $reference }一并处理。
state-follow-up = 我们已为您新建咨询{ $reference }，接续之前的{ $other_reference }，您不必从头说明。

## Salutations and closings

salutation-formal = { $title ->
    [ms] 尊敬的{ $name }女士：
    [mr] 尊敬的{ $name }先生：
   *[none] 尊敬的{ $name }，您好：
}
salutation-formal-unnamed = 尊敬的客户：
salutation-friendly = { $name }您好，
salutation-friendly-unnamed = 您好，
salutation-morning = 早上好，
salutation-afternoon = 下午好，
salutation-evening = 晚上好，
closing-formal =
    祝您生活愉快
    { $agent }
    { $brand }客户服务
closing-formal-unsigned =
    祝您生活愉快
    { $brand }客户服务
closing-friendly = 祝您生活愉快。客服{ $agent }
closing-apology = 给您带来不便，我们深表歉意。
closing-patience = 感谢您的耐心等待。
closing-further-help = 如有其他需要，欢迎随时联系我们。

## Hours

hours-closed = 现在是非工作时间。我们将于{ $opens_at }恢复服务，届时会答复您。
hours-holiday = 今天因{ $holiday }放假，我们将于{ $opens_at }恢复服务，届时会答复您。
hours-today = 今天的服务时间为{ $opens }至{ $closes }。
hours-always = 我们全天24小时为您服务。
hours-urgent = 如有急事，请拨打{ $phone }。

## Translation and language

translation-notice = 本消息由机器自动翻译。
translation-notice-original = 本消息由机器自动翻译，原文为{ $language }。如果需要，我们很乐意把原文发给您。
language-invitation = 您可以用自己最习惯的语言联系我们。
language-chosen = 今后我们会用{ $language }与您联系。如果您更希望使用其他语言，请告诉我们。

## Attachments and limits

files-received = 您发来的{ $count }个文件已收到。
files-too-big = 文件“{ $file }”过大，未能接收。单个文件不能超过{ $size }。
files-refused = 为了安全起见，我们无法接收文件“{ $file }”。麻烦您改用图片或PDF格式发送。
limit-messages = 我们在短时间内收到了您的多条消息。消息都已收到，我们正在查看，您不必重复发送。
limit-blocked = 您的消息被垃圾信息过滤系统拦截了。如果是误拦，我们非常抱歉，请您发送邮件至：{ $email }

## Service promise

promise-first-answer = 工作时间内，我们会在{ $hours }小时之内回复每一条消息。

## Offers

offer-refund = 关于“{ $item }”，我们可以为您退款{ $amount }。
offer-replacement = 关于“{ $item }”，我们可以免费为您补发新品。
offer-repair = 关于“{ $item }”，我们可以免费为您维修。
offer-voucher = 我们可以送您一张面值{ $amount }的代金券，有效期至{ $expires_on }。
offer-reduction = 如果您愿意留下“{ $item }”，我们会退还部分货款，金额为{ $amount }。
offer-label = 退货运费由我们承担，请在这里打印退货快递单：{ $url }
offer-return-days = 请在{ $days }天内将商品寄回。
offer-ask = 请问您是否接受这个方案？
    .yes = 好的，我接受
    .no = 不用了，谢谢
offer-accepted = 谢谢您。我们马上为您办理。
offer-declined = 感谢您的反馈，我们会再为您寻找其他解决办法。
offer-countered = 感谢您的建议。我们会认真考虑，再给您答复。
offer-refund-sent = 我们已为您退款{ $amount }，预计{ $days }个工作日内到账。

## Bot and hand-over

bot-greeting = 您好，我是{ $brand }的智能客服，请问有什么可以帮您？
bot-helped = 这个回答对您有帮助吗？
    .yes = 有帮助
    .no = 没有帮助
bot-person = 您可以随时转接人工客服。
    .button = 转人工客服
bot-not-understood = 抱歉，我没有理解您的意思。您可以换个说法再问一次，也可以转接人工客服。
handover-person = 正在为您转接人工客服，您不必从头说明。
handover-wait = 预计需要等待{ $minutes }分钟左右。
handover-nobody = 现在没有人工客服在线。您的消息已为您保留，客服人员将于{ $opens_at }恢复服务并查看。
handover-desk = 为了不让您等到明天，您的咨询现由我们另一办公地点的团队（{ $desk }）继续跟进。

## Surveys

survey-satisfaction = 您对我们这次的服务满意吗？
    .lowest = 非常不满意
    .low = 不满意
    .middle = 一般
    .high = 满意
    .highest = 非常满意
survey-recommendation = 您有多大可能向朋友或同事推荐{ $brand }？
    .lowest = 完全不可能
    .highest = 非常可能
survey-effort = 这次解决问题的过程是否轻松？
    .lowest = 非常费力
    .highest = 非常轻松
survey-comment = 方便的话，请告诉我们原因（选填）
survey-thanks = 感谢您的反馈，这会帮助我们做得更好。
survey-low = 没能让您满意，我们非常抱歉。我们会安排专人重新查看您的咨询，并与您联系。
survey-subject = 诚邀您评价我们的服务（咨询编号{ $reference }）

## Privacy

privacy-export = 您申请的个人信息副本已准备好，下载有效期至{ $expires_on }：{ $url }
privacy-erased = 我们已按您的要求删除了您的个人信息。
privacy-received = 我们已收到您关于个人信息的请求，最迟将于{ $answer_on }答复您。
privacy-secrets = 为了您的安全，请不要向我们发送密码或完整的银行卡号。

## Festivals

festival-wish = 值此{ $festival }之际，祝您和家人平安顺遂。
festival-delay = { $festival }前后，我们的回复和商品的配送可能会比平时慢一些。感谢您的理解与耐心。

## Live chat

chat-page = 在线咨询
    .write = 您的消息
    .send = 发送
    .you = 您
    .us = 客服
    .online = 我们正在为您服务
    .away = 请留言，我们会尽快回复您
    .typing = 正在输入…
    .read = 已读
    .connecting = 正在连接…
    .failed = 发送失败，请重试。
    .original = 原文
transcript = 会话 { $reference }
    .customer = 客户
    .agent = 客服
    .bot = 自动消息
    .note = 内部备注
    .translated = 翻译（{ $language }）

## Culture check

culture-greeting_missing = 回复没有开头的问候语。
    .suggestion = 请以“{ $expected }”开头。
culture-greeting_time = “{ $found }”与客户当地的时间不符。
    .suggestion = 请写“{ $expected }”。
culture-greeting_language = “{ $found }”是另一种语言的问候语。
    .suggestion = 请写“{ $expected }”。
culture-closing_missing = 回复没有结束语。
    .suggestion = 请以“{ $expected }”结尾。
culture-closing_formality = “{ $found }”不够正式，与当地客户的期待不符。
    .suggestion = 请以“{ $expected }”结尾。
culture-formality_unexpected = “{ $found }”对客户的称呼不够尊重。
    .suggestion = 请使用“{ $expected }”的形式。
culture-formality_mixed = “{ $found }”使同一条回复中混用了两种称呼方式。
    .suggestion = 请全文统一使用“{ $expected }”的形式。
culture-honorific_missing = 姓名“{ $found }”没有带称谓。
    .suggestion = 请写“{ $expected }”。
culture-taboo_word = 在这个市场最好不要使用“{ $found }”。
    .suggestion = 请换一种说法。
culture-promise_window = “{ $found }”承诺的天数超过了退货政策的规定。
    .suggestion = 退货政策规定为{ $expected }天。
culture-promise_absolute = “{ $found }”承诺了无法保证的事情。
    .suggestion = 请说明会做什么，以及何时完成。
culture-personal_data = 回复中含有不应完整写出的个人信息。
    .suggestion = 最多显示末四位。
culture-currency_unexpected = “{ $found }”不是客户使用的货币。
    .suggestion = 请用{ $expected }写明金额。
culture-date_order = “{ $found }”不符合当地惯用的日期顺序。
    .suggestion = 请写“{ $expected }”。
culture-date_ambiguous = “{ $found }”可以理解为两个不同的日期。
    .suggestion = 请写“{ $expected }”。
culture-language_unexpected = 回复所用的语言不是客户的语言。
    .suggestion = 请送交翻译，或改用{ $expected }书写。
culture-too_long = 回复超出该渠道的长度上限。
    .suggestion = 请不要超过{ $expected }个字符。
culture-festival_silence = 按照习俗，“{ $found }”期间不宜发送这类消息。
    .suggestion = 请在{ $expected }之后发送。
culture-festival_greeting = 客户所在的国家或地区正在庆祝“{ $found }”。
    .suggestion = 不妨加一句问候：“{ $expected }”。
culture-platform_content = 该电商平台的消息中不允许出现“{ $found }”。
    .suggestion = 请删除该内容并在此回复。
culture-indirect_refusal = “{ $found }”可能是委婉的拒绝。
    .suggestion = 请不要当作同意，另提一个方案。
culture-indirect_complaint = “{ $found }”可能是委婉的投诉。
    .suggestion = 请按投诉处理，并询问哪里出了问题。
culture-understatement = “{ $found }”的实际意思可能比字面更严重。
    .suggestion = 在客户表示没有大碍之前，请认真对待。
culture-polite_yes = “{ $found }”可能只是“我听到了”的意思。
    .suggestion = 着手办理之前，请先得到客户的明确答复。
culture-misread_date = “{ $found }”可以理解为两个不同的日期。
    .suggestion = 请写明几月几日来复述日期，并请客户确认。
culture-misread_number = “{ $found }”可以理解为两个不同的数字。
    .suggestion = 请用文字或带单位的方式复述数字，并请客户确认。
culture-misread_time = “{ $found }”在不同国家所指的时间不同。
    .suggestion = 请用数字复述时间，例如07:30。
culture-other_calendar = “{ $found }”是另一种历法的日期。
    .suggestion = 很可能是{ $expected }，请与客户确认。
culture-false_friend = “{ $found }”的实际意思往往与字面不同。
    .suggestion = 意思很可能是：{ $expected }。
culture-formulaic_phrase = “{ $found }”是当地的客套用语，并非要求或承诺。
    .suggestion = 不必拘泥于字面，请就事情本身答复。

form-email = 电子邮箱
form-name = 姓名
form-subject = 主题
form-order_id = 订单号
form-description = 您的留言
form-send = 发送
form-sent = 谢谢。我们已收到您的留言。
