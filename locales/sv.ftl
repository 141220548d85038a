## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = Innehållet är inte giltig JSON
    .detail = Skicka ett enda JSON-värde i UTF-8, med unika nycklar och ändliga tal.
error-malformed_header = Ett huvudfält är inte giltigt
    .detail = Kontrollera huvudfältet { $header }.
error-unknown_parameter = Okänd frågeparameter
    .detail = Ta bort de frågeparametrar som inte hör till det här anropet.
error-repeated_parameter = En frågeparameter är upprepad
    .detail = Ange varje frågeparameter en gång.
error-invalid_parameter = En frågeparameter är inte giltig
    .detail = Rätta de frågeparametrar som räknas upp i ”errors”.
error-cursor_mismatch = Markören hör till en annan lista
    .detail = Använd en markör bara med de filter och den ordning som den utfärdades för.
error-unauthorized = Logga in
    .detail = Det här anropet kräver en giltig åtkomsttoken eller API-nyckel.
error-forbidden = Inte tillåtet
    .detail = Du har inte behörighet att göra detta.
error-not_found = Hittades inte
    .detail = Här finns inget som du kan se.
error-conflict = Inte möjligt just nu
    .detail = Det aktuella läget tillåter inte detta. Läs in det på nytt och ta ställning.
error-invalid_transition = Det här steget är inte möjligt
    .detail = Ett ärende med status ”{ $status }” kan inte ta steget ”{ $command }”.
error-version_conflict = Någon annan hann före
    .detail = Versionen du skickade är inte längre den aktuella. Läs in den igen och gör om ändringen.
error-idempotency_in_flight = Samma sak ändras just nu
    .detail = Försök igen om en stund med samma Idempotency-Key.
error-erased = Inte längre tillgängligt
    .detail = Uppgifterna har raderats.
error-cursor_expired = Markören har gått ut
    .detail = Flödet går 7 dagar tillbaka. Börja om utan markör.
error-precondition_failed = Någon annan hann före
    .detail = Resursen har ändrats sedan den version som anges i If-Match. Läs in den igen och gör om ändringen.
error-body_too_large = Anropet är för stort
    .detail = Ett anrop får vara högst { $limit } byte. Skicka filer som bilagor.
error-unsupported_media_type = Innehållstypen stöds inte
    .detail = Skicka application/json i UTF-8.
error-validation_failed = Vissa värden är inte giltiga
    .detail = Rätta de fält som räknas upp i ”errors”.
error-idempotency_mismatch = Denna Idempotency-Key har använts för ett annat anrop
    .detail = Använd en ny nyckel för ett nytt anrop.
error-precondition_required = If-Match krävs
    .detail = Med strict=true skickar du den ETag du senast läste i If-Match.
error-rate_limited = För många anrop
    .detail = { $retry_after_s ->
        [one] Försök igen om { $retry_after_s } sekund.
       *[other] Försök igen om { $retry_after_s } sekunder.
    }
error-internal_error = Något gick fel hos oss
    .detail = Vi beklagar. Om det händer igen får du gärna meddela oss numret i ”instance”.
error-unavailable = Tillfälligt otillgängligt
    .detail = Försök igen om några sekunder. Med samma Idempotency-Key utförs inget två gånger.
error-rate_missing = Växelkurs saknas
    .detail = Det finns ingen växelkurs för beloppet. Använd beställningens valuta eller försök igen senare.
error-rate_stale = Växelkurserna är för gamla
    .detail = De senaste växelkurserna är från { $date }. Använd beställningens valuta eller försök igen senare.
error-culture_blocked = Svaret passar inte kundens marknad
    .detail = Ändra det som räknas upp i ”errors”, eller skicka svaret med ”override” och en motivering.
error-reply_too_long = Svaret är för långt för sin kanal
    .detail = Kanalen tillåter { $limit } tecken; svaret har { $length }. Svar kortas aldrig av.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Fältet är obligatoriskt.
reason-unknown_field = Fältet finns inte här.
reason-wrong_type = Värdet har fel typ.
reason-not_allowed = Värdet är inte tillåtet här.
reason-bad_format = Värdet har inte det väntade formatet.
reason-out_of_range = Värdet ligger utanför det tillåtna intervallet.
reason-too_long = { $limit ->
    [one] Högst { $limit } tecken är tillåtet.
   *[other] Högst { $limit } tecken är tillåtna.
}
reason-too_short = { $limit ->
    [one] Minst { $limit } synligt tecken behövs.
   *[other] Minst { $limit } tecken behövs.
}
reason-too_many = { $limit ->
    [one] Högst { $limit } post är tillåten.
   *[other] Högst { $limit } poster är tillåtna.
}
reason-too_few = { $limit ->
    [one] Minst { $limit } post behövs.
   *[other] Minst { $limit } poster behövs.
}
reason-control_character = Texten innehåller ett tecken som inte är tillåtet.
reason-not_found = Det finns inget med detta id.
reason-already_used = Värdet används redan.
reason-unknown = Värdet är okänt.
reason-repeated = Detta får bara anges en gång.
reason-taken = Detta hör till en annan kund.
reason-only_with_reply = Statusen kan bara sättas tillsammans med ett offentligt svar.
reason-not_merged = Ärendet har inte slagits ihop med det andra.
reason-other_requester = Ärendena hör till olika kunder.
reason-in_the_past = Tidpunkten har redan passerat.
reason-in_the_future = Tidpunkten ligger i framtiden.
reason-too_old = Tidpunkten ligger mer än 400 dagar tillbaka.
reason-outdated = Någon annan har ändrat detta sedan du läste det.
reason-already_assigned = Någon annan har redan tagit ärendet.
reason-already_escalated = En annan avdelning har redan ombetts hjälpa till och har inte svarat än.
reason-not_escalated = Vi väntar inte på svar från någon annan avdelning.
reason-not_uploaded = Filen har inte laddats upp än.
reason-not_clean = Filen kan laddas ned först när en genomsökning har funnit den säker. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Målet och ”targets/{ $other }” gäller samma ärenden, och inget av dem är mer specifikt.
reason-conflicting_effect = Effekten och ”effects/{ $other }” skulle flytta ärendet vid samma tillfälle; bara en av dem kan göra det.
reason-endless_effect = Effekten och ”effects/{ $other }” skulle kunna flytta ett ärende fram och tillbaka mellan två köer utan slut.
reason-feed_refused = Adressen får inte anropas: flöden läses bara från offentliga https-adresser.
reason-feed_unreachable = Flödet kan inte läsas just nu.
reason-bad_feed = Detta är inget iCal-flöde med helgdagar.
reason-approval_needed = Detta är mer än du får bevilja; någon med större befogenhet måste göra det.
reason-offer_open = Ett annat erbjudande i ärendet är fortfarande öppet.
reason-offer_expired = Erbjudandet har gått ut.
reason-offer_closed = Erbjudandet har redan besvarats eller dragits tillbaka.
reason-not_your_turn = Det är den andra parten som ska svara på erbjudandet.
reason-below_minimum = Detta är mindre än kunden har rätt till.
reason-above_maximum = Detta är mer än returvillkoren tillåter.
reason-not_offered = Returvillkoren medger inte detta i det här fallet.
reason-order_needed = Beloppet beror på beställningen, och ärendet anger ingen som kan användas.
reason-unknown_item = Artikeln ingår inte i beställningen.
reason-mixed_items = Olika regler gäller för artiklarna; slå upp dem en i taget.
reason-no_policy = Det finns inga returvillkor för det här fallet.
reason-source_missing = Det som anges vara lag behöver en källa.
reason-protected_missing = Detta måste stå i översättningen precis som i originalet: { $tokens }.
reason-already_sent = Svaret har redan skickats; översättningen kan inte längre ändras.
reason-not_translated = Det finns ingen översättning än.
reason-empty = Innehållet är tomt.
reason-not_utf8 = Innehållet är inte giltig UTF-8.
reason-not_json = Innehållet är inte JSON.
reason-not_finite = Tal måste vara ändliga.
reason-number_too_long = Ett tal har för många siffror.
reason-duplicate_key = Ett objekt har samma nyckel två gånger.
reason-too_deep = JSON-värdet är nästlat i för många nivåer.
reason-too_many_values = JSON-innehållet har för många värden.
reason-bad_character = En text innehåller ett tecken som inte kan lagras.

## Texts for customers

## Acknowledgements

ack-mail =
    Tack för ditt meddelande. Det har kommit fram till oss och har fått ärendenummer { $reference }. Du får svar från oss senast { $answer_at }.
    Vill du lägga till något svarar du bara på det här meddelandet.
    .subject = Vi har tagit emot ditt meddelande ({ $reference })
ack-mail-open =
    Tack för ditt meddelande. Det har kommit fram till oss och har fått ärendenummer { $reference }. Vi återkommer till dig så snart vi kan.
    Vill du lägga till något svarar du bara på det här meddelandet.
    .subject = Vi har tagit emot ditt meddelande ({ $reference })
ack-chat = Tack, vi har fått ditt meddelande och svarar dig här senast { $answer_at }.
ack-chat-open = Tack, vi har fått ditt meddelande och svarar dig här så snart vi kan.
ack-sms = Vi har fått ditt meddelande ({ $reference }). Du får svar senast { $answer_at }.
ack-review = Tack för att du tog dig tid att berätta det här. Vi tittar närmare på det. Vänliga hälsningar, kundtjänst hos { $brand }
ack-call = Tack för ditt samtal. Vi har registrerat ditt ärende med nummer { $reference } och återkommer till dig.
ack-addition = Tack, vi har lagt till meddelandet i ditt ärende { $reference }.

## Progress

progress-working = Vi arbetar vidare med ditt ärende. Du hör från oss senast { $answer_at }.
progress-taken = { $agent } tar nu hand om ditt ärende.
progress-department = Vi har bett våra kollegor om hjälp ({ $desk }) och väntar på svar. Vi återkommer till dig så snart vi har fått det.
progress-parcel = Vi har frågat fraktbolaget var ditt paket { $tracking } befinner sig. Vi hör av oss till dig så snart vi får svar.
progress-parcel-due = Ditt paket { $tracking } är på väg till dig. Beräknad leverans: { $arrives_on }.
progress-waiting = { $days ->
    [one] Du har väntat på svar från oss i { $days } dag. Vi ber om ursäkt för dröjsmålet och har inte glömt ditt ärende.
   *[other] Du har väntat på svar från oss i { $days } dagar. Vi ber om ursäkt för dröjsmålet och har inte glömt ditt ärende.
}
progress-later = Vi ber om ursäkt, men vi behöver mer tid på oss än vi lovade. Du får svar från oss senast { $answer_at }.
progress-next = Nästa steg: { $step }

## Requests

request-question = För att kunna hjälpa dig behöver vi veta en sak till: { $question }
request-order = Kan du skicka oss ditt ordernummer? Du hittar det i din orderbekräftelse.
request-photo = Kan du skicka oss en bild på varan och på förpackningen?
request-reminder = { $days ->
    [one] Vi väntar fortfarande på ditt svar. Om vi inte hör något avslutar vi ditt ärende om { $days } dag. Du kan alltid skriva till oss igen.
   *[other] Vi väntar fortfarande på ditt svar. Om vi inte hör något avslutar vi ditt ärende om { $days } dagar. Du kan alltid skriva till oss igen.
}

## Confirmation

confirm-ask = Är ditt ärende löst nu?
    .yes = Ja, det är löst
    .no = Nej, jag behöver mer hjälp
confirm-reminder = { $days ->
    [one] Vi vill gärna fråga en gång till om allt har löst sig. Om vi inte hör från dig inom { $days } dag avslutar vi ditt ärende.
   *[other] Vi vill gärna fråga en gång till om allt har löst sig. Om vi inte hör från dig inom { $days } dagar avslutar vi ditt ärende.
}
confirm-thanks = Tack för att du hörde av dig. Vad bra att det har löst sig.
confirm-not-solved = Tack för att du hörde av dig. Vi är ledsna över att det inte är löst än och tittar på det igen.

## States

state-closed = Ditt ärende { $reference } är nu avslutat. Behöver du mer hjälp är du välkommen att skriva till oss igen.
state-closed-unanswered = { $days ->
    [one] Vi har inte hört från dig på { $days } dag och har därför avslutat ditt ärende. Behöver du mer hjälp är du välkommen att skriva till oss igen.
   *[other] Vi har inte hört från dig på { $days } dagar och har därför avslutat ditt ärende. Behöver du mer hjälp är du välkommen att skriva till oss igen.
}
state-reopened = Vi har öppnat ditt ärende { $reference } igen och tittar på det på nytt.
state-merged = Ditt ärende { $other_reference } gäller samma sak som { $reference }. Vi tar hand om båda under nummer { $reference }.
state-follow-up = Vi har öppnat ett nytt ärende åt dig, { $reference }, som är en fortsättning på { $other_reference }. Du behöver inte berätta allt från början igen.

## Salutations and closings

salutation-formal = Hej { $name },
salutation-formal-unnamed = Hej,
salutation-friendly = Hej { $name },
salutation-friendly-unnamed = Hej,
salutation-morning = God morgon,
salutation-afternoon = Hej,
salutation-evening = God kväll,
closing-formal =
    Med vänlig hälsning
    { $agent }
    Kundtjänst, { $brand }
closing-formal-unsigned =
    Med vänlig hälsning
    Kundtjänst, { $brand }
closing-friendly = Vänliga hälsningar, { $agent }
closing-apology = Vi ber verkligen om ursäkt för besväret.
closing-patience = Tack för ditt tålamod.
closing-further-help = Hör gärna av dig om det är något mer vi kan hjälpa dig med.

## Hours

hours-closed = Kundtjänsten är stängd just nu. Vi öppnar igen { $opens_at } och svarar dig då.
hours-holiday = Vi har helgstängt i dag ({ $holiday }). Vi öppnar igen { $opens_at } och svarar dig då.
hours-today = Vi har öppet i dag kl. { $opens }–{ $closes }.
hours-always = Vi har öppet dygnet runt.
hours-urgent = Kan det inte vänta når du oss på telefon { $phone }.

## Translation and language

translation-notice = Det här meddelandet är automatiskt översatt.
translation-notice-original = Det här meddelandet är automatiskt översatt. Originalspråk: { $language }. Vi skickar gärna originalet om du vill ha det.
language-invitation = Skriv gärna till oss på det språk du är mest bekväm med.
language-chosen = Vi skriver till dig på { $language } från och med nu. Säg till om du hellre vill ha ett annat språk.

## Attachments and limits

files-received = { $count ->
    [one] Vi har fått { $count } fil från dig.
   *[other] Vi har fått { $count } filer från dig.
}
files-too-big = Filen ”{ $file }” är för stor och har inte kommit fram. Filer får vara högst { $size }.
files-refused = Av säkerhetsskäl kan vi inte ta emot filen ”{ $file }”. Skicka den gärna som bild eller PDF i stället.
limit-messages = Vi har fått många meddelanden från dig på kort tid. Alla har kommit fram och vi läser dem, så du behöver inte skicka dem igen.
limit-blocked = Ditt meddelande fastnade i vårt skräppostfilter. Om det blev fel ber vi om ursäkt; skriv i så fall till { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Vi svarar på alla meddelanden inom { $hours } timme under våra öppettider.
   *[other] Vi svarar på alla meddelanden inom { $hours } timmar under våra öppettider.
}

## Offers

offer-refund = Vi vill gärna betala tillbaka { $amount } till dig för { $item }.
offer-replacement = Vi vill gärna skicka dig en ny vara utan kostnad ({ $item }).
offer-repair = Vi vill gärna reparera din vara utan kostnad för dig ({ $item }).
offer-voucher = Vi vill gärna ge dig ett presentkort på { $amount }. Du kan använda det till och med { $expires_on }.
offer-reduction = Vill du behålla varan ({ $item }) betalar vi tillbaka { $amount } av priset till dig.
offer-label = Här är din returfraktsedel: { $url }. Returen kostar dig ingenting.
offer-return-days = { $days ->
    [one] Du kan skicka tillbaka varan inom { $days } dag.
   *[other] Du kan skicka tillbaka varan inom { $days } dagar.
}
offer-ask = Vill du tacka ja till erbjudandet?
    .yes = Ja tack
    .no = Nej tack
offer-accepted = Tack, då ordnar vi det med en gång.
offer-declined = Tack för ditt svar. Vi letar efter en annan lösning.
offer-countered = Tack för ditt förslag. Vi tittar på det och återkommer till dig.
offer-refund-sent = { $days ->
    [one] Vi har betalat tillbaka { $amount } till dig. Pengarna bör finnas på ditt konto inom { $days } bankdag.
   *[other] Vi har betalat tillbaka { $amount } till dig. Pengarna bör finnas på ditt konto inom { $days } bankdagar.
}

## Bot and hand-over

bot-greeting = Hej, jag är den automatiska assistenten hos { $brand }. Vad kan jag hjälpa dig med?
bot-helped = Fick du hjälp av svaret?
    .yes = Ja
    .no = Nej
bot-person = Du kan när som helst få prata med en av våra medarbetare.
    .button = Prata med en medarbetare
bot-not-understood = Tyvärr förstod jag inte riktigt. Kan du säga det på ett annat sätt, eller vill du hellre prata med en medarbetare?
handover-person = Jag kopplar dig till en av våra medarbetare. Du behöver inte berätta allt från början igen.
handover-wait = { $minutes ->
    [one] Väntetiden är ungefär { $minutes } minut.
   *[other] Väntetiden är ungefär { $minutes } minuter.
}
handover-nobody = Ingen av våra medarbetare är på plats just nu. De är tillbaka { $opens_at } och tar hand om ditt meddelande då.
handover-desk = Vårt team på ett annat kontor ({ $desk }) fortsätter nu med ditt ärende, så att du inte behöver vänta till i morgon.

## Surveys

survey-satisfaction = Hur nöjd är du med hjälpen du fick?
    .lowest = Mycket missnöjd
    .low = Missnöjd
    .middle = Varken nöjd eller missnöjd
    .high = Nöjd
    .highest = Mycket nöjd
survey-recommendation = Hur troligt är det att du skulle rekommendera { $brand } till en vän eller kollega?
    .lowest = Inte alls troligt
    .highest = Mycket troligt
survey-effort = Hur lätt var det att få ditt ärende löst?
    .lowest = Mycket svårt
    .highest = Mycket lätt
survey-comment = Vill du berätta varför? (frivilligt)
survey-thanks = Tack för ditt svar. Det hjälper oss att bli bättre.
survey-low = Vi är ledsna över att vi inte levde upp till dina förväntningar. En medarbetare går igenom ditt ärende igen och hör av sig till dig.
survey-subject = Vad tyckte du om hjälpen med ditt ärende { $reference }?

## Privacy

privacy-export = Den kopia av dina personuppgifter som du bad om är klar: { $url }. Du kan ladda ner den till och med { $expires_on }.
privacy-erased = Vi har raderat dina personuppgifter på din begäran.
privacy-received = Vi har tagit emot din begäran om dina personuppgifter. Du får svar från oss senast { $answer_on }.
privacy-secrets = För din egen säkerhet: skicka inga lösenord eller fullständiga kortnummer till oss.

## Festivals

festival-wish = Vi skickar dig våra varmaste hälsningar med anledning av { $festival }.
festival-delay = Kring helgen ({ $festival }) kan svar och leveranser ta lite längre tid än vanligt. Tack för ditt tålamod.

## Live chat

chat-page = Chatta med oss
    .write = Ditt meddelande
    .send = Skicka
    .you = Du
    .us = Kundtjänst
    .online = Vi finns här för dig
    .away = Lämna ett meddelande så svarar vi
    .typing = Skriver …
    .read = Läst
    .connecting = Ansluter …
    .failed = Inte skickat. Försök igen.
    .original = Ursprunglig text
transcript = Samtal { $reference }
    .customer = Kund
    .agent = Kundtjänst
    .bot = Automatiskt meddelande
    .note = Intern anteckning
    .translated = Översättning ({ $language })

## Culture check

culture-greeting_missing = Svaret saknar hälsning.
    .suggestion = Börja med ”{ $expected }”.
culture-greeting_time = ”{ $found }” passar inte tiden på dygnet hos kunden.
    .suggestion = Skriv ”{ $expected }”.
culture-greeting_language = ”{ $found }” är en hälsning på ett annat språk.
    .suggestion = Skriv ”{ $expected }”.
culture-closing_missing = Svaret saknar avslutningsfras.
    .suggestion = Avsluta med ”{ $expected }”.
culture-closing_formality = ”{ $found }” är mindre formellt än kunderna väntar sig här.
    .suggestion = Avsluta med ”{ $expected }”.
culture-formality_unexpected = ”{ $found }” tilltalar kunden på ett informellt sätt.
    .suggestion = Använd formen ”{ $expected }”.
culture-formality_mixed = ”{ $found }”: svaret blandar två sätt att tilltala kunden.
    .suggestion = Använd formen ”{ $expected }” genomgående.
culture-honorific_missing = Namnet ”{ $found }” står utan den tilltalsform som väntas.
    .suggestion = Skriv ”{ $expected }”.
culture-taboo_word = ”{ $found }” bör undvikas på den här marknaden.
    .suggestion = Välj andra ord.
culture-promise_window = ”{ $found }” lovar fler dagar än returvillkoren ger.
    .suggestion = Villkoren ger { $expected } dagar.
culture-promise_absolute = ”{ $found }” lovar något som ingen kan garantera.
    .suggestion = Skriv vad som ska göras och när det senast är klart.
culture-personal_data = Svaret visar personuppgifter som inte bör skrivas ut i sin helhet.
    .suggestion = Visa högst de fyra sista tecknen.
culture-currency_unexpected = ”{ $found }” är inte i kundens valuta.
    .suggestion = Ange beloppet i { $expected }.
culture-date_order = ”{ $found }” är inte ett datum i den ordning som är vanlig där.
    .suggestion = Skriv ”{ $expected }”.
culture-date_ambiguous = ”{ $found }” kan läsas som två olika dagar.
    .suggestion = Skriv ”{ $expected }”.
culture-language_unexpected = Svaret är inte på kundens språk.
    .suggestion = Låt översätta det, eller skriv på { $expected }.
culture-too_long = Svaret är längre än kanalen tillåter.
    .suggestion = Använd högst { $expected } tecken.
culture-festival_silence = Det är inte brukligt att skicka ett sådant meddelande under ”{ $found }”.
    .suggestion = Skicka det efter { $expected }.
culture-festival_greeting = I kundens land firar man ”{ $found }”.
    .suggestion = Skicka gärna en hälsning: ”{ $expected }”.
culture-platform_content = ”{ $found }” är inte tillåtet i meddelanden på den här marknadsplatsen.
    .suggestion = Utelämna det och svara här.
culture-indirect_refusal = ”{ $found }” kan vara ett artigt nej.
    .suggestion = Ta det inte som ett ja; föreslå en annan lösning.
culture-indirect_complaint = ”{ $found }” kan vara ett artigt framfört klagomål.
    .suggestion = Behandla det som ett klagomål och fråga vad som gick fel.
culture-understatement = ”{ $found }” kan betyda mer än det säger.
    .suggestion = Ta saken på allvar tills kunden säger något annat.
culture-polite_yes = ”{ $found }” betyder kanske bara ”jag har hört dig”.
    .suggestion = Be om ett uttryckligt svar innan du agerar på det.
culture-misread_date = ”{ $found }” kan läsas som två olika dagar.
    .suggestion = Upprepa datumet med månaden skriven med bokstäver och få det bekräftat.
culture-misread_number = ”{ $found }” kan läsas som två olika tal.
    .suggestion = Upprepa talet med bokstäver eller med enhet och få det bekräftat.
culture-misread_time = ”{ $found }” betyder olika klockslag i olika länder.
    .suggestion = Upprepa klockslaget i siffror, till exempel 07:30.
culture-other_calendar = ”{ $found }” är ett datum i en annan kalender.
    .suggestion = Det är troligen { $expected }; få det bekräftat.
culture-false_friend = ”{ $found }” betyder ofta något annat än det ser ut att göra.
    .suggestion = Det betyder troligen: { $expected }.
culture-formulaic_phrase = ”{ $found }” är en vanlig fras där, inte ett krav eller ett löfte.
    .suggestion = Svara på själva saken, inte på orden.

form-email = E-postadress
form-name = Namn
form-subject = Ämne
form-order_id = Ordernummer
form-description = Ditt meddelande
form-send = Skicka
form-sent = Tack. Vi har tagit emot ditt meddelande.
