## The API's errors

error-malformed_json = Kandungan permintaan bukan JSON yang sah
    .detail = Sila hantar satu nilai JSON dalam UTF-8, dengan kunci yang unik dan nombor yang terhingga.
error-malformed_header = Terdapat pengepala yang tidak sah
    .detail = Sila semak pengepala { $header }.
error-unknown_parameter = Parameter pertanyaan tidak dikenali
    .detail = Sila tinggalkan parameter pertanyaan yang tiada pada panggilan ini.
error-repeated_parameter = Terdapat parameter pertanyaan yang berulang
    .detail = Sila berikan setiap parameter pertanyaan sekali sahaja.
error-invalid_parameter = Terdapat parameter pertanyaan yang tidak sah
    .detail = Sila betulkan parameter pertanyaan yang disenaraikan dalam “errors”.
error-cursor_mismatch = Kursor ini milik senarai lain
    .detail = Sila gunakan kursor hanya dengan tapisan dan susunan asalnya.
error-unauthorized = Sila log masuk
    .detail = Panggilan ini memerlukan token akses atau kunci API yang sah.
error-forbidden = Tidak dibenarkan
    .detail = Anda tiada kebenaran untuk melakukan tindakan ini.
error-not_found = Tidak ditemui
    .detail = Tiada apa-apa di sini yang boleh anda lihat.
error-conflict = Tidak boleh dilakukan pada masa ini
    .detail = Keadaan semasa tidak membenarkannya. Sila baca semula data ini sebelum membuat keputusan.
error-invalid_transition = Langkah ini tidak boleh dilakukan
    .detail = Tiket berstatus “{ $status }” tidak boleh melalui langkah “{ $command }”.
error-version_conflict = Orang lain telah mengubahnya terlebih dahulu
    .detail = Versi yang anda hantar bukan lagi versi semasa. Sila baca semula dan ulangi perubahan anda.
error-idempotency_in_flight = Data yang sama sedang diubah
    .detail = Sila cuba sebentar lagi dengan Idempotency-Key yang sama.
error-erased = Tidak lagi tersedia
    .detail = Data ini telah dipadamkan.
error-cursor_expired = Kursor telah tamat tempoh
    .detail = Suapan ini meliputi 7 hari yang lalu sahaja. Sila mulakan semula tanpa kursor.
error-precondition_failed = Orang lain telah mengubahnya terlebih dahulu
    .detail = Sumber ini telah berubah sejak versi yang dinyatakan dalam If-Match. Sila baca semula dan ulangi perubahan anda.
error-body_too_large = Permintaan terlalu besar
    .detail = Satu permintaan boleh mengandungi sehingga { $limit } bait. Sila hantar fail sebagai lampiran.
error-unsupported_media_type = Jenis kandungan ini tidak disokong
    .detail = Sila hantar application/json dalam UTF-8.
error-validation_failed = Beberapa nilai tidak sah
    .detail = Sila betulkan medan yang disenaraikan dalam “errors”.
error-idempotency_mismatch = Idempotency-Key ini telah digunakan untuk permintaan lain
    .detail = Sila gunakan kunci baharu untuk permintaan baharu.
error-precondition_required = If-Match diperlukan
    .detail = Dengan strict=true, sila hantar ETag terakhir yang anda baca dalam If-Match.
error-rate_limited = Terlalu banyak permintaan
    .detail = Sila cuba lagi dalam masa { $retry_after_s } saat.
error-internal_error = Berlaku ralat di pihak kami
    .detail = Kami memohon maaf. Jika ralat ini berulang, sila maklumkan kepada kami nombor dalam “instance”.
error-unavailable = Perkhidmatan tidak tersedia buat sementara waktu
    .detail = Sila cuba lagi dalam beberapa saat. Dengan Idempotency-Key yang sama, tiada apa-apa yang dilaksanakan dua kali.
error-rate_missing = Tiada kadar pertukaran
    .detail = Tiada kadar pertukaran bagi jumlah ini. Sila gunakan mata wang pesanan atau cuba lagi kemudian.
error-rate_stale = Kadar pertukaran tidak lagi terkini
    .detail = Kadar pertukaran terkini bertarikh { $date }. Sila gunakan mata wang pesanan atau cuba lagi kemudian.
error-culture_blocked = Balasan ini tidak sesuai dengan pasaran pelanggan
    .detail = Sila ubah perkara yang disenaraikan dalam “errors”, atau hantar dengan “override” berserta sebab.
error-reply_too_long = Balasan terlalu panjang untuk saluran ini
    .detail = Saluran ini menerima { $limit } aksara, manakala balasan mengandungi { $length }. Balasan tidak akan dipotong.

## Reasons of single faults

reason-missing = Medan ini wajib diisi.
reason-unknown_field = Medan ini tiada di sini.
reason-wrong_type = Jenis nilai ini salah.
reason-not_allowed = Nilai ini tidak dibenarkan di sini.
reason-bad_format = Format nilai ini tidak seperti yang dijangkakan.
reason-out_of_range = Nilai ini di luar julat yang dibenarkan.
reason-too_long = Paling banyak { $limit } aksara dibenarkan.
reason-too_short = Sekurang-kurangnya { $limit } aksara yang boleh dilihat diperlukan.
reason-too_many = Paling banyak { $limit } entri dibenarkan.
reason-too_few = Sekurang-kurangnya { $limit } entri diperlukan.
reason-control_character = Teks ini mengandungi aksara yang tidak dibenarkan.
reason-not_found = Tiada rekod dengan ID ini.
reason-already_used = Nilai ini sudah digunakan.
reason-unknown = Nilai ini tidak dikenali.
reason-repeated = Ini hanya boleh diberikan sekali.
reason-taken = Ini milik pelanggan lain.
reason-only_with_reply = Status ini hanya boleh ditetapkan bersama balasan awam.
reason-not_merged = Tiket ini tidak digabungkan dengan tiket yang satu lagi.
reason-other_requester = Tiket-tiket ini milik pelanggan yang berlainan.
reason-in_the_past = Masa ini telah berlalu.
reason-in_the_future = Masa ini belum tiba.
reason-too_old = Masa ini lebih daripada 400 hari yang lalu.
reason-outdated = Orang lain telah mengubahnya sejak anda membacanya.
reason-already_assigned = Orang lain telah mengambil tiket ini.
reason-already_escalated = Bantuan daripada pasukan lain telah diminta tetapi belum dijawab.
reason-not_escalated = Tiada pasukan lain yang sedang ditunggu.
reason-not_uploaded = Fail ini belum dimuat naik.
reason-not_clean = Fail ini hanya boleh dimuat turun selepas imbasan mendapati ia selamat. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Sasaran ini dan “targets/{ $other }” terpakai bagi tiket yang sama, dan tiada satu pun yang lebih khusus.
reason-conflicting_effect = Kesan ini dan “effects/{ $other }” akan memindahkan tiket pada ketika yang sama; hanya satu yang boleh berbuat demikian.
reason-endless_effect = Kesan ini dan “effects/{ $other }” boleh memindahkan tiket berulang-alik antara dua baris gilir tanpa henti.
reason-feed_refused = Alamat ini tidak boleh dipanggil: suapan dibaca daripada alamat https awam sahaja.
reason-feed_unreachable = Suapan ini tidak dapat dibaca pada masa ini.
reason-bad_feed = Ini bukan suapan iCal cuti umum.
reason-approval_needed = Ini melebihi bidang kuasa anda; pihak yang lebih berkuasa perlu meluluskannya.
reason-offer_open = Masih ada tawaran lain yang terbuka bagi tiket ini.
reason-offer_expired = Tawaran ini telah tamat tempoh.
reason-offer_closed = Tawaran ini telah dijawab atau ditarik balik.
reason-not_your_turn = Tawaran ini perlu dijawab oleh pihak yang satu lagi.
reason-below_minimum = Ini kurang daripada hak pelanggan.
reason-above_maximum = Ini melebihi had yang dibenarkan oleh dasar pemulangan.
reason-not_offered = Dasar pemulangan tidak menawarkan perkara ini bagi kes ini.
reason-order_needed = Jumlahnya bergantung pada pesanan, dan tiket ini tidak menyatakan pesanan yang boleh digunakan.
reason-unknown_item = Barang ini bukan sebahagian daripada pesanan.
reason-mixed_items = Peraturan bagi barang-barang ini berlainan; tanyakan satu demi satu.
reason-no_policy = Tiada dasar pemulangan bagi kes ini.
reason-source_missing = Perkara yang dinyatakan sebagai undang-undang mesti disertakan sumbernya.
reason-protected_missing = Bahagian ini mesti ada dalam terjemahan sama seperti dalam teks asal: { $tokens }.
reason-already_sent = Balasan telah dihantar; terjemahannya tidak boleh diubah lagi.
reason-not_translated = Belum ada terjemahan.
reason-empty = Kandungan permintaan kosong.
reason-not_utf8 = Kandungan permintaan bukan UTF-8 yang sah.
reason-not_json = Kandungan permintaan bukan JSON.
reason-not_finite = Nombor mestilah terhingga.
reason-number_too_long = Terdapat nombor dengan terlalu banyak digit.
reason-duplicate_key = Terdapat objek dengan kunci yang sama dua kali.
reason-too_deep = JSON ini bersarang terlalu dalam.
reason-too_many_values = JSON ini mengandungi terlalu banyak nilai.
reason-bad_character = Terdapat teks dengan aksara yang tidak dapat disimpan.

## Texts for customers

## Acknowledgements

ack-mail =
    Terima kasih atas mesej anda. Kami telah menerimanya dengan nombor rujukan { $reference } dan akan membalas selewat-lewatnya pada { $answer_at }.
    Jika ada apa-apa yang ingin ditambah, balas sahaja mesej ini.
    .subject = Mesej anda telah kami terima ({ $reference })
ack-mail-open =
    Terima kasih atas mesej anda. Kami telah menerimanya dengan nombor rujukan { $reference } dan akan membalas secepat mungkin.
    Jika ada apa-apa yang ingin ditambah, balas sahaja mesej ini.
    .subject = Mesej anda telah kami terima ({ $reference })
ack-chat = Terima kasih, kami telah menerima mesej anda dan akan membalas di sini selewat-lewatnya pada { $answer_at }.
ack-chat-open = Terima kasih, kami telah menerima mesej anda dan akan membalas di sini secepat mungkin.
ack-sms = Mesej anda ({ $reference }) telah kami terima. Kami akan membalas sebelum { $answer_at }.
ack-review = Terima kasih kerana meluangkan masa untuk memberikan ulasan. Kami sedang meneliti perkara ini. Khidmat Pelanggan { $brand }
ack-call = Terima kasih kerana menghubungi kami. Permintaan anda telah kami catat dengan nombor rujukan { $reference } dan kami akan menghubungi anda semula.
ack-addition = Terima kasih, mesej anda telah kami tambahkan pada permintaan { $reference }.

## Progress

progress-working = Permintaan anda masih dalam tindakan kami. Kami akan menghubungi anda selewat-lewatnya pada { $answer_at }.
progress-taken = Permintaan anda kini dikendalikan oleh { $agent }.
progress-department = Kami telah meminta bantuan rakan sekerja kami ({ $desk }) dan sedang menunggu jawapan mereka. Kami akan memaklumkan anda sebaik sahaja menerimanya.
progress-parcel = Kami telah menyemak dengan syarikat kurier tentang bungkusan anda { $tracking } dan akan memaklumkan anda sebaik sahaja menerima jawapan.
progress-parcel-due = Bungkusan anda { $tracking } sedang dalam penghantaran dan dijangka tiba pada { $arrives_on }.
progress-waiting = Anda telah menunggu jawapan kami selama { $days } hari. Kami memohon maaf atas kelewatan ini; permintaan anda masih dalam perhatian kami.
progress-later = Kami memohon maaf kerana memerlukan lebih banyak masa daripada yang dijanjikan. Anda akan menerima jawapan kami selewat-lewatnya pada { $answer_at }.
progress-next = Langkah seterusnya: { $step }

## Requests

request-question = Untuk membantu anda, kami memerlukan satu perkara lagi: { $question }
request-order = Boleh kami dapatkan nombor pesanan anda? Nombor ini terdapat dalam pengesahan pesanan.
request-photo = Boleh anda hantarkan gambar barang tersebut berserta pembungkusannya kepada kami?
request-reminder = Kami masih menunggu jawapan anda. Jika tiada jawapan, permintaan anda akan kami tutup dalam masa { $days } hari. Anda boleh menghubungi kami semula pada bila-bila masa.

## Confirmation

confirm-ask = Adakah perkara ini sudah selesai?
    .yes = Ya, sudah selesai
    .no = Belum, saya masih perlukan bantuan
confirm-reminder = Izinkan kami bertanya sekali lagi, adakah perkara ini sudah selesai? Jika kami tidak menerima maklum balas anda dalam masa { $days } hari, permintaan anda akan kami tutup.
confirm-thanks = Terima kasih atas makluman anda. Kami gembira perkara ini telah selesai.
confirm-not-solved = Terima kasih atas makluman anda. Kami memohon maaf kerana perkara ini belum selesai, dan kami sedang menelitinya semula.

## States

state-closed = Permintaan anda { $reference } kini telah ditutup. Jika masih memerlukan bantuan, sila hubungi kami semula.
state-closed-unanswered = Kami tidak menerima maklum balas anda selama { $days } hari. Oleh itu, permintaan anda telah kami tutup. Jika masih memerlukan bantuan, sila hubungi kami semula.
state-reopened = Permintaan anda { $reference } telah kami buka semula dan sedang kami teliti.
state-merged = Permintaan anda { $other_reference } adalah tentang perkara yang sama dengan { $reference }. Kedua-duanya kini kami kendalikan dengan nombor rujukan { $reference }.
state-follow-up = Kami telah membuka permintaan baharu untuk anda, { $reference }, sebagai sambungan { $other_reference }. Anda tidak perlu menjelaskan semuanya sekali lagi.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Puan { $name } yang dihormati,
    [mr] Tuan { $name } yang dihormati,
   *[none] Tuan/Puan { $name } yang dihormati,
}
salutation-formal-unnamed = Tuan/Puan yang dihormati,
salutation-friendly = Helo { $name },
salutation-friendly-unnamed = Helo,
salutation-morning = Selamat pagi,
salutation-afternoon = Selamat petang,
salutation-evening = Selamat malam,
closing-formal =
    Sekian, terima kasih.
    { $agent }
    Khidmat Pelanggan { $brand }
closing-formal-unsigned =
    Sekian, terima kasih.
    Khidmat Pelanggan { $brand }
closing-friendly = Salam mesra, { $agent }
closing-apology = Kami memohon maaf atas segala kesulitan yang dialami.
closing-patience = Terima kasih atas kesabaran anda.
closing-further-help = Jika ada apa-apa lagi yang boleh kami bantu, sila maklumkan kepada kami.

## Hours

hours-closed = Perkhidmatan kami ditutup pada masa ini. Kami akan kembali beroperasi pada { $opens_at } dan akan membalas mesej anda ketika itu.
hours-holiday = Hari ini kami bercuti ({ $holiday }). Kami akan kembali pada { $opens_at } dan akan membalas mesej anda ketika itu.
hours-today = Hari ini kami sedia membantu anda dari pukul { $opens } hingga pukul { $closes }.
hours-always = Kami sedia membantu anda 24 jam sehari.
hours-urgent = Bagi hal yang mendesak, sila hubungi kami di talian { $phone }.

## Translation and language

translation-notice = Mesej ini diterjemahkan secara automatik.
translation-notice-original = Mesej ini diterjemahkan secara automatik. Bahasa asalnya: { $language }. Kami dengan senang hati akan menghantar teks asalnya jika anda memerlukannya.
language-invitation = Sila tulis kepada kami dalam bahasa yang paling selesa bagi anda.
language-chosen = Mulai sekarang kami akan menulis kepada anda dalam bahasa berikut: { $language }. Jika anda lebih selesa dengan bahasa lain, sila maklumkan kepada kami.

## Attachments and limits

files-received = Kami telah menerima { $count } fail daripada anda.
files-too-big = Fail “{ $file }” terlalu besar dan tidak sampai kepada kami. Saiz fail yang dibenarkan ialah sehingga { $size }.
files-refused = Atas sebab keselamatan, kami tidak dapat menerima fail “{ $file }”. Sila hantarkannya dalam bentuk gambar atau PDF.
limit-messages = Kami menerima banyak mesej daripada anda dalam masa yang singkat. Kesemuanya telah sampai dan sedang kami baca, jadi anda tidak perlu menghantarnya semula.
limit-blocked = Mesej anda telah disekat oleh penapis spam kami. Jika ini satu kesilapan, kami memohon maaf; sila hantar e-mel kepada { $email }.

## Service promise

promise-first-answer = Kami membalas setiap mesej dalam masa { $hours } jam pada waktu operasi kami.

## Offers

offer-refund = Kami ingin menawarkan bayaran balik sebanyak { $amount } untuk { $item }.
offer-replacement = Kami ingin menghantar barang ganti untuk { $item }, tanpa sebarang kos kepada anda.
offer-repair = Kami ingin membaiki { $item }, tanpa sebarang kos kepada anda.
offer-voucher = Kami ingin memberikan baucar bernilai { $amount } kepada anda. Baucar ini boleh digunakan sehingga { $expires_on }.
offer-reduction = Jika anda ingin menyimpan { $item }, kami akan membayar balik { $amount } daripada harganya.
offer-label = Kos penghantaran balik kami tanggung. Berikut ialah label pemulangan anda: { $url }
offer-return-days = Sila hantar balik barang tersebut dalam masa { $days } hari.
offer-ask = Adakah anda bersetuju dengan tawaran ini?
    .yes = Ya, saya setuju
    .no = Tidak, terima kasih
offer-accepted = Terima kasih. Kami akan menguruskan selebihnya.
offer-declined = Terima kasih atas makluman anda. Kami akan mencari penyelesaian lain.
offer-countered = Terima kasih atas cadangan anda. Kami akan menelitinya dan menghubungi anda semula.
offer-refund-sent = Kami telah membuat bayaran balik sebanyak { $amount }. Wang tersebut dijangka masuk ke akaun anda dalam masa { $days } hari bekerja.

## Bot and hand-over

bot-greeting = Helo, saya pembantu automatik { $brand }. Apa yang boleh saya bantu?
bot-helped = Adakah jawapan ini membantu anda?
    .yes = Ya
    .no = Tidak
bot-person = Anda boleh bercakap dengan pegawai kami pada bila-bila masa.
    .button = Bercakap dengan pegawai
bot-not-understood = Maaf, saya kurang faham. Boleh anda nyatakan dengan cara lain, atau anda ingin bercakap dengan pegawai kami?
handover-person = Saya sambungkan anda kepada pegawai kami. Anda tidak perlu menjelaskan semuanya sekali lagi.
handover-wait = Anggaran masa menunggu anda ialah lebih kurang { $minutes } minit.
handover-nobody = Tiada pegawai yang bertugas pada masa ini. Pegawai kami akan kembali pada { $opens_at }, dan mesej anda tersimpan untuk tindakan mereka.
handover-desk = Permintaan anda kini diteruskan oleh pasukan kami di pejabat lain ({ $desk }), supaya anda tidak perlu menunggu sehingga esok.

## Surveys

survey-satisfaction = Sejauh manakah anda berpuas hati dengan bantuan kami?
    .lowest = Sangat tidak berpuas hati
    .low = Tidak berpuas hati
    .middle = Sederhana
    .high = Berpuas hati
    .highest = Sangat berpuas hati
survey-recommendation = Sejauh manakah kemungkinan anda mengesyorkan { $brand } kepada rakan atau teman sekerja?
    .lowest = Sangat tidak mungkin
    .highest = Sangat mungkin
survey-effort = Sejauh manakah mudahnya untuk anda mendapatkan penyelesaian bagi permintaan anda?
    .lowest = Sangat sukar
    .highest = Sangat mudah
survey-comment = Boleh kami tahu sebabnya? (tidak wajib)
survey-thanks = Terima kasih atas jawapan anda. Maklum balas anda membantu kami menambah baik perkhidmatan.
survey-low = Kami memohon maaf kerana tidak memenuhi harapan anda. Seorang pegawai kami akan meneliti semula permintaan anda dan menghubungi anda.
survey-subject = Bagaimanakah perkhidmatan kami? Permintaan anda { $reference }

## Privacy

privacy-export = Salinan data peribadi yang anda minta telah sedia. Anda boleh memuat turunnya sehingga { $expires_on } di sini: { $url }
privacy-erased = Data peribadi anda telah kami padamkan seperti yang anda minta.
privacy-received = Kami telah menerima permintaan anda berkenaan data peribadi anda. Anda akan menerima jawapan kami selewat-lewatnya pada { $answer_on }.
privacy-secrets = Demi keselamatan anda, mohon jangan hantar kata laluan atau nombor kad yang penuh kepada kami.

## Festivals

festival-wish = Kami mengucapkan selamat menyambut { $festival }.
festival-delay = Sekitar musim perayaan ({ $festival }), jawapan dan penghantaran mungkin mengambil masa lebih lama daripada biasa. Terima kasih atas kesabaran anda.

## Live chat

chat-page = Sembang dengan kami
    .write = Mesej anda
    .send = Hantar
    .you = Anda
    .us = Khidmat pelanggan
    .online = Kami sedia membantu anda
    .away = Sila tinggalkan mesej, kami akan membalas
    .typing = Sedang menulis…
    .read = Dibaca
    .connecting = Menyambung…
    .failed = Tidak dihantar. Sila cuba lagi.
    .original = Teks asal
transcript = Perbualan { $reference }
    .customer = Pelanggan
    .agent = Khidmat pelanggan
    .bot = Mesej automatik
    .note = Nota dalaman
    .translated = Terjemahan ({ $language })

## Culture check

culture-greeting_missing = Balasan ini tiada salam pembuka.
    .suggestion = Mulakan dengan “{ $expected }”.
culture-greeting_time = “{ $found }” tidak sesuai dengan waktu tempatan pelanggan.
    .suggestion = Tulis “{ $expected }”.
culture-greeting_language = “{ $found }” ialah salam dalam bahasa lain.
    .suggestion = Tulis “{ $expected }”.
culture-closing_missing = Balasan ini tiada kata penutup.
    .suggestion = Akhiri dengan “{ $expected }”.
culture-closing_formality = “{ $found }” kurang formal bagi pelanggan di sini.
    .suggestion = Akhiri dengan “{ $expected }”.
culture-formality_unexpected = “{ $found }” menyapa pelanggan dengan terlalu mesra.
    .suggestion = Gunakan bentuk “{ $expected }”.
culture-formality_mixed = “{ $found }” mencampurkan dua bentuk sapaan dalam satu balasan.
    .suggestion = Gunakan bentuk “{ $expected }” sepanjang balasan.
culture-honorific_missing = Nama “{ $found }” ditulis tanpa gelaran hormat.
    .suggestion = Tulis “{ $expected }”.
culture-taboo_word = “{ $found }” elok dielakkan dalam pasaran ini.
    .suggestion = Gunakan perkataan lain.
culture-promise_window = “{ $found }” menjanjikan lebih banyak hari daripada dasar pemulangan.
    .suggestion = Tempoh mengikut dasar: { $expected } hari.
culture-promise_absolute = “{ $found }” menjanjikan sesuatu yang tidak dapat dijamin oleh sesiapa.
    .suggestion = Nyatakan apa yang akan dilakukan dan bila.
culture-personal_data = Balasan ini memaparkan data peribadi yang tidak patut ditulis sepenuhnya.
    .suggestion = Paparkan paling banyak empat aksara terakhir.
culture-currency_unexpected = “{ $found }” bukan mata wang pelanggan.
    .suggestion = Nyatakan jumlahnya dalam { $expected }.
culture-date_order = Susunan tarikh “{ $found }” bukan susunan yang lazim di sana.
    .suggestion = Tulis “{ $expected }”.
culture-date_ambiguous = “{ $found }” boleh dibaca sebagai dua tarikh yang berlainan.
    .suggestion = Tulis “{ $expected }”.
culture-language_unexpected = Balasan ini bukan dalam bahasa pelanggan.
    .suggestion = Minta supaya diterjemahkan, atau tulis dalam bahasa { $expected }.
culture-too_long = Balasan ini lebih panjang daripada had saluran.
    .suggestion = Gunakan paling banyak { $expected } aksara.
culture-festival_silence = Mengikut adat, mesej ini tidak dihantar semasa “{ $found }”.
    .suggestion = Hantar selepas { $expected }.
culture-festival_greeting = Negara pelanggan sedang menyambut “{ $found }”.
    .suggestion = Ucapan ini tentu dihargai: “{ $expected }”.
culture-platform_content = “{ $found }” tidak dibenarkan dalam mesej di pasaran dalam talian ini.
    .suggestion = Sila buang bahagian ini dan jawab di sini.
culture-indirect_refusal = “{ $found }” mungkin penolakan secara halus.
    .suggestion = Jangan anggap sebagai persetujuan; tawarkan cara lain.
culture-indirect_complaint = “{ $found }” mungkin aduan yang disampaikan secara halus.
    .suggestion = Anggap sebagai aduan, dan tanyakan apa yang tidak memuaskan.
culture-understatement = “{ $found }” mungkin bermaksud lebih daripada yang tertulis.
    .suggestion = Anggap perkara ini serius sehingga pelanggan menyatakan sebaliknya.
culture-polite_yes = “{ $found }” mungkin hanya bermaksud “saya sudah dengar”.
    .suggestion = Minta jawapan yang jelas sebelum bertindak.
culture-misread_date = “{ $found }” boleh dibaca sebagai dua tarikh yang berlainan.
    .suggestion = Ulangi tarikhnya dengan nama bulan, dan minta pengesahan.
culture-misread_number = “{ $found }” boleh dibaca sebagai dua nombor yang berlainan.
    .suggestion = Ulangi nombornya dengan perkataan atau berserta unitnya, dan minta pengesahan.
culture-misread_time = “{ $found }” boleh bermaksud waktu yang berbeza mengikut negara.
    .suggestion = Ulangi masanya dengan angka, misalnya 07:30.
culture-other_calendar = “{ $found }” ialah tarikh dalam kalendar lain.
    .suggestion = Mungkin maksudnya { $expected }; minta pengesahan.
culture-false_friend = “{ $found }” sering membawa maksud lain daripada yang disangka.
    .suggestion = Mungkin maksudnya: { $expected }.
culture-formulaic_phrase = “{ $found }” ialah ungkapan lazim di sana, bukan tuntutan atau janji.
    .suggestion = Jangan balas kata-katanya; balas pokok perkaranya.

form-email = Alamat e-mel
form-name = Nama
form-subject = Subjek
form-order_id = Nombor pesanan
form-description = Mesej anda
form-send = Hantar
form-sent = Terima kasih. Mesej anda telah kami terima.
