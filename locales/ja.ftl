## The API's errors

error-malformed_json = リクエスト本文が正しい JSON ではありません
    .detail = UTF-8 の JSON 値を 1 つ、キーの重複なし、有限の数値で送信してください。
error-malformed_header = ヘッダーが正しくありません
    .detail = ヘッダー { $header } をご確認ください。
error-unknown_parameter = 不明なクエリパラメーターです
    .detail = この呼び出しにないクエリパラメーターを取り除いてください。
error-repeated_parameter = クエリパラメーターが重複しています
    .detail = 各クエリパラメーターは 1 回だけ指定してください。
error-invalid_parameter = クエリパラメーターが正しくありません
    .detail = 「errors」に示されたクエリパラメーターを修正してください。
error-cursor_mismatch = カーソルが別の一覧のものです
    .detail = カーソルは、発行時と同じ絞り込み条件と並び順でのみご使用ください。
error-unauthorized = サインインしてください
    .detail = この呼び出しには有効なアクセストークンまたは API キーが必要です。
error-forbidden = 許可されていません
    .detail = この操作を行う権限がありません。
error-not_found = 見つかりません
    .detail = 閲覧できる内容はありません。
error-conflict = 現在は実行できません
    .detail = 現在の状態ではこの操作はできません。もう一度読み込んでからご判断ください。
error-invalid_transition = この操作はできません
    .detail = 状態が「{ $status }」のチケットでは、操作「{ $command }」を行えません。
error-version_conflict = ほかの方が先に変更しました
    .detail = 送信されたバージョンは最新ではありません。もう一度読み込んでから変更をやり直してください。
error-idempotency_in_flight = 同じ対象を変更する処理が進行中です
    .detail = しばらくしてから、同じ Idempotency-Key でもう一度お試しください。
error-erased = 利用できなくなりました
    .detail = このデータは消去されました。
error-cursor_expired = カーソルの有効期限が切れています
    .detail = 変更履歴の保持期間は 7 日間です。カーソルなしで最初からやり直してください。
error-precondition_failed = ほかの方が先に変更しました
    .detail = If-Match で指定されたバージョン以降にリソースが変更されました。もう一度読み込んでから変更をやり直してください。
error-body_too_large = リクエストが大きすぎます
    .detail = リクエストは { $limit } バイトまでです。ファイルは添付ファイルとして送信してください。
error-unsupported_media_type = このコンテンツタイプには対応していません
    .detail = UTF-8 の application/json を送信してください。
error-validation_failed = 正しくない値があります
    .detail = 「errors」に示された項目を修正してください。
error-idempotency_mismatch = この Idempotency-Key は別のリクエストで使用済みです
    .detail = 新しいリクエストには新しいキーをご使用ください。
error-precondition_required = If-Match が必要です
    .detail = strict=true の場合は、最後に読み込んだ ETag を If-Match に指定してください。
error-rate_limited = リクエストが多すぎます
    .detail = { $retry_after_s } 秒後にもう一度お試しください。
error-internal_error = システム側で問題が発生しました
    .detail = 申し訳ございません。再度発生する場合は、「instance」の番号をお知らせください。
error-unavailable = 一時的にご利用いただけません
    .detail = 数秒後にもう一度お試しください。同じ Idempotency-Key であれば、二重に実行されることはありません。
error-rate_missing = 為替レートがありません
    .detail = この金額に使える為替レートがありません。注文の通貨を使用するか、後でもう一度お試しください。
error-rate_stale = 為替レートが古すぎます
    .detail = 最新の為替レートは { $date } 時点のものです。注文の通貨を使用するか、後でもう一度お試しください。
error-culture_blocked = 返信の内容がお客様の市場の慣習や規定に合っていません
    .detail = 「errors」に示された箇所を修正するか、「override」に理由を添えて送信してください。
error-reply_too_long = 返信がこのチャネルには長すぎます
    .detail = このチャネルで送れるのは { $limit } 文字までですが、返信は { $length } 文字あります。超過分が自動的に切り捨てられることはありません。

## Reasons of single faults

reason-missing = この項目は必須です。
reason-unknown_field = ここにはこの項目はありません。
reason-wrong_type = 値の型が正しくありません。
reason-not_allowed = この値はここでは使用できません。
reason-bad_format = 値の形式が正しくありません。
reason-out_of_range = 値が許容範囲を外れています。
reason-too_long = { $limit } 文字以内で指定してください。
reason-too_short = 表示される文字が { $limit } 文字以上必要です。
reason-too_many = { $limit } 件以内で指定してください。
reason-too_few = { $limit } 件以上指定してください。
reason-control_character = 使用できない文字が含まれています。
reason-not_found = この ID に対応するものはありません。
reason-already_used = この値はすでに使用されています。
reason-unknown = この値は登録されていません。
reason-repeated = 指定できるのは 1 回だけです。
reason-taken = これは別のお客様のものです。
reason-only_with_reply = ステータスは公開返信と同時にのみ設定できます。
reason-not_merged = このチケットはもう一方のチケットに統合されていません。
reason-other_requester = これらのチケットは別々のお客様のものです。
reason-in_the_past = この日時はすでに過ぎています。
reason-in_the_future = この日時はまだ到来していません。
reason-too_old = 400 日より前の日時は指定できません。
reason-outdated = 読み込み後に、ほかの方が変更しています。
reason-already_assigned = このチケットはすでにほかの担当者が引き受けています。
reason-already_escalated = すでに別の部署に応援を依頼しており、まだ返答がありません。
reason-not_escalated = 返答待ちの部署はありません。
reason-not_uploaded = このファイルはまだアップロードされていません。
reason-not_clean = このファイルは、スキャンで安全と確認されるまでダウンロードできません。状態: { $state }
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = この目標と「targets/{ $other }」は同じチケットに当てはまり、どちらがより具体的とも言えません。
reason-conflicting_effect = この効果と「effects/{ $other }」は同じきっかけでチケットを移動します。移動できるのはどちらか一方だけです。
reason-endless_effect = この効果と「effects/{ $other }」により、チケットが 2 つのキューの間を際限なく行き来する可能性があります。
reason-feed_refused = このアドレスは呼び出せません。フィードは公開された https アドレスからのみ読み込まれます。
reason-feed_unreachable = 現在フィードを読み込めません。
reason-bad_feed = これは祝日の iCal フィードではありません。
reason-approval_needed = 承認できる範囲を超えています。権限のある担当者の承認が必要です。
reason-offer_open = このチケットには、まだ回答待ちの提案があります。
reason-offer_expired = この提案は期限切れです。
reason-offer_closed = この提案は、すでに回答済みか取り下げ済みです。
reason-not_your_turn = この提案に回答するのは相手側です。
reason-below_minimum = お客様の権利として認められた水準を下回っています。
reason-above_maximum = 返品ポリシーの上限を超えています。
reason-not_offered = この場合、返品ポリシーではこの対応を提案できません。
reason-order_needed = 金額は注文によって決まりますが、このチケットには使える注文がありません。
reason-unknown_item = この商品は注文に含まれていません。
reason-mixed_items = 商品ごとに異なる規定が適用されます。商品ごとに個別に照会してください。
reason-no_policy = この場合に適用される返品ポリシーがありません。
reason-source_missing = 法令に基づくとする項目には、出典の記載が必要です。
reason-protected_missing = 原文の次の部分は、訳文にもそのまま残してください：{ $tokens }
reason-already_sent = 返信はすでに送信されているため、訳文を変更できません。
reason-not_translated = まだ翻訳されていません。
reason-empty = リクエスト本文が空です。
reason-not_utf8 = リクエスト本文が正しい UTF-8 ではありません。
reason-not_json = リクエスト本文が JSON ではありません。
reason-not_finite = 数値は有限でなければなりません。
reason-number_too_long = 数値の桁数が多すぎます。
reason-duplicate_key = オブジェクト内に同じキーが 2 つあります。
reason-too_deep = JSON の入れ子が深すぎます。
reason-too_many_values = JSON の値が多すぎます。
reason-bad_character = 保存できない文字が含まれています。

## Texts for customers

## Acknowledgements

ack-mail =
    お問い合わせいただき、誠にありがとうございます。受付番号{ $reference }にて承りました。{ $answer_at }までにご回答いたします。
    追加のご連絡がございましたら、このメールにそのままご返信ください。
    .subject = お問い合わせを承りました（{ $reference }）
ack-mail-open =
    お問い合わせいただき、誠にありがとうございます。受付番号{ $reference }にて承りました。できるだけ早くご回答いたしますので、今しばらくお待ちください。
    追加のご連絡がございましたら、このメールにそのままご返信ください。
    .subject = お問い合わせを承りました（{ $reference }）
ack-chat = メッセージを確かに承りました。{ $answer_at }までに、こちらでご回答いたします。
ack-chat-open = メッセージを確かに承りました。確認のうえ、できるだけ早くこちらでご回答いたします。
ack-sms = お問い合わせを承りました（{ $reference }）。{ $answer_at }までにご回答いたします。
ack-review = 貴重なご意見をお寄せいただき、誠にありがとうございます。ただいま内容を確認しております。{ $brand } カスタマーサポート
ack-call = お電話をいただき、誠にありがとうございます。受付番号{ $reference }にて承りました。あらためてご連絡いたします。
ack-addition = ご連絡ありがとうございます。いただいた内容を、お問い合わせ（{ $reference }）に追加いたしました。

## Progress

progress-working = お問い合わせの件は、ただいま対応を進めております。{ $answer_at }までにご連絡いたします。
progress-taken = お問い合わせの件は、{ $agent }が担当いたします。
progress-department = 担当部署（{ $desk }）に確認し、回答を待っております。回答があり次第、ご連絡いたします。
progress-parcel = お荷物（{ $tracking }）の状況を配送会社に確認しております。回答があり次第、お知らせいたします。
progress-parcel-due = お荷物（{ $tracking }）は、ただいま配送中です。{ $arrives_on }にお届けの予定です。
progress-waiting = ご回答を{ $days }日間お待たせしており、誠に申し訳ございません。お問い合わせの件は、引き続き対応しております。
progress-later = お約束の日時までにご回答できず、誠に申し訳ございません。今しばらくお時間をいただき、{ $answer_at }までにご回答いたします。
progress-next = 今後の対応：{ $step }

## Requests

request-question = 恐れ入りますが、次の点をお聞かせください。{ $question }
request-order = 恐れ入りますが、ご注文番号をお知らせください。ご注文番号は、ご注文確認メールに記載しております。
request-photo = お手数をおかけいたしますが、商品と梱包の状態がわかるお写真をお送りください。
request-reminder = お客様からのご返信をお待ちしております。{ $days }日以内にご返信がない場合は、いったん対応を終了させていただきます。その後も、いつでもご連絡いただけます。

## Confirmation

confirm-ask = お問い合わせの件は、解決しましたでしょうか。
    .yes = はい、解決しました
    .no = いいえ、まだ解決していません
confirm-reminder = お問い合わせの件は、その後、解決しましたでしょうか。{ $days }日以内にご返信がない場合は、対応を終了させていただきます。
confirm-thanks = お知らせいただき、ありがとうございます。解決したとのこと、何よりでございます。
confirm-not-solved = お知らせいただき、ありがとうございます。解決に至っておらず、誠に申し訳ございません。あらためて確認いたします。

## States

state-closed = お問い合わせ（{ $reference }）の対応を完了いたしました。引き続きお困りのことがございましたら、いつでもご連絡ください。
state-closed-unanswered = ご返信のないまま{ $days }日が経過いたしましたので、いったん対応を終了させていただきました。引き続きお困りのことがございましたら、いつでもご連絡ください。
state-reopened = お問い合わせ（{ $reference }）の対応を再開いたしました。あらためて内容を確認しております。
state-merged = お問い合わせ（{ $other_reference }）は、{ $reference }と同じ件として承りました。今後は受付番号{ $reference }にて、あわせて対応いたします。
state-follow-up = 以前のお問い合わせ（{ $other_reference }）の続きを、新しい受付番号{ $reference }にて承りました。あらためてご説明いただく必要はございません。

## Salutations and closings

salutation-formal = { $name }様
salutation-formal-unnamed = お客様
salutation-friendly = { $name }様、お問い合わせいただき、誠にありがとうございます。
salutation-friendly-unnamed = お問い合わせいただき、誠にありがとうございます。
salutation-morning = おはようございます。
salutation-afternoon = こんにちは。
salutation-evening = こんばんは。
closing-formal =
    今後ともよろしくお願いいたします。
    { $brand } カスタマーサポート
    { $agent }
closing-formal-unsigned =
    今後ともよろしくお願いいたします。
    { $brand } カスタマーサポート
closing-friendly = どうぞよろしくお願いいたします。担当：{ $agent }
closing-apology = このたびはご迷惑をおかけし、誠に申し訳ございません。心よりお詫び申し上げます。
closing-patience = 長らくお待たせいたしました。お待ちいただき、誠にありがとうございます。
closing-further-help = ほかにもご不明な点がございましたら、どうぞお気軽にお問い合わせください。

## Hours

hours-closed = ただいま営業時間外でございます。{ $opens_at }より受付を再開し、順次ご回答いたします。
hours-holiday = 本日は{ $holiday }のため、お休みをいただいております。{ $opens_at }より受付を再開し、順次ご回答いたします。
hours-today = 本日は{ $opens }から{ $closes }まで承っております。
hours-always = 24時間いつでもご相談を承っております。
hours-urgent = お急ぎの場合は、お電話（{ $phone }）でご連絡ください。

## Translation and language

translation-notice = このメッセージは自動翻訳によるものです。
translation-notice-original = このメッセージは自動翻訳によるものです。原文は{ $language }です。ご希望の場合は、原文をお送りいたします。
language-invitation = どうぞお使いになりやすい言語でご連絡ください。
language-chosen = 今後は{ $language }でご連絡いたします。ほかの言語をご希望の場合は、お知らせください。

## Attachments and limits

files-received = { $count }件のファイルを確かに受領いたしました。お送りいただき、ありがとうございます。
files-too-big = ファイル「{ $file }」は容量が大きく、受け取ることができませんでした。恐れ入りますが、{ $size }以下のファイルでお送りください。
files-refused = 安全上の理由により、ファイル「{ $file }」は受け取ることができません。お手数ですが、画像またはPDFでお送りください。
limit-messages = 続けて多くのメッセージをいただいております。すべて届いており、順に拝見しておりますので、再度お送りいただく必要はございません。
limit-blocked = お送りいただいたメッセージは、迷惑メッセージと自動的に判定されました。誤った判定でしたら、誠に申し訳ございません。お手数をおかけいたしますが、次の宛先までご連絡ください：{ $email }

## Service promise

promise-first-answer = いただいたお問い合わせには、営業時間内で{ $hours }時間以内にご返信いたします。

## Offers

offer-refund = { $item }につきまして、{ $amount }のご返金にて対応させていただきたく存じます。
offer-replacement = { $item }につきまして、代わりの商品を無償でお送りしたく存じます。
offer-repair = { $item }につきまして、無償での修理を承りたく存じます。
offer-voucher = { $amount }分のクーポンを進呈したく存じます。{ $expires_on }までご利用いただけます。
offer-reduction = { $item }をそのままお使いになる場合は、代金のうち{ $amount }をご返金いたします。
offer-label = 返送用のラベルをご用意いたしました。送料は当店が負担いたします。ラベルはこちらから印刷いただけます：{ $url }
offer-return-days = お手数をおかけいたしますが、{ $days }日以内に商品をご返送くださいますようお願いいたします。
offer-ask = こちらのご提案でよろしいでしょうか。
    .yes = はい、お願いします
    .no = いいえ、希望しません
offer-accepted = ご承諾いただき、ありがとうございます。さっそく手配いたします。
offer-declined = お知らせいただき、ありがとうございます。ほかの解決方法を検討いたします。
offer-countered = ご希望をお聞かせいただき、ありがとうございます。検討のうえ、あらためてご連絡いたします。
offer-refund-sent = { $amount }のご返金手続きが完了いたしました。お客様の口座には、金融機関の営業日で{ $days }日以内に入金される予定です。

## Bot and hand-over

bot-greeting = お問い合わせありがとうございます。{ $brand }の自動応答アシスタントです。どのようなご用件でしょうか。
bot-helped = この回答はお役に立ちましたか。
    .yes = はい
    .no = いいえ
bot-person = いつでも担当者におつなぎいたします。
    .button = 担当者につなぐ
bot-not-understood = 申し訳ございません。ご質問の内容を理解できませんでした。別の言い方でもう一度お聞かせいただけますか。担当者におつなぎすることもできます。
handover-person = 担当者におつなぎいたします。これまでの内容は引き継ぎますので、あらためてご説明いただく必要はございません。
handover-wait = おつなぎするまで、およそ{ $minutes }分かかる見込みです。
handover-nobody = ただいま担当者が不在にしております。お預かりしたメッセージは、{ $opens_at }の受付再開後に担当者が確認いたします。
handover-desk = 翌日までお待たせすることのないよう、別の拠点の担当チーム（{ $desk }）が引き続き対応いたします。

## Surveys

survey-satisfaction = このたびの対応には、ご満足いただけましたか。
    .lowest = とても不満
    .low = 不満
    .middle = どちらともいえない
    .high = 満足
    .highest = とても満足
survey-recommendation = { $brand }をご友人や同僚の方にすすめたいと思われますか。
    .lowest = まったく思わない
    .highest = とてもそう思う
survey-effort = 問題が解決するまでの流れは、スムーズでしたか。
    .lowest = とても大変だった
    .highest = とてもスムーズだった
survey-comment = よろしければ、その理由をお聞かせください（任意）。
survey-thanks = ご回答いただき、ありがとうございました。今後の改善に役立ててまいります。
survey-low = ご期待に沿えず、誠に申し訳ございません。担当者が内容をあらためて確認し、ご連絡いたします。
survey-subject = お問い合わせ対応に関するアンケートのお願い（{ $reference }）

## Privacy

privacy-export = ご請求いただいた個人情報の写しをご用意いたしました。{ $expires_on }までダウンロードいただけます：{ $url }
privacy-erased = ご請求に基づき、お客様の個人情報を消去いたしました。
privacy-received = 個人情報に関するご請求を承りました。遅くとも{ $answer_on }までにご回答いたします。
privacy-secrets = お客様の安全のため、パスワードやクレジットカード番号の全桁はお送りにならないようお願いいたします。

## Festivals

festival-wish = どうぞよい{ $festival }をお過ごしください。
festival-delay = { $festival }の時期は、ご返信や商品のお届けに通常よりお時間をいただく場合がございます。ご理解のほど、よろしくお願いいたします。

## Live chat

chat-page = チャットでのお問い合わせ
    .write = メッセージ
    .send = 送信
    .you = お客様
    .us = カスタマーサービス
    .online = ただいま対応しております
    .away = メッセージをお残しください。追ってご返信いたします
    .typing = 入力中…
    .read = 既読
    .connecting = 接続中…
    .failed = 送信できませんでした。もう一度お試しください。
    .original = 原文
transcript = 会話 { $reference }
    .customer = お客様
    .agent = カスタマーサービス
    .bot = 自動メッセージ
    .note = 社内メモ
    .translated = 翻訳（{ $language }）

## Culture check

culture-greeting_missing = 返信に冒頭の挨拶がありません。
    .suggestion = 「{ $expected }」で始めてください。
culture-greeting_time = 「{ $found }」はお客様の現地の時間帯に合っていません。
    .suggestion = 「{ $expected }」としてください。
culture-greeting_language = 「{ $found }」は別の言語の挨拶です。
    .suggestion = 「{ $expected }」としてください。
culture-closing_missing = 返信に結びの言葉がありません。
    .suggestion = 「{ $expected }」で結んでください。
culture-closing_formality = 「{ $found }」は、この市場のお客様にはくだけすぎています。
    .suggestion = 「{ $expected }」で結んでください。
culture-formality_unexpected = 「{ $found }」はお客様に対してくだけすぎた言い方です。
    .suggestion = 「{ $expected }」の形にしてください。
culture-formality_mixed = 「{ $found }」により、一つの返信に丁寧さの異なる言い方が混在しています。
    .suggestion = 「{ $expected }」の形に統一してください。
culture-honorific_missing = お名前「{ $found }」に敬称がありません。
    .suggestion = 「{ $expected }」としてください。
culture-taboo_word = 「{ $found }」は、この市場では避けたほうがよい言葉です。
    .suggestion = 別の言葉に言い換えてください。
culture-promise_window = 「{ $found }」は、返品ポリシーの日数を超える約束です。
    .suggestion = 返品ポリシーの日数は{ $expected }日です。
culture-promise_absolute = 「{ $found }」は、誰にも保証できない約束です。
    .suggestion = 何をいつまでに行うかを書いてください。
culture-personal_data = 返信に、そのまま書くべきではない個人情報が含まれています。
    .suggestion = 表示するのは末尾の4文字までにしてください。
culture-currency_unexpected = 「{ $found }」はお客様の通貨ではありません。
    .suggestion = 金額を{ $expected }で示してください。
culture-date_order = 「{ $found }」は、現地で一般的な順序の日付ではありません。
    .suggestion = 「{ $expected }」としてください。
culture-date_ambiguous = 「{ $found }」は2通りの日付に読めます。
    .suggestion = 「{ $expected }」としてください。
culture-language_unexpected = 返信がお客様の言語で書かれていません。
    .suggestion = 翻訳を依頼するか、{ $expected }で書いてください。
culture-too_long = 返信がこのチャネルの上限を超えています。
    .suggestion = { $expected }文字以内にしてください。
culture-festival_silence = 「{ $found }」の期間中は、このメッセージの送信を控えるのが慣習です。
    .suggestion = { $expected }を過ぎてから送信してください。
culture-festival_greeting = お客様の国では「{ $found }」が祝われています。
    .suggestion = 「{ $expected }」と一言添えると喜ばれます。
culture-platform_content = 「{ $found }」は、このマーケットプレイスのメッセージでは認められていません。
    .suggestion = 削除して、この画面でご回答ください。
culture-indirect_refusal = 「{ $found }」は、遠回しなお断りの可能性があります。
    .suggestion = 同意と受け取らず、別の方法を提案してください。
culture-indirect_complaint = 「{ $found }」は、控えめに述べられた苦情の可能性があります。
    .suggestion = 苦情として扱い、何に問題があったかを伺ってください。
culture-understatement = 「{ $found }」は、言葉以上に深刻な意味を含む可能性があります。
    .suggestion = お客様から問題ないとのお話があるまで、重く受け止めてください。
culture-polite_yes = 「{ $found }」は、「お話は伺いました」という意味にすぎない可能性があります。
    .suggestion = 手続きを進める前に、はっきりした回答をいただいてください。
culture-misread_date = 「{ $found }」は2通りの日付に読めます。
    .suggestion = 月がはっきりわかる形で日付を復唱し、確認を取ってください。
culture-misread_number = 「{ $found }」は2通りの数に読めます。
    .suggestion = 数を言葉で書くか単位を添えて復唱し、確認を取ってください。
culture-misread_time = 「{ $found }」が指す時刻は、国によって異なります。
    .suggestion = 07:30のように、時刻を数字で復唱してください。
culture-other_calendar = 「{ $found }」は別の暦の日付です。
    .suggestion = おそらく{ $expected }のことです。確認を取ってください。
culture-false_friend = 「{ $found }」は、見かけとは異なる意味で使われることが多い言葉です。
    .suggestion = おそらく次の意味です：{ $expected }
culture-formulaic_phrase = 「{ $found }」は現地の決まり文句で、要求や約束ではありません。
    .suggestion = 言葉どおりに受け取らず、用件に答えてください。

form-email = メールアドレス
form-name = お名前
form-subject = 件名
form-order_id = 注文番号
form-description = お問い合わせ内容
form-send = 送信
form-sent = お問い合わせを受け付けました。ありがとうございます。
