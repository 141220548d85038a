## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = İçerik geçerli bir JSON değil
    .detail = Lütfen UTF-8 ile kodlanmış, anahtarları yinelenmeyen ve yalnızca sonlu sayılar içeren tek bir JSON değeri gönderin.
error-malformed_header = Bir başlık geçerli değil
    .detail = Lütfen şu başlığı kontrol edin: { $header }.
error-unknown_parameter = Bilinmeyen sorgu parametresi
    .detail = Lütfen bu çağrıda bulunmayan sorgu parametrelerini çıkarın.
error-repeated_parameter = Bir sorgu parametresi yinelenmiş
    .detail = Lütfen her sorgu parametresini bir kez belirtin.
error-invalid_parameter = Bir sorgu parametresi geçerli değil
    .detail = Lütfen “errors” altında belirtilen sorgu parametrelerini düzeltin.
error-cursor_mismatch = İmleç başka bir listeye ait
    .detail = Lütfen bir imleci yalnızca verildiği filtreler ve sıralamayla kullanın.
error-unauthorized = Lütfen oturum açın
    .detail = Bu çağrı için geçerli bir erişim belirteci veya API anahtarı gerekir.
error-forbidden = İzin verilmiyor
    .detail = Bu işlem için yetkiniz yok.
error-not_found = Bulunamadı
    .detail = Görüntüleyebileceğiniz bir kayıt yok.
error-conflict = Şu anda mümkün değil
    .detail = Mevcut durum buna izin vermiyor. Lütfen durumu yeniden okuyup karar verin.
error-invalid_transition = Bu adım mümkün değil
    .detail = Durumu “{ $status }” olan bir talepte “{ $command }” adımı uygulanamaz.
error-version_conflict = Başka biri sizden önce davrandı
    .detail = Gönderdiğiniz sürüm artık güncel değil. Lütfen yeniden okuyup değişikliğinizi tekrarlayın.
error-idempotency_in_flight = Aynı kayıt şu anda değiştiriliyor
    .detail = Lütfen biraz sonra aynı Idempotency-Key ile yeniden deneyin.
error-erased = Artık mevcut değil
    .detail = Bu veriler silindi.
error-cursor_expired = İmlecin süresi doldu
    .detail = Akış 7 gün geriye gider. Lütfen imleç kullanmadan yeniden başlayın.
error-precondition_failed = Başka biri sizden önce davrandı
    .detail = Kaynak, If-Match başlığında belirtilen sürümden sonra değişti. Lütfen yeniden okuyup değişikliğinizi tekrarlayın.
error-body_too_large = İstek çok büyük
    .detail = Bir istek en fazla { $limit } bayt olabilir. Lütfen dosyaları ek olarak gönderin.
error-unsupported_media_type = Bu içerik türü desteklenmiyor
    .detail = Lütfen UTF-8 ile kodlanmış application/json gönderin.
error-validation_failed = Bazı değerler geçerli değil
    .detail = Lütfen “errors” altında belirtilen alanları düzeltin.
error-idempotency_mismatch = Bu Idempotency-Key başka bir istek için kullanılmış
    .detail = Lütfen yeni istek için yeni bir anahtar kullanın.
error-precondition_required = If-Match gerekli
    .detail = strict=true kullanıldığında lütfen If-Match başlığında son okuduğunuz ETag değerini gönderin.
error-rate_limited = Çok fazla istek gönderildi
    .detail = { $retry_after_s ->
        [one] Lütfen { $retry_after_s } saniye sonra yeniden deneyin.
       *[other] Lütfen { $retry_after_s } saniye sonra yeniden deneyin.
    }
error-internal_error = Bizden kaynaklanan bir hata oluştu
    .detail = Özür dileriz. Hata tekrarlanırsa lütfen “instance” alanındaki numarayı bize bildirin.
error-unavailable = Kısa bir süre için kullanılamıyor
    .detail = Lütfen birkaç saniye sonra yeniden deneyin. Aynı Idempotency-Key ile hiçbir işlem iki kez yapılmaz.
error-rate_missing = Döviz kuru yok
    .detail = Bu tutar için döviz kuru bulunmuyor. Lütfen siparişin para birimini kullanın veya daha sonra yeniden deneyin.
error-rate_stale = Döviz kurları çok eski
    .detail = En yeni döviz kurlarının tarihi: { $date }. Lütfen siparişin para birimini kullanın veya daha sonra yeniden deneyin.
error-culture_blocked = Yanıt, müşterinin pazarına uygun değil
    .detail = Lütfen “errors” altında belirtilenleri değiştirin ya da yanıtı “override” ve bir gerekçeyle gönderin.
error-reply_too_long = Yanıt, kanalı için çok uzun
    .detail = Bu kanalda en fazla { $limit } karakter gönderilebilir; yanıt { $length } karakter. Yanıtlar hiçbir zaman kısaltılmaz.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Bu alan zorunludur.
reason-unknown_field = Burada böyle bir alan yok.
reason-wrong_type = Değerin türü yanlış.
reason-not_allowed = Bu değere burada izin verilmiyor.
reason-bad_format = Değer beklenen biçimde değil.
reason-out_of_range = Değer izin verilen aralığın dışında.
reason-too_long = { $limit ->
    [one] En fazla { $limit } karaktere izin verilir.
   *[other] En fazla { $limit } karaktere izin verilir.
}
reason-too_short = { $limit ->
    [one] En az { $limit } görünür karakter gerekir.
   *[other] En az { $limit } karakter gerekir.
}
reason-too_many = { $limit ->
    [one] En fazla { $limit } girdiye izin verilir.
   *[other] En fazla { $limit } girdiye izin verilir.
}
reason-too_few = { $limit ->
    [one] En az { $limit } girdi gerekir.
   *[other] En az { $limit } girdi gerekir.
}
reason-control_character = Metin, izin verilmeyen bir karakter içeriyor.
reason-not_found = Bu kimlikle eşleşen bir kayıt yok.
reason-already_used = Bu değer zaten kullanılıyor.
reason-unknown = Bu değer bilinmiyor.
reason-repeated = Bu yalnızca bir kez belirtilebilir.
reason-taken = Bu başka bir müşteriye ait.
reason-only_with_reply = Durum yalnızca herkese açık bir yanıtla birlikte belirlenebilir.
reason-not_merged = Bu talep diğeriyle birleştirilmemiş.
reason-other_requester = Talepler farklı müşterilere ait.
reason-in_the_past = Belirtilen tarih ve saat geçmişte.
reason-in_the_future = Belirtilen tarih ve saat gelecekte.
reason-too_old = Belirtilen tarih 400 günden daha eski.
reason-outdated = Siz okuduktan sonra başka biri bunu değiştirdi.
reason-already_assigned = Bu talebi başka biri üstlenmiş.
reason-already_escalated = Başka bir birimden zaten yardım istenmiş; yanıtı henüz gelmedi.
reason-not_escalated = Yanıtı beklenen başka bir birim yok.
reason-not_uploaded = Bu dosya henüz yüklenmedi.
reason-not_clean = Bu dosya, tarama sonucunda güvenli bulunmadan indirilemez. Durum: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Bu hedef ile “targets/{ $other }” aynı talepler için geçerli ve hiçbiri diğerinden daha özel değil.
reason-conflicting_effect = Bu etki ile “effects/{ $other }” talebi aynı anda taşır; bunu yalnızca biri yapabilir.
reason-endless_effect = Bu etki ile “effects/{ $other }” bir talebi iki kuyruk arasında sonsuza dek taşıyabilir.
reason-feed_refused = Bu adres çağrılamaz: akışlar yalnızca herkese açık https adreslerinden okunur.
reason-feed_unreachable = Akış şu anda okunamıyor.
reason-bad_feed = Bu, tatil günlerini içeren bir iCal akışı değil.
reason-approval_needed = Bu, yetkinizi aşıyor; daha yetkili birinin onaylaması gerekir.
reason-offer_open = Bu talep için hâlâ açık olan başka bir teklif var.
reason-offer_expired = Bu teklifin süresi doldu.
reason-offer_closed = Bu teklif zaten yanıtlanmış veya geri çekilmiş.
reason-not_your_turn = Bu teklifi karşı tarafın yanıtlaması gerekiyor.
reason-below_minimum = Bu, müşterinin hakkı olandan az.
reason-above_maximum = Bu, iade koşullarının izin verdiğinden fazla.
reason-not_offered = İade koşulları bu durumda bunu öngörmüyor.
reason-order_needed = Tutar siparişe bağlı ve bu talepte kullanılabilecek bir sipariş belirtilmemiş.
reason-unknown_item = Bu ürün siparişte yer almıyor.
reason-mixed_items = Bu ürünler için farklı kurallar geçerli; lütfen her birini ayrı ayrı sorgulayın.
reason-no_policy = Bu durum için tanımlı iade koşulu yok.
reason-source_missing = Yasa olarak sunulan bilgi için kaynak gösterilmelidir.
reason-protected_missing = Şunlar çeviride özgün metindeki gibi yer almalıdır: { $tokens }.
reason-already_sent = Yanıt gönderildi; çevirisi artık değiştirilemez.
reason-not_translated = Henüz çevirisi yok.
reason-empty = İçerik boş.
reason-not_utf8 = İçerik geçerli UTF-8 değil.
reason-not_json = İçerik JSON değil.
reason-not_finite = Sayılar sonlu olmalıdır.
reason-number_too_long = Bir sayının basamak sayısı çok fazla.
reason-duplicate_key = Bir nesnede aynı anahtar iki kez geçiyor.
reason-too_deep = JSON çok fazla iç içe geçmiş.
reason-too_many_values = JSON çok fazla değer içeriyor.
reason-bad_character = Bir metin, saklanamayan bir karakter içeriyor.

## Texts for customers

## Acknowledgements

ack-mail =
    Bize yazdığınız için teşekkür ederiz. Mesajınızı { $reference } numarasıyla kaydettik; yanıtımızı { $answer_at } tarihine kadar size ileteceğiz.
    Eklemek istediğiniz bir şey olursa bu e-postayı yanıtlamanız yeterlidir.
    .subject = Mesajınız bize ulaştı ({ $reference })
ack-mail-open =
    Bize yazdığınız için teşekkür ederiz. Mesajınızı { $reference } numarasıyla kaydettik; size en kısa sürede dönüş yapacağız.
    Eklemek istediğiniz bir şey olursa bu e-postayı yanıtlamanız yeterlidir.
    .subject = Mesajınız bize ulaştı ({ $reference })
ack-chat = Teşekkür ederiz, mesajınızı aldık. { $answer_at } tarihine kadar size buradan yanıt vereceğiz.
ack-chat-open = Teşekkür ederiz, mesajınızı aldık. Size en kısa sürede buradan yanıt vereceğiz.
ack-sms = Mesajınızı aldık ({ $reference }). { $answer_at } tarihine kadar yanıtlayacağız.
ack-review = Deneyiminizi bizimle paylaştığınız için teşekkür ederiz. Konuyu inceliyoruz. { $brand } Müşteri Hizmetleri
ack-call = Aradığınız için teşekkür ederiz. Talebinizi { $reference } numarasıyla kaydettik; size dönüş yapacağız.
ack-addition = Teşekkür ederiz, mesajınızı { $reference } numaralı talebinize ekledik.

## Progress

progress-working = Talebiniz üzerinde çalışmaya devam ediyoruz. { $answer_at } tarihine kadar sizi bilgilendireceğiz.
progress-taken = Talebinizle bundan sonra { $agent } ilgilenecek.
progress-department = İlgili birimden ({ $desk }) destek istedik ve yanıtını bekliyoruz. Yanıt gelir gelmez size dönüş yapacağız.
progress-parcel = { $tracking } takip numaralı kargonuzun nerede olduğunu kargo firmasına sorduk. Bilgi alır almaz sizinle paylaşacağız.
progress-parcel-due = { $tracking } takip numaralı kargonuz yolda. Tahmini teslimat tarihi: { $arrives_on }.
progress-waiting = { $days ->
    [one] { $days } gündür yanıtımızı bekliyorsunuz. Bunun için özür dileriz; talebinizi unutmadık.
   *[other] { $days } gündür yanıtımızı bekliyorsunuz. Bunun için özür dileriz; talebinizi unutmadık.
}
progress-later = Özür dileriz, size söylediğimizden daha uzun bir süreye ihtiyacımız var. Yanıtımızı { $answer_at } tarihine kadar ileteceğiz.
progress-next = Sonraki adım: { $step }

## Requests

request-question = Size yardımcı olabilmemiz için sizden bir bilgi daha rica ediyoruz: { $question }
request-order = Sipariş numaranızı bizimle paylaşır mısınız? Numarayı sipariş onay e-postanızda bulabilirsiniz.
request-photo = Ürünün ve ambalajının bir fotoğrafını bize gönderebilir misiniz?
request-reminder = { $days ->
    [one] Yanıtınızı bekliyoruz. Sizden haber alamazsak talebinizi { $days } gün sonra kapatacağız. Bize her zaman yeniden yazabilirsiniz.
   *[other] Yanıtınızı bekliyoruz. Sizden haber alamazsak talebinizi { $days } gün sonra kapatacağız. Bize her zaman yeniden yazabilirsiniz.
}

## Confirmation

confirm-ask = Sorununuz çözüldü mü?
    .yes = Evet, çözüldü
    .no = Hayır, hâlâ yardıma ihtiyacım var
confirm-reminder = { $days ->
    [one] Sorununuzun çözülüp çözülmediğini bir kez daha sormak istedik. { $days } gün içinde sizden haber alamazsak talebinizi kapatacağız.
   *[other] Sorununuzun çözülüp çözülmediğini bir kez daha sormak istedik. { $days } gün içinde sizden haber alamazsak talebinizi kapatacağız.
}
confirm-thanks = Bilgi verdiğiniz için teşekkür ederiz. Sorununuzun çözülmesine sevindik.
confirm-not-solved = Bilgi verdiğiniz için teşekkür ederiz. Sorununuz henüz çözülmediği için üzgünüz; konuyu yeniden inceliyoruz.

## States

state-closed = { $reference } numaralı talebiniz kapatıldı. Yardıma ihtiyacınız olursa bize yeniden yazmanız yeterlidir.
state-closed-unanswered = { $days ->
    [one] { $days } gündür sizden haber alamadığımız için talebinizi kapattık. Yardıma ihtiyacınız olursa bize yeniden yazmanız yeterlidir.
   *[other] { $days } gündür sizden haber alamadığımız için talebinizi kapattık. Yardıma ihtiyacınız olursa bize yeniden yazmanız yeterlidir.
}
state-reopened = { $reference } numaralı talebinizi yeniden açtık ve konuyu tekrar inceliyoruz.
state-merged = { $other_reference } numaralı talebiniz, { $reference } numaralı talebinizle aynı konuda. İkisini { $reference } numarası altında birlikte ele alıyoruz.
state-follow-up = { $other_reference } numaralı talebinizin devamı olarak sizin için { $reference } numaralı yeni bir talep açtık. Her şeyi baştan anlatmanıza gerek yok.

## Salutations and closings

salutation-formal = Sayın { $name },
salutation-formal-unnamed = Sayın Müşterimiz,
salutation-friendly = Merhaba { $name },
salutation-friendly-unnamed = Merhaba,
salutation-morning = Günaydın,
salutation-afternoon = İyi günler,
salutation-evening = İyi akşamlar,
closing-formal =
    Saygılarımızla
    { $agent }
    { $brand } Müşteri Hizmetleri
closing-formal-unsigned =
    Saygılarımızla
    { $brand } Müşteri Hizmetleri
closing-friendly = Saygılarımla, { $agent }
closing-apology = Yaşadığınız sıkıntıdan dolayı içtenlikle özür dileriz.
closing-patience = Sabrınız ve anlayışınız için teşekkür ederiz.
closing-further-help = Yardımcı olabileceğimiz başka bir konu olursa bize her zaman yazabilirsiniz.

## Hours

hours-closed = Müşteri hizmetlerimiz şu anda kapalı. { $opens_at } itibarıyla yeniden hizmetinizde olacağız ve size yanıt vereceğiz.
hours-holiday = Bugün tatil nedeniyle kapalıyız ({ $holiday }). { $opens_at } itibarıyla yeniden hizmetinizde olacağız ve size yanıt vereceğiz.
hours-today = Bugün { $opens } ile { $closes } saatleri arasında hizmetinizdeyiz.
hours-always = 7 gün 24 saat hizmetinizdeyiz.
hours-urgent = Acil durumlarda bize { $phone } numaralı telefondan ulaşabilirsiniz.

## Translation and language

translation-notice = Bu mesaj otomatik olarak çevrilmiştir.
translation-notice-original = Bu mesaj otomatik olarak çevrilmiştir. Özgün dili: { $language }. Dilerseniz özgün metni de memnuniyetle göndeririz.
language-invitation = Bize kendinizi en rahat ifade ettiğiniz dilde yazabilirsiniz.
language-chosen = Size bundan sonra şu dilde yazacağız: { $language }. Başka bir dil tercih ederseniz bize bildirmeniz yeterlidir.

## Attachments and limits

files-received = { $count ->
    [one] Gönderdiğiniz { $count } dosyayı aldık.
   *[other] Gönderdiğiniz { $count } dosyayı aldık.
}
files-too-big = “{ $file }” adlı dosya çok büyük olduğu için bize ulaşmadı. Dosyalar en fazla { $size } boyutunda olabilir.
files-refused = Güvenlik nedeniyle “{ $file }” adlı dosyayı kabul edemiyoruz. Lütfen görsel veya PDF olarak gönderin.
limit-messages = Sizden kısa sürede çok sayıda mesaj aldık. Hepsi bize ulaştı, inceliyoruz; yeniden göndermenize gerek yok.
limit-blocked = Mesajınız istenmeyen ileti filtremize takıldı. Bir yanlışlık olduysa özür dileriz; lütfen { $email } adresine yazın.

## Service promise

promise-first-answer = { $hours ->
    [one] Çalışma saatlerimizde her mesajı { $hours } saat içinde yanıtlıyoruz.
   *[other] Çalışma saatlerimizde her mesajı { $hours } saat içinde yanıtlıyoruz.
}

## Offers

offer-refund = { $item } ürünü için size { $amount } tutarında para iadesi yapmak istiyoruz.
offer-replacement = Size { $item } ürününün yenisini ücretsiz olarak göndermek istiyoruz.
offer-repair = { $item } ürününü sizin için ücretsiz olarak onarmak istiyoruz.
offer-voucher = Size { $amount } tutarında bir hediye çeki vermek istiyoruz. Son kullanım tarihi: { $expires_on }.
offer-reduction = { $item } ürününü iade etmeyip kullanmaya devam etmek isterseniz size { $amount } tutarında kısmi iade yaparız.
offer-label = İade kargo etiketiniz: { $url }. Ürünü geri gönderirken herhangi bir ücret ödemezsiniz.
offer-return-days = { $days ->
    [one] Lütfen ürünü { $days } gün içinde geri gönderin.
   *[other] Lütfen ürünü { $days } gün içinde geri gönderin.
}
offer-ask = Bu teklifi kabul eder misiniz?
    .yes = Evet, kabul ediyorum
    .no = Hayır, teşekkürler
offer-accepted = Teşekkür ederiz. Gerekli işlemleri hemen başlatıyoruz.
offer-declined = Bilgi verdiğiniz için teşekkür ederiz. Başka bir çözüm arayacağız.
offer-countered = Öneriniz için teşekkür ederiz. İnceleyip size dönüş yapacağız.
offer-refund-sent = { $days ->
    [one] { $amount } tutarındaki iadenizi yaptık. Tutarın { $days } iş günü içinde hesabınıza yansımasını bekliyoruz.
   *[other] { $amount } tutarındaki iadenizi yaptık. Tutarın { $days } iş günü içinde hesabınıza yansımasını bekliyoruz.
}

## Bot and hand-over

bot-greeting = Merhaba, ben { $brand } otomatik asistanıyım. Size nasıl yardımcı olabilirim?
bot-helped = Bu bilgi işinize yaradı mı?
    .yes = Evet
    .no = Hayır
bot-person = Dilediğiniz zaman bir müşteri temsilcimizle görüşebilirsiniz.
    .button = Müşteri temsilcisine bağlan
bot-not-understood = Üzgünüm, sizi anlayamadım. Başka bir şekilde ifade edebilir misiniz, yoksa bir müşteri temsilcimizle mi görüşmek istersiniz?
handover-person = Sizi bir müşteri temsilcimize bağlıyorum. Her şeyi baştan anlatmanıza gerek kalmayacak.
handover-wait = { $minutes ->
    [one] Tahmini bekleme süresi: yaklaşık { $minutes } dakika.
   *[other] Tahmini bekleme süresi: yaklaşık { $minutes } dakika.
}
handover-nobody = Şu anda müşteri temsilcilerimiz hizmet vermiyor. { $opens_at } itibarıyla yeniden hizmetinizde olacaklar; mesajınızı o zaman ele alacaklar.
handover-desk = Yarını beklemenize gerek kalmasın diye talebinizle artık başka bir ofisteki ekibimiz ({ $desk }) ilgileniyor.

## Surveys

survey-satisfaction = Verdiğimiz destekten ne kadar memnun kaldınız?
    .lowest = Hiç memnun kalmadım
    .low = Memnun kalmadım
    .middle = Ne memnun kaldım ne kalmadım
    .high = Memnun kaldım
    .highest = Çok memnun kaldım
survey-recommendation = { $brand } markasını bir arkadaşınıza veya iş arkadaşınıza önerme olasılığınız nedir?
    .lowest = Kesinlikle önermem
    .highest = Kesinlikle öneririm
survey-effort = Talebinizin çözüme kavuşması sizin için ne kadar kolay oldu?
    .lowest = Çok zor
    .highest = Çok kolay
survey-comment = Bunun nedenini bizimle paylaşmak ister misiniz? (isteğe bağlı)
survey-thanks = Yanıtınız için teşekkür ederiz. Kendimizi geliştirmemize yardımcı oluyorsunuz.
survey-low = Beklentilerinizi karşılayamadığımız için üzgünüz. Bir müşteri temsilcimiz talebinizi yeniden inceleyip sizinle iletişime geçecek.
survey-subject = { $reference } numaralı talebiniz: Hizmetimizi nasıl buldunuz?

## Privacy

privacy-export = İstediğiniz kişisel veri kopyası hazır: { $url }. Son indirme tarihi: { $expires_on }.
privacy-erased = Talebiniz üzerine kişisel verilerinizi sildik.
privacy-received = Kişisel verilerinizle ilgili başvurunuzu aldık. Yanıtımızı en geç { $answer_on } tarihine kadar size ileteceğiz.
privacy-secrets = Güvenliğiniz için lütfen bize şifrenizi veya kart numaranızın tamamını göndermeyin.

## Festivals

festival-wish = { $festival } vesilesiyle en iyi dileklerimizi sunarız.
festival-delay = Tatil döneminde ({ $festival }) yanıtlarımız ve teslimatlarımız biraz gecikebilir. Anlayışınız için teşekkür ederiz.

## Live chat

chat-page = Bizimle sohbet edin
    .write = Mesajınız
    .send = Gönder
    .you = Siz
    .us = Müşteri hizmetleri
    .online = Size yardımcı olmak için buradayız
    .away = Bize mesaj bırakın, size yanıt vereceğiz
    .typing = Yazıyor…
    .read = Okundu
    .connecting = Bağlanılıyor…
    .failed = Gönderilemedi. Lütfen tekrar deneyin.
    .original = Özgün metin
transcript = Görüşme { $reference }
    .customer = Müşteri
    .agent = Müşteri hizmetleri
    .bot = Otomatik mesaj
    .note = Dahili not
    .translated = Çeviri ({ $language })

## Culture check

culture-greeting_missing = Yanıtta selamlama yok.
    .suggestion = Lütfen “{ $expected }” ile başlayın.
culture-greeting_time = “{ $found }” ifadesi müşterinin bulunduğu yerdeki saate uygun değil.
    .suggestion = Lütfen “{ $expected }” yazın.
culture-greeting_language = “{ $found }” başka bir dile ait bir selamlama.
    .suggestion = Lütfen “{ $expected }” yazın.
culture-closing_missing = Yanıtta kapanış ifadesi yok.
    .suggestion = Lütfen “{ $expected }” ile bitirin.
culture-closing_formality = “{ $found }” burada müşterilerin beklediği kadar resmî değil.
    .suggestion = Lütfen “{ $expected }” ile bitirin.
culture-formality_unexpected = “{ $found }” müşteriye samimi bir dille hitap ediyor.
    .suggestion = Lütfen “{ $expected }” hitabını kullanın.
culture-formality_mixed = “{ $found }”: yanıtta iki farklı hitap biçimi karışmış.
    .suggestion = Lütfen yanıtın tamamında “{ $expected }” hitabını kullanın.
culture-honorific_missing = “{ $found }” adı hitap sözü olmadan kullanılmış.
    .suggestion = Lütfen “{ $expected }” yazın.
culture-taboo_word = “{ $found }” ifadesinden bu pazarda kaçınmak daha iyi olur.
    .suggestion = Lütfen başka bir ifade seçin.
culture-promise_window = “{ $found }” iade koşullarının tanıdığından daha fazla gün vadediyor.
    .suggestion = İade koşulları { $expected } gün tanıyor.
culture-promise_absolute = “{ $found }” kimsenin garanti edemeyeceği bir şey vadediyor.
    .suggestion = Lütfen ne yapılacağını ve ne zamana kadar yapılacağını yazın.
culture-personal_data = Yanıtta tam olarak yazılmaması gereken kişisel veri var.
    .suggestion = Lütfen en fazla son dört karakteri gösterin.
culture-currency_unexpected = “{ $found }” müşterinin para biriminde değil.
    .suggestion = Lütfen tutarı şu para biriminde verin: { $expected }.
culture-date_order = “{ $found }” orada alışılmış tarih sırasıyla yazılmamış.
    .suggestion = Lütfen “{ $expected }” yazın.
culture-date_ambiguous = “{ $found }” iki farklı gün olarak okunabilir.
    .suggestion = Lütfen “{ $expected }” yazın.
culture-language_unexpected = Yanıt müşterinin dilinde değil.
    .suggestion = Lütfen yanıtı çevirtin ya da şu dilde yazın: { $expected }.
culture-too_long = Yanıt, kanalın izin verdiğinden daha uzun.
    .suggestion = Lütfen en fazla { $expected } karakter kullanın.
culture-festival_silence = Âdet gereği “{ $found }” süresince bu mesajı göndermemek gerekir.
    .suggestion = Lütfen { $expected } tarihinden sonra gönderin.
culture-festival_greeting = Müşterinin ülkesinde “{ $found }” kutlanıyor.
    .suggestion = Kutlamak ince bir davranış olur: “{ $expected }”.
culture-platform_content = “{ $found }” bu pazaryerindeki mesajlarda kullanılamaz.
    .suggestion = Lütfen çıkarın ve buradan yanıt verin.
culture-indirect_refusal = “{ $found }” kibarca söylenmiş bir ret olabilir.
    .suggestion = Lütfen bunu onay saymayın; başka bir yol önerin.
culture-indirect_complaint = “{ $found }” kibarca dile getirilmiş bir şikâyet olabilir.
    .suggestion = Lütfen bunu şikâyet olarak ele alın ve neyin yolunda gitmediğini sorun.
culture-understatement = “{ $found }” söylediğinden fazlasını anlatıyor olabilir.
    .suggestion = Müşteri aksini söyleyene kadar lütfen konuyu ciddi kabul edin.
culture-polite_yes = “{ $found }” yalnızca “sizi duydum” anlamına gelebilir.
    .suggestion = Lütfen işlem yapmadan önce açık bir yanıt isteyin.
culture-misread_date = “{ $found }” iki farklı gün olarak okunabilir.
    .suggestion = Lütfen tarihi ay adını yazarak tekrarlayın ve teyit alın.
culture-misread_number = “{ $found }” iki farklı sayı olarak okunabilir.
    .suggestion = Lütfen sayıyı yazıyla veya birimiyle tekrarlayın ve teyit alın.
culture-misread_time = “{ $found }” ülkeden ülkeye farklı bir saat anlamına gelir.
    .suggestion = Lütfen saati rakamla tekrarlayın, örneğin 07:30.
culture-other_calendar = “{ $found }” başka bir takvime ait bir tarih.
    .suggestion = Büyük olasılıkla { $expected } tarihidir; lütfen teyit alın.
culture-false_friend = “{ $found }” çoğu zaman göründüğünden başka bir anlama gelir.
    .suggestion = Büyük olasılıkla şu anlama gelir: { $expected }.
culture-formulaic_phrase = “{ $found }” orada kalıplaşmış bir sözdür; bir istek ya da vaat değildir.
    .suggestion = Lütfen söze değil, konunun kendisine yanıt verin.

form-email = E-posta adresi
form-name = Ad soyad
form-subject = Konu
form-order_id = Sipariş numarası
form-description = Mesajınız
form-send = Gönder
form-sent = Teşekkür ederiz. Mesajınızı aldık.
