## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = Indholdet er ikke gyldig JSON
    .detail = Send én JSON-værdi i UTF-8 med entydige nøgler og endelige tal.
error-malformed_header = En header er ikke gyldig
    .detail = Kontrollér headeren { $header }.
error-unknown_parameter = Ukendt forespørgselsparameter
    .detail = Udelad de forespørgselsparametre, som dette kald ikke har.
error-repeated_parameter = En forespørgselsparameter er gentaget
    .detail = Angiv hver forespørgselsparameter én gang.
error-invalid_parameter = En forespørgselsparameter er ikke gyldig
    .detail = Ret de forespørgselsparametre, der er nævnt i »errors«.
error-cursor_mismatch = Markøren hører til en anden liste
    .detail = Brug kun en markør sammen med de filtre og den rækkefølge, den er udstedt til.
error-unauthorized = Log ind
    .detail = Dette kald kræver et gyldigt adgangstoken eller en gyldig API-nøgle.
error-forbidden = Ikke tilladt
    .detail = Du har ikke rettigheder til at gøre dette.
error-not_found = Ikke fundet
    .detail = Her er ikke noget, som du kan se.
error-conflict = Ikke muligt lige nu
    .detail = Den aktuelle tilstand tillader det ikke. Hent den igen, og tag stilling.
error-invalid_transition = Dette trin er ikke muligt
    .detail = En sag med status »{ $status }« kan ikke tage trinnet »{ $command }«.
error-version_conflict = En anden kom først
    .detail = Den version, du sendte, er ikke længere den aktuelle. Hent den igen, og gentag ændringen.
error-idempotency_in_flight = Det samme element er ved at blive ændret
    .detail = Prøv igen om lidt med samme Idempotency-Key.
error-erased = Ikke længere tilgængelig
    .detail = Disse data er slettet.
error-cursor_expired = Markøren er udløbet
    .detail = Feedet går 7 dage tilbage. Begynd forfra uden markør.
error-precondition_failed = En anden kom først
    .detail = Ressourcen er ændret siden den version, der er angivet i If-Match. Hent den igen, og gentag ændringen.
error-body_too_large = Forespørgslen er for stor
    .detail = En forespørgsel må højst fylde { $limit } byte. Send filer som vedhæftninger.
error-unsupported_media_type = Indholdstypen understøttes ikke
    .detail = Send application/json i UTF-8.
error-validation_failed = Nogle værdier er ikke gyldige
    .detail = Ret de felter, der er nævnt i »errors«.
error-idempotency_mismatch = Denne Idempotency-Key er brugt til en anden forespørgsel
    .detail = Brug en ny nøgle til en ny forespørgsel.
error-precondition_required = If-Match er påkrævet
    .detail = Med strict=true skal du sende den ETag, du senest har hentet, i If-Match.
error-rate_limited = For mange forespørgsler
    .detail = { $retry_after_s ->
        [one] Prøv igen om { $retry_after_s } sekund.
       *[other] Prøv igen om { $retry_after_s } sekunder.
    }
error-internal_error = Noget gik galt hos os
    .detail = Vi beklager. Hvis det sker igen, må du gerne oplyse nummeret i »instance« til os.
error-unavailable = Kortvarigt utilgængelig
    .detail = Prøv igen om nogle sekunder. Med samme Idempotency-Key udføres intet to gange.
error-rate_missing = Valutakurs mangler
    .detail = Der findes ingen valutakurs for beløbet. Brug ordrens valuta, eller prøv igen senere.
error-rate_stale = Valutakurserne er for gamle
    .detail = De nyeste valutakurser er fra { $date }. Brug ordrens valuta, eller prøv igen senere.
error-culture_blocked = Svaret passer ikke til kundens marked
    .detail = Ret det, der er nævnt i »errors«, eller send svaret med »override« og en begrundelse.
error-reply_too_long = Svaret er for langt til sin kanal
    .detail = Kanalen tillader { $limit } tegn; svaret har { $length }. Svar bliver aldrig afkortet.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Feltet skal udfyldes.
reason-unknown_field = Feltet findes ikke her.
reason-wrong_type = Værdien har den forkerte type.
reason-not_allowed = Værdien er ikke tilladt her.
reason-bad_format = Værdien har ikke det forventede format.
reason-out_of_range = Værdien ligger uden for det tilladte interval.
reason-too_long = { $limit ->
    [one] Højst { $limit } tegn er tilladt.
   *[other] Højst { $limit } tegn er tilladt.
}
reason-too_short = { $limit ->
    [one] Mindst { $limit } synligt tegn er nødvendigt.
   *[other] Mindst { $limit } tegn er nødvendige.
}
reason-too_many = { $limit ->
    [one] Højst { $limit } element er tilladt.
   *[other] Højst { $limit } elementer er tilladt.
}
reason-too_few = { $limit ->
    [one] Mindst { $limit } element er nødvendigt.
   *[other] Mindst { $limit } elementer er nødvendige.
}
reason-control_character = Teksten indeholder et tegn, der ikke er tilladt.
reason-not_found = Der findes intet med dette id.
reason-already_used = Værdien er allerede i brug.
reason-unknown = Værdien er ukendt.
reason-repeated = Dette må kun angives én gang.
reason-taken = Dette tilhører en anden kunde.
reason-only_with_reply = Status kan kun sættes sammen med et offentligt svar.
reason-not_merged = Sagen er ikke slået sammen med den anden.
reason-other_requester = Sagerne tilhører forskellige kunder.
reason-in_the_past = Tidspunktet er allerede passeret.
reason-in_the_future = Tidspunktet ligger i fremtiden.
reason-too_old = Tidspunktet ligger mere end 400 dage tilbage.
reason-outdated = En anden har ændret dette, siden du læste det.
reason-already_assigned = En anden har allerede taget sagen.
reason-already_escalated = En anden afdeling er allerede blevet bedt om hjælp og har ikke svaret endnu.
reason-not_escalated = Der ventes ikke på svar fra en anden afdeling.
reason-not_uploaded = Filen er ikke uploadet endnu.
reason-not_clean = Filen kan først hentes, når en scanning har fundet den sikker. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Dette mål og »targets/{ $other }« gælder for de samme sager, og ingen af dem er mere specifik.
reason-conflicting_effect = Denne effekt og »effects/{ $other }« ville flytte sagen ved samme lejlighed; det kan kun den ene gøre.
reason-endless_effect = Denne effekt og »effects/{ $other }« kunne flytte en sag frem og tilbage mellem to køer i det uendelige.
reason-feed_refused = Adressen må ikke kaldes: feeds læses kun fra offentlige https-adresser.
reason-feed_unreachable = Feedet kan ikke læses lige nu.
reason-bad_feed = Dette er ikke et iCal-feed med helligdage.
reason-approval_needed = Dette overstiger dine beføjelser og skal godkendes af en med større beføjelser.
reason-offer_open = Et andet tilbud i sagen er stadig åbent.
reason-offer_expired = Tilbuddet er udløbet.
reason-offer_closed = Tilbuddet er allerede besvaret eller trukket tilbage.
reason-not_your_turn = Det er den anden part, der skal svare på tilbuddet.
reason-below_minimum = Det er mindre, end kunden har ret til.
reason-above_maximum = Det er mere, end returbetingelserne tillader.
reason-not_offered = Returbetingelserne giver ikke mulighed for dette i denne situation.
reason-order_needed = Beløbet afhænger af ordren, og sagen angiver ingen, der kan bruges.
reason-unknown_item = Varen indgår ikke i ordren.
reason-mixed_items = Der gælder forskellige regler for disse varer; slå dem op én ad gangen.
reason-no_policy = Der findes ingen returbetingelser for denne situation.
reason-source_missing = Det, der angives at være lov, skal have en kilde.
reason-protected_missing = Dette skal stå i oversættelsen, præcis som det står i originalen: { $tokens }.
reason-already_sent = Svaret er allerede sendt; oversættelsen kan ikke længere ændres.
reason-not_translated = Der findes endnu ingen oversættelse.
reason-empty = Indholdet er tomt.
reason-not_utf8 = Indholdet er ikke gyldig UTF-8.
reason-not_json = Indholdet er ikke JSON.
reason-not_finite = Tal skal være endelige.
reason-number_too_long = Et tal har for mange cifre.
reason-duplicate_key = Et objekt har den samme nøgle to gange.
reason-too_deep = JSON-indholdet er indlejret i for mange niveauer.
reason-too_many_values = JSON-indholdet har for mange værdier.
reason-bad_character = En tekst indeholder et tegn, der ikke kan gemmes.

## Texts for customers

## Acknowledgements

ack-mail =
    Tak for din besked. Vi har modtaget den og givet den nummer { $reference }. Du får svar fra os senest den { $answer_at }.
    Hvis du vil tilføje noget, kan du blot svare på denne besked.
    .subject = Vi har modtaget din besked ({ $reference })
ack-mail-open =
    Tak for din besked. Vi har modtaget den og givet den nummer { $reference }. Vi vender tilbage til dig, så snart vi kan.
    Hvis du vil tilføje noget, kan du blot svare på denne besked.
    .subject = Vi har modtaget din besked ({ $reference })
ack-chat = Tak, vi har fået din besked og svarer dig her senest den { $answer_at }.
ack-chat-open = Tak, vi har fået din besked og svarer dig her, så snart vi kan.
ack-sms = Vi har fået din besked ({ $reference }). Du får svar senest den { $answer_at }.
ack-review = Tak, fordi du tog dig tid til at fortælle os om det. Vi ser nærmere på det. { $brand } Kundeservice
ack-call = Tak for dit opkald. Vi har registreret din henvendelse med nummer { $reference } og vender tilbage til dig.
ack-addition = Tak, vi har føjet din besked til din henvendelse { $reference }.

## Progress

progress-working = Vi arbejder stadig på din henvendelse. Du hører fra os senest den { $answer_at }.
progress-taken = Det er nu { $agent }, der tager sig af din henvendelse.
progress-department = Vi har bedt vores kolleger om hjælp ({ $desk }) og venter på svar. Vi vender tilbage til dig, så snart vi har det.
progress-parcel = Vi har spurgt fragtfirmaet, hvor din pakke { $tracking } er, og giver dig besked, så snart vi får svar.
progress-parcel-due = Din pakke { $tracking } er på vej til dig. Den forventes leveret den { $arrives_on }.
progress-waiting = { $days ->
    [one] Du har ventet på svar fra os i { $days } dag. Det beklager vi, og vi har ikke glemt dig.
   *[other] Du har ventet på svar fra os i { $days } dage. Det beklager vi, og vi har ikke glemt dig.
}
progress-later = Vi beklager, men vi har brug for mere tid, end vi lovede. Du får svar fra os senest den { $answer_at }.
progress-next = Næste skridt: { $step }

## Requests

request-question = For at kunne hjælpe dig mangler vi en enkelt oplysning: { $question }
request-order = Vil du sende os dit ordrenummer? Du finder det i din ordrebekræftelse.
request-photo = Vil du sende os et billede af varen og af emballagen?
request-reminder = { $days ->
    [one] Vi venter stadig på dit svar. Hvis vi ikke hører fra dig, afslutter vi din henvendelse om { $days } dag. Du er altid velkommen til at skrive til os igen.
   *[other] Vi venter stadig på dit svar. Hvis vi ikke hører fra dig, afslutter vi din henvendelse om { $days } dage. Du er altid velkommen til at skrive til os igen.
}

## Confirmation

confirm-ask = Er din sag løst nu?
    .yes = Ja, den er løst
    .no = Nej, jeg har stadig brug for hjælp
confirm-reminder = { $days ->
    [one] Vi vil gerne spørge en gang til, om sagen er løst. Hvis vi ikke hører fra dig inden for { $days } dag, afslutter vi din henvendelse.
   *[other] Vi vil gerne spørge en gang til, om sagen er løst. Hvis vi ikke hører fra dig inden for { $days } dage, afslutter vi din henvendelse.
}
confirm-thanks = Tak for din tilbagemelding. Vi er glade for, at sagen er løst.
confirm-not-solved = Tak for din tilbagemelding. Vi er kede af, at sagen ikke er løst endnu, og ser på den igen.

## States

state-closed = Din henvendelse { $reference } er nu afsluttet. Har du stadig brug for hjælp, er du velkommen til at skrive til os igen.
state-closed-unanswered = { $days ->
    [one] Vi har ikke hørt fra dig i { $days } dag og har derfor afsluttet din henvendelse. Har du stadig brug for hjælp, er du velkommen til at skrive til os igen.
   *[other] Vi har ikke hørt fra dig i { $days } dage og har derfor afsluttet din henvendelse. Har du stadig brug for hjælp, er du velkommen til at skrive til os igen.
}
state-reopened = Vi har genåbnet din henvendelse { $reference } og ser på den igen.
state-merged = Din henvendelse { $other_reference } handler om det samme som { $reference }. Vi behandler dem begge under nummer { $reference }.
state-follow-up = I forlængelse af din henvendelse { $other_reference } har vi oprettet en ny til dig: { $reference }. Du behøver ikke fortælle det hele forfra.

## Salutations and closings

salutation-formal = Kære { $name },
salutation-formal-unnamed = Kære kunde,
salutation-friendly = Hej { $name },
salutation-friendly-unnamed = Hej,
salutation-morning = Godmorgen,
salutation-afternoon = Goddag,
salutation-evening = God aften,
closing-formal =
    Med venlig hilsen
    { $agent }
    { $brand } Kundeservice
closing-formal-unsigned =
    Med venlig hilsen
    { $brand } Kundeservice
closing-friendly = Mange hilsner { $agent }
closing-apology = Vi beklager meget den ulejlighed, det har givet dig.
closing-patience = Tak for din tålmodighed.
closing-further-help = Du er altid velkommen til at kontakte os, hvis der er andet, vi kan hjælpe med.

## Hours

hours-closed = Kundeservice har lukket lige nu. Vi åbner igen den { $opens_at }, og så svarer vi dig.
hours-holiday = Vi holder lukket i dag på grund af helligdag ({ $holiday }). Vi åbner igen den { $opens_at }, og så svarer vi dig.
hours-today = Vi sidder klar i dag kl. { $opens }-{ $closes }.
hours-always = Vi sidder klar døgnet rundt.
hours-urgent = Hvis det ikke kan vente, så ring til os på { $phone }.

## Translation and language

translation-notice = Denne besked er oversat automatisk.
translation-notice-original = Denne besked er oversat automatisk. Originalsprog: { $language }. Vi sender dig gerne originalen.
language-invitation = Du er velkommen til at skrive til os på det sprog, du er mest tryg ved.
language-chosen = Fra nu af skriver vi til dig på { $language }. Sig endelig til, hvis du foretrækker et andet sprog.

## Attachments and limits

files-received = { $count ->
    [one] Vi har modtaget { $count } fil fra dig.
   *[other] Vi har modtaget { $count } filer fra dig.
}
files-too-big = Filen »{ $file }« er for stor og er ikke nået frem til os. Filer må højst fylde { $size }.
files-refused = Af sikkerhedsgrunde kan vi ikke modtage filen »{ $file }«. Send den gerne som billede eller PDF i stedet.
limit-messages = Vi har fået mange beskeder fra dig på kort tid. De er alle nået frem, og vi læser dem, så du behøver ikke sende dem igen.
limit-blocked = Din besked blev stoppet af vores spamfilter. Hvis det er en fejl, beklager vi; skriv i så fald til { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Vi svarer på alle beskeder inden for { $hours } time i vores åbningstid.
   *[other] Vi svarer på alle beskeder inden for { $hours } timer i vores åbningstid.
}

## Offers

offer-refund = Vi vil gerne betale { $amount } tilbage til dig for { $item }.
offer-replacement = Vi vil gerne sende dig en ny vare uden beregning ({ $item }).
offer-repair = Vi vil gerne reparere din vare uden beregning ({ $item }).
offer-voucher = Vi vil gerne give dig et gavekort på { $amount }. Du kan bruge det til og med den { $expires_on }.
offer-reduction = Hvis du vil beholde varen ({ $item }), betaler vi { $amount } af prisen tilbage til dig.
offer-label = Her er din returlabel: { $url }. Det koster dig ikke noget at sende varen tilbage.
offer-return-days = { $days ->
    [one] Send venligst varen tilbage inden for { $days } dag.
   *[other] Send venligst varen tilbage inden for { $days } dage.
}
offer-ask = Vil du tage imod tilbuddet?
    .yes = Ja tak
    .no = Nej tak
offer-accepted = Tak. Så går vi i gang med det samme.
offer-declined = Tak for dit svar. Vi ser på, om vi kan finde en anden løsning.
offer-countered = Tak for dit forslag. Vi ser på det og vender tilbage til dig.
offer-refund-sent = { $days ->
    [one] Vi har betalt { $amount } tilbage til dig. Beløbet bør stå på din konto inden for { $days } bankdag.
   *[other] Vi har betalt { $amount } tilbage til dig. Beløbet bør stå på din konto inden for { $days } bankdage.
}

## Bot and hand-over

bot-greeting = Hej, jeg er den automatiske assistent hos { $brand }. Hvad kan jeg hjælpe dig med?
bot-helped = Kunne du bruge svaret?
    .yes = Ja
    .no = Nej
bot-person = Du kan altid komme til at tale med en medarbejder.
    .button = Tal med en medarbejder
bot-not-understood = Det forstod jeg desværre ikke. Kan du sige det på en anden måde, eller vil du hellere tale med en medarbejder?
handover-person = Jeg sætter dig i forbindelse med en af vores medarbejdere. Du behøver ikke fortælle det hele forfra.
handover-wait = { $minutes ->
    [one] Ventetiden er cirka { $minutes } minut.
   *[other] Ventetiden er cirka { $minutes } minutter.
}
handover-nobody = Ingen af vores medarbejdere er her lige nu. De er tilbage den { $opens_at } og tager sig af din besked til den tid.
handover-desk = Vores team på et andet kontor ({ $desk }) arbejder nu videre med din henvendelse, så du ikke skal vente til i morgen.

## Surveys

survey-satisfaction = Hvor tilfreds er du med den hjælp, du fik?
    .lowest = Meget utilfreds
    .low = Utilfreds
    .middle = Hverken tilfreds eller utilfreds
    .high = Tilfreds
    .highest = Meget tilfreds
survey-recommendation = Hvor sandsynligt er det, at du vil anbefale { $brand } til en ven eller kollega?
    .lowest = Slet ikke sandsynligt
    .highest = Yderst sandsynligt
survey-effort = Hvor nemt var det at få afklaret din henvendelse?
    .lowest = Meget svært
    .highest = Meget nemt
survey-comment = Vil du fortælle os hvorfor? (valgfrit)
survey-thanks = Tak for dit svar. Det hjælper os med at blive bedre.
survey-low = Vi er kede af, at vi ikke levede op til dine forventninger. En medarbejder ser på din henvendelse igen og kontakter dig.
survey-subject = Hvad synes du om vores hjælp med din henvendelse { $reference }?

## Privacy

privacy-export = Den kopi af dine personoplysninger, du bad om, er klar: { $url }. Du kan hente den til og med den { $expires_on }.
privacy-erased = Vi har som ønsket slettet dine personoplysninger.
privacy-received = Vi har modtaget din anmodning om dine personoplysninger. Du får svar fra os senest den { $answer_on }.
privacy-secrets = Af hensyn til din sikkerhed bedes du ikke sende os adgangskoder eller fulde kortnumre.

## Festivals

festival-wish = Vi ønsker dig alt godt i anledning af { $festival }.
festival-delay = Omkring helligdagene ({ $festival }) kan svar og leveringer tage lidt længere tid end normalt. Tak for din tålmodighed.

## Live chat

chat-page = Chat med os
    .write = Din besked
    .send = Afsend
    .you = Du
    .us = Kundeservice
    .online = Vi er klar til at hjælpe dig
    .away = Læg en besked, så svarer vi
    .typing = Skriver …
    .read = Læst
    .connecting = Opretter forbindelse …
    .failed = Ikke sendt. Prøv venligst igen.
    .original = Oprindelig tekst
transcript = Samtale { $reference }
    .customer = Kunde
    .agent = Kundeservice
    .bot = Automatisk besked
    .note = Intern note
    .translated = Oversættelse ({ $language })

## Culture check

culture-greeting_missing = Svaret mangler en hilsen.
    .suggestion = Begynd med »{ $expected }«.
culture-greeting_time = »{ $found }« passer ikke til tidspunktet på dagen hos kunden.
    .suggestion = Skriv »{ $expected }«.
culture-greeting_language = »{ $found }« er en hilsen på et andet sprog.
    .suggestion = Skriv »{ $expected }«.
culture-closing_missing = Svaret mangler en afslutning.
    .suggestion = Slut med »{ $expected }«.
culture-closing_formality = »{ $found }« er mindre formelt, end kunderne forventer her.
    .suggestion = Slut med »{ $expected }«.
culture-formality_unexpected = »{ $found }« tiltaler kunden uformelt.
    .suggestion = Brug formen »{ $expected }«.
culture-formality_mixed = »{ $found }«: Svaret blander to tiltaleformer.
    .suggestion = Brug formen »{ $expected }« hele vejen igennem.
culture-honorific_missing = Navnet »{ $found }« står uden den tiltale, der hører til.
    .suggestion = Skriv »{ $expected }«.
culture-taboo_word = »{ $found }« bør undgås på dette marked.
    .suggestion = Vælg andre ord.
culture-promise_window = »{ $found }« lover flere dage, end returbetingelserne giver.
    .suggestion = Betingelserne giver { $expected } dage.
culture-promise_absolute = »{ $found }« lover noget, som ingen kan garantere.
    .suggestion = Skriv, hvad der bliver gjort, og hvornår det senest sker.
culture-personal_data = Svaret viser personoplysninger, der ikke bør skrives fuldt ud.
    .suggestion = Vis højst de sidste fire tegn.
culture-currency_unexpected = »{ $found }« er ikke i kundens valuta.
    .suggestion = Angiv beløbet i { $expected }.
culture-date_order = »{ $found }« er ikke en dato i den rækkefølge, der er almindelig der.
    .suggestion = Skriv »{ $expected }«.
culture-date_ambiguous = »{ $found }« kan læses som to forskellige dage.
    .suggestion = Skriv »{ $expected }«.
culture-language_unexpected = Svaret er ikke på kundens sprog.
    .suggestion = Få det oversat, eller skriv på { $expected }.
culture-too_long = Svaret er længere, end kanalen tillader.
    .suggestion = Brug højst { $expected } tegn.
culture-festival_silence = Det er ikke skik og brug at sende en sådan besked under »{ $found }«.
    .suggestion = Send den efter { $expected }.
culture-festival_greeting = I kundens land fejrer man »{ $found }«.
    .suggestion = Send gerne en hilsen: »{ $expected }«.
culture-platform_content = “{ $found }” er ikke tilladt i beskeder på denne markedsplads.
    .suggestion = Udelad det, og svar her.
culture-indirect_refusal = »{ $found }« kan være et høfligt nej.
    .suggestion = Opfat det ikke som et ja; foreslå en anden løsning.
culture-indirect_complaint = »{ $found }« kan være en høfligt formuleret klage.
    .suggestion = Behandl det som en klage, og spørg, hvad der gik galt.
culture-understatement = »{ $found }« kan betyde mere, end det siger.
    .suggestion = Tag sagen alvorligt, indtil kunden siger noget andet.
culture-polite_yes = »{ $found }« betyder måske kun »jeg har hørt dig«.
    .suggestion = Bed om et udtrykkeligt svar, før du handler på det.
culture-misread_date = »{ $found }« kan læses som to forskellige dage.
    .suggestion = Gentag datoen med måneden skrevet med bogstaver, og få den bekræftet.
culture-misread_number = »{ $found }« kan læses som to forskellige tal.
    .suggestion = Gentag tallet med bogstaver eller med enhed, og få det bekræftet.
culture-misread_time = »{ $found }« betyder forskellige klokkeslæt i forskellige lande.
    .suggestion = Gentag klokkeslættet i tal, for eksempel 07.30.
culture-other_calendar = »{ $found }« er en dato i en anden kalender.
    .suggestion = Det er sandsynligvis { $expected }; få det bekræftet.
culture-false_friend = »{ $found }« betyder ofte noget andet, end det ser ud til.
    .suggestion = Det betyder sandsynligvis: { $expected }.
culture-formulaic_phrase = »{ $found }« er en almindelig vending der, ikke et krav eller et løfte.
    .suggestion = Svar på selve sagen, ikke på ordene.

form-email = E-mailadresse
form-name = Navn
form-subject = Emne
form-order_id = Ordrenummer
form-description = Din besked
form-send = Send besked
form-sent = Tak. Vi har modtaget din besked.
