## The API's errors

error-malformed_json = अनुरोध की सामग्री मान्य JSON नहीं है
    .detail = कृपया UTF-8 में एक JSON मान भेजें, जिसमें कोई कुंजी दोहराई न गई हो और सभी संख्याएँ परिमित हों।
error-malformed_header = एक हेडर मान्य नहीं है
    .detail = कृपया { $header } हेडर जाँचें।
error-unknown_parameter = अज्ञात क्वेरी पैरामीटर
    .detail = कृपया वे क्वेरी पैरामीटर हटा दें जो इस कॉल में नहीं हैं।
error-repeated_parameter = एक क्वेरी पैरामीटर दोहराया गया है
    .detail = कृपया हर क्वेरी पैरामीटर एक ही बार दें।
error-invalid_parameter = एक क्वेरी पैरामीटर मान्य नहीं है
    .detail = कृपया “errors” में बताए गए क्वेरी पैरामीटर सुधारें।
error-cursor_mismatch = यह कर्सर किसी दूसरी सूची का है
    .detail = कृपया कर्सर का उपयोग केवल उन्हीं फ़िल्टर और उसी क्रम के साथ करें जिनके लिए वह जारी हुआ था।
error-unauthorized = कृपया साइन इन करें
    .detail = इस कॉल के लिए मान्य ऐक्सेस टोकन या API कुंजी चाहिए।
error-forbidden = अनुमति नहीं है
    .detail = आपके पास यह करने की अनुमति नहीं है।
error-not_found = नहीं मिला
    .detail = यहाँ ऐसा कुछ नहीं है जो आपको दिखाया जा सके।
error-conflict = अभी संभव नहीं है
    .detail = मौजूदा स्थिति में यह नहीं हो सकता। कृपया इसे फिर से पढ़कर निर्णय लें।
error-invalid_transition = यह चरण संभव नहीं है
    .detail = “{ $status }” स्थिति वाले टिकट पर “{ $command }” चरण लागू नहीं हो सकता।
error-version_conflict = किसी और ने पहले बदलाव कर दिया
    .detail = भेजा गया संस्करण अब मौजूदा संस्करण नहीं है। कृपया इसे फिर से पढ़ें और अपना बदलाव दोहराएँ।
error-idempotency_in_flight = इसी डेटा में अभी बदलाव हो रहा है
    .detail = कृपया कुछ पल बाद उसी Idempotency-Key के साथ फिर से प्रयास करें।
error-erased = अब उपलब्ध नहीं है
    .detail = यह डेटा मिटाया जा चुका है।
error-cursor_expired = कर्सर की अवधि समाप्त हो चुकी है
    .detail = फ़ीड में पिछले 7 दिन तक का डेटा रहता है। कृपया कर्सर के बिना फिर से शुरू करें।
error-precondition_failed = किसी और ने पहले बदलाव कर दिया
    .detail = If-Match में दिए गए संस्करण के बाद यह संसाधन बदल चुका है। कृपया इसे फिर से पढ़ें और अपना बदलाव दोहराएँ।
error-body_too_large = अनुरोध बहुत बड़ा है
    .detail = एक अनुरोध अधिकतम { $limit } बाइट का हो सकता है। कृपया फ़ाइलें अटैचमेंट के रूप में भेजें।
error-unsupported_media_type = यह सामग्री प्रकार समर्थित नहीं है
    .detail = कृपया UTF-8 में application/json भेजें।
error-validation_failed = कुछ मान मान्य नहीं हैं
    .detail = कृपया “errors” में बताए गए फ़ील्ड सुधारें।
error-idempotency_mismatch = इस Idempotency-Key का उपयोग किसी दूसरे अनुरोध के लिए हो चुका है
    .detail = कृपया नए अनुरोध के लिए नई कुंजी का उपयोग करें।
error-precondition_required = If-Match ज़रूरी है
    .detail = strict=true के साथ, कृपया पिछली बार पढ़ा गया ETag If-Match में भेजें।
error-rate_limited = बहुत अधिक अनुरोध
    .detail = { $retry_after_s ->
        [one] कृपया { $retry_after_s } सेकंड बाद फिर से प्रयास करें।
       *[other] कृपया { $retry_after_s } सेकंड बाद फिर से प्रयास करें।
    }
error-internal_error = हमारी ओर से कोई गड़बड़ी हुई
    .detail = हमें खेद है। यदि ऐसा फिर हो, तो कृपया हमें “instance” में दी गई संख्या बताएँ।
error-unavailable = सेवा कुछ समय के लिए उपलब्ध नहीं है
    .detail = कृपया कुछ सेकंड बाद फिर से प्रयास करें। उसी Idempotency-Key के साथ कोई काम दो बार नहीं होगा।
error-rate_missing = विनिमय दर उपलब्ध नहीं है
    .detail = इस राशि के लिए कोई विनिमय दर नहीं है। कृपया ऑर्डर की मुद्रा का उपयोग करें या बाद में फिर से प्रयास करें।
error-rate_stale = विनिमय दरें पुरानी हैं
    .detail = सबसे नई विनिमय दरें { $date } की हैं। कृपया ऑर्डर की मुद्रा का उपयोग करें या बाद में फिर से प्रयास करें।
error-culture_blocked = उत्तर ग्राहक के बाज़ार के अनुकूल नहीं है
    .detail = कृपया “errors” में बताई गई बातें बदलें, या उत्तर को “override” और कारण के साथ भेजें।
error-reply_too_long = उत्तर इस चैनल के लिए बहुत लंबा है
    .detail = चैनल में { $limit } वर्ण आ सकते हैं; उत्तर में { $length } हैं। उत्तर को कभी काटा नहीं जाता।

## Reasons of single faults

reason-missing = यह फ़ील्ड ज़रूरी है।
reason-unknown_field = यहाँ ऐसा कोई फ़ील्ड नहीं है।
reason-wrong_type = मान का प्रकार सही नहीं है।
reason-not_allowed = यह मान यहाँ मान्य नहीं है।
reason-bad_format = मान अपेक्षित प्रारूप में नहीं है।
reason-out_of_range = मान तय सीमा से बाहर है।
reason-too_long = { $limit ->
    [one] अधिकतम { $limit } वर्ण की अनुमति है।
   *[other] अधिकतम { $limit } वर्णों की अनुमति है।
}
reason-too_short = { $limit ->
    [one] कम से कम { $limit } दिखने वाला वर्ण ज़रूरी है।
   *[other] कम से कम { $limit } वर्ण ज़रूरी हैं।
}
reason-too_many = { $limit ->
    [one] अधिकतम { $limit } प्रविष्टि की अनुमति है।
   *[other] अधिकतम { $limit } प्रविष्टियों की अनुमति है।
}
reason-too_few = { $limit ->
    [one] कम से कम { $limit } प्रविष्टि ज़रूरी है।
   *[other] कम से कम { $limit } प्रविष्टियाँ ज़रूरी हैं।
}
reason-control_character = पाठ में एक ऐसा वर्ण है जिसकी अनुमति नहीं है।
reason-not_found = इस आईडी से कुछ नहीं मिला।
reason-already_used = यह मान पहले से उपयोग में है।
reason-unknown = यह मान अज्ञात है।
reason-repeated = इसे केवल एक बार दिया जा सकता है।
reason-taken = यह किसी दूसरे ग्राहक का है।
reason-only_with_reply = स्थिति केवल सार्वजनिक उत्तर के साथ ही बदली जा सकती है।
reason-not_merged = यह टिकट दूसरे टिकट में मिलाया नहीं गया है।
reason-other_requester = ये टिकट अलग-अलग ग्राहकों के हैं।
reason-in_the_past = यह समय बीत चुका है।
reason-in_the_future = यह समय भविष्य का है।
reason-too_old = यह समय 400 दिन से अधिक पुराना है।
reason-outdated = आपके पढ़ने के बाद किसी और ने इसे बदल दिया है।
reason-already_assigned = यह टिकट पहले ही किसी और के पास है।
reason-already_escalated = किसी दूसरे विभाग से पहले ही मदद माँगी जा चुकी है और उसका उत्तर अभी नहीं आया है।
reason-not_escalated = किसी दूसरे विभाग के उत्तर की प्रतीक्षा नहीं है।
reason-not_uploaded = यह फ़ाइल अभी अपलोड नहीं हुई है।
reason-not_clean = जाँच में सुरक्षित पाए जाने से पहले यह फ़ाइल डाउनलोड नहीं की जा सकती। स्थिति: { $state }।
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = यह लक्ष्य और “targets/{ $other }” एक ही टिकटों पर लागू होते हैं, और दोनों में से कोई अधिक विशिष्ट नहीं है।
reason-conflicting_effect = यह प्रभाव और “effects/{ $other }” एक ही अवसर पर टिकट को आगे भेजेंगे; दोनों में से एक ही ऐसा कर सकता है।
reason-endless_effect = यह प्रभाव और “effects/{ $other }” टिकट को दो कतारों के बीच अंतहीन रूप से घुमा सकते हैं।
reason-feed_refused = इस पते को कॉल नहीं किया जा सकता: फ़ीड केवल सार्वजनिक https पतों से पढ़ी जाती हैं।
reason-feed_unreachable = फ़ीड अभी पढ़ी नहीं जा सकती।
reason-bad_feed = यह छुट्टियों की iCal फ़ीड नहीं है।
reason-approval_needed = यह आपके अधिकार की सीमा से बाहर है; इसके लिए अधिक अधिकार वाले व्यक्ति की स्वीकृति चाहिए।
reason-offer_open = इस टिकट पर एक और प्रस्ताव अभी खुला है।
reason-offer_expired = इस प्रस्ताव की अवधि समाप्त हो चुकी है।
reason-offer_closed = इस प्रस्ताव का उत्तर दिया जा चुका है या इसे वापस लिया जा चुका है।
reason-not_your_turn = इस प्रस्ताव का उत्तर दूसरे पक्ष को देना है।
reason-below_minimum = यह उससे कम है जिसका ग्राहक को अधिकार है।
reason-above_maximum = यह वापसी नीति की सीमा से अधिक है।
reason-not_offered = इस स्थिति में वापसी नीति में यह विकल्प नहीं है।
reason-order_needed = राशि ऑर्डर पर निर्भर है, और इस टिकट में ऐसा कोई ऑर्डर नहीं है जिसका उपयोग हो सके।
reason-unknown_item = यह आइटम इस ऑर्डर में नहीं है।
reason-mixed_items = इन आइटम पर अलग-अलग नियम लागू होते हैं; इनके बारे में एक-एक करके पूछें।
reason-no_policy = इस स्थिति के लिए कोई वापसी नीति नहीं है।
reason-source_missing = जिसे कानून बताया गया है, उसका स्रोत देना ज़रूरी है।
reason-protected_missing = अनुवाद में यह ठीक वैसे ही होना चाहिए जैसे मूल पाठ में है: { $tokens }।
reason-already_sent = उत्तर भेजा जा चुका है; उसका अनुवाद अब बदला नहीं जा सकता।
reason-not_translated = अभी कोई अनुवाद नहीं है।
reason-empty = सामग्री खाली है।
reason-not_utf8 = सामग्री मान्य UTF-8 नहीं है।
reason-not_json = सामग्री JSON नहीं है।
reason-not_finite = संख्याएँ परिमित होनी चाहिए।
reason-number_too_long = एक संख्या में बहुत अधिक अंक हैं।
reason-duplicate_key = एक ऑब्जेक्ट में एक ही कुंजी दो बार है।
reason-too_deep = JSON में स्तरों की गहराई बहुत अधिक है।
reason-too_many_values = JSON में बहुत अधिक मान हैं।
reason-bad_character = पाठ में एक ऐसा वर्ण है जिसे सहेजा नहीं जा सकता।

## Texts for customers

## Acknowledgements

ack-mail =
    हमें लिखने के लिए धन्यवाद। आपका संदेश हमें मिल गया है और अनुरोध संख्या { $reference } पर दर्ज है। हमारा उत्तर आपको { $answer_at } तक मिल जाएगा।
    यदि आप कुछ और बताना चाहें, तो कृपया इसी संदेश का उत्तर दें।
    .subject = आपका संदेश हमें मिल गया है ({ $reference })
ack-mail-open =
    हमें लिखने के लिए धन्यवाद। आपका संदेश हमें मिल गया है और अनुरोध संख्या { $reference } पर दर्ज है। हमारा उत्तर आपको यथाशीघ्र मिलेगा।
    यदि आप कुछ और बताना चाहें, तो कृपया इसी संदेश का उत्तर दें।
    .subject = आपका संदेश हमें मिल गया है ({ $reference })
ack-chat = धन्यवाद, आपका संदेश मिल गया है। हमारा उत्तर आपको { $answer_at } तक यहीं मिल जाएगा।
ack-chat-open = धन्यवाद, आपका संदेश मिल गया है। हमारा उत्तर आपको जल्द से जल्द यहीं मिलेगा।
ack-sms = आपका संदेश मिल गया है ({ $reference })। उत्तर { $answer_at } तक मिल जाएगा।
ack-review = समय निकालकर अपनी राय देने के लिए धन्यवाद। हमारी टीम इस पर ध्यान दे रही है। { $brand } ग्राहक सेवा
ack-call = कॉल करने के लिए धन्यवाद। आपका अनुरोध संख्या { $reference } पर दर्ज कर लिया गया है। हमारी टीम आपसे संपर्क करेगी।
ack-addition = धन्यवाद, आपका यह संदेश आपके अनुरोध { $reference } में जोड़ दिया गया है।

## Progress

progress-working = आपके अनुरोध पर काम जारी है। { $answer_at } तक आपको इसकी जानकारी दी जाएगी।
progress-taken = अब आपके अनुरोध की ज़िम्मेदारी { $agent } के पास है।
progress-department = हमने संबंधित विभाग ({ $desk }) से सहायता माँगी है और उनके उत्तर की प्रतीक्षा है। उत्तर मिलते ही आपको बताया जाएगा।
progress-parcel = आपके पार्सल { $tracking } के बारे में हमने कूरियर कंपनी से पूछा है। उनसे जानकारी मिलते ही आपको बताया जाएगा।
progress-parcel-due = आपका पार्सल { $tracking } रास्ते में है। इसके { $arrives_on } को पहुँचने की संभावना है।
progress-waiting = { $days ->
    [one] आपको हमारे उत्तर की प्रतीक्षा करते { $days } दिन हो गया है। इसके लिए हम क्षमाप्रार्थी हैं; आपका अनुरोध हमारे ध्यान में है।
   *[other] आपको हमारे उत्तर की प्रतीक्षा करते { $days } दिन हो गए हैं। इसके लिए हम क्षमाप्रार्थी हैं; आपका अनुरोध हमारे ध्यान में है।
}
progress-later = बताए गए समय से अधिक समय लग रहा है, इसके लिए हम क्षमाप्रार्थी हैं। हमारा उत्तर आपको { $answer_at } तक मिल जाएगा।
progress-next = अगला कदम: { $step }

## Requests

request-question = आपकी सहायता के लिए हमें एक और जानकारी चाहिए: { $question }
request-order = कृपया अपना ऑर्डर नंबर बताएँ। यह ऑर्डर की पुष्टि वाले संदेश में लिखा है।
request-photo = कृपया आइटम और उसकी पैकिंग की फ़ोटो भेजें।
request-reminder = { $days ->
    [one] हमें आपके उत्तर की प्रतीक्षा है। उत्तर न मिलने पर आपका अनुरोध { $days } दिन बाद बंद कर दिया जाएगा। इसके बाद भी आप जब चाहें, हमें फिर से लिखें।
   *[other] हमें आपके उत्तर की प्रतीक्षा है। उत्तर न मिलने पर आपका अनुरोध { $days } दिन बाद बंद कर दिया जाएगा। इसके बाद भी आप जब चाहें, हमें फिर से लिखें।
}

## Confirmation

confirm-ask = क्या आपकी समस्या का समाधान हो गया है?
    .yes = हाँ, समाधान हो गया है
    .no = नहीं, अभी सहायता चाहिए
confirm-reminder = { $days ->
    [one] कृपया बताएँ, क्या आपकी समस्या का समाधान हो गया है? { $days } दिन के भीतर उत्तर न मिलने पर आपका अनुरोध बंद हो जाएगा।
   *[other] कृपया बताएँ, क्या आपकी समस्या का समाधान हो गया है? { $days } दिनों के भीतर उत्तर न मिलने पर आपका अनुरोध बंद हो जाएगा।
}
confirm-thanks = बताने के लिए धन्यवाद। यह जानकर हमें प्रसन्नता हुई कि समाधान हो गया।
confirm-not-solved = बताने के लिए धन्यवाद। हमें खेद है कि अभी समाधान नहीं हुआ है। हमारी टीम इसे फिर से देख रही है।

## States

state-closed = आपका अनुरोध { $reference } अब बंद कर दिया गया है। यदि अब भी सहायता चाहिए, तो कृपया हमें फिर से लिखें।
state-closed-unanswered = { $days ->
    [one] { $days } दिन से आपका कोई उत्तर नहीं मिला, इसलिए आपका अनुरोध बंद कर दिया गया है। यदि अब भी सहायता चाहिए, तो कृपया हमें फिर से लिखें।
   *[other] { $days } दिनों से आपका कोई उत्तर नहीं मिला, इसलिए आपका अनुरोध बंद कर दिया गया है। यदि अब भी सहायता चाहिए, तो कृपया हमें फिर से लिखें।
}
state-reopened = आपका अनुरोध { $reference } फिर से खोल दिया गया है और हमारी टीम इसे दोबारा देख रही है।
state-merged = आपके अनुरोध { $other_reference } और { $reference } एक ही विषय पर हैं। अब दोनों पर संख्या { $reference } के अंतर्गत काम होगा।
state-follow-up = अनुरोध { $other_reference } के क्रम में आपके लिए एक नया अनुरोध { $reference } खोला गया है। आपको सब कुछ फिर से बताने की आवश्यकता नहीं है।

## Salutations and closings

salutation-formal = आदरणीय { $name } जी,
salutation-formal-unnamed = आदरणीय ग्राहक,
salutation-friendly = नमस्ते { $name } जी,
salutation-friendly-unnamed = नमस्ते,
salutation-morning = सुप्रभात,
salutation-afternoon = नमस्कार,
salutation-evening = शुभ संध्या,
closing-formal =
    सादर,
    { $agent }
    { $brand } ग्राहक सेवा
closing-formal-unsigned =
    सादर,
    { $brand } ग्राहक सेवा
closing-friendly = शुभकामनाओं सहित, { $agent }
closing-apology = आपको हुई असुविधा के लिए हम हृदय से क्षमाप्रार्थी हैं।
closing-patience = आपके धैर्य के लिए धन्यवाद।
closing-further-help = यदि किसी और सहायता की आवश्यकता हो, तो कृपया हमें अवश्य बताएँ।

## Hours

hours-closed = हमारी सेवा इस समय बंद है। यह { $opens_at } पर खुलेगी और तब आपको उत्तर दिया जाएगा।
hours-holiday = आज अवकाश ({ $holiday }) के कारण हमारी सेवा बंद है। यह { $opens_at } पर खुलेगी और तब आपको उत्तर दिया जाएगा।
hours-today = आज हमारी सेवा का समय { $opens } से { $closes } तक है।
hours-always = हम चौबीसों घंटे आपकी सेवा में उपलब्ध हैं।
hours-urgent = यदि मामला बहुत ज़रूरी हो, तो कृपया { $phone } पर कॉल करें।

## Translation and language

translation-notice = इस संदेश का अनुवाद मशीन से किया गया है।
translation-notice-original = इस संदेश का अनुवाद मशीन से किया गया है। मूल भाषा: { $language }। आप चाहें तो मूल संदेश भी भेजा जा सकता है।
language-invitation = कृपया हमें उस भाषा में लिखें जो आपके लिए सबसे सुविधाजनक हो।
language-chosen = अब से हम आपको इस भाषा में लिखेंगे: { $language }। यदि आपको कोई दूसरी भाषा पसंद हो, तो कृपया बताएँ।

## Attachments and limits

files-received = { $count ->
    [one] आपकी भेजी { $count } फ़ाइल हमें मिल गई है।
   *[other] आपकी भेजी { $count } फ़ाइलें हमें मिल गई हैं।
}
files-too-big = फ़ाइल “{ $file }” बहुत बड़ी है और हम तक नहीं पहुँची। फ़ाइल अधिकतम { $size } की हो सकती है।
files-refused = सुरक्षा कारणों से फ़ाइल “{ $file }” स्वीकार नहीं की जा सकती। कृपया इसे चित्र या PDF के रूप में भेजें।
limit-messages = थोड़े ही समय में हमें आपके बहुत-से संदेश मिले हैं। सभी संदेश पहुँच गए हैं और पढ़े जा रहे हैं; उन्हें दोबारा भेजने की आवश्यकता नहीं है।
limit-blocked = आपका संदेश हमारे स्पैम फ़िल्टर में रुक गया। यदि यह भूल से हुआ है, तो हम क्षमा चाहते हैं; कृपया { $email } पर लिखें।

## Service promise

promise-first-answer = { $hours ->
    [one] सेवा के समय में हम हर संदेश का उत्तर { $hours } घंटे के भीतर देते हैं।
   *[other] सेवा के समय में हम हर संदेश का उत्तर { $hours } घंटे के भीतर देते हैं।
}

## Offers

offer-refund = हम आपको { $amount } का रिफ़ंड देना चाहते हैं (आइटम: { $item })।
offer-replacement = हम आपको इसके बदले नया आइटम बिना किसी शुल्क के भेजना चाहते हैं (आइटम: { $item })।
offer-repair = हम बिना किसी शुल्क के इसकी मरम्मत करवाना चाहते हैं (आइटम: { $item })।
offer-voucher = हम आपको { $amount } का वाउचर देना चाहते हैं। इसका उपयोग { $expires_on } तक किया जा सकता है।
offer-reduction = यदि आप यह आइटम ({ $item }) अपने पास रखना चाहें, तो मूल्य में से { $amount } की राशि आपको लौटा दी जाएगी।
offer-label = आइटम वापस भेजने का कोई शुल्क नहीं है। आपका वापसी लेबल यहाँ है: { $url }
offer-return-days = { $days ->
    [one] कृपया आइटम { $days } दिन के भीतर वापस भेज दें।
   *[other] कृपया आइटम { $days } दिनों के भीतर वापस भेज दें।
}
offer-ask = क्या आपको यह प्रस्ताव स्वीकार है?
    .yes = हाँ, स्वीकार है
    .no = नहीं, धन्यवाद
offer-accepted = धन्यवाद। अब बाकी सारी व्यवस्था हम करेंगे।
offer-declined = बताने के लिए धन्यवाद। हम कोई दूसरा समाधान ढूँढेंगे।
offer-countered = आपके सुझाव के लिए धन्यवाद। इस पर विचार करके आपको बताया जाएगा।
offer-refund-sent = { $days ->
    [one] आपको { $amount } का रिफ़ंड भेज दिया गया है। इसके { $days } कार्य दिवस के भीतर आपके खाते में पहुँचने की संभावना है।
   *[other] आपको { $amount } का रिफ़ंड भेज दिया गया है। इसके { $days } कार्य दिवसों के भीतर आपके खाते में पहुँचने की संभावना है।
}

## Bot and hand-over

bot-greeting = नमस्ते, यह { $brand } का स्वचालित सहायक है। आपको किस विषय में सहायता चाहिए?
bot-helped = क्या इससे आपको सहायता मिली?
    .yes = हाँ
    .no = नहीं
bot-person = हमारी टीम के किसी सदस्य से कभी भी बात की जा सकती है।
    .button = टीम के सदस्य से बात करें
bot-not-understood = क्षमा करें, यह बात समझ में नहीं आई। कृपया इसे दूसरे शब्दों में लिखें। यदि आप चाहें, तो हमारी टीम के किसी सदस्य से भी बात की जा सकती है।
handover-person = आपको हमारी टीम के एक सदस्य से जोड़ा जा रहा है। आपको सब कुछ फिर से बताने की आवश्यकता नहीं है।
handover-wait = { $minutes ->
    [one] अनुमानित प्रतीक्षा समय: लगभग { $minutes } मिनट।
   *[other] अनुमानित प्रतीक्षा समय: लगभग { $minutes } मिनट।
}
handover-nobody = इस समय हमारी टीम का कोई सदस्य उपलब्ध नहीं है। टीम { $opens_at } पर फिर उपलब्ध होगी; आपका संदेश सुरक्षित है और तब देखा जाएगा।
handover-desk = अब हमारे दूसरे कार्यालय की टीम ({ $desk }) आपके अनुरोध को आगे बढ़ा रही है, ताकि आपको कल तक प्रतीक्षा न करनी पड़े।

## Surveys

survey-satisfaction = हमारी सहायता से आपको कितनी संतुष्टि हुई?
    .lowest = बहुत असंतुष्ट
    .low = असंतुष्ट
    .middle = न संतुष्ट, न असंतुष्ट
    .high = संतुष्ट
    .highest = बहुत संतुष्ट
survey-recommendation = आप अपने किसी मित्र या सहकर्मी से { $brand } की सिफ़ारिश करें, इसकी कितनी संभावना है?
    .lowest = बिल्कुल संभावना नहीं
    .highest = बहुत अधिक संभावना
survey-effort = अपने अनुरोध का समाधान पाना आपके लिए कितना आसान रहा?
    .lowest = बहुत कठिन
    .highest = बहुत आसान
survey-comment = कृपया अपने उत्तर का कारण बताएँ (वैकल्पिक)
survey-thanks = आपके उत्तर के लिए धन्यवाद। इससे हमें अपनी सेवा बेहतर बनाने में सहायता मिलती है।
survey-low = हमें खेद है कि हमारी सेवा आपकी अपेक्षाओं पर खरी नहीं उतरी। हमारी टीम आपके अनुरोध को फिर से देखकर आपसे संपर्क करेगी।
survey-subject = हमारी सेवा कैसी रही? आपका अनुरोध { $reference }

## Privacy

privacy-export = आपके निजी डेटा की जो प्रति माँगी गई थी, वह तैयार है। इसे { $expires_on } तक यहाँ से डाउनलोड किया जा सकता है: { $url }
privacy-erased = आपके अनुरोध के अनुसार आपका निजी डेटा मिटा दिया गया है।
privacy-received = आपके निजी डेटा से जुड़ा अनुरोध हमें मिल गया है। हमारा उत्तर आपको { $answer_on } तक अवश्य मिल जाएगा।
privacy-secrets = आपकी सुरक्षा के लिए निवेदन है कि हमें पासवर्ड या पूरा कार्ड नंबर न भेजें।

## Festivals

festival-wish = { $festival } की हार्दिक शुभकामनाएँ।
festival-delay = त्योहार ({ $festival }) के आसपास उत्तर और डिलीवरी में थोड़ा अधिक समय लग सकता है। आपके धैर्य के लिए धन्यवाद।

## Live chat

chat-page = हमसे चैट करें
    .write = आपका संदेश
    .send = भेजें
    .you = आप
    .us = ग्राहक सेवा
    .online = हम आपकी सहायता के लिए उपलब्ध हैं
    .away = कृपया संदेश छोड़ें, हम आपको उत्तर देंगे
    .typing = लिखा जा रहा है…
    .read = पढ़ा गया
    .connecting = कनेक्ट हो रहा है…
    .failed = संदेश नहीं भेजा गया। कृपया फिर से प्रयास करें।
    .original = मूल पाठ
transcript = बातचीत { $reference }
    .customer = ग्राहक
    .agent = ग्राहक सेवा
    .bot = स्वचालित संदेश
    .note = आंतरिक टिप्पणी
    .translated = अनुवाद ({ $language })

## Culture check

culture-greeting_missing = उत्तर में अभिवादन नहीं है।
    .suggestion = कृपया “{ $expected }” से शुरू करें।
culture-greeting_time = “{ $found }” ग्राहक के यहाँ के समय के अनुकूल नहीं है।
    .suggestion = कृपया “{ $expected }” लिखें।
culture-greeting_language = “{ $found }” किसी दूसरी भाषा का अभिवादन है।
    .suggestion = कृपया “{ $expected }” लिखें।
culture-closing_missing = उत्तर के अंत में समापन पंक्ति नहीं है।
    .suggestion = कृपया “{ $expected }” से समाप्त करें।
culture-closing_formality = “{ $found }” यहाँ के ग्राहकों की अपेक्षा से कम औपचारिक है।
    .suggestion = कृपया “{ $expected }” से समाप्त करें।
culture-formality_unexpected = “{ $found }” ग्राहक के लिए अनौपचारिक संबोधन है।
    .suggestion = कृपया “{ $expected }” रूप का प्रयोग करें।
culture-formality_mixed = “{ $found }” के कारण एक ही उत्तर में दो तरह के संबोधन हैं।
    .suggestion = कृपया पूरे उत्तर में “{ $expected }” रूप का प्रयोग करें।
culture-honorific_missing = “{ $found }” नाम के साथ आदरसूचक शब्द नहीं है।
    .suggestion = कृपया “{ $expected }” लिखें।
culture-taboo_word = इस बाज़ार में “{ $found }” से बचना बेहतर है।
    .suggestion = कृपया दूसरे शब्द चुनें।
culture-promise_window = “{ $found }” में वापसी नीति से अधिक दिनों का वादा है।
    .suggestion = वापसी नीति में दिनों की संख्या: { $expected }।
culture-promise_absolute = “{ $found }” ऐसा वादा है जिसकी गारंटी कोई नहीं दे सकता।
    .suggestion = कृपया लिखें कि क्या किया जाएगा और कब तक।
culture-personal_data = उत्तर में ऐसा निजी डेटा है जिसे पूरा नहीं लिखा जाना चाहिए।
    .suggestion = कृपया अधिक से अधिक अंतिम चार वर्ण दिखाएँ।
culture-currency_unexpected = “{ $found }” ग्राहक की मुद्रा में नहीं है।
    .suggestion = कृपया राशि { $expected } में लिखें।
culture-date_order = “{ $found }” में तारीख़ उस क्रम में नहीं है जो वहाँ प्रचलित है।
    .suggestion = कृपया “{ $expected }” लिखें।
culture-date_ambiguous = “{ $found }” से दो अलग-अलग तारीख़ें समझी जा सकती हैं।
    .suggestion = कृपया “{ $expected }” लिखें।
culture-language_unexpected = उत्तर ग्राहक की भाषा में नहीं है।
    .suggestion = कृपया इसका अनुवाद करवाएँ, या इस भाषा में लिखें: { $expected }।
culture-too_long = उत्तर चैनल की सीमा से लंबा है।
    .suggestion = वर्णों की अधिकतम संख्या: { $expected }।
culture-festival_silence = प्रथा के अनुसार “{ $found }” के दौरान यह संदेश नहीं भेजा जाता।
    .suggestion = कृपया इसे { $expected } के बाद भेजें।
culture-festival_greeting = ग्राहक के देश में “{ $found }” मनाया जा रहा है।
    .suggestion = शुभकामना देना अच्छा रहेगा: “{ $expected }”।
culture-platform_content = इस मार्केटप्लेस के संदेशों में “{ $found }” की अनुमति नहीं है।
    .suggestion = इसे हटा दें और यहीं उत्तर दें।
culture-indirect_refusal = “{ $found }” विनम्र इनकार हो सकता है।
    .suggestion = इसे सहमति न मानें; कोई दूसरा उपाय सुझाएँ।
culture-indirect_complaint = “{ $found }” विनम्र शब्दों में की गई शिकायत हो सकती है।
    .suggestion = इसे शिकायत मानें और पूछें कि क्या कमी रही।
culture-understatement = “{ $found }” का अर्थ शब्दों से अधिक गंभीर हो सकता है।
    .suggestion = जब तक ग्राहक कुछ और न कहें, मामले को गंभीर मानें।
culture-polite_yes = “{ $found }” का अर्थ केवल “आपकी बात सुन ली” हो सकता है।
    .suggestion = कोई कदम उठाने से पहले स्पष्ट उत्तर माँगें।
culture-misread_date = “{ $found }” से दो अलग-अलग तारीख़ें समझी जा सकती हैं।
    .suggestion = महीने का नाम शब्दों में लिखकर तारीख़ दोहराएँ और उसकी पुष्टि करवाएँ।
culture-misread_number = “{ $found }” से दो अलग-अलग संख्याएँ समझी जा सकती हैं।
    .suggestion = संख्या को शब्दों में या इकाई के साथ दोहराएँ और उसकी पुष्टि करवाएँ।
culture-misread_time = अलग-अलग देशों में “{ $found }” का अर्थ अलग-अलग समय होता है।
    .suggestion = समय को अंकों में दोहराएँ, जैसे 07:30।
culture-other_calendar = “{ $found }” किसी दूसरे कैलेंडर की तारीख़ है।
    .suggestion = यह संभवतः { $expected } है; इसकी पुष्टि करवाएँ।
culture-false_friend = “{ $found }” का अर्थ अक्सर वह नहीं होता जो लगता है।
    .suggestion = संभावित अर्थ: { $expected }।
culture-formulaic_phrase = “{ $found }” वहाँ का प्रचलित वाक्यांश है, कोई माँग या वादा नहीं।
    .suggestion = शब्दों का नहीं, मूल बात का उत्तर दें।

form-email = ईमेल पता
form-name = नाम
form-subject = विषय
form-order_id = ऑर्डर संख्या
form-description = आपका संदेश
form-send = भेजें
form-sent = धन्यवाद। हमें आपका संदेश मिल गया है।
