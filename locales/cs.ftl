## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = Tělo není platný JSON
    .detail = Pošlete prosím jednu hodnotu JSON v UTF-8, s jedinečnými klíči a konečnými čísly.
error-malformed_header = Hlavička není platná
    .detail = Zkontrolujte prosím hlavičku { $header }.
error-unknown_parameter = Neznámý parametr dotazu
    .detail = Vynechejte prosím parametry, které toto volání nemá.
error-repeated_parameter = Parametr dotazu se opakuje
    .detail = Uveďte prosím každý parametr dotazu jen jednou.
error-invalid_parameter = Parametr dotazu není platný
    .detail = Opravte prosím parametry dotazu uvedené v „errors“.
error-cursor_mismatch = Kurzor patří k jinému seznamu
    .detail = Používejte prosím kurzor jen s filtry a řazením, pro které byl vydán.
error-unauthorized = Je třeba se přihlásit
    .detail = Toto volání vyžaduje platný přístupový token nebo klíč API.
error-forbidden = Přístup odepřen
    .detail = K této akci nemáte oprávnění.
error-not_found = Nenalezeno
    .detail = Není zde nic, k čemu máte přístup.
error-conflict = Teď to není možné
    .detail = Současný stav to nedovoluje. Načtěte ho prosím znovu a rozhodněte se, jak dál.
error-invalid_transition = Tento krok není možný
    .detail = U požadavku ve stavu „{ $status }“ nelze provést krok „{ $command }“.
error-version_conflict = Někdo jiný byl rychlejší
    .detail = Odeslaná verze už není aktuální. Načtěte ji prosím znovu a změnu zopakujte.
error-idempotency_in_flight = Stejná změna právě probíhá
    .detail = Zkuste to prosím za chvíli znovu se stejným Idempotency-Key.
error-erased = Již není k dispozici
    .detail = Tyto údaje byly vymazány.
error-cursor_expired = Platnost kurzoru vypršela
    .detail = Záznamy sahají 7 dní zpět. Začněte prosím znovu bez kurzoru.
error-precondition_failed = Někdo jiný byl rychlejší
    .detail = Zdroj se od verze uvedené v If-Match změnil. Načtěte ho prosím znovu a změnu zopakujte.
error-body_too_large = Odesílaná data jsou příliš velká
    .detail = Nejvyšší přípustná velikost v bajtech: { $limit }. Soubory prosím posílejte jako přílohy.
error-unsupported_media_type = Tento typ obsahu není podporován
    .detail = Pošlete prosím application/json v UTF-8.
error-validation_failed = Některé hodnoty nejsou platné
    .detail = Opravte prosím pole uvedená v „errors“.
error-idempotency_mismatch = Tento Idempotency-Key už byl použit pro jiné volání
    .detail = Pro nové volání prosím použijte nový klíč.
error-precondition_required = Je vyžadována hlavička If-Match
    .detail = Při strict=true pošlete prosím v If-Match naposledy načtený ETag.
error-rate_limited = Příliš mnoho volání
    .detail = { $retry_after_s ->
        [one] Zkuste to prosím znovu za { $retry_after_s } sekundu.
        [few] Zkuste to prosím znovu za { $retry_after_s } sekundy.
        [many] Zkuste to prosím znovu za { $retry_after_s } sekundy.
       *[other] Zkuste to prosím znovu za { $retry_after_s } sekund.
    }
error-internal_error = Na naší straně došlo k chybě
    .detail = Omlouváme se. Pokud se to zopakuje, sdělte nám prosím číslo uvedené v „instance“.
error-unavailable = Dočasně nedostupné
    .detail = Zkuste to prosím za několik sekund znovu. Se stejným Idempotency-Key se nic neprovede dvakrát.
error-rate_missing = Směnný kurz chybí
    .detail = Pro tuto částku není k dispozici směnný kurz. Použijte prosím měnu objednávky, nebo to zkuste později.
error-rate_stale = Směnné kurzy jsou zastaralé
    .detail = Datum nejnovějších směnných kurzů: { $date }. Použijte prosím měnu objednávky, nebo to zkuste později.
error-culture_blocked = Odpověď se nehodí pro trh zákazníka
    .detail = Opravte prosím to, co je uvedeno v „errors“, nebo odpověď odešlete s „override“ a zdůvodněním.
error-reply_too_long = Odpověď je pro tento kanál příliš dlouhá
    .detail = Nejvyšší počet znaků v kanálu: { $limit }; délka odpovědi: { $length }. Odpověď se nikdy nezkracuje.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Toto pole je povinné.
reason-unknown_field = Toto pole zde neexistuje.
reason-wrong_type = Hodnota má nesprávný typ.
reason-not_allowed = Tato hodnota zde není povolena.
reason-bad_format = Hodnota nemá očekávaný formát.
reason-out_of_range = Hodnota je mimo povolený rozsah.
reason-too_long = { $limit ->
    [one] Povolen je nejvýše { $limit } znak.
    [few] Povoleny jsou nejvýše { $limit } znaky.
    [many] Povoleno je nejvýše { $limit } znaku.
   *[other] Povoleno je nejvýše { $limit } znaků.
}
reason-too_short = { $limit ->
    [one] Je potřeba alespoň { $limit } viditelný znak.
    [few] Jsou potřeba alespoň { $limit } znaky.
    [many] Je potřeba alespoň { $limit } znaku.
   *[other] Je potřeba alespoň { $limit } znaků.
}
reason-too_many = { $limit ->
    [one] Povolena je nejvýše { $limit } položka.
    [few] Povoleny jsou nejvýše { $limit } položky.
    [many] Povoleno je nejvýše { $limit } položky.
   *[other] Povoleno je nejvýše { $limit } položek.
}
reason-too_few = { $limit ->
    [one] Je potřeba alespoň { $limit } položka.
    [few] Jsou potřeba alespoň { $limit } položky.
    [many] Je potřeba alespoň { $limit } položky.
   *[other] Je potřeba alespoň { $limit } položek.
}
reason-control_character = Text obsahuje nepovolený znak.
reason-not_found = S tímto identifikátorem nic neexistuje.
reason-already_used = Tato hodnota se již používá.
reason-unknown = Tato hodnota není známa.
reason-repeated = Toto lze uvést jen jednou.
reason-taken = Toto patří jinému zákazníkovi.
reason-only_with_reply = Tento stav lze nastavit jen spolu s veřejnou odpovědí.
reason-not_merged = Tento požadavek nebyl s tím druhým sloučen.
reason-other_requester = Požadavky patří různým zákazníkům.
reason-in_the_past = Tento okamžik už minul.
reason-in_the_future = Tento okamžik teprve nastane.
reason-too_old = Od tohoto okamžiku uplynulo více než 400 dní.
reason-outdated = Od Vašeho posledního načtení to změnil někdo jiný.
reason-already_assigned = Tento požadavek už převzal někdo jiný.
reason-already_escalated = O pomoc už bylo požádáno jiné oddělení a zatím neodpovědělo.
reason-not_escalated = Na žádné jiné oddělení se nečeká.
reason-not_uploaded = Tento soubor ještě nebyl nahrán.
reason-not_clean = Soubor lze stáhnout až poté, co jej kontrola označí za bezpečný. Stav: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Tento cíl a „targets/{ $other }“ platí pro stejné požadavky a žádný z nich není konkrétnější.
reason-conflicting_effect = Tato akce a „effects/{ $other }“ by přesouvaly požadavek ve stejném případě; může to udělat jen jedna z nich.
reason-endless_effect = Tato akce a „effects/{ $other }“ by mohly přesouvat požadavek bez konce mezi dvěma frontami.
reason-feed_refused = K této adrese se nelze připojit: kalendáře se načítají jen z veřejných adres https.
reason-feed_unreachable = Kalendář teď nelze načíst.
reason-bad_feed = Toto není kalendář svátků ve formátu iCal.
reason-approval_needed = To přesahuje Vaše oprávnění; rozhodnout musí někdo s vyšší pravomocí.
reason-offer_open = U tohoto požadavku je ještě otevřená jiná nabídka.
reason-offer_expired = Platnost této nabídky vypršela.
reason-offer_closed = Na tuto nabídku už přišla odpověď, nebo byla stažena.
reason-not_your_turn = Na tuto nabídku musí odpovědět druhá strana.
reason-below_minimum = To je méně, než na co má zákazník právo.
reason-above_maximum = To je více, než dovolují pravidla pro vrácení zboží.
reason-not_offered = Pravidla pro vrácení zboží s tím v tomto případě nepočítají.
reason-order_needed = Částka závisí na objednávce a tento požadavek neuvádí žádnou, kterou by bylo možné použít.
reason-unknown_item = Toto zboží není součástí objednávky.
reason-mixed_items = Pro toto zboží platí různá pravidla; zadejte prosím každou položku zvlášť.
reason-no_policy = Pro tento případ nejsou žádná pravidla pro vrácení zboží.
reason-source_missing = U pravidla označeného jako zákonné je nutné uvést zdroj.
reason-protected_missing = Toto musí být v překladu přesně tak, jak je v originálu: { $tokens }.
reason-already_sent = Odpověď už byla odeslána; její překlad nelze změnit.
reason-not_translated = Překlad zatím není k dispozici.
reason-empty = Tělo je prázdné.
reason-not_utf8 = Tělo není platné UTF-8.
reason-not_json = Tělo není JSON.
reason-not_finite = Čísla musí být konečná.
reason-number_too_long = Číslo má příliš mnoho číslic.
reason-duplicate_key = Objekt obsahuje dvakrát stejný klíč.
reason-too_deep = JSON je příliš hluboko vnořený.
reason-too_many_values = JSON má příliš mnoho hodnot.
reason-bad_character = Text obsahuje znak, který nelze uložit.

## Texts for customers

## Acknowledgements

ack-mail =
    Děkujeme za Vaši zprávu. V pořádku nám přišla a vedeme ji pod číslem { $reference }. Odpovíme Vám do { $answer_at }.
    Pokud chcete cokoli doplnit, stačí odpovědět na tuto zprávu.
    .subject = Vaše zpráva nám přišla ({ $reference })
ack-mail-open =
    Děkujeme za Vaši zprávu. V pořádku nám přišla a vedeme ji pod číslem { $reference }. Odpovíme Vám, jakmile to bude možné.
    Pokud chcete cokoli doplnit, stačí odpovědět na tuto zprávu.
    .subject = Vaše zpráva nám přišla ({ $reference })
ack-chat = Děkujeme, Vaši zprávu máme a odpovíme Vám tady do { $answer_at }.
ack-chat-open = Děkujeme, Vaši zprávu máme a odpovíme Vám tady, jakmile to bude možné.
ack-sms = Vaši zprávu máme ({ $reference }). Odpovíme do { $answer_at }.
ack-review = Děkujeme za Váš čas a za zpětnou vazbu. Už to prověřujeme. Zákaznický servis { $brand }
ack-call = Děkujeme za zavolání. Váš požadavek jsme zapsali pod číslem { $reference } a ozveme se Vám.
ack-addition = Děkujeme, Vaši zprávu jsme přidali k požadavku { $reference }.

## Progress

progress-working = Na Vašem požadavku stále pracujeme. Ozveme se Vám do { $answer_at }.
progress-taken = Vašemu požadavku se teď věnuje { $agent }.
progress-department = O pomoc jsme požádali kolegy ({ $desk }) a čekáme na jejich odpověď. Jakmile ji budeme mít, ozveme se Vám.
progress-parcel = Zeptali jsme se dopravce, kde je Vaše zásilka { $tracking }. Jakmile nám odpoví, dáme Vám vědět.
progress-parcel-due = Vaše zásilka { $tracking } je na cestě k Vám. Očekávaný den doručení: { $arrives_on }.
progress-waiting = { $days ->
    [one] Na naši odpověď čekáte už { $days } den. Velmi se za to omlouváme. Nezapomněli jsme na Vás.
    [few] Na naši odpověď čekáte už { $days } dny. Velmi se za to omlouváme. Nezapomněli jsme na Vás.
    [many] Na naši odpověď čekáte už { $days } dne. Velmi se za to omlouváme. Nezapomněli jsme na Vás.
   *[other] Na naši odpověď čekáte už { $days } dní. Velmi se za to omlouváme. Nezapomněli jsme na Vás.
}
progress-later = Omlouváme se, potřebujeme více času, než jsme slíbili. Odpovíme Vám do { $answer_at }.
progress-next = Další krok: { $step }

## Requests

request-question = Abychom Vám mohli pomoci, potřebujeme ještě upřesnit: { $question }
request-order = Napište nám prosím číslo objednávky. Najdete ho v potvrzení objednávky.
request-photo = Pošlete nám prosím fotografii zboží a jeho obalu.
request-reminder = { $days ->
    [one] Stále čekáme na Vaši odpověď. Pokud ji nedostaneme, Váš požadavek za { $days } den uzavřeme. Kdykoli nám můžete napsat znovu.
    [few] Stále čekáme na Vaši odpověď. Pokud ji nedostaneme, Váš požadavek za { $days } dny uzavřeme. Kdykoli nám můžete napsat znovu.
    [many] Stále čekáme na Vaši odpověď. Pokud ji nedostaneme, Váš požadavek za { $days } dne uzavřeme. Kdykoli nám můžete napsat znovu.
   *[other] Stále čekáme na Vaši odpověď. Pokud ji nedostaneme, Váš požadavek za { $days } dní uzavřeme. Kdykoli nám můžete napsat znovu.
}

## Confirmation

confirm-ask = Podařilo se nám Vám pomoci?
    .yes = Ano, je to vyřešeno
    .no = Ne, ještě potřebuji pomoc
confirm-reminder = { $days ->
    [one] Dovolte nám ještě jednu otázku: je vše vyřešeno? Pokud se neozvete do { $days } dne, požadavek uzavřeme.
    [few] Dovolte nám ještě jednu otázku: je vše vyřešeno? Pokud se neozvete do { $days } dnů, požadavek uzavřeme.
    [many] Dovolte nám ještě jednu otázku: je vše vyřešeno? Pokud se neozvete do { $days } dne, požadavek uzavřeme.
   *[other] Dovolte nám ještě jednu otázku: je vše vyřešeno? Pokud se neozvete do { $days } dnů, požadavek uzavřeme.
}
confirm-thanks = Děkujeme za zprávu. Jsme rádi, že je to vyřešeno.
confirm-not-solved = Děkujeme za zprávu. Mrzí nás, že to ještě není vyřešeno, a znovu se tomu věnujeme.

## States

state-closed = Váš požadavek { $reference } jsme uzavřeli. Pokud ještě potřebujete pomoc, stačí nám znovu napsat.
state-closed-unanswered = { $days ->
    [one] Už { $days } den od Vás nemáme odpověď, a proto jsme požadavek uzavřeli. Pokud ještě potřebujete pomoc, stačí nám znovu napsat.
    [few] Už { $days } dny od Vás nemáme odpověď, a proto jsme požadavek uzavřeli. Pokud ještě potřebujete pomoc, stačí nám znovu napsat.
    [many] Už { $days } dne od Vás nemáme odpověď, a proto jsme požadavek uzavřeli. Pokud ještě potřebujete pomoc, stačí nám znovu napsat.
   *[other] Už { $days } dní od Vás nemáme odpověď, a proto jsme požadavek uzavřeli. Pokud ještě potřebujete pomoc, stačí nám znovu napsat.
}
state-reopened = Váš požadavek { $reference } jsme znovu otevřeli a opět se mu věnujeme.
state-merged = Váš požadavek { $other_reference } se týká téže věci jako { $reference }. Oba teď řešíme společně pod číslem { $reference }.
state-follow-up = Otevřeli jsme pro Vás nový požadavek { $reference }, který navazuje na { $other_reference }. Není třeba vše popisovat znovu.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Vážená paní { $name },
    [mr] Vážený pane { $name },
   *[none] Dobrý den, { $name },
}
salutation-formal-unnamed = Dobrý den,
salutation-friendly = Dobrý den, { $name },
salutation-friendly-unnamed = Dobrý den,
salutation-morning = Dobrý den,
salutation-afternoon = Dobrý den,
salutation-evening = Dobrý večer,
closing-formal =
    S pozdravem
    { $agent }
    Zákaznický servis { $brand }
closing-formal-unsigned =
    S pozdravem
    Zákaznický servis { $brand }
closing-friendly = Srdečně zdraví { $agent }
closing-apology = Upřímně se omlouváme za způsobené potíže.
closing-patience = Děkujeme Vám za trpělivost.
closing-further-help = Pokud pro Vás můžeme udělat ještě něco, dejte nám prosím vědět.

## Hours

hours-closed = Právě teď máme zavřeno. Budeme tu zase od { $opens_at } a poté Vám odpovíme.
hours-holiday = Dnes máme kvůli svátku ({ $holiday }) zavřeno. Budeme tu zase od { $opens_at } a poté Vám odpovíme.
hours-today = Dnes jsme tu pro Vás od { $opens } do { $closes }.
hours-always = Jsme tu pro Vás nepřetržitě.
hours-urgent = V naléhavých případech nám prosím zavolejte na číslo { $phone }.

## Translation and language

translation-notice = Tato zpráva byla přeložena automaticky.
translation-notice-original = Tato zpráva byla přeložena automaticky. Jazyk originálu: { $language }. Na přání Vám originál rádi pošleme.
language-invitation = Pište nám prosím v jazyce, který je Vám nejbližší.
language-chosen = Od této chvíle Vám budeme psát v tomto jazyce: { $language }. Pokud dáváte přednost jinému, dejte nám prosím vědět.

## Attachments and limits

files-received = { $count ->
    [one] Přišel nám od Vás { $count } soubor.
    [few] Přišly nám od Vás { $count } soubory.
    [many] Přišlo nám od Vás { $count } souboru.
   *[other] Přišlo nám od Vás { $count } souborů.
}
files-too-big = Soubor „{ $file }“ je příliš velký a k nám nedorazil. Největší povolená velikost je { $size }.
files-refused = Z bezpečnostních důvodů nemůžeme soubor „{ $file }“ přijmout. Pošlete ho prosím jako obrázek nebo PDF.
limit-messages = Během krátké doby nám od Vás přišlo mnoho zpráv. Všechny dorazily a čteme je; není třeba je posílat znovu.
limit-blocked = Vaši zprávu zachytil náš spamový filtr. Pokud jde o omyl, omlouváme se. Napište nám prosím na { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] V pracovní době odpovídáme na každou zprávu do { $hours } hodiny.
    [few] V pracovní době odpovídáme na každou zprávu do { $hours } hodin.
    [many] V pracovní době odpovídáme na každou zprávu do { $hours } hodiny.
   *[other] V pracovní době odpovídáme na každou zprávu do { $hours } hodin.
}

## Offers

offer-refund = Nabízíme Vám vrácení { $amount } za zboží „{ $item }“.
offer-replacement = Nabízíme Vám bezplatnou výměnu zboží „{ $item }“ za nové.
offer-repair = Nabízíme Vám bezplatnou opravu zboží „{ $item }“.
offer-voucher = Nabízíme Vám poukaz v hodnotě { $amount }. Uplatnit ho můžete do { $expires_on } včetně.
offer-reduction = Pokud si zboží „{ $item }“ chcete nechat, vrátíme Vám z jeho ceny { $amount }.
offer-label = Zde najdete štítek pro vrácení zboží: { $url }. Vrácení je pro Vás zdarma.
offer-return-days = { $days ->
    [one] Zboží můžete poslat zpět do { $days } dne.
    [few] Zboží můžete poslat zpět do { $days } dnů.
    [many] Zboží můžete poslat zpět do { $days } dne.
   *[other] Zboží můžete poslat zpět do { $days } dnů.
}
offer-ask = Vyhovuje Vám tato nabídka?
    .yes = Ano, přijímám
    .no = Ne, děkuji
offer-accepted = Děkujeme. Vše zařídíme.
offer-declined = Děkujeme za zprávu. Budeme hledat jiné řešení.
offer-countered = Děkujeme za Váš návrh. Zvážíme ho a ozveme se Vám.
offer-refund-sent = { $days ->
    [one] Vrátili jsme Vám { $amount }. Peníze by měly dorazit na Váš účet do { $days } pracovního dne.
    [few] Vrátili jsme Vám { $amount }. Peníze by měly dorazit na Váš účet do { $days } pracovních dnů.
    [many] Vrátili jsme Vám { $amount }. Peníze by měly dorazit na Váš účet do { $days } pracovního dne.
   *[other] Vrátili jsme Vám { $amount }. Peníze by měly dorazit na Váš účet do { $days } pracovních dnů.
}

## Bot and hand-over

bot-greeting = Dobrý den, tady automatický asistent obchodu { $brand }. S čím mohu pomoci?
bot-helped = Pomohlo Vám to?
    .yes = Ano
    .no = Ne
bot-person = Kdykoli Vás mohu spojit s operátorem.
    .button = Spojit s operátorem
bot-not-understood = Omlouvám se, nerozumím. Můžete to prosím napsat jinak, nebo Vás mám spojit s operátorem?
handover-person = Spojuji Vás s operátorem. Není třeba vše vysvětlovat znovu.
handover-wait = { $minutes ->
    [one] Předpokládaná doba čekání: asi { $minutes } minuta.
    [few] Předpokládaná doba čekání: asi { $minutes } minuty.
    [many] Předpokládaná doba čekání: asi { $minutes } minuty.
   *[other] Předpokládaná doba čekání: asi { $minutes } minut.
}
handover-nobody = Právě teď není žádný operátor k dispozici. Budeme tu zase od { $opens_at } a Vaši zprávu máme uloženou.
handover-desk = Vašemu požadavku se teď věnuje náš tým v jiné pobočce ({ $desk }), takže není třeba čekat do zítřka.

## Surveys

survey-satisfaction = Jak hodnotíte naši pomoc?
    .lowest = Velmi špatně
    .low = Špatně
    .middle = Ani dobře, ani špatně
    .high = Dobře
    .highest = Velmi dobře
survey-recommendation = S jakou pravděpodobností doporučíte obchod { $brand } přátelům nebo kolegům?
    .lowest = Určitě nedoporučím
    .highest = Určitě doporučím
survey-effort = Jak snadné pro Vás bylo vyřešit s námi Váš požadavek?
    .lowest = Velmi obtížné
    .highest = Velmi snadné
survey-comment = Prozradíte nám proč? (nepovinné)
survey-thanks = Děkujeme za odpověď. Pomůže nám zlepšit naše služby.
survey-low = Mrzí nás, že jsme nesplnili Vaše očekávání. Někdo z našeho týmu se na Váš požadavek podívá znovu a ozve se Vám.
survey-subject = Jak jsme si vedli? Váš požadavek { $reference }

## Privacy

privacy-export = Vyžádaná kopie Vašich osobních údajů je připravena: { $url }. Stáhnout si ji můžete do { $expires_on } včetně.
privacy-erased = Na Vaši žádost jsme Vaše osobní údaje vymazali.
privacy-received = Přijali jsme Vaši žádost týkající se osobních údajů. Odpovíme Vám nejpozději { $answer_on }.
privacy-secrets = Pro své bezpečí nám prosím neposílejte hesla ani celá čísla karet.

## Festivals

festival-wish = Přejeme Vám krásné sváteční dny ({ $festival }).
festival-delay = O svátcích ({ $festival }) mohou odpovědi i doručení trvat o něco déle. Děkujeme za trpělivost.

## Live chat

chat-page = Napište nám na chat
    .write = Vaše zpráva
    .send = Odeslat
    .you = Vy
    .us = Zákaznický servis
    .online = Jsme tu pro vás
    .away = Zanechte nám zprávu, odpovíme vám
    .typing = Píše…
    .read = Přečteno
    .connecting = Připojování…
    .failed = Neodesláno. Zkuste to prosím znovu.
    .original = Původní text
transcript = Konverzace { $reference }
    .customer = Zákazník
    .agent = Zákaznický servis
    .bot = Automatická zpráva
    .note = Interní poznámka
    .translated = Překlad ({ $language })

## Culture check

culture-greeting_missing = V odpovědi chybí úvodní pozdrav.
    .suggestion = Začněte slovy „{ $expected }“.
culture-greeting_time = „{ $found }“ se nehodí k denní době u zákazníka.
    .suggestion = Napište „{ $expected }“.
culture-greeting_language = „{ $found }“ je pozdrav v jiném jazyce.
    .suggestion = Napište „{ $expected }“.
culture-closing_missing = V odpovědi chybí závěrečný pozdrav.
    .suggestion = Zakončete slovy „{ $expected }“.
culture-closing_formality = „{ $found }“ je méně formální, než tu zákazníci očekávají.
    .suggestion = Zakončete slovy „{ $expected }“.
culture-formality_unexpected = „{ $found }“ oslovuje zákazníka příliš důvěrně.
    .suggestion = Použijte tvar „{ $expected }“.
culture-formality_mixed = „{ $found }“: v jedné odpovědi se mísí dva způsoby oslovení.
    .suggestion = Použijte všude tvar „{ $expected }“.
culture-honorific_missing = U jména „{ $found }“ chybí zdvořilostní oslovení.
    .suggestion = Napište „{ $expected }“.
culture-taboo_word = Výrazu „{ $found }“ se na tomto trhu raději vyhněte.
    .suggestion = Zvolte jiná slova.
culture-promise_window = „{ $found }“ slibuje více dní, než dávají pravidla pro vrácení zboží.
    .suggestion = Lhůta podle pravidel, ve dnech: { $expected }.
culture-promise_absolute = „{ $found }“ slibuje něco, co nikdo nemůže zaručit.
    .suggestion = Napište, co se udělá a do kdy.
culture-personal_data = Odpověď obsahuje osobní údaje, které se nemají psát celé.
    .suggestion = Ponechte nejvýše poslední čtyři znaky.
culture-currency_unexpected = „{ $found }“ není v měně zákazníka.
    .suggestion = Uveďte částku v měně zákazníka: { $expected }.
culture-date_order = „{ $found }“ má jiné pořadí dne, měsíce a roku, než je tam obvyklé.
    .suggestion = Napište „{ $expected }“.
culture-date_ambiguous = „{ $found }“ lze číst jako dva různé dny.
    .suggestion = Napište „{ $expected }“.
culture-language_unexpected = Odpověď není v jazyce zákazníka.
    .suggestion = Nechte ji přeložit, nebo pište v tomto jazyce: { $expected }.
culture-too_long = Odpověď je delší, než kanál dovoluje.
    .suggestion = Nejvyšší počet znaků: { $expected }.
culture-festival_silence = Podle zvyku se v době svátku „{ $found }“ taková zpráva neposílá.
    .suggestion = Pošlete ji až potom; poslední den svátku: { $expected }.
culture-festival_greeting = V zemi zákazníka se slaví „{ $found }“.
    .suggestion = Potěší přání: „{ $expected }“.
culture-platform_content = „{ $found }“ toto tržiště ve zprávách nedovoluje.
    .suggestion = Vynechte to a odpovězte přímo zde.
culture-indirect_refusal = „{ $found }“ může být zdvořilé odmítnutí.
    .suggestion = Neberte to jako souhlas; nabídněte jinou možnost.
culture-indirect_complaint = „{ $found }“ může být zdvořile vyjádřená stížnost.
    .suggestion = Berte to jako stížnost a zeptejte se, co nebylo v pořádku.
culture-understatement = „{ $found }“ může znamenat víc, než říká.
    .suggestion = Považujte věc za vážnou, dokud zákazník neřekne jinak.
culture-polite_yes = „{ $found }“ může znamenat jen „slyším Vás“.
    .suggestion = Než začnete jednat, požádejte o výslovnou odpověď.
culture-misread_date = „{ $found }“ lze číst jako dva různé dny.
    .suggestion = Zopakujte datum s měsícem vypsaným slovem a nechte si ho potvrdit.
culture-misread_number = „{ $found }“ lze číst jako dvě různá čísla.
    .suggestion = Zopakujte číslo slovy nebo s jednotkou a nechte si ho potvrdit.
culture-misread_time = „{ $found }“ znamená v různých zemích různý čas.
    .suggestion = Zopakujte čas číslicemi, například 07:30.
culture-other_calendar = „{ $found }“ je datum v jiném kalendáři.
    .suggestion = Pravděpodobně jde o { $expected }; nechte si to potvrdit.
culture-false_friend = „{ $found }“ často znamená něco jiného, než se zdá.
    .suggestion = Pravděpodobný význam: { $expected }.
culture-formulaic_phrase = „{ $found }“ je tam obvyklá fráze, nikoli požadavek nebo slib.
    .suggestion = Nereagujte na slova, ale na podstatu věci.

form-email = E-mailová adresa
form-name = Jméno
form-subject = Předmět
form-order_id = Číslo objednávky
form-description = Vaše zpráva
form-send = Odeslat
form-sent = Děkujeme. Vaši zprávu jsme přijali.
