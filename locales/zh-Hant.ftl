## The API's errors

error-malformed_json = 請求內容不是有效的 JSON
    .detail = 請傳送一個以 UTF-8 編碼的 JSON 值，鍵不可重複，數字須為有限值。
error-malformed_header = 標頭無效
    .detail = 請檢查標頭 { $header }。
error-unknown_parameter = 不明的查詢參數
    .detail = 請移除此呼叫不支援的查詢參數。
error-repeated_parameter = 查詢參數重複
    .detail = 每個查詢參數請只提供一次。
error-invalid_parameter = 查詢參數無效
    .detail = 請修正「errors」中列出的查詢參數。
error-cursor_mismatch = 游標屬於另一份清單
    .detail = 游標只能搭配核發時的篩選條件與排序方式使用。
error-unauthorized = 請先登入
    .detail = 此呼叫需要有效的存取權杖或 API 金鑰。
error-forbidden = 沒有權限
    .detail = 您沒有執行此操作的權限。
error-not_found = 找不到
    .detail = 這裡沒有您可以檢視的內容。
error-conflict = 目前無法執行
    .detail = 目前的狀態不允許此操作。請重新讀取後再決定。
error-invalid_transition = 無法執行此步驟
    .detail = 狀態為「{ $status }」的工單無法執行步驟「{ $command }」。
error-version_conflict = 他人已先行修改
    .detail = 您送出的版本已不是最新版本。請重新讀取後再次修改。
error-idempotency_in_flight = 相同的內容正在變更中
    .detail = 請稍後使用相同的 Idempotency-Key 再試一次。
error-erased = 已無法取得
    .detail = 此資料已刪除。
error-cursor_expired = 游標已過期
    .detail = 變更紀錄保留 7 天。請不帶游標重新開始。
error-precondition_failed = 他人已先行修改
    .detail = 自 If-Match 所示的版本之後，此資源已有變更。請重新讀取後再次修改。
error-body_too_large = 請求過大
    .detail = 請求最多 { $limit } 位元組。檔案請以附件傳送。
error-unsupported_media_type = 不支援此內容類型
    .detail = 請傳送以 UTF-8 編碼的 application/json。
error-validation_failed = 部分欄位的值無效
    .detail = 請修正「errors」中列出的欄位。
error-idempotency_mismatch = 此 Idempotency-Key 已用於另一個請求
    .detail = 新的請求請使用新的 Idempotency-Key。
error-precondition_required = 必須提供 If-Match
    .detail = 使用 strict=true 時，請在 If-Match 中提供您最後讀取的 ETag。
error-rate_limited = 請求過於頻繁
    .detail = 請在 { $retry_after_s } 秒後再試一次。
error-internal_error = 系統發生問題
    .detail = 非常抱歉。若再次發生，請將「instance」中的編號告訴我們。
error-unavailable = 暫時無法使用
    .detail = 請在幾秒後再試一次。使用相同的 Idempotency-Key，就不會重複執行。
error-rate_missing = 沒有匯率
    .detail = 此金額沒有可用的匯率。請使用訂單的幣別，或稍後再試。
error-rate_stale = 匯率過舊
    .detail = 最新匯率的日期為 { $date }。請使用訂單的幣別，或稍後再試。
error-culture_blocked = 回覆不符合客戶所在市場的慣例
    .detail = 請修改「errors」中列出的內容，或附上「override」與理由後送出。
error-reply_too_long = 回覆超過此管道的長度上限
    .detail = 此管道最多 { $limit } 個字元，這則回覆有 { $length } 個。超出部分不會自動截斷。

## Reasons of single faults

reason-missing = 此欄位為必填。
reason-unknown_field = 這裡沒有此欄位。
reason-wrong_type = 值的型別不正確。
reason-not_allowed = 這裡不允許使用此值。
reason-bad_format = 值的格式不符合要求。
reason-out_of_range = 值超出允許的範圍。
reason-too_long = 最多允許 { $limit } 個字元。
reason-too_short = 至少需要 { $limit } 個可見字元。
reason-too_many = 最多允許 { $limit } 筆。
reason-too_few = 至少需要 { $limit } 筆。
reason-control_character = 文字中含有不允許的字元。
reason-not_found = 沒有與此 ID 對應的內容。
reason-already_used = 此值已被使用。
reason-unknown = 無法辨識此值。
reason-repeated = 此項只能提供一次。
reason-taken = 此項屬於另一位客戶。
reason-only_with_reply = 狀態只能與公開回覆一併設定。
reason-not_merged = 此工單並未合併到另一張工單。
reason-other_requester = 這些工單屬於不同的客戶。
reason-in_the_past = 此時間已經過去。
reason-in_the_future = 此時間尚未到來。
reason-too_old = 此時間在 400 天以前。
reason-outdated = 您讀取之後，他人已變更此項。
reason-already_assigned = 此工單已由他人接手。
reason-already_escalated = 已請另一個部門協助，對方尚未回覆。
reason-not_escalated = 目前沒有等待回覆的部門。
reason-not_uploaded = 此檔案尚未上傳。
reason-not_clean = 此檔案須經掃描確認安全後方可下載。狀態：{ $state }。
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = 此目標與「targets/{ $other }」適用於相同的工單，且兩者同樣明確，無法分出先後。
reason-conflicting_effect = 此動作與「effects/{ $other }」會在相同情況下移動工單，只能保留其中一個。
reason-endless_effect = 此動作與「effects/{ $other }」可能使工單在兩個佇列之間不斷來回移動。
reason-feed_refused = 不得存取此位址：行事曆來源只能從公開的 https 位址讀取。
reason-feed_unreachable = 目前無法讀取此行事曆來源。
reason-bad_feed = 這不是假日的 iCal 行事曆來源。
reason-approval_needed = 這超出您的核准權限，須由權限更高的人員核准。
reason-offer_open = 此工單尚有另一項方案待回覆。
reason-offer_expired = 此方案已過期。
reason-offer_closed = 此方案已回覆或已撤回。
reason-not_your_turn = 此方案須由對方回覆。
reason-below_minimum = 低於客戶有權獲得的標準。
reason-above_maximum = 超過退貨政策允許的上限。
reason-not_offered = 退貨政策在此情況下不提供此方案。
reason-order_needed = 金額取決於訂單，而此工單沒有可用的訂單。
reason-unknown_item = 此商品不在訂單中。
reason-mixed_items = 這些商品適用不同的規定，請逐項查詢。
reason-no_policy = 沒有適用於此情況的退貨政策。
reason-source_missing = 標示為法律規定的內容須註明出處。
reason-protected_missing = 譯文必須原樣保留原文中的以下內容：{ $tokens }。
reason-already_sent = 回覆已經送出，無法再變更譯文。
reason-not_translated = 尚無譯文。
reason-empty = 請求內容是空的。
reason-not_utf8 = 請求內容不是有效的 UTF-8。
reason-not_json = 請求內容不是 JSON。
reason-not_finite = 數字須為有限值。
reason-number_too_long = 數字的位數過多。
reason-duplicate_key = 物件中有重複的鍵。
reason-too_deep = JSON 的巢狀層數過深。
reason-too_many_values = JSON 中的值過多。
reason-bad_character = 文字中含有無法儲存的字元。

## Texts for customers

## Acknowledgements

ack-mail =
    感謝您的來信。我們已收到您的詢問，案件編號為{ $reference }，將於{ $answer_at }前回覆您。
    如需補充說明，直接回覆這封信即可。
    .subject = 我們已收到您的來信（{ $reference }）
ack-mail-open =
    感謝您的來信。我們已收到您的詢問，案件編號為{ $reference }，將儘快回覆您。
    如需補充說明，直接回覆這封信即可。
    .subject = 我們已收到您的來信（{ $reference }）
ack-chat = 已收到您的訊息，謝謝您。我們會於{ $answer_at }前在這裡回覆您。
ack-chat-open = 已收到您的訊息，謝謝您。我們會儘快在這裡回覆您。
ack-sms = 已收到您的訊息（{ $reference }），我們將於{ $answer_at }前回覆您。
ack-review = 感謝您撥冗留下評論，我們正在了解您提到的情況。{ $brand }客服中心 敬上
ack-call = 感謝您的來電。您的案件已登記，編號為{ $reference }，我們會再與您聯繫。
ack-addition = 謝謝您，您補充的內容已加入案件{ $reference }。

## Progress

progress-working = 您的案件仍在處理中，我們會在{ $answer_at }前與您聯繫。
progress-taken = 您的案件現由{ $agent }為您服務。
progress-department = 我們已請相關部門（{ $desk }）協助，正在等候回覆，一有結果便會通知您。
progress-parcel = 我們已請物流業者查詢您的包裹（{ $tracking }），一有消息便會通知您。
progress-parcel-due = 您的包裹（{ $tracking }）正在配送途中，預計{ $arrives_on }送達。
progress-waiting = 讓您等候{ $days }天仍未得到答覆，非常抱歉。您的案件我們一直放在心上，正持續處理。
progress-later = 非常抱歉，處理所需的時間比先前承諾的長。我們將於{ $answer_at }前回覆您。
progress-next = 接下來：{ $step }

## Requests

request-question = 為了提供您更好的協助，想再向您確認：{ $question }
request-order = 麻煩您提供訂單編號，您可以在訂單確認通知中找到。
request-photo = 麻煩您提供商品及外包裝的照片。
request-reminder = 我們仍在等候您的回覆。若{ $days }天內未收到，我們會先將案件結案；之後仍歡迎您隨時與我們聯繫。

## Confirmation

confirm-ask = 請問您的問題是否已經解決？
    .yes = 是，已經解決
    .no = 還沒有，我仍需要協助
confirm-reminder = 想再次向您確認，問題是否已經解決？若{ $days }天內未收到您的回覆，我們會將案件結案。
confirm-thanks = 謝謝您告訴我們，很高興問題已經解決。
confirm-not-solved = 謝謝您告訴我們。問題尚未解決，非常抱歉，我們會重新為您處理。

## States

state-closed = 您的案件{ $reference }已經結案。若仍需要協助，歡迎隨時與我們聯繫。
state-closed-unanswered = 我們已有{ $days }天未收到您的回覆，因此先將案件結案。若仍需要協助，歡迎隨時與我們聯繫。
state-reopened = 您的案件{ $reference }已重新開啟，我們正在再次處理。
state-merged = 您的案件{ $other_reference }與{ $reference }屬於同一問題，我們會以編號{ $reference }一併處理。
state-follow-up = 我們已為您建立新的案件{ $reference }，接續先前的{ $other_reference }，您不必重新說明。

## Salutations and closings

salutation-formal = { $title ->
    [ms] { $name }女士您好：
    [mr] { $name }先生您好：
   *[none] { $name }您好：
}
salutation-formal-unnamed = 親愛的顧客您好：
salutation-friendly = { $name }您好，
salutation-friendly-unnamed = 您好，
salutation-morning = 早安您好，
salutation-afternoon = 午安您好，
salutation-evening = 晚安您好，
closing-formal =
    敬祝 順心
    { $brand }客服中心
    { $agent } 敬上
closing-formal-unsigned =
    敬祝 順心
    { $brand }客服中心 敬上
closing-friendly = 祝您順心。{ $agent } 敬上
closing-apology = 造成您的不便與困擾，我們深感抱歉。
closing-patience = 感謝您的耐心等候。
closing-further-help = 若還有其他需要協助的地方，歡迎隨時與我們聯繫。

## Hours

hours-closed = 目前非服務時間。我們將於{ $opens_at }恢復服務，屆時會回覆您。
hours-holiday = 今日適逢{ $holiday }，客服暫停服務。我們將於{ $opens_at }恢復服務，屆時會回覆您。
hours-today = 今日服務時間為{ $opens }至{ $closes }。
hours-always = 我們全天24小時為您服務。
hours-urgent = 如有緊急需求，請撥打{ $phone }。

## Translation and language

translation-notice = 本訊息由系統自動翻譯。
translation-notice-original = 本訊息由系統自動翻譯，原文為{ $language }。如有需要，我們很樂意提供原文。
language-invitation = 歡迎用您最習慣的語言與我們聯繫。
language-chosen = 之後我們會以{ $language }與您聯繫。若您希望使用其他語言，請告訴我們。

## Attachments and limits

files-received = 已收到您傳送的{ $count }個檔案，謝謝您。
files-too-big = 檔案「{ $file }」過大，無法接收。每個檔案的大小上限為{ $size }。
files-refused = 基於安全考量，我們無法接收檔案「{ $file }」。麻煩您改以圖片或PDF傳送。
limit-messages = 我們在短時間內收到您多則訊息。訊息皆已收到，我們正在查看，您不必重複傳送。
limit-blocked = 您的訊息遭垃圾訊息過濾系統攔截。若屬誤判，非常抱歉，請來信至：{ $email }

## Service promise

promise-first-answer = 服務時間內，我們會在{ $hours }小時內回覆每一則訊息。

## Offers

offer-refund = 關於「{ $item }」，我們可以為您退款{ $amount }。
offer-replacement = 關於「{ $item }」，我們可以免費為您補寄新品。
offer-repair = 關於「{ $item }」，我們可以免費為您維修。
offer-voucher = 我們想致贈您{ $amount }購物金，使用期限至{ $expires_on }。
offer-reduction = 若您願意留下「{ $item }」，我們會退還部分款項，金額為{ $amount }。
offer-label = 退貨運費由我們負擔，退貨標籤請由此列印：{ $url }
offer-return-days = 請於{ $days }天內將商品寄回。
offer-ask = 請問這個方案您是否同意？
    .yes = 好的，我同意
    .no = 不用了，謝謝
offer-accepted = 謝謝您，我們會立即為您安排。
offer-declined = 謝謝您告訴我們，我們會再尋求其他解決方式。
offer-countered = 謝謝您的提議，我們評估後會再回覆您。
offer-refund-sent = 我們已為您退款{ $amount }，預計{ $days }個工作天內入帳。

## Bot and hand-over

bot-greeting = 您好，我是{ $brand }的自動客服小幫手，請問有什麼可以為您服務？
bot-helped = 這個回答對您有幫助嗎？
    .yes = 有幫助
    .no = 沒有幫助
bot-person = 您隨時可以轉接專人服務。
    .button = 轉接專人
bot-not-understood = 很抱歉，我沒有理解您的意思。您可以換個方式再說一次，也可以轉接專人服務。
handover-person = 正在為您轉接專人服務，您不必重新說明。
handover-wait = 預計等候時間約{ $minutes }分鐘。
handover-nobody = 目前沒有客服人員在線上。您的訊息已為您保留，客服人員將於{ $opens_at }恢復服務後查看。
handover-desk = 為了不讓您等到明天，您的案件現由我們另一據點的團隊（{ $desk }）接續處理。

## Surveys

survey-satisfaction = 請問您對我們這次的服務是否滿意？
    .lowest = 非常不滿意
    .low = 不滿意
    .middle = 普通
    .high = 滿意
    .highest = 非常滿意
survey-recommendation = 請問您有多大的意願向親友或同事推薦{ $brand }？
    .lowest = 完全不願意
    .highest = 非常願意
survey-effort = 請問這次解決問題的過程是否輕鬆？
    .lowest = 非常費力
    .highest = 非常輕鬆
survey-comment = 方便的話，請告訴我們原因（選填）
survey-thanks = 謝謝您的回饋，這會幫助我們做得更好。
survey-low = 未能符合您的期待，我們深感抱歉。我們會請專人重新了解您的案件，並與您聯繫。
survey-subject = 邀請您評價我們的服務（案件編號{ $reference }）

## Privacy

privacy-export = 您申請的個人資料複本已備妥，下載期限至{ $expires_on }：{ $url }
privacy-erased = 我們已依您的要求刪除您的個人資料。
privacy-received = 我們已收到您關於個人資料的申請，最遲將於{ $answer_on }回覆您。
privacy-secrets = 為了您的安全，請勿傳送密碼或完整的信用卡號給我們。

## Festivals

festival-wish = 適逢{ $festival }，敬祝您平安順心。
festival-delay = { $festival }前後，我們的回覆與商品配送可能會比平時稍慢，感謝您的耐心與體諒。

## Live chat

chat-page = 線上諮詢
    .write = 您的訊息
    .send = 傳送
    .you = 您
    .us = 客服
    .online = 我們正在為您服務
    .away = 請留言，我們會儘快回覆您
    .typing = 正在輸入…
    .read = 已讀
    .connecting = 正在連線…
    .failed = 傳送失敗，請再試一次。
    .original = 原文
transcript = 對話 { $reference }
    .customer = 客戶
    .agent = 客服
    .bot = 自動訊息
    .note = 內部備註
    .translated = 翻譯（{ $language }）

## Culture check

culture-greeting_missing = 回覆缺少開頭的問候語。
    .suggestion = 請以「{ $expected }」開頭。
culture-greeting_time = 「{ $found }」不符合客戶當地的時間。
    .suggestion = 請寫「{ $expected }」。
culture-greeting_language = 「{ $found }」是另一種語言的問候語。
    .suggestion = 請寫「{ $expected }」。
culture-closing_missing = 回覆缺少結語。
    .suggestion = 請以「{ $expected }」結尾。
culture-closing_formality = 「{ $found }」不夠正式，不符合當地客戶的期待。
    .suggestion = 請以「{ $expected }」結尾。
culture-formality_unexpected = 「{ $found }」對客戶的稱呼不夠禮貌。
    .suggestion = 請使用「{ $expected }」的形式。
culture-formality_mixed = 「{ $found }」使同一則回覆中混用了兩種稱呼方式。
    .suggestion = 請全文統一使用「{ $expected }」的形式。
culture-honorific_missing = 姓名「{ $found }」未加稱謂。
    .suggestion = 請寫「{ $expected }」。
culture-taboo_word = 在此市場最好避免使用「{ $found }」。
    .suggestion = 請換一種說法。
culture-promise_window = 「{ $found }」承諾的天數超過退貨政策的規定。
    .suggestion = 退貨政策的規定為{ $expected }天。
culture-promise_absolute = 「{ $found }」承諾了無法保證的事。
    .suggestion = 請說明會做什麼，以及何時完成。
culture-personal_data = 回覆中含有不應完整寫出的個人資料。
    .suggestion = 最多顯示末四碼。
culture-currency_unexpected = 「{ $found }」不是客戶使用的貨幣。
    .suggestion = 請以{ $expected }標示金額。
culture-date_order = 「{ $found }」不符合當地慣用的日期順序。
    .suggestion = 請寫「{ $expected }」。
culture-date_ambiguous = 「{ $found }」可能被理解為兩個不同的日期。
    .suggestion = 請寫「{ $expected }」。
culture-language_unexpected = 回覆使用的不是客戶的語言。
    .suggestion = 請送交翻譯，或改以{ $expected }書寫。
culture-too_long = 回覆超過此管道的長度上限。
    .suggestion = 請勿超過{ $expected }個字元。
culture-festival_silence = 依照習俗，「{ $found }」期間不宜傳送這則訊息。
    .suggestion = 請於{ $expected }之後傳送。
culture-festival_greeting = 客戶所在的國家或地區正在慶祝「{ $found }」。
    .suggestion = 不妨加上一句祝福：「{ $expected }」。
culture-platform_content = 此電商平台的訊息中不允許出現「{ $found }」。
    .suggestion = 請刪除該內容並在此回覆。
culture-indirect_refusal = 「{ $found }」可能是委婉的拒絕。
    .suggestion = 請勿視為同意，並提出其他方案。
culture-indirect_complaint = 「{ $found }」可能是委婉的客訴。
    .suggestion = 請以客訴處理，並詢問哪裡出了問題。
culture-understatement = 「{ $found }」的實際意思可能比字面更嚴重。
    .suggestion = 在客戶表示無礙之前，請慎重看待。
culture-polite_yes = 「{ $found }」可能只表示「我聽到了」。
    .suggestion = 著手處理之前，請先取得客戶明確的答覆。
culture-misread_date = 「{ $found }」可能被理解為兩個不同的日期。
    .suggestion = 請寫明幾月幾日來複述日期，並請客戶確認。
culture-misread_number = 「{ $found }」可能被理解為兩個不同的數字。
    .suggestion = 請以文字或加上單位的方式複述數字，並請客戶確認。
culture-misread_time = 「{ $found }」在不同國家所指的時刻不同。
    .suggestion = 請以數字複述時間，例如07:30。
culture-other_calendar = 「{ $found }」是另一種曆法的日期。
    .suggestion = 很可能是{ $expected }，請向客戶確認。
culture-false_friend = 「{ $found }」的實際意思往往與字面不同。
    .suggestion = 意思很可能是：{ $expected }。
culture-formulaic_phrase = 「{ $found }」是當地的慣用客套話，並非要求或承諾。
    .suggestion = 不必拘泥於字面，請就事情本身回覆。

form-email = 電子郵件地址
form-name = 姓名
form-subject = 主旨
form-order_id = 訂單編號
form-description = 您的訊息
form-send = 送出
form-sent = 謝謝。我們已收到您的訊息。
