## The API's errors

error-malformed_json = גוף הבקשה אינו JSON תקין
    .detail = יש לשלוח ערך JSON אחד בקידוד UTF-8, עם מפתחות ייחודיים ומספרים סופיים.
error-malformed_header = אחת הכותרות אינה תקינה
    .detail = יש לבדוק את הכותרת { $header }.
error-unknown_parameter = פרמטר שאילתה לא מוכר
    .detail = יש להשמיט פרמטרים של שאילתה שאינם קיימים בקריאה הזאת.
error-repeated_parameter = פרמטר שאילתה מופיע יותר מפעם אחת
    .detail = יש לציין כל פרמטר של שאילתה פעם אחת בלבד.
error-invalid_parameter = פרמטר שאילתה אינו תקין
    .detail = יש לתקן את הפרמטרים המפורטים ב-״errors״.
error-cursor_mismatch = הסמן שייך לרשימה אחרת
    .detail = יש להשתמש בסמן רק עם המסננים והמיון שעבורם הונפק.
error-unauthorized = נדרשת התחברות
    .detail = לקריאה הזאת נדרש אסימון גישה תקף או מפתח API תקף.
error-forbidden = הפעולה אינה מותרת
    .detail = אין לכם הרשאה לבצע את הפעולה הזאת.
error-not_found = לא נמצא
    .detail = אין כאן דבר שניתן להציג לכם.
error-conflict = הפעולה אינה אפשרית כרגע
    .detail = המצב הנוכחי אינו מאפשר זאת. יש לקרוא אותו שוב ואז להחליט.
error-invalid_transition = השלב הזה אינו אפשרי
    .detail = בפנייה שהסטטוס שלה ״{ $status }״ לא ניתן לבצע את השלב ״{ $command }״.
error-version_conflict = מישהו אחר הקדים אתכם
    .detail = הגרסה שנשלחה כבר אינה הנוכחית. יש לקרוא אותה שוב ולחזור על השינוי.
error-idempotency_in_flight = הפריט הזה נמצא כעת בתהליך שינוי
    .detail = יש לנסות שוב בעוד רגע עם אותו Idempotency-Key.
error-erased = כבר אינו זמין
    .detail = הנתונים האלה נמחקו.
error-cursor_expired = תוקף הסמן פג
    .detail = הפיד מגיע עד 7 ימים לאחור. יש להתחיל מחדש ללא סמן.
error-precondition_failed = מישהו אחר הקדים אתכם
    .detail = המשאב השתנה מאז הגרסה שצוינה ב-If-Match. יש לקרוא אותו שוב ולחזור על השינוי.
error-body_too_large = הבקשה גדולה מדי
    .detail = גודל הבקשה המרבי בבתים: { $limit }. קבצים יש לשלוח כקבצים מצורפים.
error-unsupported_media_type = סוג התוכן אינו נתמך
    .detail = יש לשלוח application/json בקידוד UTF-8.
error-validation_failed = חלק מהערכים אינם תקינים
    .detail = יש לתקן את השדות המפורטים ב-״errors״.
error-idempotency_mismatch = ה-Idempotency-Key הזה כבר שימש לבקשה אחרת
    .detail = יש להשתמש במפתח חדש לכל בקשה חדשה.
error-precondition_required = נדרשת הכותרת If-Match
    .detail = עם strict=true יש לשלוח ב-If-Match את ה-ETag האחרון שנקרא.
error-rate_limited = יותר מדי בקשות
    .detail = { $retry_after_s ->
        [one] יש לנסות שוב בעוד שנייה אחת.
        [two] יש לנסות שוב בעוד שתי שניות.
       *[other] יש לנסות שוב בעוד { $retry_after_s } שניות.
    }
error-internal_error = אירעה תקלה אצלנו
    .detail = אנחנו מתנצלים. אם התקלה חוזרת, נא למסור לנו את המספר שב-״instance״.
error-unavailable = השירות אינו זמין זמנית
    .detail = יש לנסות שוב בעוד כמה שניות. עם אותו Idempotency-Key שום פעולה לא תתבצע פעמיים.
error-rate_missing = אין שער חליפין
    .detail = אין שער חליפין לסכום הזה. יש להשתמש במטבע ההזמנה או לנסות שוב מאוחר יותר.
error-rate_stale = שערי החליפין ישנים מדי
    .detail = שערי החליפין העדכניים ביותר הם מתאריך { $date }. יש להשתמש במטבע ההזמנה או לנסות שוב מאוחר יותר.
error-culture_blocked = התשובה אינה מתאימה לשוק היעד
    .detail = יש לשנות את מה שמפורט ב-״errors״, או לשלוח עם ״override״ בצירוף נימוק.
error-reply_too_long = התשובה ארוכה מדי לערוץ
    .detail = מספר התווים המותר בערוץ: { $limit }. מספר התווים בתשובה: { $length }. התשובה לעולם אינה נחתכת.

## Reasons of single faults

reason-missing = זהו שדה חובה.
reason-unknown_field = השדה הזה אינו קיים כאן.
reason-wrong_type = סוג הערך שגוי.
reason-not_allowed = הערך הזה אינו מותר כאן.
reason-bad_format = הערך אינו בתבנית הנדרשת.
reason-out_of_range = הערך חורג מהטווח המותר.
reason-too_long = { $limit ->
    [one] מותר תו אחד לכל היותר.
    [two] מותרים שני תווים לכל היותר.
   *[other] מותרים { $limit } תווים לכל היותר.
}
reason-too_short = { $limit ->
    [one] נדרש לפחות תו נראה אחד.
    [two] נדרשים לפחות שני תווים.
   *[other] נדרשים לפחות { $limit } תווים.
}
reason-too_many = { $limit ->
    [one] מותר פריט אחד לכל היותר.
    [two] מותרים שני פריטים לכל היותר.
   *[other] מותרים { $limit } פריטים לכל היותר.
}
reason-too_few = { $limit ->
    [one] נדרש לפחות פריט אחד.
    [two] נדרשים לפחות שני פריטים.
   *[other] נדרשים לפחות { $limit } פריטים.
}
reason-control_character = הטקסט מכיל תו שאינו מותר.
reason-not_found = אין דבר עם המזהה הזה.
reason-already_used = הערך הזה כבר נמצא בשימוש.
reason-unknown = הערך הזה אינו מוכר.
reason-repeated = ניתן לציין זאת פעם אחת בלבד.
reason-taken = זה שייך ללקוחות אחרים.
reason-only_with_reply = ניתן לשנות את הסטטוס רק יחד עם תשובה גלויה.
reason-not_merged = הפנייה הזאת לא אוחדה עם הפנייה האחרת.
reason-other_requester = הפניות שייכות ללקוחות שונים.
reason-in_the_past = המועד הזה כבר עבר.
reason-in_the_future = המועד הזה בעתיד.
reason-too_old = מאז המועד הזה עברו יותר מ-400 יום.
reason-outdated = מישהו אחר שינה את זה מאז הקריאה האחרונה שלכם.
reason-already_assigned = מישהו אחר כבר לקח את הפנייה הזאת לטיפולו.
reason-already_escalated = כבר התבקשה עזרה ממחלקה אחרת, וטרם התקבלה תשובה.
reason-not_escalated = אין המתנה למחלקה אחרת.
reason-not_uploaded = הקובץ הזה עדיין לא הועלה.
reason-not_clean = לא ניתן להוריד את הקובץ לפני שסריקה תמצא אותו תקין. מצב: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = היעד הזה ו-״targets/{ $other }״ חלים על אותן פניות, ואף אחד מהם אינו מדויק יותר.
reason-conflicting_effect = הפעולה הזאת ו-״effects/{ $other }״ אמורות להעביר את הפנייה באותה הזדמנות, ורק אחת מהן יכולה לעשות זאת.
reason-endless_effect = הפעולה הזאת ו-״effects/{ $other }״ עלולות להעביר פנייה הלוך ושוב בין שני תורים ללא סוף.
reason-feed_refused = אין לפנות לכתובת הזאת: פידים נקראים רק מכתובות https ציבוריות.
reason-feed_unreachable = לא ניתן לקרוא את הפיד כרגע.
reason-bad_feed = זה אינו פיד iCal של חגים.
reason-approval_needed = זה חורג מסמכותכם, ונדרש אישור של בעלי סמכות רחבה יותר.
reason-offer_open = יש לפנייה הזאת הצעה אחרת שעדיין פתוחה.
reason-offer_expired = תוקף ההצעה פג.
reason-offer_closed = ההצעה הזאת כבר נענתה או בוטלה.
reason-not_your_turn = הצד השני הוא שצריך להשיב על ההצעה הזאת.
reason-below_minimum = זה פחות ממה שהלקוחות זכאים לו.
reason-above_maximum = זה יותר ממה שמדיניות ההחזרות מתירה.
reason-not_offered = מדיניות ההחזרות אינה כוללת זאת במקרה הזה.
reason-order_needed = הסכום תלוי בהזמנה, ובפנייה הזאת לא צוינה הזמנה שאפשר להסתמך עליה.
reason-unknown_item = הפריט הזה אינו חלק מההזמנה.
reason-mixed_items = על הפריטים האלה חלים כללים שונים; יש לברר לגבי כל אחד בנפרד.
reason-no_policy = אין מדיניות החזרות למקרה הזה.
reason-source_missing = כשמציינים שמשהו קבוע בחוק, יש לציין מקור.
reason-protected_missing = חייב להופיע בתרגום בדיוק כמו במקור: { $tokens }.
reason-already_sent = התשובה כבר נשלחה, ולא ניתן עוד לשנות את תרגומה.
reason-not_translated = עדיין אין תרגום.
reason-empty = גוף הבקשה ריק.
reason-not_utf8 = גוף הבקשה אינו UTF-8 תקין.
reason-not_json = גוף הבקשה אינו JSON.
reason-not_finite = המספרים חייבים להיות סופיים.
reason-number_too_long = באחד המספרים יש יותר מדי ספרות.
reason-duplicate_key = באחד האובייקטים אותו מפתח מופיע פעמיים.
reason-too_deep = רמות הקינון ב-JSON רבות מדי.
reason-too_many_values = יש יותר מדי ערכים ב-JSON.
reason-bad_character = אחד הטקסטים מכיל תו שלא ניתן לשמור.

## Texts for customers

## Acknowledgements

ack-mail =
    תודה על פנייתכם. הפנייה התקבלה ומספרה { $reference }. תשובתנו תישלח אליכם עד { $answer_at }.
    להוספת פרטים אפשר פשוט להשיב להודעה הזאת.
    .subject = פנייתכם התקבלה ({ $reference })
ack-mail-open =
    תודה על פנייתכם. הפנייה התקבלה ומספרה { $reference }. נשיב לכם בהקדם האפשרי.
    להוספת פרטים אפשר פשוט להשיב להודעה הזאת.
    .subject = פנייתכם התקבלה ({ $reference })
ack-chat = תודה, ההודעה התקבלה. נשיב לכם כאן עד { $answer_at }.
ack-chat-open = תודה, ההודעה התקבלה. נשיב לכם כאן בהקדם האפשרי.
ack-sms = פנייתכם התקבלה ({ $reference }). נשיב עד { $answer_at }.
ack-review = תודה שהקדשתם מזמנכם כדי לשתף אותנו. אנחנו בודקים את הנושא. שירות הלקוחות של { $brand }
ack-call = תודה שהתקשרתם. פנייתכם נרשמה ומספרה { $reference }. נחזור אליכם.
ack-addition = תודה, ההודעה נוספה לפנייתכם מספר { $reference }.

## Progress

progress-working = אנחנו ממשיכים לטפל בפנייתכם, ונעדכן אתכם עד { $answer_at }.
progress-taken = הטיפול בפנייתכם עבר לידי { $agent }.
progress-department = ביקשנו את עזרת המחלקה המתאימה ({ $desk }) ואנחנו ממתינים לתשובתה. נחזור אליכם מיד עם קבלתה.
progress-parcel = פנינו לחברת המשלוחים כדי לברר היכן נמצאת החבילה שלכם (מספר מעקב { $tracking }), ונעדכן אתכם מיד כשתתקבל תשובה.
progress-parcel-due = החבילה שלכם (מספר מעקב { $tracking }) בדרך אליכם. מועד ההגעה הצפוי: { $arrives_on }.
progress-waiting = { $days ->
    [one] אתם ממתינים לתשובתנו כבר יום אחד. אנחנו מתנצלים על העיכוב. פנייתכם לא נשכחה.
    [two] אתם ממתינים לתשובתנו כבר יומיים. אנחנו מתנצלים על העיכוב. פנייתכם לא נשכחה.
   *[other] אתם ממתינים לתשובתנו כבר { $days } ימים. אנחנו מתנצלים על העיכוב. פנייתכם לא נשכחה.
}
progress-later = אנחנו מתנצלים: הטיפול נמשך יותר מכפי שהבטחנו. תשובתנו תישלח אליכם עד { $answer_at }.
progress-next = השלב הבא: { $step }

## Requests

request-question = כדי שנוכל לעזור, נשמח לקבל מכם פרט נוסף: { $question }
request-order = נשמח לקבל את מספר ההזמנה. הוא מופיע באישור ההזמנה שנשלח אליכם.
request-photo = נשמח לקבל תמונה של הפריט ושל האריזה.
request-reminder = { $days ->
    [one] אנחנו עדיין ממתינים לתשובתכם. אם לא תתקבל, הפנייה תיסגר בעוד יום אחד. אפשר לכתוב לנו שוב בכל עת.
    [two] אנחנו עדיין ממתינים לתשובתכם. אם לא תתקבל, הפנייה תיסגר בעוד יומיים. אפשר לכתוב לנו שוב בכל עת.
   *[other] אנחנו עדיין ממתינים לתשובתכם. אם לא תתקבל, הפנייה תיסגר בעוד { $days } ימים. אפשר לכתוב לנו שוב בכל עת.
}

## Confirmation

confirm-ask = האם הבעיה נפתרה?
    .yes = כן, הבעיה נפתרה
    .no = לא, עדיין נדרשת לי עזרה
confirm-reminder = { $days ->
    [one] רצינו לוודא שוב: האם הבעיה נפתרה? אם לא נקבל תשובה בתוך יום אחד, נסגור את הפנייה.
    [two] רצינו לוודא שוב: האם הבעיה נפתרה? אם לא נקבל תשובה בתוך יומיים, נסגור את הפנייה.
   *[other] רצינו לוודא שוב: האם הבעיה נפתרה? אם לא נקבל תשובה בתוך { $days } ימים, נסגור את הפנייה.
}
confirm-thanks = תודה על העדכון. אנחנו שמחים שהבעיה נפתרה.
confirm-not-solved = תודה על העדכון. צר לנו שהבעיה עדיין לא נפתרה, ואנחנו בודקים אותה שוב.

## States

state-closed = פנייתכם מספר { $reference } נסגרה. אם עדיין נדרשת עזרה, אפשר פשוט לכתוב לנו שוב.
state-closed-unanswered = { $days ->
    [one] לא קיבלנו מכם תשובה במשך יום אחד, ולכן סגרנו את הפנייה. אם עדיין נדרשת עזרה, אפשר פשוט לכתוב לנו שוב.
    [two] לא קיבלנו מכם תשובה במשך יומיים, ולכן סגרנו את הפנייה. אם עדיין נדרשת עזרה, אפשר פשוט לכתוב לנו שוב.
   *[other] לא קיבלנו מכם תשובה במשך { $days } ימים, ולכן סגרנו את הפנייה. אם עדיין נדרשת עזרה, אפשר פשוט לכתוב לנו שוב.
}
state-reopened = פתחנו מחדש את פנייתכם מספר { $reference } ואנחנו בודקים אותה שוב.
state-merged = פנייתכם מספר { $other_reference } עוסקת באותו עניין כמו פנייה מספר { $reference }. נטפל בשתיהן יחד במסגרת פנייה מספר { $reference }.
state-follow-up = פתחנו עבורכם פנייה חדשה מספר { $reference } בהמשך לפנייה מספר { $other_reference }. אין צורך להסביר הכול מחדש.

## Salutations and closings

salutation-formal = { $title ->
    [ms] גב׳ { $name }, שלום רב,
    [mr] מר { $name }, שלום רב,
   *[none] { $name }, שלום רב,
}
salutation-formal-unnamed = שלום רב,
salutation-friendly = שלום { $name },
salutation-friendly-unnamed = שלום,
salutation-morning = בוקר טוב,
salutation-afternoon = צהריים טובים,
salutation-evening = ערב טוב,
closing-formal =
    בברכה,
    { $agent }
    שירות הלקוחות של { $brand }
closing-formal-unsigned =
    בברכה,
    שירות הלקוחות של { $brand }
closing-friendly = כל טוב, { $agent }
closing-apology = אנחנו מתנצלים מקרב לב על אי-הנוחות שנגרמה לכם.
closing-patience = תודה רבה על הסבלנות.
closing-further-help = נשמח לעמוד לרשותכם בכל עניין נוסף.

## Hours

hours-closed = שירות הלקוחות סגור כעת. נחזור לפעילות ב-{ $opens_at } ונשיב לכם אז.
hours-holiday = שירות הלקוחות סגור היום ({ $holiday }). נחזור לפעילות ב-{ $opens_at } ונשיב לכם אז.
hours-today = אנחנו לשירותכם היום בין השעות { $opens } ל-{ $closes }.
hours-always = אנחנו לשירותכם בכל שעות היממה.
hours-urgent = בעניינים שאינם סובלים דיחוי אפשר להתקשר אלינו למספר { $phone }.

## Translation and language

translation-notice = ההודעה הזאת תורגמה באופן אוטומטי.
translation-notice-original = ההודעה הזאת תורגמה באופן אוטומטי. שפת המקור: { $language }. נשמח לשלוח לכם את הנוסח המקורי.
language-invitation = אפשר לכתוב לנו בשפה הנוחה לכם ביותר.
language-chosen = מעתה נכתוב לכם בשפה הזאת: { $language }. אם נוחה לכם שפה אחרת, נשמח לדעת.

## Attachments and limits

files-received = { $count ->
    [one] קיבלנו מכם קובץ אחד.
    [two] קיבלנו מכם שני קבצים.
   *[other] קיבלנו מכם { $count } קבצים.
}
files-too-big = הקובץ ״{ $file }״ גדול מדי ולא הגיע אלינו. הגודל המרבי לקובץ הוא { $size }.
files-refused = מטעמי אבטחה איננו יכולים לקבל את הקובץ ״{ $file }״. נא לשלוח אותו כתמונה או כקובץ PDF.
limit-messages = קיבלנו מכם הודעות רבות בזמן קצר. כולן הגיעו ואנחנו קוראים אותן; אין צורך לשלוח אותן שוב.
limit-blocked = הודעתכם נחסמה על ידי מסנן הספאם שלנו. אם זו טעות, אנחנו מתנצלים; אפשר לכתוב לנו לכתובת { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] בשעות הפעילות שלנו אנחנו משיבים על כל הודעה בתוך שעה אחת.
    [two] בשעות הפעילות שלנו אנחנו משיבים על כל הודעה בתוך שעתיים.
   *[other] בשעות הפעילות שלנו אנחנו משיבים על כל הודעה בתוך { $hours } שעות.
}

## Offers

offer-refund = נשמח להחזיר לכם { $amount } עבור הפריט ({ $item }).
offer-replacement = נשמח לשלוח לכם פריט חלופי ({ $item }) ללא תשלום.
offer-repair = נשמח לתקן את הפריט ({ $item }) ללא תשלום.
offer-voucher = נשמח להעניק לכם שובר בסך { $amount }. אפשר לממש אותו עד { $expires_on }.
offer-reduction = אם תבחרו להשאיר ברשותכם את הפריט ({ $item }), נחזיר לכם { $amount } ממחירו.
offer-label = משלוח ההחזרה אינו כרוך בתשלום. תווית ההחזרה שלכם: { $url }
offer-return-days = { $days ->
    [one] נא לשלוח את הפריט בחזרה בתוך יום אחד.
    [two] נא לשלוח את הפריט בחזרה בתוך יומיים.
   *[other] נא לשלוח את הפריט בחזרה בתוך { $days } ימים.
}
offer-ask = האם ההצעה מקובלת עליכם?
    .yes = כן, ההצעה מקובלת עליי
    .no = לא, תודה
offer-accepted = תודה. אנחנו כבר מטפלים בכול.
offer-declined = תודה על העדכון. נחפש פתרון אחר.
offer-countered = תודה על הצעתכם. נבדוק אותה ונחזור אליכם.
offer-refund-sent = { $days ->
    [one] החזרנו לכם { $amount }. הסכום צפוי להגיע לחשבונכם בתוך יום עסקים אחד.
    [two] החזרנו לכם { $amount }. הסכום צפוי להגיע לחשבונכם בתוך שני ימי עסקים.
   *[other] החזרנו לכם { $amount }. הסכום צפוי להגיע לחשבונכם בתוך { $days } ימי עסקים.
}

## Bot and hand-over

bot-greeting = שלום, כאן העוזר האוטומטי של { $brand }. איך אפשר לעזור?
bot-helped = האם התשובה עזרה לכם?
    .yes = כן
    .no = לא
bot-person = אפשר לעבור למענה אנושי בכל עת.
    .button = מעבר למענה אנושי
bot-not-understood = סליחה, זה לא היה לי ברור. אפשר לנסח את זה אחרת, או לעבור למענה אנושי?
handover-person = אתם מועברים כעת למענה אנושי. אין צורך להסביר הכול מחדש.
handover-wait = { $minutes ->
    [one] זמן ההמתנה המשוער: כדקה אחת.
    [two] זמן ההמתנה המשוער: כשתי דקות.
   *[other] זמן ההמתנה המשוער: כ-{ $minutes } דקות.
}
handover-nobody = הצוות שלנו אינו זמין כרגע. הודעתכם נשמרה, והצוות יחזור לפעילות ב-{ $opens_at }.
handover-desk = הצוות שלנו במשרד אחר ({ $desk }) ממשיך כעת את הטיפול בפנייתכם, כדי שלא תצטרכו להמתין עד מחר.

## Surveys

survey-satisfaction = באיזו מידה אתם מרוצים מהעזרה שקיבלתם?
    .lowest = במידה מועטה מאוד
    .low = במידה מועטה
    .middle = במידה בינונית
    .high = במידה רבה
    .highest = במידה רבה מאוד
survey-recommendation = עד כמה סביר שתמליצו על { $brand } לחברים או לעמיתים?
    .lowest = לא סביר כלל
    .highest = סביר מאוד
survey-effort = עד כמה היה לכם קל לקבל פתרון לפנייתכם?
    .lowest = קשה מאוד
    .highest = קל מאוד
survey-comment = נשמח לדעת מדוע (לא חובה)
survey-thanks = תודה על תשובתכם. היא עוזרת לנו להשתפר.
survey-low = צר לנו שלא עמדנו בציפיותיכם. הצוות שלנו יבדוק שוב את פנייתכם וייצור אתכם קשר.
survey-subject = איך היה השירות? פנייתכם מספר { $reference }

## Privacy

privacy-export = העותק של המידע האישי שביקשתם מוכן. אפשר להוריד אותו עד { $expires_on } מכאן: { $url }
privacy-erased = מחקנו את המידע האישי שלכם, כפי שביקשתם.
privacy-received = קיבלנו את בקשתכם בנוגע למידע האישי שלכם. תשובתנו תישלח אליכם לא יאוחר מ-{ $answer_on }.
privacy-secrets = לביטחונכם, נא לא לשלוח לנו סיסמאות או מספרי כרטיס אשראי מלאים.

## Festivals

festival-wish = אנחנו שולחים לכם את מיטב האיחולים לרגל { $festival }.
festival-delay = בתקופת { $festival } ייתכן שהמענה והמשלוחים יתעכבו מעט. תודה רבה על הסבלנות.

## Live chat

chat-page = שיחה איתנו
    .write = ההודעה שלכם
    .send = שליחה
    .you = אתם
    .us = שירות לקוחות
    .online = אנחנו כאן לשירותכם
    .away = השאירו לנו הודעה ונענה לכם
    .typing = בכתיבה…
    .read = נקרא
    .connecting = מתחברים…
    .failed = ההודעה לא נשלחה. נא לנסות שוב.
    .original = הטקסט המקורי
transcript = שיחה { $reference }
    .customer = לקוח
    .agent = שירות לקוחות
    .bot = הודעה אוטומטית
    .note = הערה פנימית
    .translated = תרגום ({ $language })

## Culture check

culture-greeting_missing = בתשובה חסרה ברכת פתיחה.
    .suggestion = נא לפתוח ב-״{ $expected }״.
culture-greeting_time = הברכה ״{ $found }״ אינה מתאימה לשעה ביום אצל הלקוחות.
    .suggestion = נא לכתוב ״{ $expected }״.
culture-greeting_language = ״{ $found }״ היא ברכה בשפה אחרת.
    .suggestion = נא לכתוב ״{ $expected }״.
culture-closing_missing = בתשובה חסרה שורת סיום.
    .suggestion = נא לסיים ב-״{ $expected }״.
culture-closing_formality = הסיום ״{ $found }״ רשמי פחות מהמצופה כאן.
    .suggestion = נא לסיים ב-״{ $expected }״.
culture-formality_unexpected = ״{ $found }״ היא פנייה לא רשמית.
    .suggestion = נא להשתמש בצורה ״{ $expected }״.
culture-formality_mixed = ״{ $found }״: שתי צורות פנייה מעורבבות בתשובה אחת.
    .suggestion = נא להשתמש לכל אורך התשובה בצורה ״{ $expected }״.
culture-honorific_missing = השם ״{ $found }״ מופיע ללא תואר פנייה.
    .suggestion = נא לכתוב ״{ $expected }״.
culture-taboo_word = מומלץ להימנע מ-״{ $found }״ בשוק הזה.
    .suggestion = נא לבחור מילים אחרות.
culture-promise_window = ״{ $found }״: הבטחה ליותר ימים ממה שמדיניות ההחזרות מאפשרת.
    .suggestion = מספר הימים לפי המדיניות: { $expected }.
culture-promise_absolute = ״{ $found }״: הבטחה שאיש אינו יכול לערוב לה.
    .suggestion = נא לציין מה ייעשה ועד מתי.
culture-personal_data = בתשובה מופיע מידע אישי שאין לכתוב במלואו.
    .suggestion = נא להציג לכל היותר את ארבעת התווים האחרונים.
culture-currency_unexpected = הסכום ״{ $found }״ אינו במטבע של הלקוחות.
    .suggestion = נא לציין את הסכום במטבע { $expected }.
culture-date_order = התאריך ״{ $found }״ אינו כתוב בסדר המקובל שם.
    .suggestion = נא לכתוב ״{ $expected }״.
culture-date_ambiguous = אפשר לקרוא את ״{ $found }״ כשני תאריכים שונים.
    .suggestion = נא לכתוב ״{ $expected }״.
culture-language_unexpected = התשובה אינה בשפת הלקוחות.
    .suggestion = נא להעביר אותה לתרגום, או לכתוב בשפה הזאת: { $expected }.
culture-too_long = התשובה ארוכה מהמותר בערוץ.
    .suggestion = מספר התווים המרבי: { $expected }.
culture-festival_silence = נהוג לא לשלוח הודעה כזאת במהלך ״{ $found }״.
    .suggestion = נא לשלוח אותה אחרי { $expected }.
culture-festival_greeting = במדינת הלקוחות חוגגים את ״{ $found }״.
    .suggestion = מומלץ להוסיף ברכה: ״{ $expected }״.
culture-platform_content = זירת המסחר הזאת אינה מתירה את „{ $found }” בהודעות.
    .suggestion = יש להשמיט זאת ולהשיב כאן.
culture-indirect_refusal = ייתכן ש-״{ $found }״ הוא סירוב מנומס.
    .suggestion = אין לראות בכך הסכמה; נא להציע דרך אחרת.
culture-indirect_complaint = ייתכן ש-״{ $found }״ היא תלונה בניסוח מנומס.
    .suggestion = נא לטפל בכך כתלונה ולשאול מה השתבש.
culture-understatement = ייתכן שהכוונה ב-״{ $found }״ חמורה מכפי שנאמר.
    .suggestion = נא להתייחס לעניין ברצינות כל עוד לא נאמר אחרת.
culture-polite_yes = ייתכן שמשמעות ״{ $found }״ היא רק ״שמעתי אתכם״.
    .suggestion = נא לבקש תשובה מפורשת לפני שפועלים על פיה.
culture-misread_date = אפשר לקרוא את ״{ $found }״ כשני תאריכים שונים.
    .suggestion = נא לחזור על התאריך עם שם החודש במילים ולבקש אישור.
culture-misread_number = אפשר לקרוא את ״{ $found }״ כשני מספרים שונים.
    .suggestion = נא לחזור על המספר במילים או עם יחידת המידה ולבקש אישור.
culture-misread_time = ״{ $found }״ מציין שעות שונות במדינות שונות.
    .suggestion = נא לחזור על השעה בספרות, למשל 07:30.
culture-other_calendar = ״{ $found }״ הוא תאריך בלוח שנה אחר.
    .suggestion = ככל הנראה הכוונה ל-{ $expected }; נא לבקש אישור.
culture-false_friend = לעתים קרובות משמעות ״{ $found }״ שונה ממה שנדמה.
    .suggestion = המשמעות הסבירה: { $expected }.
culture-formulaic_phrase = ״{ $found }״ הוא מטבע לשון מקובל שם, ולא דרישה או הבטחה.
    .suggestion = נא להשיב לעניין עצמו ולא למילים.

form-email = כתובת דוא״ל
form-name = שם
form-subject = נושא
form-order_id = מספר הזמנה
form-description = תוכן הפנייה
form-send = שליחה
form-sent = תודה. פנייתך התקבלה.
