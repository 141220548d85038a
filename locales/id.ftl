## The API's errors

error-malformed_json = Isi permintaan bukan JSON yang valid
    .detail = Silakan kirim satu nilai JSON dalam UTF-8, dengan kunci yang unik dan angka yang berhingga.
error-malformed_header = Ada header yang tidak valid
    .detail = Silakan periksa header { $header }.
error-unknown_parameter = Parameter kueri tidak dikenal
    .detail = Silakan hilangkan parameter kueri yang tidak dimiliki panggilan ini.
error-repeated_parameter = Ada parameter kueri yang berulang
    .detail = Silakan cantumkan setiap parameter kueri satu kali saja.
error-invalid_parameter = Ada parameter kueri yang tidak valid
    .detail = Silakan perbaiki parameter kueri yang tercantum dalam “errors”.
error-cursor_mismatch = Kursor ini milik daftar lain
    .detail = Silakan gunakan kursor hanya dengan filter dan urutan yang berlaku saat kursor diterbitkan.
error-unauthorized = Silakan masuk terlebih dahulu
    .detail = Panggilan ini memerlukan token akses atau kunci API yang valid.
error-forbidden = Tidak diizinkan
    .detail = Anda tidak memiliki izin untuk melakukan tindakan ini.
error-not_found = Tidak ditemukan
    .detail = Tidak ada apa pun di sini yang dapat Anda lihat.
error-conflict = Belum dapat dilakukan saat ini
    .detail = Keadaan saat ini tidak memungkinkannya. Silakan baca ulang datanya, lalu putuskan.
error-invalid_transition = Langkah ini tidak dapat dilakukan
    .detail = Langkah “{ $command }” tidak tersedia untuk tiket dengan status “{ $status }”.
error-version_conflict = Orang lain telah mengubahnya lebih dahulu
    .detail = Versi yang Anda kirim bukan lagi versi terkini. Silakan baca ulang datanya, lalu ulangi perubahan Anda.
error-idempotency_in_flight = Data yang sama sedang diubah
    .detail = Silakan coba lagi beberapa saat kemudian dengan Idempotency-Key yang sama.
error-erased = Tidak tersedia lagi
    .detail = Data ini telah dihapus.
error-cursor_expired = Kursor sudah kedaluwarsa
    .detail = Umpan hanya mencakup 7 hari terakhir. Silakan mulai lagi tanpa kursor.
error-precondition_failed = Orang lain telah mengubahnya lebih dahulu
    .detail = Sumber daya ini telah berubah sejak versi yang disebut dalam If-Match. Silakan baca ulang, lalu ulangi perubahan Anda.
error-body_too_large = Ukuran permintaan terlalu besar
    .detail = Satu permintaan boleh berukuran hingga { $limit } byte. Silakan kirim berkas sebagai lampiran.
error-unsupported_media_type = Jenis konten ini tidak didukung
    .detail = Silakan kirim application/json dalam UTF-8.
error-validation_failed = Beberapa nilai tidak valid
    .detail = Silakan perbaiki bidang yang tercantum dalam “errors”.
error-idempotency_mismatch = Idempotency-Key ini sudah dipakai untuk permintaan lain
    .detail = Silakan gunakan kunci baru untuk permintaan baru.
error-precondition_required = If-Match wajib disertakan
    .detail = Dengan strict=true, silakan kirim ETag yang terakhir Anda baca dalam If-Match.
error-rate_limited = Terlalu banyak permintaan
    .detail = Silakan coba lagi dalam { $retry_after_s } detik.
error-internal_error = Terjadi kesalahan di pihak kami
    .detail = Kami mohon maaf. Jika terjadi lagi, silakan sampaikan kepada kami nomor dalam “instance”.
error-unavailable = Layanan sedang tidak tersedia
    .detail = Silakan coba lagi dalam beberapa detik. Dengan Idempotency-Key yang sama, tidak ada yang dijalankan dua kali.
error-rate_missing = Kurs tidak tersedia
    .detail = Tidak ada kurs untuk jumlah ini. Silakan gunakan mata uang pesanan, atau coba lagi nanti.
error-rate_stale = Kurs sudah usang
    .detail = Kurs terbaru tertanggal { $date }. Silakan gunakan mata uang pesanan, atau coba lagi nanti.
error-culture_blocked = Balasan ini tidak sesuai dengan pasar pelanggan
    .detail = Silakan ubah hal yang tercantum dalam “errors”, atau kirim dengan “override” disertai alasan.
error-reply_too_long = Balasan terlalu panjang untuk saluran ini
    .detail = Saluran ini menampung { $limit } karakter, sedangkan balasan berisi { $length }. Balasan tidak pernah dipotong.

## Reasons of single faults

reason-missing = Bidang ini wajib diisi.
reason-unknown_field = Bidang ini tidak ada di sini.
reason-wrong_type = Jenis nilainya salah.
reason-not_allowed = Nilai ini tidak diperbolehkan di sini.
reason-bad_format = Format nilainya tidak sesuai.
reason-out_of_range = Nilai ini di luar rentang yang diperbolehkan.
reason-too_long = Paling banyak { $limit } karakter.
reason-too_short = Paling sedikit { $limit } karakter yang terlihat.
reason-too_many = Paling banyak { $limit } entri.
reason-too_few = Paling sedikit { $limit } entri.
reason-control_character = Teks ini memuat karakter yang tidak diperbolehkan.
reason-not_found = Tidak ditemukan data dengan ID ini.
reason-already_used = Nilai ini sudah dipakai.
reason-unknown = Nilai ini tidak dikenal.
reason-repeated = Ini hanya boleh dicantumkan satu kali.
reason-taken = Ini milik pelanggan lain.
reason-only_with_reply = Status ini hanya dapat ditetapkan bersama balasan publik.
reason-not_merged = Tiket ini tidak digabungkan ke tiket lain tersebut.
reason-other_requester = Kedua tiket ini milik pelanggan yang berbeda.
reason-in_the_past = Waktu ini sudah lewat.
reason-in_the_future = Waktu ini belum tiba.
reason-too_old = Waktu ini sudah lebih dari 400 hari yang lalu.
reason-outdated = Orang lain telah mengubahnya sejak Anda membacanya.
reason-already_assigned = Orang lain sudah mengambil tiket ini.
reason-already_escalated = Bantuan dari tim lain sudah diminta, tetapi belum dijawab.
reason-not_escalated = Tidak ada tim lain yang sedang ditunggu.
reason-not_uploaded = Berkas ini belum diunggah.
reason-not_clean = Berkas ini baru dapat diunduh setelah pemindaian menyatakannya aman. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Target ini dan “targets/{ $other }” berlaku untuk tiket yang sama, dan tidak satu pun lebih spesifik.
reason-conflicting_effect = Efek ini dan “effects/{ $other }” akan memindahkan tiket pada kesempatan yang sama; hanya salah satu yang bisa.
reason-endless_effect = Efek ini dan “effects/{ $other }” dapat memindahkan tiket bolak-balik di antara dua antrean tanpa henti.
reason-feed_refused = Alamat ini tidak boleh dipanggil: umpan hanya dibaca dari alamat https publik.
reason-feed_unreachable = Umpan ini sedang tidak dapat dibaca.
reason-bad_feed = Ini bukan umpan iCal hari libur.
reason-approval_needed = Ini melebihi wewenang Anda; harus disetujui oleh pihak yang berwenang lebih tinggi.
reason-offer_open = Masih ada penawaran lain yang terbuka pada tiket ini.
reason-offer_expired = Penawaran ini sudah kedaluwarsa.
reason-offer_closed = Penawaran ini sudah dijawab atau ditarik.
reason-not_your_turn = Penawaran ini harus dijawab oleh pihak lain.
reason-below_minimum = Ini kurang dari yang menjadi hak pelanggan.
reason-above_maximum = Ini melebihi yang diperbolehkan kebijakan pengembalian.
reason-not_offered = Kebijakan pengembalian tidak menyediakan hal ini untuk kasus ini.
reason-order_needed = Jumlahnya bergantung pada pesanan, sedangkan tiket ini tidak menyebut pesanan yang dapat digunakan.
reason-unknown_item = Barang ini tidak termasuk dalam pesanan.
reason-mixed_items = Aturan untuk barang-barang ini berbeda; tanyakan satu per satu.
reason-no_policy = Tidak ada kebijakan pengembalian untuk kasus ini.
reason-source_missing = Ketentuan yang disebut sebagai hukum harus disertai sumbernya.
reason-protected_missing = Bagian ini harus ada dalam terjemahan persis seperti dalam teks asli: { $tokens }.
reason-already_sent = Balasan sudah terkirim; terjemahannya tidak dapat diubah lagi.
reason-not_translated = Belum ada terjemahan.
reason-empty = Isi permintaan kosong.
reason-not_utf8 = Isi permintaan bukan UTF-8 yang valid.
reason-not_json = Isi permintaan bukan JSON.
reason-not_finite = Angka harus berhingga.
reason-number_too_long = Ada angka dengan terlalu banyak digit.
reason-duplicate_key = Ada objek dengan kunci yang sama dua kali.
reason-too_deep = JSON ini bersarang terlalu dalam.
reason-too_many_values = JSON ini memuat terlalu banyak nilai.
reason-bad_character = Ada teks dengan karakter yang tidak dapat disimpan.

## Texts for customers

## Acknowledgements

ack-mail =
    Terima kasih telah menghubungi kami. Pesan Anda telah kami terima dengan nomor { $reference }, dan akan kami jawab paling lambat { $answer_at }.
    Jika ada yang ingin Anda tambahkan, cukup balas pesan ini.
    .subject = Pesan Anda telah kami terima ({ $reference })
ack-mail-open =
    Terima kasih telah menghubungi kami. Pesan Anda telah kami terima dengan nomor { $reference }, dan akan kami jawab sesegera mungkin.
    Jika ada yang ingin Anda tambahkan, cukup balas pesan ini.
    .subject = Pesan Anda telah kami terima ({ $reference })
ack-chat = Terima kasih, pesan Anda sudah kami terima dan akan kami jawab di sini paling lambat { $answer_at }.
ack-chat-open = Terima kasih, pesan Anda sudah kami terima dan akan kami jawab di sini sesegera mungkin.
ack-sms = Pesan Anda ({ $reference }) sudah kami terima. Jawaban paling lambat { $answer_at }.
ack-review = Terima kasih telah meluangkan waktu untuk memberikan ulasan. Kami sedang menindaklanjutinya. Layanan Pelanggan { $brand }
ack-call = Terima kasih telah menghubungi kami. Permintaan Anda telah kami catat dengan nomor { $reference }, dan kami akan menghubungi Anda kembali.
ack-addition = Terima kasih, pesan Anda sudah kami tambahkan ke permintaan { $reference }.

## Progress

progress-working = Permintaan Anda masih kami proses. Kami akan memberi tahu Anda perkembangannya paling lambat { $answer_at }.
progress-taken = Permintaan Anda kini ditangani oleh { $agent }.
progress-department = Kami telah meminta bantuan rekan kami ({ $desk }) dan sedang menunggu jawabannya. Kami akan memberi tahu Anda begitu jawabannya kami terima.
progress-parcel = Kami sudah menanyakan posisi paket Anda { $tracking } kepada pihak ekspedisi. Kami akan memberi tahu Anda begitu ada jawaban.
progress-parcel-due = Paket Anda { $tracking } sedang dalam perjalanan dan diperkirakan tiba pada { $arrives_on }.
progress-waiting = Anda sudah menunggu jawaban kami selama { $days } hari. Kami mohon maaf atas keterlambatan ini; permintaan Anda tetap dalam perhatian kami.
progress-later = Kami mohon maaf, kami memerlukan waktu lebih lama dari yang kami janjikan. Anda akan menerima jawaban kami paling lambat { $answer_at }.
progress-next = Langkah berikutnya: { $step }

## Requests

request-question = Agar dapat membantu Anda, kami memerlukan satu hal lagi dari Anda: { $question }
request-order = Mohon informasikan nomor pesanan Anda. Nomor tersebut tercantum dalam konfirmasi pesanan.
request-photo = Mohon kirimkan foto barang beserta kemasannya kepada kami.
request-reminder = Kami masih menunggu jawaban Anda. Jika belum ada jawaban, permintaan Anda akan kami tutup dalam { $days } hari. Anda tetap dapat menghubungi kami lagi kapan saja.

## Confirmation

confirm-ask = Apakah kendala Anda sudah teratasi?
    .yes = Ya, sudah teratasi
    .no = Belum, saya masih perlu bantuan
confirm-reminder = Izinkan kami menanyakan sekali lagi, apakah kendala Anda sudah teratasi? Jika dalam { $days } hari belum ada kabar dari Anda, permintaan ini akan kami tutup.
confirm-thanks = Terima kasih atas kabarnya. Kami senang kendala Anda sudah teratasi.
confirm-not-solved = Terima kasih atas kabarnya. Kami mohon maaf karena kendala Anda belum teratasi, dan kami sedang memeriksanya kembali.

## States

state-closed = Permintaan Anda { $reference } kini telah ditutup. Jika masih memerlukan bantuan, silakan hubungi kami lagi.
state-closed-unanswered = Kami belum menerima kabar dari Anda selama { $days } hari, sehingga permintaan Anda kami tutup. Jika masih memerlukan bantuan, silakan hubungi kami lagi.
state-reopened = Permintaan Anda { $reference } telah kami buka kembali dan sedang kami periksa.
state-merged = Permintaan Anda { $other_reference } menyangkut hal yang sama dengan { $reference }. Keduanya kini kami tangani dengan nomor { $reference }.
state-follow-up = Kami telah membuka permintaan baru untuk Anda, { $reference }, sebagai lanjutan dari { $other_reference }. Anda tidak perlu menjelaskan semuanya dari awal.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Yth. Ibu { $name },
    [mr] Yth. Bapak { $name },
   *[none] Yth. Bapak/Ibu { $name },
}
salutation-formal-unnamed = Yth. Bapak/Ibu,
salutation-friendly = Halo { $name },
salutation-friendly-unnamed = Halo,
salutation-morning = Selamat pagi,
salutation-afternoon = Selamat siang,
salutation-evening = Selamat malam,
closing-formal =
    Hormat kami,
    { $agent }
    Layanan Pelanggan { $brand }
closing-formal-unsigned =
    Hormat kami,
    Layanan Pelanggan { $brand }
closing-friendly = Salam hangat, { $agent }
closing-apology = Kami mohon maaf atas ketidaknyamanan yang Anda alami.
closing-patience = Terima kasih atas kesabaran Anda.
closing-further-help = Jika masih ada yang dapat kami bantu, silakan hubungi kami kembali.

## Hours

hours-closed = Layanan kami sedang tutup. Kami buka kembali pada { $opens_at } dan akan menjawab pesan Anda saat itu.
hours-holiday = Hari ini kami libur ({ $holiday }). Kami buka kembali pada { $opens_at } dan akan menjawab pesan Anda saat itu.
hours-today = Hari ini kami siap melayani Anda dari pukul { $opens } sampai { $closes }.
hours-always = Kami siap melayani Anda 24 jam setiap hari.
hours-urgent = Untuk keperluan mendesak, silakan telepon kami di nomor { $phone }.

## Translation and language

translation-notice = Pesan ini diterjemahkan secara otomatis.
translation-notice-original = Pesan ini diterjemahkan secara otomatis. Bahasa aslinya: { $language }. Dengan senang hati kami akan mengirimkan teks aslinya jika Anda memerlukannya.
language-invitation = Silakan menulis kepada kami dalam bahasa yang paling nyaman bagi Anda.
language-chosen = Mulai sekarang kami akan menulis kepada Anda dalam bahasa berikut: { $language }. Jika Anda lebih nyaman dengan bahasa lain, silakan beri tahu kami.

## Attachments and limits

files-received = Kami telah menerima { $count } berkas dari Anda.
files-too-big = Berkas “{ $file }” terlalu besar sehingga tidak sampai kepada kami. Ukuran berkas paling besar { $size }.
files-refused = Demi keamanan, kami tidak dapat menerima berkas “{ $file }”. Mohon kirimkan dalam bentuk gambar atau PDF.
limit-messages = Kami menerima banyak pesan dari Anda dalam waktu singkat. Semuanya sudah masuk dan sedang kami baca, jadi Anda tidak perlu mengirimnya lagi.
limit-blocked = Pesan Anda tertahan oleh filter spam kami. Jika ini keliru, kami mohon maaf; silakan kirim email ke { $email }.

## Service promise

promise-first-answer = Setiap pesan kami jawab dalam waktu paling lama { $hours } jam pada jam layanan kami.

## Offers

offer-refund = Kami menawarkan pengembalian dana sebesar { $amount } untuk { $item }.
offer-replacement = Kami menawarkan barang pengganti untuk { $item }, tanpa biaya apa pun bagi Anda.
offer-repair = Kami menawarkan perbaikan untuk { $item }, tanpa biaya apa pun bagi Anda.
offer-voucher = Kami menawarkan voucher senilai { $amount } untuk Anda. Voucher ini dapat digunakan sampai dengan { $expires_on }.
offer-reduction = Jika Anda memilih untuk tetap menyimpan { $item }, kami akan mengembalikan sebagian harganya, yaitu { $amount }.
offer-label = Biaya pengiriman kembali kami tanggung. Berikut label pengembalian barang Anda: { $url }
offer-return-days = Mohon kirimkan kembali barangnya dalam waktu { $days } hari.
offer-ask = Apakah Anda bersedia menerima penawaran ini?
    .yes = Ya, saya terima
    .no = Tidak, terima kasih
offer-accepted = Terima kasih. Selanjutnya akan kami urus semuanya.
offer-declined = Terima kasih atas kabarnya. Kami akan mencarikan solusi lain.
offer-countered = Terima kasih atas usulan Anda. Kami akan mempertimbangkannya dan menghubungi Anda kembali.
offer-refund-sent = Kami telah mengembalikan dana sebesar { $amount }. Dana tersebut diperkirakan masuk ke rekening Anda dalam { $days } hari kerja.

## Bot and hand-over

bot-greeting = Halo, saya asisten otomatis { $brand }. Ada yang bisa saya bantu?
bot-helped = Apakah jawaban ini membantu?
    .yes = Ya
    .no = Tidak
bot-person = Anda dapat berbicara dengan petugas kami kapan saja.
    .button = Bicara dengan petugas
bot-not-understood = Maaf, saya belum memahami maksud Anda. Bisakah Anda menyampaikannya dengan kata lain, atau apakah Anda ingin berbicara dengan petugas kami?
handover-person = Saya sambungkan Anda dengan petugas kami. Anda tidak perlu menjelaskan semuanya dari awal.
handover-wait = Perkiraan waktu tunggu Anda sekitar { $minutes } menit.
handover-nobody = Saat ini belum ada petugas yang dapat melayani Anda. Petugas kami kembali pada { $opens_at }, dan pesan Anda sudah tersimpan untuk ditangani saat itu.
handover-desk = Permintaan Anda kini dilanjutkan oleh tim kami di kantor lain ({ $desk }), sehingga Anda tidak perlu menunggu sampai besok.

## Surveys

survey-satisfaction = Seberapa puas Anda dengan bantuan kami?
    .lowest = Sangat tidak puas
    .low = Tidak puas
    .middle = Netral
    .high = Puas
    .highest = Sangat puas
survey-recommendation = Seberapa besar kemungkinan Anda merekomendasikan { $brand } kepada teman atau rekan kerja?
    .lowest = Sangat tidak mungkin
    .highest = Sangat mungkin
survey-effort = Seberapa mudah bagi Anda mendapatkan penyelesaian atas permintaan Anda?
    .lowest = Sangat sulit
    .highest = Sangat mudah
survey-comment = Bolehkah kami mengetahui alasannya? (opsional)
survey-thanks = Terima kasih atas jawaban Anda. Masukan Anda membantu kami menjadi lebih baik.
survey-low = Kami mohon maaf karena belum memenuhi harapan Anda. Salah satu petugas kami akan memeriksa kembali permintaan Anda dan menghubungi Anda.
survey-subject = Bagaimana layanan kami? Permintaan Anda { $reference }

## Privacy

privacy-export = Salinan data pribadi yang Anda minta sudah siap. Anda dapat mengunduhnya sampai dengan { $expires_on } di sini: { $url }
privacy-erased = Data pribadi Anda telah kami hapus sesuai dengan permintaan Anda.
privacy-received = Kami telah menerima permintaan Anda mengenai data pribadi Anda. Anda akan menerima jawaban kami paling lambat { $answer_on }.
privacy-secrets = Demi keamanan Anda, mohon jangan mengirimkan kata sandi atau nomor kartu secara lengkap kepada kami.

## Festivals

festival-wish = Kami mengucapkan selamat menyambut { $festival }.
festival-delay = Selama periode { $festival }, jawaban dan pengiriman mungkin memerlukan waktu sedikit lebih lama. Terima kasih atas pengertian Anda.

## Live chat

chat-page = Mengobrol dengan kami
    .write = Pesan Anda
    .send = Kirim
    .you = Anda
    .us = Layanan pelanggan
    .online = Kami siap membantu Anda
    .away = Silakan tinggalkan pesan, kami akan membalas
    .typing = Sedang menulis…
    .read = Dibaca
    .connecting = Menghubungkan…
    .failed = Tidak terkirim. Silakan coba lagi.
    .original = Teks asli
transcript = Percakapan { $reference }
    .customer = Pelanggan
    .agent = Layanan pelanggan
    .bot = Pesan otomatis
    .note = Catatan internal
    .translated = Terjemahan ({ $language })

## Culture check

culture-greeting_missing = Balasan ini belum diawali dengan salam pembuka.
    .suggestion = Awali dengan “{ $expected }”.
culture-greeting_time = “{ $found }” tidak sesuai dengan waktu setempat pelanggan.
    .suggestion = Tulis “{ $expected }”.
culture-greeting_language = “{ $found }” adalah salam dalam bahasa lain.
    .suggestion = Tulis “{ $expected }”.
culture-closing_missing = Balasan ini belum diakhiri dengan salam penutup.
    .suggestion = Akhiri dengan “{ $expected }”.
culture-closing_formality = “{ $found }” kurang formal bagi pelanggan di sini.
    .suggestion = Akhiri dengan “{ $expected }”.
culture-formality_unexpected = “{ $found }” menyapa pelanggan dengan terlalu akrab.
    .suggestion = Gunakan bentuk “{ $expected }”.
culture-formality_mixed = “{ $found }” mencampur dua bentuk sapaan dalam satu balasan.
    .suggestion = Gunakan bentuk “{ $expected }” di seluruh balasan.
culture-honorific_missing = Nama “{ $found }” ditulis tanpa kata sapaan.
    .suggestion = Tulis “{ $expected }”.
culture-taboo_word = “{ $found }” sebaiknya dihindari di pasar ini.
    .suggestion = Gunakan kata lain.
culture-promise_window = “{ $found }” menjanjikan lebih banyak hari daripada kebijakan pengembalian.
    .suggestion = Batas menurut kebijakan: { $expected } hari.
culture-promise_absolute = “{ $found }” menjanjikan hal yang tidak dapat dijamin siapa pun.
    .suggestion = Sebutkan apa yang akan dilakukan dan kapan selesainya.
culture-personal_data = Balasan ini memuat data pribadi yang tidak boleh ditulis lengkap.
    .suggestion = Tampilkan paling banyak empat karakter terakhir.
culture-currency_unexpected = “{ $found }” bukan mata uang pelanggan.
    .suggestion = Tulis jumlahnya dalam { $expected }.
culture-date_order = Urutan tanggal “{ $found }” tidak lazim di sana.
    .suggestion = Tulis “{ $expected }”.
culture-date_ambiguous = “{ $found }” dapat dibaca sebagai dua tanggal yang berbeda.
    .suggestion = Tulis “{ $expected }”.
culture-language_unexpected = Balasan ini tidak dalam bahasa pelanggan.
    .suggestion = Minta agar diterjemahkan, atau tulis dalam bahasa { $expected }.
culture-too_long = Balasan ini lebih panjang daripada yang ditampung saluran.
    .suggestion = Gunakan paling banyak { $expected } karakter.
culture-festival_silence = Menurut kebiasaan, pesan ini tidak dikirim selama “{ $found }”.
    .suggestion = Kirim setelah { $expected }.
culture-festival_greeting = Negara pelanggan sedang merayakan “{ $found }”.
    .suggestion = Ucapan ini akan berkesan: “{ $expected }”.
culture-platform_content = “{ $found }” tidak diizinkan dalam pesan di lokapasar ini.
    .suggestion = Hapus bagian ini dan jawab di sini.
culture-indirect_refusal = “{ $found }” bisa jadi penolakan halus.
    .suggestion = Jangan anggap sebagai persetujuan; tawarkan cara lain.
culture-indirect_complaint = “{ $found }” bisa jadi keluhan yang disampaikan secara halus.
    .suggestion = Perlakukan sebagai keluhan, dan tanyakan apa yang kurang berkenan.
culture-understatement = “{ $found }” bisa berarti lebih dari yang tertulis.
    .suggestion = Anggap masalahnya serius sampai pelanggan menyatakan sebaliknya.
culture-polite_yes = “{ $found }” bisa jadi hanya berarti “sudah saya dengar”.
    .suggestion = Mintalah jawaban yang tegas sebelum bertindak.
culture-misread_date = “{ $found }” dapat dibaca sebagai dua tanggal yang berbeda.
    .suggestion = Ulangi tanggalnya dengan nama bulan, dan minta konfirmasi.
culture-misread_number = “{ $found }” dapat dibaca sebagai dua angka yang berbeda.
    .suggestion = Ulangi angkanya dengan huruf atau beserta satuannya, dan minta konfirmasi.
culture-misread_time = “{ $found }” dapat berarti jam yang berbeda di tiap negara.
    .suggestion = Ulangi jamnya dengan angka, misalnya 07:30.
culture-other_calendar = “{ $found }” adalah tanggal dalam kalender lain.
    .suggestion = Kemungkinan maksudnya { $expected }; minta konfirmasi.
culture-false_friend = “{ $found }” sering kali berarti lain dari yang terlihat.
    .suggestion = Kemungkinan artinya: { $expected }.
culture-formulaic_phrase = “{ $found }” adalah ungkapan lazim di sana, bukan tuntutan atau janji.
    .suggestion = Jangan tanggapi kata-katanya; tanggapi pokok masalahnya.

form-email = Alamat email
form-name = Nama
form-subject = Subjek
form-order_id = Nomor pesanan
form-description = Pesan Anda
form-send = Kirim
form-sent = Terima kasih. Pesan Anda telah kami terima.
