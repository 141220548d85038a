## The API's errors

error-malformed_json = محتوى الطلب ليس JSON صالحًا
    .detail = يُرجى إرسال قيمة JSON واحدة بترميز UTF-8، بمفاتيح غير مكررة وأعداد منتهية.
error-malformed_header = إحدى الترويسات غير صالحة
    .detail = يُرجى التحقق من الترويسة { $header }.
error-unknown_parameter = معامل استعلام غير معروف
    .detail = يُرجى حذف معاملات الاستعلام غير الموجودة في هذا الاستدعاء.
error-repeated_parameter = معامل استعلام مكرر
    .detail = يُرجى ذكر كل معامل استعلام مرة واحدة فقط.
error-invalid_parameter = أحد معاملات الاستعلام غير صالح
    .detail = يُرجى تصحيح معاملات الاستعلام المذكورة في «errors».
error-cursor_mismatch = المؤشر يخص قائمة أخرى
    .detail = يُرجى استخدام المؤشر فقط مع عوامل التصفية والترتيب التي أُصدر لها.
error-unauthorized = يُرجى تسجيل الدخول
    .detail = يتطلب هذا الاستدعاء رمز وصول صالحًا أو مفتاح API صالحًا.
error-forbidden = غير مسموح
    .detail = ليست لديكم صلاحية لهذا الإجراء.
error-not_found = غير موجود
    .detail = لا يوجد هنا ما يمكنكم الاطلاع عليه.
error-conflict = غير ممكن في الوقت الحالي
    .detail = الحالة الراهنة لا تسمح بذلك. يُرجى قراءتها من جديد ثم اتخاذ القرار.
error-invalid_transition = هذه الخطوة غير ممكنة
    .detail = لا تُتاح الخطوة «{ $command }» لتذكرة حالتها «{ $status }».
error-version_conflict = سبقكم شخص آخر إلى التعديل
    .detail = النسخة المرسلة لم تعد هي الحالية. يُرجى القراءة من جديد وتكرار التعديل.
error-idempotency_in_flight = العنصر نفسه قيد التعديل الآن
    .detail = يُرجى إعادة المحاولة بعد لحظات باستخدام Idempotency-Key نفسه.
error-erased = لم يعد متاحًا
    .detail = مُحيت هذه البيانات.
error-cursor_expired = انتهت صلاحية المؤشر
    .detail = يغطي الموجز آخر 7 أيام فقط. يُرجى البدء من جديد دون مؤشر.
error-precondition_failed = سبقكم شخص آخر إلى التعديل
    .detail = تغيّر المورد بعد النسخة المذكورة في If-Match. يُرجى القراءة من جديد وتكرار التعديل.
error-body_too_large = الطلب أكبر من اللازم
    .detail = الحد الأقصى لحجم الطلب بالبايت: { $limit }. يُرجى إرسال الملفات في صورة مرفقات.
error-unsupported_media_type = نوع المحتوى هذا غير مدعوم
    .detail = يُرجى إرسال application/json بترميز UTF-8.
error-validation_failed = بعض القيم غير صالحة
    .detail = يُرجى تصحيح الحقول المذكورة في «errors».
error-idempotency_mismatch = سبق استخدام Idempotency-Key هذا لطلب آخر
    .detail = يُرجى استخدام مفتاح جديد لكل طلب جديد.
error-precondition_required = الترويسة If-Match مطلوبة
    .detail = مع strict=true، يُرجى إرسال آخر ETag قرأتموه في If-Match.
error-rate_limited = عدد الطلبات أكبر من المسموح
    .detail = { $retry_after_s ->
        [zero] يُرجى إعادة المحاولة الآن.
        [one] يُرجى إعادة المحاولة بعد ثانية واحدة.
        [two] يُرجى إعادة المحاولة بعد ثانيتين.
        [few] يُرجى إعادة المحاولة بعد { $retry_after_s } ثوانٍ.
        [many] يُرجى إعادة المحاولة بعد { $retry_after_s } ثانية.
       *[other] يُرجى إعادة المحاولة بعد { $retry_after_s } ثانية.
    }
error-internal_error = حدث خطأ من جانبنا
    .detail = نأسف لذلك. إذا تكرر الخطأ، فيُرجى إبلاغنا بالرقم الوارد في «instance».
error-unavailable = الخدمة غير متاحة مؤقتًا
    .detail = يُرجى إعادة المحاولة بعد بضع ثوانٍ. باستخدام Idempotency-Key نفسه لن يُنفَّذ أي شيء مرتين.
error-rate_missing = لا يوجد سعر صرف
    .detail = لا يوجد سعر صرف لهذا المبلغ. يُرجى استخدام عملة الطلبية أو إعادة المحاولة لاحقًا.
error-rate_stale = أسعار الصرف قديمة
    .detail = يعود أحدث سعر صرف إلى { $date }. يُرجى استخدام عملة الطلبية أو إعادة المحاولة لاحقًا.
error-culture_blocked = الرد لا يناسب سوق العميل
    .detail = يُرجى تعديل ما ورد في «errors»، أو الإرسال مع «override» وذكر السبب.
error-reply_too_long = الرد أطول مما تسمح به القناة
    .detail = عدد الأحرف المسموح به في القناة: { $limit }، وعددها في الرد: { $length }. لا يُقتطع الرد أبدًا.

## Reasons of single faults

reason-missing = هذا الحقل مطلوب.
reason-unknown_field = هذا الحقل غير موجود هنا.
reason-wrong_type = نوع القيمة غير صحيح.
reason-not_allowed = هذه القيمة غير مسموح بها هنا.
reason-bad_format = القيمة ليست بالتنسيق المطلوب.
reason-out_of_range = القيمة خارج النطاق المسموح به.
reason-too_long = { $limit ->
    [zero] لا يُسمح بأي حرف.
    [one] الحد الأقصى المسموح به حرف واحد.
    [two] الحد الأقصى المسموح به حرفان.
    [few] الحد الأقصى المسموح به { $limit } أحرف.
    [many] الحد الأقصى المسموح به { $limit } حرفًا.
   *[other] الحد الأقصى المسموح به { $limit } حرف.
}
reason-too_short = { $limit ->
    [zero] لا يلزم أي حرف.
    [one] يلزم حرف ظاهر واحد على الأقل.
    [two] يلزم حرفان على الأقل.
    [few] يلزم { $limit } أحرف على الأقل.
    [many] يلزم { $limit } حرفًا على الأقل.
   *[other] يلزم { $limit } حرف على الأقل.
}
reason-too_many = { $limit ->
    [zero] لا يُسمح بأي عنصر.
    [one] الحد الأقصى المسموح به عنصر واحد.
    [two] الحد الأقصى المسموح به عنصران.
    [few] الحد الأقصى المسموح به { $limit } عناصر.
    [many] الحد الأقصى المسموح به { $limit } عنصرًا.
   *[other] الحد الأقصى المسموح به { $limit } عنصر.
}
reason-too_few = { $limit ->
    [zero] لا يلزم أي عنصر.
    [one] يلزم عنصر واحد على الأقل.
    [two] يلزم عنصران على الأقل.
    [few] يلزم { $limit } عناصر على الأقل.
    [many] يلزم { $limit } عنصرًا على الأقل.
   *[other] يلزم { $limit } عنصر على الأقل.
}
reason-control_character = يحتوي النص على رمز غير مسموح به.
reason-not_found = لا يوجد شيء بهذا المعرّف.
reason-already_used = هذه القيمة مستخدمة بالفعل.
reason-unknown = هذه القيمة غير معروفة.
reason-repeated = لا يجوز ذكر هذا إلا مرة واحدة.
reason-taken = هذا يخص عميلًا آخر.
reason-only_with_reply = لا يمكن تغيير الحالة إلا مع رد علني.
reason-not_merged = لم تُدمج هذه التذكرة في التذكرة الأخرى.
reason-other_requester = التذكرتان لعميلين مختلفين.
reason-in_the_past = هذا الموعد في الماضي.
reason-in_the_future = هذا الموعد في المستقبل.
reason-too_old = مضى على هذا الموعد أكثر من 400 يوم.
reason-outdated = عدّل شخص آخر هذا بعد أن قرأتموه.
reason-already_assigned = تولّى شخص آخر هذه التذكرة بالفعل.
reason-already_escalated = طُلبت المساعدة من قسم آخر بالفعل ولم يرد بعد.
reason-not_escalated = لا يُنتظر رد من أي قسم آخر.
reason-not_uploaded = لم يُرفع هذا الملف بعد.
reason-not_clean = لا يمكن تنزيل هذا الملف قبل أن يثبت الفحص سلامته. الحالة: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = ينطبق هذا الهدف و«targets/{ $other }» على التذاكر نفسها، وليس أحدهما أدق من الآخر.
reason-conflicting_effect = هذا الإجراء و«effects/{ $other }» كلاهما ينقل التذكرة في المناسبة نفسها، ولا يمكن ذلك إلا لأحدهما.
reason-endless_effect = قد يظل هذا الإجراء و«effects/{ $other }» ينقلان التذكرة بين قائمتين بلا نهاية.
reason-feed_refused = لا يجوز استدعاء هذا العنوان: لا تُقرأ الموجزات إلا من عناوين https عامة.
reason-feed_unreachable = تتعذر قراءة الموجز في الوقت الحالي.
reason-bad_feed = هذا ليس موجز iCal للعطلات.
reason-approval_needed = هذا يتجاوز صلاحيتكم، ويجب أن يوافق عليه شخص بصلاحية أعلى.
reason-offer_open = لا يزال عرض آخر مفتوحًا لهذه التذكرة.
reason-offer_expired = انتهت صلاحية هذا العرض.
reason-offer_closed = سبق الرد على هذا العرض أو سحبه.
reason-not_your_turn = الدور الآن للطرف الآخر للرد على هذا العرض.
reason-below_minimum = هذا أقل مما يحق للعميل.
reason-above_maximum = هذا أكثر مما تسمح به سياسة الإرجاع.
reason-not_offered = لا تتيح سياسة الإرجاع ذلك في هذه الحالة.
reason-order_needed = يتوقف المبلغ على الطلبية، وهذه التذكرة لا تذكر طلبية يمكن الاعتماد عليها.
reason-unknown_item = هذا المنتج ليس ضمن الطلبية.
reason-mixed_items = تسري على هذه المنتجات قواعد مختلفة؛ يُرجى الاستعلام عن كل منها على حدة.
reason-no_policy = لا توجد سياسة إرجاع لهذه الحالة.
reason-source_missing = ما يُذكر على أنه قانون يحتاج إلى مصدر.
reason-protected_missing = يجب أن يرد هذا في الترجمة كما هو في الأصل: { $tokens }.
reason-already_sent = أُرسل الرد بالفعل، ولم يعد تعديل ترجمته ممكنًا.
reason-not_translated = لا توجد ترجمة بعد.
reason-empty = محتوى الطلب فارغ.
reason-not_utf8 = محتوى الطلب ليس UTF-8 صالحًا.
reason-not_json = محتوى الطلب ليس JSON.
reason-not_finite = يجب أن تكون الأعداد منتهية.
reason-number_too_long = عدد أرقام أحد الأعداد أكبر من المسموح.
reason-duplicate_key = يتكرر المفتاح نفسه في أحد الكائنات.
reason-too_deep = مستويات التداخل في JSON أكثر من المسموح.
reason-too_many_values = عدد القيم في JSON أكبر من المسموح.
reason-bad_character = يحتوي أحد النصوص على رمز لا يمكن حفظه.

## Texts for customers

## Acknowledgements

ack-mail =
    نشكركم على رسالتكم. لقد وصلتنا وسُجّلت برقم { $reference }، وسيصلكم ردّنا قبل { $answer_at }.
    إذا رغبتم في إضافة أي تفاصيل، فيكفي الرد على هذه الرسالة.
    .subject = وصلتنا رسالتكم ({ $reference })
ack-mail-open =
    نشكركم على رسالتكم. لقد وصلتنا وسُجّلت برقم { $reference }، وسنرد عليكم في أقرب وقت ممكن.
    إذا رغبتم في إضافة أي تفاصيل، فيكفي الرد على هذه الرسالة.
    .subject = وصلتنا رسالتكم ({ $reference })
ack-chat = شكرًا لكم، وصلتنا رسالتكم وسنرد عليكم هنا قبل { $answer_at }.
ack-chat-open = شكرًا لكم، وصلتنا رسالتكم وسنرد عليكم هنا في أقرب وقت ممكن.
ack-sms = وصلتنا رسالتكم ({ $reference }). سنرد عليكم قبل { $answer_at }.
ack-review = نشكركم على وقتكم وعلى مشاركة رأيكم معنا، ونحن نتابع الأمر. خدمة عملاء { $brand }
ack-call = نشكركم على اتصالكم. سجّلنا طلبكم برقم { $reference } وسنعاود التواصل معكم.
ack-addition = شكرًا لكم، أُضيفت رسالتكم إلى طلبكم رقم { $reference }.

## Progress

progress-working = ما زلنا نعمل على طلبكم، وسنوافيكم بالجديد قبل { $answer_at }.
progress-taken = أُسندت متابعة طلبكم إلى { $agent }.
progress-department = طلبنا المساعدة من زملائنا في القسم المختص ({ $desk }) وننتظر ردهم. سنعاود التواصل معكم فور وصوله.
progress-parcel = استفسرنا لدى شركة الشحن عن شحنتكم رقم { $tracking }، وسنبلغكم فور وصول ردها.
progress-parcel-due = شحنتكم رقم { $tracking } في الطريق إليكم، ومن المتوقع وصولها في { $arrives_on }.
progress-waiting = { $days ->
    [zero] أنتم في انتظار ردّنا منذ وصول رسالتكم اليوم. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
    [one] أنتم في انتظار ردّنا منذ يوم. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
    [two] أنتم في انتظار ردّنا منذ يومين. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
    [few] أنتم في انتظار ردّنا منذ { $days } أيام. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
    [many] أنتم في انتظار ردّنا منذ { $days } يومًا. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
   *[other] أنتم في انتظار ردّنا منذ { $days } يوم. نعتذر لكم عن هذا التأخير، ونؤكد لكم أننا لم ننسَ طلبكم.
}
progress-later = نعتذر لكم، فنحن بحاجة إلى وقت أطول مما وعدناكم به. سيصلكم ردّنا قبل { $answer_at }.
progress-next = الخطوة التالية: { $step }

## Requests

request-question = لنتمكن من مساعدتكم، نحتاج منكم إلى معلومة إضافية: { $question }
request-order = نرجو تزويدنا برقم الطلبية. تجدونه في رسالة تأكيد الطلبية.
request-photo = نرجو أن ترسلوا إلينا صورة للمنتج وأخرى لتغليفه.
request-reminder = { $days ->
    [zero] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم اليوم. ويمكنكم الكتابة إلينا من جديد في أي وقت.
    [one] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم بعد يوم واحد. ويمكنكم الكتابة إلينا من جديد في أي وقت.
    [two] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم بعد يومين. ويمكنكم الكتابة إلينا من جديد في أي وقت.
    [few] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم بعد { $days } أيام. ويمكنكم الكتابة إلينا من جديد في أي وقت.
    [many] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم بعد { $days } يومًا. ويمكنكم الكتابة إلينا من جديد في أي وقت.
   *[other] ما زلنا في انتظار ردكم. إذا لم يصلنا، فسنغلق طلبكم بعد { $days } يوم. ويمكنكم الكتابة إلينا من جديد في أي وقت.
}

## Confirmation

confirm-ask = هل حُلّت المشكلة؟
    .yes = نعم، حُلّت
    .no = لا، ما زلت بحاجة إلى المساعدة
confirm-reminder = { $days ->
    [zero] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم اليوم، فسنغلق طلبكم.
    [one] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم خلال يوم واحد، فسنغلق طلبكم.
    [two] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم خلال يومين، فسنغلق طلبكم.
    [few] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم خلال { $days } أيام، فسنغلق طلبكم.
    [many] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم خلال { $days } يومًا، فسنغلق طلبكم.
   *[other] نود الاطمئنان مجددًا: هل حُلّت المشكلة؟ إذا لم يصلنا ردكم خلال { $days } يوم، فسنغلق طلبكم.
}
confirm-thanks = شكرًا لإبلاغنا. يسعدنا أن المشكلة قد حُلّت.
confirm-not-solved = شكرًا لإبلاغنا. نأسف لأن المشكلة لم تُحل بعد، ونحن نراجعها من جديد.

## States

state-closed = أُغلق طلبكم رقم { $reference }. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
state-closed-unanswered = { $days ->
    [zero] لم يصلنا ردكم حتى اليوم، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
    [one] لم يصلنا ردكم منذ يوم، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
    [two] لم يصلنا ردكم منذ يومين، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
    [few] لم يصلنا ردكم منذ { $days } أيام، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
    [many] لم يصلنا ردكم منذ { $days } يومًا، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
   *[other] لم يصلنا ردكم منذ { $days } يوم، ولذلك أغلقنا طلبكم. إذا كنتم لا تزالون بحاجة إلى المساعدة، فيكفي أن تكتبوا إلينا من جديد.
}
state-reopened = أعدنا فتح طلبكم رقم { $reference } ونحن نراجعه من جديد.
state-merged = يتعلق الطلبان رقم { $other_reference } ورقم { $reference } بالموضوع نفسه، ولذلك نتابعهما معًا برقم { $reference }.
state-follow-up = فتحنا لكم طلبًا جديدًا برقم { $reference } استكمالًا للطلب رقم { $other_reference }. لا حاجة إلى شرح الأمر من جديد.

## Salutations and closings

salutation-formal = { $title ->
    [ms] السيدة { $name } المحترمة، تحية طيبة وبعد،
    [mr] السيد { $name } المحترم، تحية طيبة وبعد،
   *[none] حضرة { $name }، تحية طيبة وبعد،
}
salutation-formal-unnamed = تحية طيبة وبعد،
salutation-friendly = مرحبًا { $name }،
salutation-friendly-unnamed = مرحبًا بكم،
salutation-morning = صباح الخير،
salutation-afternoon = مساء الخير،
salutation-evening = مساء الخير،
closing-formal =
    مع خالص التحية والتقدير،
    { $agent }
    خدمة عملاء { $brand }
closing-formal-unsigned =
    مع خالص التحية والتقدير،
    خدمة عملاء { $brand }
closing-friendly = مع أطيب التحيات، { $agent }
closing-apology = نتقدم إليكم بخالص الاعتذار عمّا سبّبناه لكم من إزعاج.
closing-patience = نشكركم على صبركم وتفهّمكم.
closing-further-help = يسعدنا أن نكون في خدمتكم دائمًا إذا احتجتم إلى أي مساعدة أخرى.

## Hours

hours-closed = نحن الآن خارج أوقات العمل. سنعود في { $opens_at } ونرد عليكم حينها.
hours-holiday = نحن اليوم في عطلة ({ $holiday }). سنعود في { $opens_at } ونرد عليكم حينها.
hours-today = نحن في خدمتكم اليوم من الساعة { $opens } إلى الساعة { $closes }.
hours-always = نحن في خدمتكم على مدار الساعة.
hours-urgent = في الحالات العاجلة، يُرجى الاتصال بنا على الرقم { $phone }.

## Translation and language

translation-notice = تُرجمت هذه الرسالة آليًا.
translation-notice-original = تُرجمت هذه الرسالة آليًا. لغة النص الأصلي: { $language }، ويسعدنا إرساله إليكم عند الطلب.
language-invitation = يمكنكم الكتابة إلينا باللغة التي تفضلونها.
language-chosen = سنكتب إليكم من الآن فصاعدًا بهذه اللغة: { $language }. إذا كنتم تفضلون لغة أخرى، فيُرجى إبلاغنا.

## Attachments and limits

files-received = { $count ->
    [zero] لم يصلنا منكم أي ملف.
    [one] وصلنا منكم ملف واحد.
    [two] وصلنا منكم ملفان.
    [few] وصلنا منكم { $count } ملفات.
    [many] وصلنا منكم { $count } ملفًا.
   *[other] وصلنا منكم { $count } ملف.
}
files-too-big = الملف «{ $file }» أكبر من الحجم المسموح به ولم يصلنا. الحد الأقصى لحجم الملف هو { $size }.
files-refused = لأسباب تتعلق بالأمان، لا يمكننا قبول الملف «{ $file }». نرجو إرساله بصيغة صورة أو ملف PDF.
limit-messages = تلقّينا منكم رسائل كثيرة خلال وقت قصير. وصلتنا جميعها ونحن نقرؤها، ولا حاجة إلى إرسالها مرة أخرى.
limit-blocked = لم تصلنا رسالتكم لأن نظام تصفية الرسائل غير المرغوب فيها أوقفها. إذا حدث ذلك عن طريق الخطأ، فنحن نعتذر، ونرجو أن تكتبوا إلى { $email }.

## Service promise

promise-first-answer = { $hours ->
    [zero] نرد على كل رسالة خلال أقل من ساعة في أوقات عملنا.
    [one] نرد على كل رسالة خلال ساعة واحدة في أوقات عملنا.
    [two] نرد على كل رسالة خلال ساعتين في أوقات عملنا.
    [few] نرد على كل رسالة خلال { $hours } ساعات في أوقات عملنا.
    [many] نرد على كل رسالة خلال { $hours } ساعة في أوقات عملنا.
   *[other] نرد على كل رسالة خلال { $hours } ساعة في أوقات عملنا.
}

## Offers

offer-refund = نود أن نعيد إليكم مبلغ { $amount } (المنتج: { $item }).
offer-replacement = نود أن نرسل إليكم بديلًا عن المنتج ({ $item }) دون أي تكلفة عليكم.
offer-repair = نود أن نصلح المنتج ({ $item }) دون أي تكلفة عليكم.
offer-voucher = نود أن نقدم لكم قسيمة شراء بقيمة { $amount }، يمكنكم استخدامها حتى { $expires_on }.
offer-reduction = إذا رغبتم في الاحتفاظ بالمنتج ({ $item })، فسنعيد إليكم { $amount } من ثمنه.
offer-label = لن تتحملوا أي تكلفة لإعادة المنتج. إليكم ملصق الإرجاع: { $url }
offer-return-days = { $days ->
    [zero] يُرجى إعادة المنتج اليوم.
    [one] يُرجى إعادة المنتج خلال يوم واحد.
    [two] يُرجى إعادة المنتج خلال يومين.
    [few] يُرجى إعادة المنتج خلال { $days } أيام.
    [many] يُرجى إعادة المنتج خلال { $days } يومًا.
   *[other] يُرجى إعادة المنتج خلال { $days } يوم.
}
offer-ask = هل تودون قبول هذا العرض؟
    .yes = نعم، أقبل العرض
    .no = لا، شكرًا
offer-accepted = شكرًا لكم. سنتولى الآن جميع الإجراءات.
offer-declined = شكرًا لإبلاغنا. سنبحث عن حل آخر.
offer-countered = شكرًا على اقتراحكم. سندرسه ونعاود التواصل معكم.
offer-refund-sent = { $days ->
    [zero] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم اليوم.
    [one] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم خلال يوم عمل واحد.
    [two] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم خلال يومي عمل.
    [few] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم خلال { $days } أيام عمل.
    [many] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم خلال { $days } يوم عمل.
   *[other] أعدنا إليكم مبلغ { $amount }. من المتوقع أن يصل إلى حسابكم خلال { $days } يوم عمل.
}

## Bot and hand-over

bot-greeting = مرحبًا بكم، أنا المساعد الآلي لمتجر { $brand }. كيف يمكنني مساعدتكم؟
bot-helped = هل أفادتكم هذه الإجابة؟
    .yes = نعم
    .no = لا
bot-person = يمكنكم في أي وقت التحدث إلى أحد أفراد فريقنا.
    .button = التحدث إلى فريقنا
bot-not-understood = عذرًا، لم أفهم سؤالكم. هل يمكنكم إعادة صياغته، أم تفضلون التحدث إلى أحد أفراد فريقنا؟
handover-person = سأحوّلكم الآن إلى أحد أفراد فريقنا. لا حاجة إلى شرح الأمر من جديد.
handover-wait = { $minutes ->
    [zero] من المتوقع أن يرد عليكم الفريق بعد أقل من دقيقة.
    [one] مدة الانتظار المتوقعة: نحو دقيقة واحدة.
    [two] مدة الانتظار المتوقعة: نحو دقيقتين.
    [few] مدة الانتظار المتوقعة: نحو { $minutes } دقائق.
    [many] مدة الانتظار المتوقعة: نحو { $minutes } دقيقة.
   *[other] مدة الانتظار المتوقعة: نحو { $minutes } دقيقة.
}
handover-nobody = فريقنا غير متاح في الوقت الحالي، وسيعود في { $opens_at }. رسالتكم محفوظة وسيطّلع عليها عندئذٍ.
handover-desk = يتابع طلبكم الآن فريقنا في مكتب آخر ({ $desk })، حتى لا تضطروا إلى الانتظار إلى الغد.

## Surveys

survey-satisfaction = ما مدى رضاكم عن المساعدة التي قدمناها؟
    .lowest = منخفض جدًا
    .low = منخفض
    .middle = متوسط
    .high = مرتفع
    .highest = مرتفع جدًا
survey-recommendation = ما مدى احتمال أن توصوا أصدقاءكم أو زملاءكم بمتجر { $brand }؟
    .lowest = غير محتمل إطلاقًا
    .highest = محتمل جدًا
survey-effort = ما مدى سهولة حصولكم على حل لطلبكم؟
    .lowest = صعب جدًا
    .highest = سهل جدًا
survey-comment = هل تودون إخبارنا بالسبب؟ (اختياري)
survey-thanks = شكرًا على إجابتكم. إنها تساعدنا على تحسين خدمتنا.
survey-low = نأسف لأننا لم نكن عند حسن ظنكم. سيراجع أحد أفراد فريقنا طلبكم من جديد ويتواصل معكم.
survey-subject = ما رأيكم في خدمتنا؟ (طلبكم رقم { $reference })

## Privacy

privacy-export = نسخة بياناتكم الشخصية التي طلبتموها جاهزة. يمكنكم تنزيلها حتى { $expires_on } من هنا: { $url }
privacy-erased = حذفنا بياناتكم الشخصية بناءً على طلبكم.
privacy-received = وصلنا طلبكم بشأن بياناتكم الشخصية. سيصلكم ردّنا في موعد أقصاه { $answer_on }.
privacy-secrets = حرصًا على أمانكم، نرجو ألا ترسلوا إلينا كلمات مرور أو أرقام بطاقات مصرفية كاملة.

## Festivals

festival-wish = كل عام وأنتم بخير بمناسبة { $festival }.
festival-delay = خلال فترة { $festival }، قد تستغرق الردود وعمليات التوصيل وقتًا أطول قليلًا. نشكركم على صبركم وتفهّمكم.

## Live chat

chat-page = تحدثوا معنا
    .write = رسالتكم
    .send = إرسال
    .you = أنتم
    .us = خدمة العملاء
    .online = نحن هنا لمساعدتكم
    .away = اتركوا لنا رسالة وسنرد عليكم
    .typing = جارٍ الكتابة…
    .read = تمت القراءة
    .connecting = جارٍ الاتصال…
    .failed = لم تُرسل الرسالة. يُرجى المحاولة مرة أخرى.
    .original = النص الأصلي
transcript = المحادثة { $reference }
    .customer = العميل
    .agent = خدمة العملاء
    .bot = رسالة تلقائية
    .note = ملاحظة داخلية
    .translated = الترجمة ({ $language })

## Culture check

culture-greeting_missing = لا يبدأ الرد بتحية.
    .suggestion = يُرجى البدء بعبارة «{ $expected }».
culture-greeting_time = عبارة «{ $found }» لا تناسب الوقت لدى العميل.
    .suggestion = يُرجى كتابة «{ $expected }».
culture-greeting_language = عبارة «{ $found }» تحية من لغة أخرى.
    .suggestion = يُرجى كتابة «{ $expected }».
culture-closing_missing = لا ينتهي الرد بعبارة ختامية.
    .suggestion = يُرجى الختام بعبارة «{ $expected }».
culture-closing_formality = عبارة «{ $found }» أقل رسمية مما يتوقعه العملاء هنا.
    .suggestion = يُرجى الختام بعبارة «{ $expected }».
culture-formality_unexpected = عبارة «{ $found }» تخاطب العميل بصيغة غير رسمية.
    .suggestion = يُرجى استخدام الصيغة «{ $expected }».
culture-formality_mixed = عبارة «{ $found }» تخلط بين صيغتين للمخاطبة في رد واحد.
    .suggestion = يُرجى استخدام الصيغة «{ $expected }» في الرد كله.
culture-honorific_missing = ورد الاسم «{ $found }» دون لقب المخاطبة.
    .suggestion = يُرجى كتابة «{ $expected }».
culture-taboo_word = يُستحسن تجنب «{ $found }» في هذه السوق.
    .suggestion = يُرجى اختيار كلمات أخرى.
culture-promise_window = عبارة «{ $found }» تعد بأيام أكثر مما تمنحه سياسة الإرجاع.
    .suggestion = عدد الأيام وفق السياسة: { $expected }.
culture-promise_absolute = عبارة «{ $found }» تعد بما لا يمكن لأحد ضمانه.
    .suggestion = يُرجى ذكر ما سيُنجز، وموعد إنجازه.
culture-personal_data = يُظهر الرد بيانات شخصية لا ينبغي كتابتها كاملة.
    .suggestion = يُرجى الاكتفاء بآخر أربعة أرقام أو أحرف على الأكثر.
culture-currency_unexpected = المبلغ «{ $found }» ليس بعملة العميل.
    .suggestion = يُرجى ذكر المبلغ بهذه العملة: { $expected }.
culture-date_order = التاريخ «{ $found }» ليس بالترتيب المعتاد هناك.
    .suggestion = يُرجى كتابة «{ $expected }».
culture-date_ambiguous = يمكن أن يُفهم التاريخ «{ $found }» على أنه أحد يومين مختلفين.
    .suggestion = يُرجى كتابة «{ $expected }».
culture-language_unexpected = الرد ليس بلغة العميل.
    .suggestion = يُرجى طلب ترجمته، أو الكتابة بهذه اللغة: { $expected }.
culture-too_long = الرد أطول مما تسمح به القناة.
    .suggestion = الحد الأقصى لعدد الأحرف: { $expected }.
culture-festival_silence = يقضي العرف بعدم إرسال هذه الرسالة خلال «{ $found }».
    .suggestion = يُرجى إرسالها بعد { $expected }.
culture-festival_greeting = يحتفل بلد العميل بهذه المناسبة: «{ $found }».
    .suggestion = من اللطيف التهنئة بعبارة «{ $expected }».
culture-platform_content = لا تسمح السوق الإلكترونية بعبارة «{ $found }» في الرسائل.
    .suggestion = احذفها وأجب داخل الرسائل هنا.
culture-indirect_refusal = قد تكون عبارة «{ $found }» رفضًا مهذبًا.
    .suggestion = يُرجى عدم اعتبارها موافقة، واقتراح بديل آخر.
culture-indirect_complaint = قد تكون عبارة «{ $found }» شكوى بصيغة مهذبة.
    .suggestion = يُرجى التعامل معها على أنها شكوى، والسؤال عمّا لم يكن على ما يرام.
culture-understatement = قد تعني عبارة «{ $found }» أكثر مما تقوله.
    .suggestion = يُرجى أخذ الأمر على محمل الجد ما لم يذكر العميل خلاف ذلك.
culture-polite_yes = قد لا تعني عبارة «{ $found }» سوى «سمعتُ ما قلتم».
    .suggestion = يُرجى طلب إجابة صريحة قبل اتخاذ أي إجراء بناءً عليها.
culture-misread_date = يمكن أن يُفهم التاريخ «{ $found }» على أنه أحد يومين مختلفين.
    .suggestion = يُرجى إعادة ذكر التاريخ مع كتابة الشهر بالحروف، وطلب تأكيده.
culture-misread_number = يمكن أن يُقرأ العدد «{ $found }» على أنه أحد عددين مختلفين.
    .suggestion = يُرجى إعادة ذكر العدد بالحروف أو مع وحدته، وطلب تأكيده.
culture-misread_time = عبارة «{ $found }» تعني ساعات مختلفة باختلاف البلدان.
    .suggestion = يُرجى إعادة ذكر الساعة بالأرقام، مثل 07:30.
culture-other_calendar = التاريخ «{ $found }» من تقويم آخر.
    .suggestion = الأرجح أنه { $expected }، ويُرجى طلب تأكيده.
culture-false_friend = كثيرًا ما تعني «{ $found }» غير ما يبدو منها.
    .suggestion = المعنى الأرجح: { $expected }.
culture-formulaic_phrase = عبارة «{ $found }» مجاملة مألوفة هناك، وليست مطالبة ولا وعدًا.
    .suggestion = يُرجى الرد على جوهر الأمر لا على ظاهر الكلمات.

form-email = البريد الإلكتروني
form-name = الاسم
form-subject = الموضوع
form-order_id = رقم الطلب
form-description = رسالتكم
form-send = إرسال
form-sent = شكرًا لكم. لقد استلمنا رسالتكم.
