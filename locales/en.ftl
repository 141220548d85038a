## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = The body is not valid JSON
    .detail = Please send one JSON value in UTF-8, with unique keys and finite numbers.
error-malformed_header = A header is not valid
    .detail = Please check the header { $header }.
error-unknown_parameter = Unknown query parameter
    .detail = Please leave out query parameters that this call does not have.
error-repeated_parameter = A query parameter is repeated
    .detail = Please give each query parameter once.
error-invalid_parameter = A query parameter is not valid
    .detail = Please correct the query parameters listed in “errors”.
error-cursor_mismatch = The cursor belongs to another list
    .detail = Please use a cursor only with the filters and order it was issued for.
error-unauthorized = Please sign in
    .detail = This call needs a valid access token or API key.
error-forbidden = Not allowed
    .detail = You do not have permission to do this.
error-not_found = Not found
    .detail = There is nothing here that you can see.
error-conflict = Not possible at the moment
    .detail = The current state does not allow this. Please read it again and decide.
error-invalid_transition = This step is not possible
    .detail = A ticket with status “{ $status }” cannot take the step “{ $command }”.
error-version_conflict = Someone else was faster
    .detail = The version you sent is no longer the current one. Please read it again and repeat your change.
error-idempotency_in_flight = The same thing is being changed right now
    .detail = Please try again in a moment with the same Idempotency-Key.
error-erased = No longer available
    .detail = This data has been erased.
error-cursor_expired = The cursor has expired
    .detail = The feed goes back 7 days. Please start again without a cursor.
error-precondition_failed = Someone else was faster
    .detail = The resource has changed since the version named in If-Match. Please read it again and repeat your change.
error-body_too_large = The request is too large
    .detail = A request may have up to { $limit } bytes. Please send files as attachments.
error-unsupported_media_type = This content type is not supported
    .detail = Please send application/json in UTF-8.
error-validation_failed = Some values are not valid
    .detail = Please correct the fields listed in “errors”.
error-idempotency_mismatch = This Idempotency-Key was used for another request
    .detail = Please use a new key for a new request.
error-precondition_required = If-Match is required
    .detail = With strict=true, please send the ETag you last read in If-Match.
error-rate_limited = Too many requests
    .detail = { $retry_after_s ->
        [one] Please try again in { $retry_after_s } second.
       *[other] Please try again in { $retry_after_s } seconds.
    }
error-internal_error = Something went wrong on our side
    .detail = We are sorry. If it happens again, please tell us the number in “instance”.
error-unavailable = Briefly unavailable
    .detail = Please try again in a few seconds. With the same Idempotency-Key, nothing happens twice.
error-rate_missing = No exchange rate
    .detail = There is no exchange rate for this amount. Please use the currency of the order, or try again later.
# $date (text): the day of the newest rates, YYYY-MM-DD.
error-rate_stale = Exchange rates are too old
    .detail = The newest exchange rates are of { $date }. Please use the currency of the order, or try again later.
error-culture_blocked = The reply does not fit the customer's market
    .detail = Please change what is listed in “errors”, or send it with “override” and a reason.
error-reply_too_long = The reply is too long for its channel
    .detail = The channel takes { $limit } characters; the reply has { $length }. It is never cut.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = This field is required.
reason-unknown_field = This field does not exist here.
reason-wrong_type = The value has the wrong type.
reason-not_allowed = This value is not allowed here.
reason-bad_format = The value does not have the expected format.
reason-out_of_range = The value is outside the allowed range.
reason-too_long = { $limit ->
    [one] At most { $limit } character is allowed.
   *[other] At most { $limit } characters are allowed.
}
reason-too_short = { $limit ->
    [one] At least { $limit } visible character is needed.
   *[other] At least { $limit } characters are needed.
}
reason-too_many = { $limit ->
    [one] At most { $limit } entry is allowed.
   *[other] At most { $limit } entries are allowed.
}
reason-too_few = { $limit ->
    [one] At least { $limit } entry is needed.
   *[other] At least { $limit } entries are needed.
}
reason-control_character = The text contains a character that is not allowed.
reason-not_found = There is nothing with this id.
reason-already_used = This value is already in use.
reason-unknown = This value is not known.
reason-repeated = This may be given only once.
reason-taken = This belongs to another customer.
reason-only_with_reply = The status can only be set together with a public reply.
reason-not_merged = This ticket has not been merged into the other one.
reason-other_requester = The tickets belong to different customers.
reason-in_the_past = This moment is in the past.
reason-in_the_future = This moment is in the future.
reason-too_old = This moment is more than 400 days ago.
reason-outdated = Someone else has changed this since you read it.
reason-already_assigned = Someone else has already taken this ticket.
reason-already_escalated = Another desk has already been called for help and has not answered yet.
reason-not_escalated = No other desk is being waited for.
reason-not_uploaded = This file has not been uploaded yet.
reason-not_clean = This file cannot be downloaded before a scan has found it clean. State: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = This target and “targets/{ $other }” hold for the same tickets, and neither is more specific.
reason-conflicting_effect = This effect and “effects/{ $other }” would move the ticket on the same occasion; only one of them can.
reason-endless_effect = This effect and “effects/{ $other }” could move a ticket back and forth between two queues without end.
reason-feed_refused = This address must not be called: feeds are read from public https addresses only.
reason-feed_unreachable = The feed cannot be read at the moment.
reason-bad_feed = This is not an iCal feed of holidays.
reason-approval_needed = This is beyond what you may grant; somebody with more authority has to.
reason-offer_open = Another offer of this ticket is still open.
reason-offer_expired = This offer has expired.
reason-offer_closed = This offer has already been answered or withdrawn.
reason-not_your_turn = The other side has to answer this offer.
reason-below_minimum = This is less than the customer has a right to.
reason-above_maximum = This is more than the return policy allows.
reason-not_offered = The return policy does not offer this in this case.
reason-order_needed = The amount depends on the order, and this ticket names none that can be used.
reason-unknown_item = This item is not part of the order.
reason-mixed_items = Different rules hold for these items; ask about them one by one.
reason-no_policy = There is no return policy for this case.
reason-source_missing = What is said to be law needs a source.
reason-protected_missing = This has to be in the translation as it stands in the original: { $tokens }.
reason-already_sent = The reply has gone out already; its translation can no longer be changed.
reason-not_translated = There is no translation yet.
reason-empty = The body is empty.
reason-not_utf8 = The body is not valid UTF-8.
reason-not_json = The body is not JSON.
reason-not_finite = Numbers must be finite.
reason-number_too_long = A number has too many digits.
reason-duplicate_key = An object has the same key twice.
reason-too_deep = The JSON is nested too deeply.
reason-too_many_values = The JSON has too many values.
reason-bad_character = A text contains a character that cannot be stored.

## Texts for customers. Everything below is read by the people who write to the company.
##
## Tone: warm, short, clear; the voice of a careful person, not of a machine. No exclamation marks, no slang, no
## blame. Use the polite form your culture expects of a good shop. Placeholders:
## (text) and (language) are put in as they are; (number) may choose a plural form; (moment), (date), (time) and (money) arrive already
## written for the reader's language and time zone, e.g. "3 March 2026 at 14:00", "3 March 2026", "14:00", "€12.50".

## Acknowledgements: the message has arrived.

# Sent by mail at once when a customer has opened a ticket and a time for the answer is promised. Tone: calm, reliable.
# $reference (text): number of the ticket, e.g. "MD-1042". $answer_at (moment): an answer comes before this.
ack-mail =
    Thank you for your message. We have received it under the number { $reference }, and you will have our answer by { $answer_at }.
    If you would like to add anything, simply reply to this message.
    .subject = We have received your message ({ $reference })
# The same by mail, when no time can be promised. $reference (text): number of the ticket.
ack-mail-open =
    Thank you for your message. We have received it under the number { $reference } and will get back to you as soon as we can.
    If you would like to add anything, simply reply to this message.
    .subject = We have received your message ({ $reference })
# Chat or messaging app: one short line, as people write there. $answer_at (moment): an answer comes before this.
ack-chat = Thank you, we have your message and will answer here by { $answer_at }.
# Chat or messaging app, when no time can be promised.
ack-chat-open = Thank you, we have your message and will answer here as soon as we can.
# Text message (SMS): as short as possible. $reference (text): number of the ticket. $answer_at (moment): an answer comes before this.
ack-sms = We have your message ({ $reference }). You will have our answer by { $answer_at }.
# Public answer under a review in a shop or app store; everybody reads it. No promise, no personal detail.
# $brand (text): name of the shop.
ack-review = Thank you for taking the time to tell us about this. We are looking into it. { $brand } Customer Service
# After a phone call or voice message, by mail or text message. $reference (text): number of the ticket.
ack-call = Thank you for your call. We have noted your request under the number { $reference } and will get back to you.
# The customer wrote again on an open ticket. Chat, app or mail. $reference (text): number of the ticket.
ack-addition = Thank you, we have added your message to your request { $reference }.

## Progress: what is happening while the customer waits. Any channel.

# We are working on it; no new fact yet. $answer_at (moment): the customer hears from us before this.
progress-working = We are still working on your request. You will hear from us by { $answer_at }.
# A person has taken the case. $agent (text): first name or desk name of that person.
progress-taken = { $agent } is now looking after your request.
# We asked another department and wait for them. $desk (text): its name as customers know it, e.g. "Accounts".
progress-department = We have asked our colleagues for help ({ $desk }) and are waiting for their answer. We will get back to you as soon as we have it.
# We are looking for a parcel together with the carrier. $tracking (text): the parcel's number.
progress-parcel = We have asked the carrier where your parcel { $tracking } is, and we will let you know as soon as we hear from them.
# The parcel is on its way. $tracking (text): the parcel's number. $arrives_on (date): expected day.
progress-parcel-due = Your parcel { $tracking } is on its way to you. It is expected on { $arrives_on }.
# The customer has waited long. An honest apology, no excuse. $days (number): whole days since the request, at least 1.
progress-waiting = { $days ->
    [one] You have been waiting for our answer for { $days } day. We are sorry about that; we have not forgotten you.
   *[other] You have been waiting for our answer for { $days } days. We are sorry about that; we have not forgotten you.
}
# We promised an answer and need longer. An apology first. $answer_at (moment): the new promise.
progress-later = We are sorry: we need more time than we promised. You will have our answer by { $answer_at }.
# What we do next, in our own words. $step (text): a short sentence written by a person, in the customer's language.
progress-next = Next step: { $step }

## Requests: we need something from the customer. Any channel.

# Opens a question. $question (text): one or more sentences written by a person, in the customer's language.
request-question = To help you, we need one more thing from you: { $question }
# We need the order number.
request-order = Could you please tell us your order number? You will find it in your order confirmation.
# We need photographs of a damaged article.
request-photo = Could you please send us a photo of the item and of its packaging?
# Reminder that we still wait for the customer. $days (number): days until the ticket is closed, at least 1.
request-reminder = { $days ->
    [one] We are still waiting for your answer. Without it, we will close your request in { $days } day. You can write to us again at any time.
   *[other] We are still waiting for your answer. Without it, we will close your request in { $days } days. You can write to us again at any time.
}

## Confirmation: has the matter been solved for the customer? Any channel.

# Asked after the solution. The attributes are the two answers, on buttons or as lines to send back.
confirm-ask = Has this solved the matter for you?
    .yes = Yes, it is solved
    .no = No, I still need help
# One reminder of that question. $days (number): the ticket is closed after so many days, at least 1.
confirm-reminder = { $days ->
    [one] May we ask once more whether the matter is solved? If we do not hear from you within { $days } day, we will close your request.
   *[other] May we ask once more whether the matter is solved? If we do not hear from you within { $days } days, we will close your request.
}
# The customer said yes.
confirm-thanks = Thank you for letting us know. We are glad it is solved.
# The customer said no. A person looks at it again.
confirm-not-solved = Thank you for letting us know. We are sorry it is not solved yet, and we are looking at it again.

## States: what has become of the request. Any channel.

# The ticket is closed. $reference (text): number of the ticket.
state-closed = Your request { $reference } is now closed. If you still need help, simply write to us again.
# Closed because the customer did not answer. $days (number): days without an answer, at least 1.
state-closed-unanswered = { $days ->
    [one] We have not heard from you for { $days } day and have closed your request. If you still need help, simply write to us again.
   *[other] We have not heard from you for { $days } days and have closed your request. If you still need help, simply write to us again.
}
# A closed ticket is open again. $reference (text): number of the ticket.
state-reopened = We have reopened your request { $reference } and are looking at it again.
# Two tickets of the customer about the same matter are one now. $reference (text): the one that is left.
# $other_reference (text): the one that is over.
state-merged = Your request { $other_reference } is about the same matter as { $reference }. We are dealing with both under the number { $reference }.
# A new ticket goes on from one that is over for good. $reference (text): the new one. $other_reference (text): the old one.
state-follow-up = We have opened a new request for you, { $reference }, which continues { $other_reference }. You do not need to tell us everything again.

## Salutations and closings, put before and after an answer. Which one is used depends on country, channel and time of day.

# First line of a formal mail or letter. $title: "ms", "mr" or "none" (not known). $name (text): family name, or the full
# name where the title is not known. Choose the form by $title where your language does; leave $title out where it does not.
salutation-formal = { $title ->
    [ms] Dear Ms { $name },
    [mr] Dear Mr { $name },
   *[none] Dear { $name },
}
# First line of a formal mail or letter to somebody whose name is not known.
salutation-formal-unnamed = Dear customer,
# First line in a chat or app, still polite. $name (text): the name the customer goes by, usually the given name.
salutation-friendly = Hello { $name },
# First line in a chat or app when the name is not known.
salutation-friendly-unnamed = Hello,
# Said in the morning, in chats and apps. No name.
salutation-morning = Good morning,
# Said in the afternoon, in chats and apps. No name.
salutation-afternoon = Good afternoon,
# Said in the evening, in chats and apps. No name.
salutation-evening = Good evening,
# Last lines of a formal mail. $agent (text): name of who signs. $brand (text): name of the shop.
closing-formal =
    Kind regards
    { $agent }
    { $brand } Customer Service
# Last lines of a formal mail that no single person signs. $brand (text): name of the shop.
closing-formal-unsigned =
    Kind regards
    { $brand } Customer Service
# Last line in a chat or app. $agent (text): name of who writes.
closing-friendly = Best wishes, { $agent }
# Put before a closing when something went wrong on our side. Take the words your culture uses for a sincere apology of a shop.
closing-apology = We apologise for the trouble this has caused you.
# Put before a closing. Thanks for patience after a long wait.
closing-patience = Thank you for your patience.
# An offer to be there, before a closing.
closing-further-help = If there is anything else we can do for you, please let us know.

## Hours: when the desk works. Any channel.

# Outside opening hours. $opens_at (moment): the next opening.
hours-closed = Our desk is closed at the moment. We will be back on { $opens_at } and will answer you then.
# Closed for a holiday. $holiday (text): its name in the customer's language. $opens_at (moment): the next opening.
hours-holiday = We are closed today for a holiday ({ $holiday }). We will be back on { $opens_at } and will answer you then.
# Tells when the desk is open today. $opens (time): opening. $closes (time): closing.
hours-today = We are here today from { $opens } to { $closes }.
# The desk never closes.
hours-always = We are here for you day and night.
# Urgent matters are also answered while the desk is closed. $phone (text): number to call.
hours-urgent = If it cannot wait, please call us on { $phone }.

## Translation and language. Any channel.

# Stands under an answer that a machine translated. Honest, without excuse.
translation-notice = This message was translated automatically.
# The same, with the way to the original. $language (language): name of the language it was written in, in the customer's language, e.g. "German".
translation-notice-original = This message was translated automatically. The original language is { $language }; we will gladly send you the original.
# Invites the customer to write as they like.
language-invitation = Please write to us in the language you are most comfortable with.
# Which language we will answer in. $language (language): its name in the customer's language, e.g. "German".
language-chosen = From now on we will write to you in this language: { $language }. If you would prefer another one, please tell us.

## Attachments and limits. Any channel.

# Files of the customer have arrived. $count (number): how many, at least 1.
files-received = { $count ->
    [one] We have received { $count } file from you.
   *[other] We have received { $count } files from you.
}
# A file was too big and has not reached us. $file (text): its name. $size (text): the largest size allowed, e.g. "25 MB".
files-too-big = The file “{ $file }” is too big and has not reached us. Files may have up to { $size }.
# A file of this kind is not accepted for safety. $file (text): its name.
files-refused = For safety reasons we cannot accept the file “{ $file }”. Please send it as a picture or PDF.
# The customer sent very many messages in a short time; we have them, but answer less often.
# planned: floods
limit-messages = We have received many messages from you in a short time. They have all arrived, and we are reading them; there is no need to send them again.
# Sent once to a sender whose messages look like spam. $email (text): address for people who were stopped by mistake.
# planned: floods
limit-blocked = Your message was stopped by our spam filter. If this is a mistake, we are sorry; please write to { $email }.

## Service promise.

# The desk's promise in one sentence, on the contact page and in first answers. $hours (number): hours until the first answer, at least 1.
promise-first-answer = { $hours ->
    [one] We answer every message within { $hours } hour while our desk is open.
   *[other] We answer every message within { $hours } hours while our desk is open.
}

## Offers: refund, replacement and other remedies. Any channel; friendly and exact, because the customer relies on it.

# We offer to pay money back. $amount (money): how much. $item (text): the article.
offer-refund = We would like to refund you { $amount } for { $item }.
# We offer to send a new one. $item (text): the article.
offer-replacement = We would like to send you a replacement for { $item } at no cost to you.
# We offer a repair. $item (text): the article.
offer-repair = We would like to repair { $item } at no cost to you.
# We offer a voucher. $amount (money): its value. $expires_on (date): last day on which it can be used.
offer-voucher = We would like to give you a voucher worth { $amount }. You can use it until { $expires_on }.
# We offer a price reduction while the customer keeps the article. $amount (money): how much is paid back. $item (text): the article.
offer-reduction = If you would like to keep { $item }, we will refund you { $amount } of the price.
# The label to send something back. $url (text): address where it can be printed.
offer-label = Here is your return label: { $url }. You pay nothing for sending the item back.
# How long something can be sent back. $days (number): days left, at least 1.
offer-return-days = { $days ->
    [one] Please send the item back within { $days } day.
   *[other] Please send the item back within { $days } days.
}
# The question after an offer. The attributes are the two answers, on buttons or as lines to send back.
offer-ask = Would you like to accept this offer?
    .yes = Yes, I accept
    .no = No, thank you
# The customer accepted the offer.
offer-accepted = Thank you. We will now arrange everything.
# The customer declined the offer; we go on looking.
offer-declined = Thank you for letting us know. We will look for another solution.
# The customer asked for something else; we are considering it.
offer-countered = Thank you for your suggestion. We will look into it and get back to you.
# The refund is on its way. $amount (money): how much. $days (number): bank days until it arrives, at least 1.
offer-refund-sent = { $days ->
    [one] We have refunded you { $amount }. It should reach your account within { $days } working day.
   *[other] We have refunded you { $amount }. It should reach your account within { $days } working days.
}

## Bot and hand-over. Chat and app: short, and never pretending to be a person.

# First line of the bot. $brand (text): name of the shop.
# planned: bot
bot-greeting = Hello, this is the automatic assistant of { $brand }. What can I do for you?
# After an answer of the bot. The attributes are the two answers, on buttons.
# planned: bot
bot-helped = Did this help you?
    .yes = Yes
    .no = No
# Always offered beside the bot's answers. The attribute is the button.
# planned: bot
bot-person = You can talk to a person at any time.
    .button = Talk to a person
# The bot did not understand.
# planned: bot
bot-not-understood = I am sorry, I did not understand that. Could you put it another way, or would you like to talk to a person?
# Handing over to a person now.
# planned: bot
handover-person = I am connecting you with one of my colleagues. You do not need to tell them everything again.
# How long it will take until a person answers. $minutes (number): estimate, at least 1.
# planned: bot
handover-wait = { $minutes ->
    [one] You will probably wait about { $minutes } minute.
   *[other] You will probably wait about { $minutes } minutes.
}
# Nobody is there now; the request is kept. $opens_at (moment): when somebody is there.
# planned: bot
handover-nobody = None of my colleagues is here at the moment. They will be back on { $opens_at }, and your message is waiting for them.
# Another desk, in another time zone or with other knowledge, goes on with the case. $desk (text): its name, e.g. "Lisbon".
# planned: handover
handover-desk = Our team in another office ({ $desk }) is now continuing with your request, so that you do not have to wait until tomorrow.

## Surveys. By mail, app or on a page; one question each.

# Satisfaction (CSAT), asked when the ticket is closed. The attributes label the ends and the middle of the scale.
# planned: surveys
survey-satisfaction = How satisfied are you with our help?
    .lowest = Very dissatisfied
    .low = Dissatisfied
    .middle = Neither satisfied nor dissatisfied
    .high = Satisfied
    .highest = Very satisfied
# Recommendation (NPS), scale from 0 to 10. $brand (text): name of the shop. The attributes label the ends.
# planned: surveys
survey-recommendation = How likely are you to recommend { $brand } to a friend or colleague?
    .lowest = Not at all likely
    .highest = Extremely likely
# Effort (CES), scale from 1 to 7. The attributes label the ends.
# planned: surveys
survey-effort = How easy was it for you to get your request resolved?
    .lowest = Very difficult
    .highest = Very easy
# Free text after the score.
# planned: surveys
survey-comment = Would you like to tell us why? (optional)
# Thanks after the survey.
# planned: surveys
survey-thanks = Thank you for your answer. It helps us to do better.
# After a low score: a person will get in touch. Sincere, no excuse.
# planned: surveys
survey-low = We are sorry that we did not meet your expectations. One of us will look at your request again and contact you.
# Subject line of the mail with the survey. $reference (text): number of the ticket.
# planned: surveys
survey-subject = How did we do? Your request { $reference }

## Privacy. By mail; factual.

# The copy of the customer's data can be fetched. $url (text): address. $expires_on (date): last day on which it works.
# planned: privacy
privacy-export = The copy of your personal data that you asked for is ready: { $url }. You can download it until { $expires_on }.
# The customer's personal data has been erased as asked.
# planned: privacy
privacy-erased = We have erased your personal data as you asked.
# The request has arrived. $answer_on (date): the last day for our answer.
# planned: privacy
privacy-received = We have received your request about your personal data. You will have our answer by { $answer_on } at the latest.
# Asks the customer not to send card numbers or passwords.
privacy-secrets = For your safety, please do not send us passwords or full card numbers.

## Festivals. Put before a closing, only where custom knows it and the customer's country celebrates it.

# A wish. $festival (text): name of the festival in the customer's language, as it stands on a calendar (no article, no
# case ending). Build the sentence so that the name stays as it is, e.g. after a colon or in brackets where cases matter.
festival-wish = Our best wishes for { $festival }.
# Late parcels and answers around a festival. $festival (text): its name, as above.
festival-delay = Around the holidays ({ $festival }), answers and deliveries may take a little longer. Thank you for your patience.

## Live chat: the page on which customers write, and the record of a conversation.

# The chat page: its title, the field to write in, its button, who is there, and what becomes of a message.
chat-page = Chat with us
    .write = Your message
    .send = Send
    .you = You
    .us = Customer service
    .online = We are here for you
    .away = Leave us a message; we will answer
    .typing = Writing …
    .read = Read
    .connecting = Connecting …
    .failed = Not sent. Please try again.
    .original = Original text
# The head of a conversation as text, and who says what in it. Placeholders: $reference (text), $language (language).
transcript = Conversation { $reference }
    .customer = Customer
    .agent = Customer service
    .bot = Automatic message
    .note = Internal note
    .translated = Translation ({ $language })

## Culture check: what an agent is told about a reply before it is sent, and about a message that may be misread.
## For agents and supervisors: short and exact. The value says what was found, `.suggestion` what to do.
## $found (text): the words found, as written. $expected (text): what is usual there, as written.

culture-greeting_missing = The reply has no greeting.
    .suggestion = Begin with “{ $expected }”.
culture-greeting_time = “{ $found }” does not fit the customer's time of day.
    .suggestion = Write “{ $expected }”.
culture-greeting_language = “{ $found }” is a greeting in another language.
    .suggestion = Write “{ $expected }”.
culture-closing_missing = The reply has no closing line.
    .suggestion = End with “{ $expected }”.
culture-closing_formality = “{ $found }” is less formal than customers expect here.
    .suggestion = End with “{ $expected }”.
culture-formality_unexpected = “{ $found }” speaks to the customer informally.
    .suggestion = Use the form “{ $expected }”.
culture-formality_mixed = “{ $found }” mixes two forms of address in one reply.
    .suggestion = Use the form “{ $expected }” throughout.
culture-honorific_missing = The name “{ $found }” stands without its form of address.
    .suggestion = Write “{ $expected }”.
culture-taboo_word = “{ $found }” is better avoided in this market.
    .suggestion = Choose other words.
culture-promise_window = “{ $found }” promises more days than the return policy gives.
    .suggestion = The policy gives { $expected } days.
culture-promise_absolute = “{ $found }” promises something that nobody can guarantee.
    .suggestion = Say what will be done, and by when.
culture-personal_data = The reply shows personal data that should not be written in full.
    .suggestion = Show the last four characters at most.
culture-currency_unexpected = “{ $found }” is not the customer's currency.
    .suggestion = Give the amount in { $expected }.
culture-date_order = “{ $found }” is not a date in the order that is usual there.
    .suggestion = Write “{ $expected }”.
culture-date_ambiguous = “{ $found }” can be read as two different days.
    .suggestion = Write “{ $expected }”.
culture-language_unexpected = The reply is not in the customer's language.
    .suggestion = Let it be translated, or write in { $expected }.
culture-too_long = The reply is longer than the channel takes.
    .suggestion = Use at most { $expected } characters.
culture-festival_silence = Custom asks not to send this message during “{ $found }”.
    .suggestion = Send it after { $expected }.
culture-festival_greeting = The customer's country celebrates “{ $found }”.
    .suggestion = A greeting would be kind: “{ $expected }”.
culture-platform_content = “{ $found }” is not allowed in messages on this marketplace.
    .suggestion = Leave it out and answer here.
culture-indirect_refusal = “{ $found }” may be a polite refusal.
    .suggestion = Do not take it as agreement; offer another way.
culture-indirect_complaint = “{ $found }” may be a complaint, put politely.
    .suggestion = Treat it as a complaint, and ask what went wrong.
culture-understatement = “{ $found }” may mean more than it says.
    .suggestion = Take the matter as serious until the customer says otherwise.
culture-polite_yes = “{ $found }” may only mean “I have heard you”.
    .suggestion = Ask for an explicit answer before you act on it.
culture-misread_date = “{ $found }” can be read as two different days.
    .suggestion = Repeat the day with the month in words, and have it confirmed.
culture-misread_number = “{ $found }” can be read as two different numbers.
    .suggestion = Repeat the number in words or with its unit, and have it confirmed.
culture-misread_time = “{ $found }” means different hours in different countries.
    .suggestion = Repeat the hour in figures, such as 07:30.
culture-other_calendar = “{ $found }” is a date in another calendar.
    .suggestion = It is probably { $expected }; have it confirmed.
culture-false_friend = “{ $found }” often means something else than it seems to.
    .suggestion = It probably means: { $expected }.
culture-formulaic_phrase = “{ $found }” is a usual phrase there, not a demand or a promise.
    .suggestion = Do not answer the words; answer the matter.

# Label of a field of a web form on the company's own page: the customer's e-mail address.
form-email = E-mail address
# Label of a field of a web form: the customer's own name.
form-name = Name
# Label of a field of a web form: in a few words, what it is about.
form-subject = Subject
# Label of a field of a web form: the number of the order it is about.
form-order_id = Order number
# Label of the large field of a web form, for the customer's own words.
form-description = Your message
# Button that sends a web form.
form-send = Send
# Shown in place of a web form when it has been sent.
form-sent = Thank you. We have received your message.
