## The API's errors

error-malformed_json = เนื้อหาที่ส่งมาไม่ใช่ JSON ที่ถูกต้อง
    .detail = โปรดส่งค่า JSON หนึ่งค่าที่เข้ารหัสแบบ UTF-8 โดยไม่มีคีย์ซ้ำและตัวเลขทุกตัวเป็นจำนวนจำกัด
error-malformed_header = มีเฮดเดอร์ที่ไม่ถูกต้อง
    .detail = โปรดตรวจสอบเฮดเดอร์ { $header }
error-unknown_parameter = ไม่รู้จักพารามิเตอร์คิวรีนี้
    .detail = โปรดนำพารามิเตอร์คิวรีที่ไม่มีในการเรียกนี้ออก
error-repeated_parameter = มีพารามิเตอร์คิวรีซ้ำกัน
    .detail = โปรดระบุพารามิเตอร์คิวรีแต่ละตัวเพียงครั้งเดียว
error-invalid_parameter = มีพารามิเตอร์คิวรีที่ไม่ถูกต้อง
    .detail = โปรดแก้ไขพารามิเตอร์คิวรีที่ระบุไว้ใน “errors”
error-cursor_mismatch = เคอร์เซอร์นี้เป็นของรายการอื่น
    .detail = โปรดใช้เคอร์เซอร์กับตัวกรองและลำดับเดิมตอนที่ออกเคอร์เซอร์เท่านั้น
error-unauthorized = โปรดเข้าสู่ระบบ
    .detail = การเรียกนี้ต้องใช้โทเค็นการเข้าถึงหรือคีย์ API ที่ใช้ได้
error-forbidden = ไม่ได้รับอนุญาต
    .detail = บัญชีนี้ไม่มีสิทธิ์ดำเนินการดังกล่าว
error-not_found = ไม่พบข้อมูล
    .detail = ไม่มีข้อมูลที่แสดงให้ดูได้ที่นี่
error-conflict = ยังดำเนินการไม่ได้ในขณะนี้
    .detail = สถานะปัจจุบันไม่อนุญาตให้ทำเช่นนี้ โปรดเรียกข้อมูลอีกครั้งก่อนตัดสินใจ
error-invalid_transition = ดำเนินขั้นตอนนี้ไม่ได้
    .detail = ทิกเก็ตที่มีสถานะ “{ $status }” ไม่สามารถใช้ขั้นตอน “{ $command }” ได้
error-version_conflict = มีผู้อื่นแก้ไขก่อนแล้ว
    .detail = เวอร์ชันที่ส่งมาไม่ใช่เวอร์ชันปัจจุบันแล้ว โปรดเรียกข้อมูลอีกครั้งและแก้ไขใหม่
error-idempotency_in_flight = รายการเดียวกันนี้กำลังถูกแก้ไขอยู่
    .detail = โปรดลองใหม่ในอีกสักครู่ด้วย Idempotency-Key เดิม
error-erased = ไม่มีข้อมูลนี้แล้ว
    .detail = ข้อมูลนี้ถูกลบไปแล้ว
error-cursor_expired = เคอร์เซอร์หมดอายุแล้ว
    .detail = ฟีดเก็บข้อมูลย้อนหลัง 7 วัน โปรดเริ่มใหม่โดยไม่ใช้เคอร์เซอร์
error-precondition_failed = มีผู้อื่นแก้ไขก่อนแล้ว
    .detail = ข้อมูลเปลี่ยนไปจากเวอร์ชันที่ระบุใน If-Match แล้ว โปรดเรียกข้อมูลอีกครั้งและแก้ไขใหม่
error-body_too_large = คำขอมีขนาดใหญ่เกินไป
    .detail = คำขอมีขนาดได้ไม่เกิน { $limit } ไบต์ โปรดส่งไฟล์เป็นไฟล์แนบ
error-unsupported_media_type = ไม่รองรับเนื้อหาประเภทนี้
    .detail = โปรดส่ง application/json ที่เข้ารหัสแบบ UTF-8
error-validation_failed = มีค่าที่ไม่ถูกต้อง
    .detail = โปรดแก้ไขฟิลด์ที่ระบุไว้ใน “errors”
error-idempotency_mismatch = Idempotency-Key นี้ใช้กับคำขออื่นไปแล้ว
    .detail = โปรดใช้คีย์ใหม่สำหรับคำขอใหม่
error-precondition_required = ต้องมี If-Match
    .detail = เมื่อใช้ strict=true โปรดส่ง ETag ที่ได้รับล่าสุดใน If-Match
error-rate_limited = มีคำขอมากเกินไป
    .detail = โปรดลองใหม่ในอีก { $retry_after_s } วินาที
error-internal_error = เกิดข้อผิดพลาดในระบบของเรา
    .detail = ขออภัยในความไม่สะดวก หากเกิดขึ้นอีก โปรดแจ้งหมายเลขใน “instance” ให้เราทราบ
error-unavailable = ใช้งานไม่ได้ชั่วคราว
    .detail = โปรดลองใหม่ในอีกไม่กี่วินาที หากใช้ Idempotency-Key เดิม จะไม่มีการดำเนินการซ้ำ
error-rate_missing = ไม่มีอัตราแลกเปลี่ยน
    .detail = ไม่มีอัตราแลกเปลี่ยนสำหรับจำนวนเงินนี้ โปรดใช้สกุลเงินของคำสั่งซื้อ หรือลองใหม่ภายหลัง
error-rate_stale = อัตราแลกเปลี่ยนเก่าเกินไป
    .detail = อัตราแลกเปลี่ยนล่าสุดเป็นของวันที่ { $date } โปรดใช้สกุลเงินของคำสั่งซื้อ หรือลองใหม่ภายหลัง
error-culture_blocked = คำตอบไม่เหมาะกับตลาดของลูกค้า
    .detail = โปรดแก้ไขสิ่งที่ระบุไว้ใน “errors” หรือส่งพร้อม “override” และเหตุผล
error-reply_too_long = คำตอบยาวเกินกว่าที่ช่องทางรับได้
    .detail = ช่องทางนี้รับได้ { $limit } อักขระ แต่คำตอบมี { $length } อักขระ ระบบจะไม่ตัดคำตอบ

## Reasons of single faults

reason-missing = ต้องระบุฟิลด์นี้
reason-unknown_field = ไม่มีฟิลด์นี้ที่นี่
reason-wrong_type = ชนิดของค่าไม่ถูกต้อง
reason-not_allowed = ไม่อนุญาตให้ใช้ค่านี้ที่นี่
reason-bad_format = รูปแบบของค่าไม่ตรงตามที่กำหนด
reason-out_of_range = ค่าอยู่นอกช่วงที่กำหนด
reason-too_long = ใส่ได้ไม่เกิน { $limit } อักขระ
reason-too_short = ต้องมีอย่างน้อย { $limit } อักขระ
reason-too_many = ใส่ได้ไม่เกิน { $limit } รายการ
reason-too_few = ต้องมีอย่างน้อย { $limit } รายการ
reason-control_character = ข้อความมีอักขระที่ไม่อนุญาต
reason-not_found = ไม่พบรายการที่มีรหัสนี้
reason-already_used = ค่านี้มีการใช้งานอยู่แล้ว
reason-unknown = ไม่รู้จักค่านี้
reason-repeated = ระบุได้เพียงครั้งเดียว
reason-taken = รายการนี้เป็นของลูกค้ารายอื่น
reason-only_with_reply = ตั้งสถานะได้เฉพาะพร้อมกับคำตอบที่ส่งถึงลูกค้าเท่านั้น
reason-not_merged = ทิกเก็ตนี้ยังไม่ได้รวมเข้ากับอีกทิกเก็ตหนึ่ง
reason-other_requester = ทิกเก็ตเหล่านี้เป็นของลูกค้าคนละราย
reason-in_the_past = เวลาที่ระบุผ่านไปแล้ว
reason-in_the_future = เวลาที่ระบุยังมาไม่ถึง
reason-too_old = เวลาที่ระบุผ่านมาเกิน 400 วันแล้ว
reason-outdated = มีผู้อื่นแก้ไขหลังจากที่อ่านครั้งล่าสุด
reason-already_assigned = มีผู้อื่นรับทิกเก็ตนี้ไปแล้ว
reason-already_escalated = ขอความช่วยเหลือจากแผนกอื่นไปแล้วและยังไม่ได้รับคำตอบ
reason-not_escalated = ขณะนี้ไม่ได้รอคำตอบจากแผนกอื่น
reason-not_uploaded = ไฟล์นี้ยังไม่ได้อัปโหลด
reason-not_clean = ไม่สามารถดาวน์โหลดไฟล์นี้ได้จนกว่าการสแกนจะยืนยันว่าปลอดภัย สถานะ: { $state }
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = เป้าหมายนี้กับ “targets/{ $other }” ใช้กับทิกเก็ตชุดเดียวกัน และไม่มีรายการใดเจาะจงกว่า
reason-conflicting_effect = ผลนี้กับ “effects/{ $other }” จะย้ายทิกเก็ตในจังหวะเดียวกัน ใช้ได้เพียงรายการเดียว
reason-endless_effect = ผลนี้กับ “effects/{ $other }” อาจย้ายทิกเก็ตกลับไปกลับมาระหว่างสองคิวไม่รู้จบ
reason-feed_refused = ไม่อนุญาตให้เรียกที่อยู่นี้ ระบบอ่านฟีดจากที่อยู่ https สาธารณะเท่านั้น
reason-feed_unreachable = อ่านฟีดไม่ได้ในขณะนี้
reason-bad_feed = นี่ไม่ใช่ฟีด iCal ของวันหยุด
reason-approval_needed = เกินอำนาจอนุมัติของบัญชีนี้ ต้องให้ผู้มีอำนาจสูงกว่าดำเนินการ
reason-offer_open = ทิกเก็ตนี้ยังมีข้อเสนออื่นที่รอคำตอบอยู่
reason-offer_expired = ข้อเสนอนี้หมดอายุแล้ว
reason-offer_closed = ข้อเสนอนี้ได้รับคำตอบหรือถูกถอนไปแล้ว
reason-not_your_turn = ข้อเสนอนี้ต้องให้อีกฝ่ายเป็นผู้ตอบ
reason-below_minimum = น้อยกว่าที่ลูกค้ามีสิทธิ์ได้รับ
reason-above_maximum = มากกว่าที่นโยบายการคืนสินค้าอนุญาต
reason-not_offered = นโยบายการคืนสินค้าไม่มีทางเลือกนี้ในกรณีนี้
reason-order_needed = จำนวนเงินขึ้นอยู่กับคำสั่งซื้อ แต่ทิกเก็ตนี้ไม่มีคำสั่งซื้อที่ใช้ได้
reason-unknown_item = สินค้านี้ไม่อยู่ในคำสั่งซื้อ
reason-mixed_items = สินค้าเหล่านี้ใช้กฎต่างกัน โปรดสอบถามทีละรายการ
reason-no_policy = ไม่มีนโยบายการคืนสินค้าสำหรับกรณีนี้
reason-source_missing = สิ่งที่ระบุว่าเป็นกฎหมายต้องมีแหล่งอ้างอิง
reason-protected_missing = คำแปลต้องมีส่วนนี้ตรงตามต้นฉบับ: { $tokens }
reason-already_sent = ส่งคำตอบไปแล้ว จึงแก้ไขคำแปลไม่ได้อีก
reason-not_translated = ยังไม่มีคำแปล
reason-empty = เนื้อหาว่างเปล่า
reason-not_utf8 = เนื้อหาไม่ใช่ UTF-8 ที่ถูกต้อง
reason-not_json = เนื้อหาไม่ใช่ JSON
reason-not_finite = ตัวเลขต้องเป็นจำนวนจำกัด
reason-number_too_long = มีตัวเลขที่มีหลักมากเกินไป
reason-duplicate_key = มีออบเจ็กต์ที่ใช้คีย์เดียวกันสองครั้ง
reason-too_deep = JSON ซ้อนกันหลายชั้นเกินไป
reason-too_many_values = JSON มีจำนวนค่ามากเกินไป
reason-bad_character = ข้อความมีอักขระที่จัดเก็บไม่ได้

## Texts for customers

## Acknowledgements

ack-mail =
    ขอบคุณที่ติดต่อเรา เราได้รับข้อความของคุณแล้ว หมายเลขเรื่อง { $reference } และจะตอบกลับภายในวันที่ { $answer_at }
    หากต้องการแจ้งข้อมูลเพิ่มเติม สามารถตอบกลับอีเมลฉบับนี้ได้ทันที
    .subject = เราได้รับข้อความของคุณแล้ว ({ $reference })
ack-mail-open =
    ขอบคุณที่ติดต่อเรา เราได้รับข้อความของคุณแล้ว หมายเลขเรื่อง { $reference } และจะตอบกลับโดยเร็วที่สุด
    หากต้องการแจ้งข้อมูลเพิ่มเติม สามารถตอบกลับอีเมลฉบับนี้ได้ทันที
    .subject = เราได้รับข้อความของคุณแล้ว ({ $reference })
ack-chat = ขอบคุณที่ติดต่อเรา เราได้รับข้อความแล้ว และจะตอบกลับที่นี่ภายในวันที่ { $answer_at }
ack-chat-open = ขอบคุณที่ติดต่อเรา เราได้รับข้อความแล้ว และจะตอบกลับที่นี่โดยเร็วที่สุด
ack-sms = เราได้รับข้อความของคุณแล้ว ({ $reference }) และจะตอบกลับภายในวันที่ { $answer_at }
ack-review = ขอบคุณที่สละเวลาแจ้งให้เราทราบ เรากำลังตรวจสอบเรื่องนี้ จากฝ่ายบริการลูกค้า { $brand }
ack-call = ขอบคุณที่โทรติดต่อเรา เราได้บันทึกเรื่องของคุณไว้แล้ว หมายเลขเรื่อง { $reference } และจะติดต่อกลับ
ack-addition = ขอบคุณสำหรับข้อมูลเพิ่มเติม เราได้เพิ่มข้อความนี้ไว้ในเรื่อง { $reference } ของคุณแล้ว

## Progress

progress-working = เรากำลังดำเนินการเรื่องของคุณอยู่ และจะแจ้งความคืบหน้าภายในวันที่ { $answer_at }
progress-taken = ขณะนี้ { $agent } เป็นผู้ดูแลเรื่องของคุณ
progress-department = เราได้ประสานงานกับแผนกที่เกี่ยวข้อง ({ $desk }) และกำลังรอคำตอบ เมื่อได้รับคำตอบแล้วจะรีบแจ้งให้ทราบ
progress-parcel = เราได้สอบถามบริษัทขนส่งเกี่ยวกับพัสดุหมายเลข { $tracking } ของคุณแล้ว และจะแจ้งให้ทราบทันทีที่ได้รับคำตอบ
progress-parcel-due = พัสดุหมายเลข { $tracking } ของคุณอยู่ระหว่างการจัดส่ง คาดว่าจะถึงในวันที่ { $arrives_on }
progress-waiting = คุณรอคำตอบจากเรามา { $days } วันแล้ว ขออภัยเป็นอย่างยิ่งในความล่าช้า เรายังคงติดตามเรื่องของคุณอยู่
progress-later = ขออภัยเป็นอย่างยิ่งที่ต้องใช้เวลามากกว่าที่แจ้งไว้ เราจะตอบกลับภายในวันที่ { $answer_at }
progress-next = ขั้นตอนต่อไป: { $step }

## Requests

request-question = เพื่อให้เราช่วยเหลือคุณได้ ขอสอบถามข้อมูลเพิ่มเติมดังนี้ { $question }
request-order = รบกวนแจ้งหมายเลขคำสั่งซื้อให้เราทราบ โดยดูได้จากข้อความยืนยันคำสั่งซื้อ
request-photo = รบกวนส่งภาพถ่ายของสินค้าและบรรจุภัณฑ์ให้เรา
request-reminder = เรากำลังรอคำตอบจากคุณอยู่ หากยังไม่ได้รับคำตอบ เราจะปิดเรื่องนี้ในอีก { $days } วัน ทั้งนี้ สามารถติดต่อเราใหม่ได้ทุกเมื่อ

## Confirmation

confirm-ask = เรื่องของคุณได้รับการแก้ไขเรียบร้อยแล้วหรือไม่
    .yes = เรียบร้อยแล้ว
    .no = ยังไม่เรียบร้อย ต้องการความช่วยเหลือเพิ่มเติม
confirm-reminder = ขออนุญาตสอบถามอีกครั้งว่าเรื่องของคุณได้รับการแก้ไขเรียบร้อยแล้วหรือไม่ หากไม่ได้รับคำตอบภายใน { $days } วัน เราจะปิดเรื่องนี้
confirm-thanks = ขอบคุณที่แจ้งให้เราทราบ เรายินดีที่เรื่องของคุณเรียบร้อยแล้ว
confirm-not-solved = ขอบคุณที่แจ้งให้เราทราบ ขออภัยที่เรื่องยังไม่เรียบร้อย เรากำลังตรวจสอบอีกครั้ง

## States

state-closed = เราได้ปิดเรื่อง { $reference } ของคุณแล้ว หากยังต้องการความช่วยเหลือ สามารถติดต่อเราได้อีกทุกเมื่อ
state-closed-unanswered = เนื่องจากไม่ได้รับคำตอบจากคุณเป็นเวลา { $days } วัน เราจึงปิดเรื่องนี้แล้ว หากยังต้องการความช่วยเหลือ สามารถติดต่อเราได้อีกทุกเมื่อ
state-reopened = เราได้เปิดเรื่อง { $reference } ของคุณอีกครั้ง และกำลังตรวจสอบใหม่
state-merged = เรื่อง { $other_reference } ของคุณเป็นเรื่องเดียวกับ { $reference } เราจะดูแลทั้งสองเรื่องรวมกันภายใต้หมายเลข { $reference }
state-follow-up = เราได้เปิดเรื่องใหม่ให้คุณ หมายเลข { $reference } ซึ่งต่อเนื่องจากเรื่อง { $other_reference } คุณไม่จำเป็นต้องเล่ารายละเอียดใหม่ทั้งหมด

## Salutations and closings

salutation-formal = เรียน คุณ{ $name }
salutation-formal-unnamed = เรียน คุณลูกค้า
salutation-friendly = สวัสดีคุณ{ $name }
salutation-friendly-unnamed = สวัสดีคุณลูกค้า
salutation-morning = สวัสดีตอนเช้า
salutation-afternoon = สวัสดีตอนบ่าย
salutation-evening = สวัสดีตอนเย็น
closing-formal =
    ขอแสดงความนับถือ
    { $agent }
    ฝ่ายบริการลูกค้า { $brand }
closing-formal-unsigned =
    ขอแสดงความนับถือ
    ฝ่ายบริการลูกค้า { $brand }
closing-friendly = ขอบคุณที่ใช้บริการ จาก { $agent }
closing-apology = ขออภัยเป็นอย่างยิ่งในความไม่สะดวกที่เกิดขึ้น
closing-patience = ขอบคุณที่กรุณารอ
closing-further-help = หากมีสิ่งใดให้เราช่วยเหลือเพิ่มเติม โปรดแจ้งให้เราทราบ

## Hours

hours-closed = ขณะนี้อยู่นอกเวลาทำการ เราจะเปิดทำการอีกครั้งในวันที่ { $opens_at } และจะตอบกลับคุณในเวลานั้น
hours-holiday = วันนี้เราหยุดทำการเนื่องในวันหยุด ({ $holiday }) เราจะเปิดทำการอีกครั้งในวันที่ { $opens_at } และจะตอบกลับคุณในเวลานั้น
hours-today = วันนี้เราเปิดให้บริการตั้งแต่เวลา { $opens } ถึง { $closes }
hours-always = เราพร้อมให้บริการตลอด 24 ชั่วโมง
hours-urgent = หากเป็นเรื่องเร่งด่วน โปรดโทรหาเราที่หมายเลข { $phone }

## Translation and language

translation-notice = ข้อความนี้แปลโดยระบบอัตโนมัติ
translation-notice-original = ข้อความนี้แปลโดยระบบอัตโนมัติ ภาษาต้นฉบับ: { $language } หากต้องการต้นฉบับ เรายินดีส่งให้
language-invitation = คุณสามารถติดต่อเราด้วยภาษาที่สะดวกที่สุดได้
language-chosen = นับจากนี้เราจะติดต่อคุณเป็นภาษา{ $language } หากต้องการใช้ภาษาอื่น โปรดแจ้งให้เราทราบ

## Attachments and limits

files-received = เราได้รับไฟล์จากคุณแล้ว { $count } ไฟล์
files-too-big = ไฟล์ “{ $file }” มีขนาดใหญ่เกินกำหนด เราจึงไม่ได้รับไฟล์นี้ โปรดส่งไฟล์ที่มีขนาดไม่เกิน { $size }
files-refused = เพื่อความปลอดภัย เราไม่สามารถรับไฟล์ “{ $file }” ได้ โปรดส่งเป็นรูปภาพหรือ PDF แทน
limit-messages = เราได้รับข้อความจากคุณหลายข้อความในเวลาสั้น ๆ เราได้รับครบทุกข้อความและกำลังตรวจสอบอยู่ จึงไม่จำเป็นต้องส่งซ้ำ
limit-blocked = ข้อความของคุณถูกระบบกรองสแปมระงับไว้ หากเกิดจากความผิดพลาด เราขออภัยในความไม่สะดวก โปรดติดต่อเราที่ { $email }

## Service promise

promise-first-answer = เราตอบทุกข้อความภายใน { $hours } ชั่วโมงในเวลาทำการ

## Offers

offer-refund = เราขอเสนอคืนเงินจำนวน { $amount } สำหรับสินค้า { $item }
offer-replacement = เราขอเสนอส่งสินค้าชิ้นใหม่ทดแทน { $item } ให้คุณโดยไม่มีค่าใช้จ่าย
offer-repair = เราขอเสนอซ่อมสินค้า { $item } ให้คุณโดยไม่มีค่าใช้จ่าย
offer-voucher = เราขอมอบบัตรกำนัลมูลค่า { $amount } ให้คุณ ซึ่งใช้ได้ถึงวันที่ { $expires_on }
offer-reduction = หากคุณต้องการเก็บสินค้า { $item } ไว้ เราจะคืนเงินบางส่วนให้คุณเป็นจำนวน { $amount }
offer-label = การส่งสินค้าคืนไม่มีค่าใช้จ่าย ใบปะหน้าสำหรับส่งคืนอยู่ที่นี่: { $url }
offer-return-days = โปรดส่งสินค้าคืนภายใน { $days } วัน
offer-ask = คุณต้องการรับข้อเสนอนี้หรือไม่
    .yes = ตกลง รับข้อเสนอ
    .no = ไม่รับ ขอบคุณ
offer-accepted = ขอบคุณ เราจะรีบดำเนินการให้ทันที
offer-declined = ขอบคุณที่แจ้งให้เราทราบ เราจะหาแนวทางอื่นให้
offer-countered = ขอบคุณสำหรับข้อเสนอของคุณ เราจะพิจารณาและแจ้งผลให้ทราบ
offer-refund-sent = เราได้คืนเงินจำนวน { $amount } ให้คุณแล้ว โดยคาดว่าเงินจะเข้าบัญชีภายใน { $days } วันทำการ

## Bot and hand-over

bot-greeting = สวัสดีคุณลูกค้า ระบบผู้ช่วยอัตโนมัติของ { $brand } ยินดีให้บริการ มีเรื่องใดให้ช่วยเหลือบ้าง
bot-helped = คำตอบนี้เป็นประโยชน์หรือไม่
    .yes = เป็นประโยชน์
    .no = ไม่เป็นประโยชน์
bot-person = คุณสามารถพูดคุยกับเจ้าหน้าที่ได้ทุกเมื่อ
    .button = คุยกับเจ้าหน้าที่
bot-not-understood = ขออภัย ระบบยังไม่เข้าใจข้อความนี้ โปรดอธิบายด้วยคำอื่น หรือเลือกพูดคุยกับเจ้าหน้าที่
handover-person = กำลังส่งต่อการสนทนาให้เจ้าหน้าที่ คุณไม่จำเป็นต้องเล่ารายละเอียดใหม่ทั้งหมด
handover-wait = ระยะเวลารอโดยประมาณ { $minutes } นาที
handover-nobody = ขณะนี้ไม่มีเจ้าหน้าที่ให้บริการ เราได้เก็บข้อความของคุณไว้แล้ว และเจ้าหน้าที่จะกลับมาให้บริการในวันที่ { $opens_at }
handover-desk = ขณะนี้ทีมของเราที่สำนักงานอีกแห่ง ({ $desk }) กำลังดูแลเรื่องของคุณต่อ เพื่อให้คุณไม่ต้องรอถึงวันพรุ่งนี้

## Surveys

survey-satisfaction = คุณพึงพอใจกับการช่วยเหลือของเรามากน้อยเพียงใด
    .lowest = ไม่พึงพอใจอย่างยิ่ง
    .low = ไม่พึงพอใจ
    .middle = ปานกลาง
    .high = พึงพอใจ
    .highest = พึงพอใจอย่างยิ่ง
survey-recommendation = คุณมีแนวโน้มจะแนะนำ { $brand } ให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด
    .lowest = ไม่แนะนำอย่างแน่นอน
    .highest = แนะนำอย่างแน่นอน
survey-effort = คุณรู้สึกว่าการติดต่อให้เราแก้ไขเรื่องนี้ง่ายหรือยากเพียงใด
    .lowest = ยากมาก
    .highest = ง่ายมาก
survey-comment = โปรดบอกเหตุผลให้เราทราบ (ไม่บังคับ)
survey-thanks = ขอบคุณสำหรับคำตอบ ความคิดเห็นของคุณช่วยให้เราปรับปรุงบริการให้ดียิ่งขึ้น
survey-low = ขออภัยเป็นอย่างยิ่งที่บริการของเราไม่เป็นไปตามที่คุณคาดหวัง เจ้าหน้าที่จะตรวจสอบเรื่องของคุณอีกครั้งและติดต่อกลับ
survey-subject = บริการของเราเป็นอย่างไรบ้าง (หมายเลขเรื่อง { $reference })

## Privacy

privacy-export = สำเนาข้อมูลส่วนบุคคลที่คุณขอพร้อมแล้ว โดยดาวน์โหลดได้ถึงวันที่ { $expires_on } ที่นี่: { $url }
privacy-erased = เราได้ลบข้อมูลส่วนบุคคลของคุณตามคำขอแล้ว
privacy-received = เราได้รับคำขอเกี่ยวกับข้อมูลส่วนบุคคลของคุณแล้ว และจะตอบกลับไม่เกินวันที่ { $answer_on }
privacy-secrets = เพื่อความปลอดภัย โปรดอย่าส่งรหัสผ่านหรือหมายเลขบัตรครบทุกหลักให้เรา

## Festivals

festival-wish = เนื่องในโอกาส { $festival } ขอส่งความปรารถนาดีมายังคุณและครอบครัว
festival-delay = ในช่วงเทศกาล ({ $festival }) การตอบกลับและการจัดส่งอาจใช้เวลานานขึ้นเล็กน้อย ขออภัยในความไม่สะดวก

## Live chat

chat-page = แชตกับเรา
    .write = ข้อความของท่าน
    .send = ส่ง
    .you = ท่าน
    .us = ฝ่ายบริการลูกค้า
    .online = เราพร้อมให้บริการท่าน
    .away = โปรดฝากข้อความไว้ แล้วเราจะตอบกลับ
    .typing = กำลังพิมพ์…
    .read = อ่านแล้ว
    .connecting = กำลังเชื่อมต่อ…
    .failed = ส่งไม่สำเร็จ โปรดลองอีกครั้ง
    .original = ข้อความต้นฉบับ
transcript = การสนทนา { $reference }
    .customer = ลูกค้า
    .agent = ฝ่ายบริการลูกค้า
    .bot = ข้อความอัตโนมัติ
    .note = บันทึกภายใน
    .translated = คำแปล ({ $language })

## Culture check

culture-greeting_missing = คำตอบไม่มีคำทักทาย
    .suggestion = โปรดขึ้นต้นด้วย “{ $expected }”
culture-greeting_time = “{ $found }” ไม่ตรงกับช่วงเวลาของลูกค้า
    .suggestion = โปรดเขียนว่า “{ $expected }”
culture-greeting_language = “{ $found }” เป็นคำทักทายในภาษาอื่น
    .suggestion = โปรดเขียนว่า “{ $expected }”
culture-closing_missing = คำตอบไม่มีคำลงท้าย
    .suggestion = โปรดลงท้ายด้วย “{ $expected }”
culture-closing_formality = “{ $found }” เป็นทางการน้อยกว่าที่ลูกค้าที่นี่คาดหวัง
    .suggestion = โปรดลงท้ายด้วย “{ $expected }”
culture-formality_unexpected = “{ $found }” เป็นคำพูดที่เป็นกันเองกับลูกค้าเกินไป
    .suggestion = โปรดใช้รูปแบบ “{ $expected }”
culture-formality_mixed = “{ $found }” ทำให้คำตอบมีระดับภาษาสองแบบปนกัน
    .suggestion = โปรดใช้รูปแบบ “{ $expected }” ตลอดทั้งคำตอบ
culture-honorific_missing = ชื่อ “{ $found }” ไม่มีคำนำหน้าที่สุภาพ
    .suggestion = โปรดเขียนว่า “{ $expected }”
culture-taboo_word = ควรหลีกเลี่ยง “{ $found }” ในตลาดนี้
    .suggestion = โปรดเลือกใช้คำอื่น
culture-promise_window = “{ $found }” สัญญาจำนวนวันมากกว่าที่นโยบายการคืนสินค้ากำหนด
    .suggestion = นโยบายให้เวลา { $expected } วัน
culture-promise_absolute = “{ $found }” เป็นคำสัญญาที่ไม่มีใครรับประกันได้
    .suggestion = โปรดระบุว่าจะทำอะไรและภายในเมื่อใด
culture-personal_data = คำตอบมีข้อมูลส่วนบุคคลที่ไม่ควรเขียนเต็ม
    .suggestion = โปรดแสดงไม่เกินสี่อักขระสุดท้าย
culture-currency_unexpected = “{ $found }” ไม่ใช่สกุลเงินของลูกค้า
    .suggestion = โปรดระบุจำนวนเงินเป็น { $expected }
culture-date_order = วันที่ “{ $found }” ไม่ได้เรียงตามลำดับที่ใช้กันที่นั่น
    .suggestion = โปรดเขียนว่า “{ $expected }”
culture-date_ambiguous = “{ $found }” อาจอ่านได้เป็นสองวันที่ต่างกัน
    .suggestion = โปรดเขียนว่า “{ $expected }”
culture-language_unexpected = คำตอบไม่ใช่ภาษาของลูกค้า
    .suggestion = โปรดส่งแปล หรือเขียนเป็นภาษา{ $expected }
culture-too_long = คำตอบยาวเกินกว่าที่ช่องทางรับได้
    .suggestion = โปรดใช้ไม่เกิน { $expected } อักขระ
culture-festival_silence = ตามธรรมเนียมไม่ควรส่งข้อความนี้ในช่วง “{ $found }”
    .suggestion = โปรดส่งหลังจาก { $expected }
culture-festival_greeting = ประเทศของลูกค้ากำลังฉลอง “{ $found }”
    .suggestion = ควรมีคำอวยพร เช่น “{ $expected }”
culture-platform_content = ตลาดออนไลน์นี้ไม่อนุญาตให้ใช้ “{ $found }” ในข้อความ
    .suggestion = โปรดตัดออกและตอบที่นี่
culture-indirect_refusal = “{ $found }” อาจเป็นการปฏิเสธอย่างสุภาพ
    .suggestion = อย่าถือว่าเป็นการตกลง โปรดเสนอทางเลือกอื่น
culture-indirect_complaint = “{ $found }” อาจเป็นการร้องเรียนอย่างสุภาพ
    .suggestion = โปรดถือเป็นเรื่องร้องเรียน และสอบถามว่าพบปัญหาใด
culture-understatement = “{ $found }” อาจมีความหมายมากกว่าที่พูด
    .suggestion = โปรดถือว่าเป็นเรื่องสำคัญจนกว่าลูกค้าจะบอกเป็นอย่างอื่น
culture-polite_yes = “{ $found }” อาจหมายความเพียงว่า “รับทราบแล้ว”
    .suggestion = โปรดขอคำตอบที่ชัดเจนก่อนดำเนินการ
culture-misread_date = “{ $found }” อาจอ่านได้เป็นสองวันที่ต่างกัน
    .suggestion = โปรดทวนวันที่โดยเขียนชื่อเดือนเป็นตัวอักษร และขอให้ยืนยัน
culture-misread_number = “{ $found }” อาจอ่านได้เป็นสองจำนวนที่ต่างกัน
    .suggestion = โปรดทวนตัวเลขเป็นตัวอักษรหรือพร้อมหน่วย และขอให้ยืนยัน
culture-misread_time = “{ $found }” หมายถึงเวลาต่างกันในแต่ละประเทศ
    .suggestion = โปรดทวนเวลาเป็นตัวเลข เช่น 07:30
culture-other_calendar = “{ $found }” เป็นวันที่ในปฏิทินอื่น
    .suggestion = น่าจะเป็น { $expected } โปรดขอให้ยืนยัน
culture-false_friend = “{ $found }” มักมีความหมายต่างจากที่เห็น
    .suggestion = น่าจะหมายถึง { $expected }
culture-formulaic_phrase = “{ $found }” เป็นสำนวนที่ใช้กันทั่วไปที่นั่น ไม่ใช่คำเรียกร้องหรือคำสัญญา
    .suggestion = โปรดตอบให้ตรงประเด็น แทนการตอบตามถ้อยคำ

form-email = ที่อยู่อีเมล
form-name = ชื่อ
form-subject = หัวข้อ
form-order_id = หมายเลขคำสั่งซื้อ
form-description = ข้อความของคุณ
form-send = ส่ง
form-sent = ขอบคุณ เราได้รับข้อความของคุณแล้ว
