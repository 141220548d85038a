"""The words mail programs put around a quoted mail, lower case, in the languages those programs speak.

Structure decides first (chalicelib/mail/quotes.py); these settle what structure leaves open. Collected from the
interfaces of Gmail, Apple Mail, Outlook, Thunderbird, Yahoo, Yandex and Mail.ru.
"""


def listed(words: str) -> frozenset[str]:
    """The words between bars, in one case."""
    return frozenset(word.strip().casefold() for word in words.split("|"))


# "wrote": what an attribution line ends with, before its colon.
WROTE = listed(
    """
    wrote | writes | said | schrieb | geschrieben | a écrit | écrit | a ecrit | escribió | escribio | escribe |
    va escriure | escreveu | ha scritto | scrive | het volgende geschreven | schreef | skrev | skrev följande |
    skrev følgende | kirjoitti | kirjoitti seuraavasti | skrifaði | napisał | napisała | napisał(a) |
    napisał/a | pisze | napsal | napsala | napsal(a) | napsal/a | napísal | napísal(a) | napísala | írta |
    ezt írta | a következőt írta | a scris | rašė | parašė | rakstīja | kirjutas | je napisao | je napisala |
    je napisao/la | je napisal | je napisala/o | je napisal(a) | napisao je | napisala je | је написао |
    је написала | је написао/ла | написа | пише | написал | написал(а) | написала | пишет | написав |
    написав(-ла) | написав(ла) | έγραψε | έγραψε τα εξής | yazdı | şunları yazdı | şöyle yazdı | כתב | כתבה |
    כתב/ה | מאת | كتب | كتبت | كتب ما يلي | نوشت | چنین نوشت | लिखा | ने लिखा | লিখেছেন | எழுதினார் | เขียนว่า |
    เขียน | đã viết | viết | menulis | tulis | telah menulis | sumulat | aliandika | 写道 | 寫道 | 写 | 写到 |
    のメール | 書きました | 作成 | 작성 | 작성했습니다 | 님이 작성 | 님이 다음과 같이 작성 | 씀 |
    wrote the following | shkroi | yazıb | жазды | yozdi | დაწერა | գրել է
    """
)

# Names of header fields in a block of them, by what they say.
FROM = listed(
    """
    from | von | de | da | van | från | fra | lähettäjä | frá | od | feladó | de la | nuo | no | saatja |
    kellelt | pošiljatelj | šalje | пошиљалац | от | від | от кого | ад | από | gönderen | kimden | מאת | من |
    از | प्रेषक | থেকে | அனுப்புநர் | จาก | từ | người gửi | dari | daripada | pengirim | 发件人 | 發件人 |
    寄件者 | 寄件人 | 差出人 | 送信者 | 보낸 사람 | 보낸사람 | 발신 | expéditeur | remetente | mittente |
    afzender | absender | avsändare | avsender | afsender | remitente | expeditor
    """
)
DATE = listed(
    """
    date | sent | datum | gesendet | gesendet am | envoyé | envoyé le | enviado | enviado el | enviada |
    enviada em | enviado em | enviat | fecha | data | data/ora | inviato | inviato il | verzonden |
    verzonden op | skickat | skickade | sendt | dato | lähetetty | päivämäärä | päiväys | sent þann | wysłano |
    data wysłania | odesláno | odoslané | odoslaný | dátum | küldve | elküldve | trimis | trimisă | išsiųsta |
    nosūtīts | saadetud | kuupäev | poslano | poslato | послато | датум | изпратено | дата | отправлено |
    дата отправки | надіслано | відправлено | адпраўлена | στάλθηκε | ημερομηνία | gönderildi |
    gönderilme tarihi | gönderme tarihi | tarih | נשלח | תאריך | تاريخ | التاريخ | تم الإرسال | أرسلت | تاریخ |
    ارسال شده | दिनांक | भेजा गया | ส่ง | วันที่ | ngày | đã gửi | gửi | dikirim | tanggal | terkirim |
    dihantar | tarikh | 发送时间 | 发送日期 | 日期 | 發送時間 | 寄件日期 | 已传送 | 傳送時間 | 送信日時 | 日時 |
    日付 | 送信 | 보낸 날짜 | 날짜 | 보낸날짜
    """
)
TO = listed(
    """
    to | an | à | para | per a | a | aan | till | til | vastaanottaja | kenelle | do | komu | pre | címzett |
    către | catre | kam | kellele | saaja | za | prima | prejemnik | прима | за | до | кому | каму | προς |
    kime | alıcı | אל | إلى | به | प्रति | ถึง | tới | đến | kepada | untuk | 收件人 | 收件者 | 宛先 |
    받는 사람 | 받는사람 | 수신 | destinataire | destinatario | destinatário | geadresseerde | empfänger | cc |
    kopie | копия | копія | copie | cópia | kopia | kopi | 抄送 | 副本 | 참조
    """
)
SUBJECT = listed(
    """
    subject | betreff | objet | asunto | assunto | oggetto | onderwerp | ämne | emne | aihe | efni | temat |
    předmět | predmet | tárgy | subiect | tema | teema | тема | предмет | относно | θέμα | konu | נושא |
    الموضوع | موضوع | विषय | বিষয় | เรื่อง | หัวเรื่อง | chủ đề | tiêu đề | subjek | perihal | subyek |
    perkara | 主题 | 主題 | 主旨 | 件名 | 제목 | assumpte | тэма | re
    """
)
REPLY_TO = listed(
    """
    reply-to | reply to | risposta | rispondi a | antwort an | répondre à | responder a | antwoord aan |
    antwoorden aan | odpowiedź do | ответить | 返信先 | 回复
    """
)

# Parts of the words between dashes above an answered mail ...
ORIGINAL = listed(
    """
    أصلي | أصلية | الأصل | reply message | reply-nachricht |
    original | ursprüng | urspr | d'origine | initial | oryginaln | pôvodn | původn | eredeti | alkuper |
    oprindelig | opprinnelig | oorspronkelijk | upprunaleg | izvorn | originaln | оригин | исходн | вихідн |
    изходн | первонач | початков | αρχικό | özgün | orijinal | המקורי | מקורית | الأصلية | الاصلية | اصلی |
    मूल | ต้นฉบับ | gốc | asli | asal | 原始 | 原件 | 原邮件 | 原郵件 | 元の | 元のメ | オリジナル | 원본 |
    original-nachricht | pirmin | sākotnēj | algne | algsõnum | šablon
    """
)
# ... and above one that is passed on.
FORWARDED = listed(
    """
    forwarded | weitergeleitet | transféré | réexpédié | faire suivre | reenviad | rispedit | inoltrat |
    doorgestuurd | vidarebefordrat | vidarebefordrad | videresend | videresendt | välitetty |
    edelleenlähetetty | áframsent | przekazan | przesłan | přeposlan | preposlan | továbbított | redirecționat |
    persiųst | pārsūtīt | edastatud | proslijeđen | posredovan | прослеђен | пренасочено | препратен |
    препровод | пересыл | пересланн | переадрес | пересилан | переслан | προωθημένο | προώθηση | iletilen |
    iletildi | הועבר | שהועברה | محولة | معاد توجيه | هدایت | अग्रेषित | ส่งต่อ | chuyển tiếp | diteruskan |
    dimajukan | 转发 | 轉寄 | 轉發 | 転送 | 전달 | reenviat | encaminhad
    """
)
