## The API's errors

error-malformed_json = De inhoud is geen geldige JSON
    .detail = Stuur één JSON-waarde in UTF-8, met unieke sleutels en eindige getallen.
error-malformed_header = Een header is niet geldig
    .detail = Controleer de header { $header }.
error-unknown_parameter = Onbekende queryparameter
    .detail = Laat queryparameters weg die bij deze aanroep niet bestaan.
error-repeated_parameter = Een queryparameter komt dubbel voor
    .detail = Geef elke queryparameter maar één keer op.
error-invalid_parameter = Een queryparameter is niet geldig
    .detail = Corrigeer de queryparameters die in “errors” staan.
error-cursor_mismatch = De cursor hoort bij een andere lijst
    .detail = Gebruik een cursor alleen met de filters en de volgorde waarvoor deze is uitgegeven.
error-unauthorized = Aanmelden is nodig
    .detail = Voor deze aanroep is een geldig toegangstoken of een geldige API-sleutel nodig.
error-forbidden = Niet toegestaan
    .detail = U hebt hiervoor geen rechten.
error-not_found = Niet gevonden
    .detail = Er is hier niets wat u kunt bekijken.
error-conflict = Op dit moment niet mogelijk
    .detail = De huidige toestand laat dit niet toe. Vraag deze opnieuw op voordat u verdergaat.
error-invalid_transition = Deze stap is niet mogelijk
    .detail = Bij een ticket met de status “{ $status }” is de stap “{ $command }” niet mogelijk.
error-version_conflict = Iemand anders was sneller
    .detail = De versie die u hebt gestuurd, is niet meer de huidige. Vraag deze opnieuw op en herhaal uw wijziging.
error-idempotency_in_flight = Deze wijziging wordt al uitgevoerd
    .detail = Probeer het zo meteen opnieuw met dezelfde Idempotency-Key.
error-erased = Niet meer beschikbaar
    .detail = Deze gegevens zijn gewist.
error-cursor_expired = De cursor is verlopen
    .detail = De feed gaat 7 dagen terug. Begin opnieuw zonder cursor.
error-precondition_failed = Iemand anders was sneller
    .detail = De resource is gewijzigd sinds de versie in If-Match. Vraag deze opnieuw op en herhaal uw wijziging.
error-body_too_large = Het verzoek is te groot
    .detail = Een verzoek mag hooguit { $limit } bytes groot zijn. Stuur bestanden als bijlage.
error-unsupported_media_type = Dit inhoudstype wordt niet ondersteund
    .detail = Stuur application/json in UTF-8.
error-validation_failed = Sommige waarden zijn niet geldig
    .detail = Corrigeer de velden die in “errors” staan.
error-idempotency_mismatch = Deze Idempotency-Key is al voor een ander verzoek gebruikt
    .detail = Gebruik voor een nieuw verzoek een nieuwe sleutel.
error-precondition_required = If-Match is verplicht
    .detail = Stuur bij strict=true de laatst gelezen ETag mee in If-Match.
error-rate_limited = Te veel verzoeken
    .detail = { $retry_after_s ->
        [one] Probeer het over { $retry_after_s } seconde opnieuw.
       *[other] Probeer het over { $retry_after_s } seconden opnieuw.
    }
error-internal_error = Er is bij ons iets misgegaan
    .detail = Onze excuses. Gebeurt het opnieuw, geef ons dan het nummer door dat in “instance” staat.
error-unavailable = Even niet beschikbaar
    .detail = Probeer het over enkele seconden opnieuw. Met dezelfde Idempotency-Key gebeurt niets dubbel.
error-rate_missing = Geen wisselkoers
    .detail = Voor dit bedrag is er geen wisselkoers. Gebruik de valuta van de bestelling of probeer het later opnieuw.
error-rate_stale = De wisselkoersen zijn te oud
    .detail = De nieuwste wisselkoersen zijn van { $date }. Gebruik de valuta van de bestelling of probeer het later opnieuw.
error-culture_blocked = Het antwoord past niet bij de markt van de klant
    .detail = Wijzig wat in “errors” staat, of verstuur het antwoord met “override” en een reden.
error-reply_too_long = Het antwoord is te lang voor het kanaal
    .detail = Het kanaal accepteert maximaal { $limit } tekens; het antwoord telt er { $length }. Het wordt nooit afgekapt.

## Reasons of single faults

reason-missing = Dit veld is verplicht.
reason-unknown_field = Dit veld bestaat hier niet.
reason-wrong_type = De waarde is van het verkeerde type.
reason-not_allowed = Deze waarde is hier niet toegestaan.
reason-bad_format = De waarde heeft niet de verwachte notatie.
reason-out_of_range = De waarde valt buiten het toegestane bereik.
reason-too_long = { $limit ->
    [one] Er is hooguit { $limit } teken toegestaan.
   *[other] Er zijn hooguit { $limit } tekens toegestaan.
}
reason-too_short = { $limit ->
    [one] Er is minstens { $limit } zichtbaar teken nodig.
   *[other] Er zijn minstens { $limit } tekens nodig.
}
reason-too_many = { $limit ->
    [one] Er is hooguit { $limit } item toegestaan.
   *[other] Er zijn hooguit { $limit } items toegestaan.
}
reason-too_few = { $limit ->
    [one] Er is minstens { $limit } item nodig.
   *[other] Er zijn minstens { $limit } items nodig.
}
reason-control_character = De tekst bevat een teken dat niet is toegestaan.
reason-not_found = Er bestaat niets met deze id.
reason-already_used = Deze waarde is al in gebruik.
reason-unknown = Deze waarde is niet bekend.
reason-repeated = Dit mag maar één keer worden opgegeven.
reason-taken = Dit hoort bij een andere klant.
reason-only_with_reply = De status kan alleen samen met een openbaar antwoord worden ingesteld.
reason-not_merged = Dit ticket is niet met het andere samengevoegd.
reason-other_requester = De tickets zijn van verschillende klanten.
reason-in_the_past = Dit tijdstip ligt in het verleden.
reason-in_the_future = Dit tijdstip ligt in de toekomst.
reason-too_old = Dit tijdstip ligt meer dan 400 dagen terug.
reason-outdated = Iemand anders heeft dit gewijzigd nadat u het hebt gelezen.
reason-already_assigned = Iemand anders heeft dit ticket al opgepakt.
reason-already_escalated = Er is al een andere afdeling om hulp gevraagd; die heeft nog niet geantwoord.
reason-not_escalated = Er wordt op geen andere afdeling gewacht.
reason-not_uploaded = Dit bestand is nog niet geüpload.
reason-not_clean = Dit bestand kan pas worden gedownload nadat een scan het veilig heeft bevonden. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Dit doel en “targets/{ $other }” gelden voor dezelfde tickets, en geen van beide is specifieker.
reason-conflicting_effect = Dit effect en “effects/{ $other }” zouden het ticket in hetzelfde geval verplaatsen; slechts één van beide is mogelijk.
reason-endless_effect = Dit effect en “effects/{ $other }” zouden een ticket eindeloos tussen twee wachtrijen heen en weer kunnen schuiven.
reason-feed_refused = Dit adres mag niet worden aangeroepen: feeds worden alleen van openbare https-adressen gelezen.
reason-feed_unreachable = De feed kan op dit moment niet worden gelezen.
reason-bad_feed = Dit is geen iCal-feed met feestdagen.
reason-approval_needed = Dit valt buiten uw bevoegdheid; iemand met meer bevoegdheden moet hierover beslissen.
reason-offer_open = Er staat nog een ander voorstel voor dit ticket open.
reason-offer_expired = Dit voorstel is verlopen.
reason-offer_closed = Dit voorstel is al beantwoord of ingetrokken.
reason-not_your_turn = De andere partij moet op dit voorstel antwoorden.
reason-below_minimum = Dit is minder dan waar de klant recht op heeft.
reason-above_maximum = Dit is meer dan het retourbeleid toestaat.
reason-not_offered = Het retourbeleid voorziet hier in dit geval niet in.
reason-order_needed = Het bedrag hangt af van de bestelling, en dit ticket noemt geen bestelling die bruikbaar is.
reason-unknown_item = Dit artikel hoort niet bij de bestelling.
reason-mixed_items = Voor deze artikelen gelden verschillende regels; vraag ze apart op.
reason-no_policy = Voor dit geval is er geen retourbeleid.
reason-source_missing = Een regel die als wettelijk is aangemerkt, moet een bron hebben.
reason-protected_missing = Dit moet in de vertaling precies zo staan als in het origineel: { $tokens }.
reason-already_sent = Het antwoord is al verstuurd; de vertaling kan niet meer worden gewijzigd.
reason-not_translated = Er is nog geen vertaling.
reason-empty = De inhoud is leeg.
reason-not_utf8 = De inhoud is geen geldige UTF-8.
reason-not_json = De inhoud is geen JSON.
reason-not_finite = Getallen moeten eindig zijn.
reason-number_too_long = Een getal heeft te veel cijfers.
reason-duplicate_key = Een object heeft twee keer dezelfde sleutel.
reason-too_deep = De JSON is te diep genest.
reason-too_many_values = De JSON bevat te veel waarden.
reason-bad_character = Een tekst bevat een teken dat niet kan worden opgeslagen.

## Texts for customers

## Acknowledgements

ack-mail =
    Hartelijk dank voor uw bericht. We hebben het ontvangen en geregistreerd onder nummer { $reference }. U krijgt uiterlijk op { $answer_at } antwoord van ons.
    Wilt u nog iets toevoegen? Dan kunt u deze e-mail gewoon beantwoorden.
    .subject = We hebben uw bericht ontvangen ({ $reference })
ack-mail-open =
    Hartelijk dank voor uw bericht. We hebben het ontvangen en geregistreerd onder nummer { $reference }. We komen er zo snel mogelijk bij u op terug.
    Wilt u nog iets toevoegen? Dan kunt u deze e-mail gewoon beantwoorden.
    .subject = We hebben uw bericht ontvangen ({ $reference })
ack-chat = Bedankt, we hebben uw bericht ontvangen. U krijgt hier uiterlijk op { $answer_at } antwoord.
ack-chat-open = Bedankt, we hebben uw bericht ontvangen. U krijgt hier zo snel mogelijk antwoord.
ack-sms = Uw bericht ({ $reference }) is ontvangen. U krijgt uiterlijk op { $answer_at } antwoord.
ack-review = Bedankt dat u de tijd hebt genomen om ons dit te laten weten. We zoeken dit uit. Klantenservice { $brand }
ack-call = Bedankt voor uw telefoontje. We hebben uw vraag genoteerd onder nummer { $reference } en komen er bij u op terug.
ack-addition = Bedankt, we hebben uw bericht toegevoegd aan uw vraag { $reference }.

## Progress

progress-working = We zijn nog met uw vraag bezig. U hoort uiterlijk op { $answer_at } van ons.
progress-taken = { $agent } behandelt nu uw vraag.
progress-department = We hebben onze collega’s om hulp gevraagd ({ $desk }) en wachten op hun antwoord. Zodra we dat hebben, hoort u van ons.
progress-parcel = We hebben bij de vervoerder nagevraagd waar uw pakket { $tracking } is. Zodra we antwoord hebben, laten we het u weten.
progress-parcel-due = Uw pakket { $tracking } is onderweg. We verwachten dat het op { $arrives_on } wordt bezorgd.
progress-waiting = { $days ->
    [one] U wacht al { $days } dag op ons antwoord. Onze excuses daarvoor. We zijn u niet vergeten.
   *[other] U wacht al { $days } dagen op ons antwoord. Onze excuses daarvoor. We zijn u niet vergeten.
}
progress-later = Onze excuses: we hebben meer tijd nodig dan we hadden beloofd. U krijgt uiterlijk op { $answer_at } antwoord van ons.
progress-next = Volgende stap: { $step }

## Requests

request-question = Om u te kunnen helpen, willen we graag nog iets van u weten: { $question }
request-order = Zou u ons uw bestelnummer willen doorgeven? U vindt het in uw bestelbevestiging.
request-photo = Zou u ons een foto van het artikel en van de verpakking willen sturen?
request-reminder = { $days ->
    [one] We wachten nog op uw antwoord. Als we niets van u horen, sluiten we uw vraag over { $days } dag. U kunt ons altijd opnieuw schrijven.
   *[other] We wachten nog op uw antwoord. Als we niets van u horen, sluiten we uw vraag over { $days } dagen. U kunt ons altijd opnieuw schrijven.
}

## Confirmation

confirm-ask = Is het hiermee voor u opgelost?
    .yes = Ja, het is opgelost
    .no = Nee, ik heb nog hulp nodig
confirm-reminder = { $days ->
    [one] Mogen we nog eens vragen of het is opgelost? Als we binnen { $days } dag niets van u horen, sluiten we uw vraag.
   *[other] Mogen we nog eens vragen of het is opgelost? Als we binnen { $days } dagen niets van u horen, sluiten we uw vraag.
}
confirm-thanks = Bedankt voor uw reactie. Fijn dat het is opgelost.
confirm-not-solved = Bedankt voor uw reactie. Het spijt ons dat het nog niet is opgelost; we gaan er opnieuw mee aan de slag.

## States

state-closed = Uw vraag { $reference } is nu gesloten. Hebt u nog hulp nodig, dan kunt u ons gewoon opnieuw schrijven.
state-closed-unanswered = { $days ->
    [one] We hebben { $days } dag niets van u gehoord en hebben uw vraag daarom gesloten. Hebt u nog hulp nodig, dan kunt u ons gewoon opnieuw schrijven.
   *[other] We hebben { $days } dagen niets van u gehoord en hebben uw vraag daarom gesloten. Hebt u nog hulp nodig, dan kunt u ons gewoon opnieuw schrijven.
}
state-reopened = We hebben uw vraag { $reference } heropend en kijken er opnieuw naar.
state-merged = Uw vraag { $other_reference } gaat over hetzelfde als { $reference }. We behandelen ze samen onder nummer { $reference }.
state-follow-up = We gaan verder met uw vraag onder het nieuwe nummer { $reference }, als vervolg op { $other_reference }. U hoeft niet alles opnieuw uit te leggen.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Geachte mevrouw { $name },
    [mr] Geachte heer { $name },
   *[none] Geachte { $name },
}
salutation-formal-unnamed = Geachte klant,
salutation-friendly = Beste { $name },
salutation-friendly-unnamed = Goedendag,
salutation-morning = Goedemorgen,
salutation-afternoon = Goedemiddag,
salutation-evening = Goedenavond,
closing-formal =
    Met vriendelijke groet,
    { $agent }
    Klantenservice { $brand }
closing-formal-unsigned =
    Met vriendelijke groet,
    Klantenservice { $brand }
closing-friendly = Vriendelijke groet, { $agent }
closing-apology = Onze oprechte excuses voor het ongemak.
closing-patience = Hartelijk dank voor uw geduld.
closing-further-help = Kunnen we nog iets anders voor u doen, laat het ons dan gerust weten.

## Hours

hours-closed = Onze klantenservice is op dit moment gesloten. Vanaf { $opens_at } zijn we er weer en krijgt u antwoord.
hours-holiday = Vanwege een feestdag ({ $holiday }) zijn we vandaag gesloten. Vanaf { $opens_at } zijn we er weer en krijgt u antwoord.
hours-today = We zijn er vandaag voor u van { $opens } tot { $closes } uur.
hours-always = We zijn er dag en nacht voor u.
hours-urgent = Kan het niet wachten, bel ons dan op { $phone }.

## Translation and language

translation-notice = Dit bericht is automatisch vertaald.
translation-notice-original = Dit bericht is automatisch vertaald. Oorspronkelijke taal: { $language }. We sturen u het origineel graag toe.
language-invitation = U kunt ons schrijven in de taal die u het prettigst vindt.
language-chosen = Vanaf nu schrijven we u in deze taal: { $language }. Hebt u liever een andere taal, laat het ons dan weten.

## Attachments and limits

files-received = { $count ->
    [one] We hebben { $count } bestand van u ontvangen.
   *[other] We hebben { $count } bestanden van u ontvangen.
}
files-too-big = Het bestand “{ $file }” is te groot en is niet bij ons aangekomen. Een bestand mag maximaal { $size } groot zijn.
files-refused = Om veiligheidsredenen kunnen we het bestand “{ $file }” niet aannemen. U kunt het wel als afbeelding of pdf sturen.
limit-messages = We hebben in korte tijd veel berichten van u ontvangen. Ze zijn allemaal aangekomen en we lezen ze; u hoeft ze niet nog eens te sturen.
limit-blocked = Uw bericht is tegengehouden door ons spamfilter. Is dat ten onrechte gebeurd, dan bieden we u onze excuses aan. U kunt ons dan schrijven op { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Tijdens onze openingstijden krijgt u op elk bericht binnen { $hours } uur antwoord.
   *[other] Tijdens onze openingstijden krijgt u op elk bericht binnen { $hours } uur antwoord.
}

## Offers

offer-refund = We bieden u aan { $amount } terug te betalen voor “{ $item }”.
offer-replacement = We bieden u aan kosteloos een nieuw exemplaar van “{ $item }” te sturen.
offer-repair = We bieden u aan “{ $item }” kosteloos te repareren.
offer-voucher = We bieden u een tegoedbon van { $amount } aan. U kunt de bon gebruiken tot en met { $expires_on }.
offer-reduction = Wilt u “{ $item }” houden, dan betalen we u { $amount } van de prijs terug.
offer-label = Hier vindt u uw retourlabel: { $url }. Terugsturen is gratis.
offer-return-days = { $days ->
    [one] U kunt het artikel binnen { $days } dag aan ons terugsturen.
   *[other] U kunt het artikel binnen { $days } dagen aan ons terugsturen.
}
offer-ask = Gaat u akkoord met dit voorstel?
    .yes = Ja, ik ga akkoord
    .no = Nee, dank u
offer-accepted = Dank u wel. We regelen nu alles voor u.
offer-declined = Bedankt voor uw reactie. We zoeken naar een andere oplossing.
offer-countered = Bedankt voor uw voorstel. We bekijken het en komen er bij u op terug.
offer-refund-sent = { $days ->
    [one] We hebben { $amount } aan u terugbetaald. Het bedrag staat naar verwachting binnen { $days } werkdag op uw rekening.
   *[other] We hebben { $amount } aan u terugbetaald. Het bedrag staat naar verwachting binnen { $days } werkdagen op uw rekening.
}

## Bot and hand-over

bot-greeting = Goedendag, dit is de automatische assistent van { $brand }. Waarmee kan ik u helpen?
bot-helped = Bent u hiermee geholpen?
    .yes = Ja
    .no = Nee
bot-person = U kunt altijd met een medewerker praten.
    .button = Met een medewerker praten
bot-not-understood = Sorry, dat heb ik niet begrepen. Kunt u het anders omschrijven, of praat u liever met een medewerker?
handover-person = Ik verbind u door met een medewerker. U hoeft niet alles opnieuw te vertellen.
handover-wait = { $minutes ->
    [one] De verwachte wachttijd is ongeveer { $minutes } minuut.
   *[other] De verwachte wachttijd is ongeveer { $minutes } minuten.
}
handover-nobody = Er is op dit moment geen medewerker beschikbaar. Uw bericht blijft bewaard; vanaf { $opens_at } zijn we er weer voor u.
handover-desk = Ons team op een andere locatie ({ $desk }) gaat nu verder met uw vraag, zodat u niet tot morgen hoeft te wachten.

## Surveys

survey-satisfaction = Hoe tevreden bent u over onze hulp?
    .lowest = Zeer ontevreden
    .low = Ontevreden
    .middle = Neutraal
    .high = Tevreden
    .highest = Zeer tevreden
survey-recommendation = Hoe waarschijnlijk is het dat u { $brand } aanbeveelt bij vrienden of collega’s?
    .lowest = Zeer onwaarschijnlijk
    .highest = Zeer waarschijnlijk
survey-effort = Hoe makkelijk was het om een oplossing voor uw vraag te krijgen?
    .lowest = Heel moeilijk
    .highest = Heel makkelijk
survey-comment = Wilt u uw antwoord toelichten? (niet verplicht)
survey-thanks = Bedankt voor uw antwoord. Daarmee kunnen we onze service verbeteren.
survey-low = Het spijt ons dat we niet aan uw verwachtingen hebben voldaan. Een van onze medewerkers bekijkt uw vraag opnieuw en neemt contact met u op.
survey-subject = Hebben we u goed geholpen? Uw vraag { $reference }

## Privacy

privacy-export = De kopie van uw persoonsgegevens waar u om hebt gevraagd, staat klaar: { $url }. U kunt deze downloaden tot en met { $expires_on }.
privacy-erased = We hebben uw persoonsgegevens op uw verzoek verwijderd.
privacy-received = We hebben uw verzoek over uw persoonsgegevens ontvangen. U krijgt uiterlijk op { $answer_on } antwoord van ons.
privacy-secrets = Stuur ons voor uw eigen veiligheid geen wachtwoorden of volledige kaartnummers.

## Festivals

festival-wish = Onze beste wensen voor { $festival }.
festival-delay = Rond de feestdagen ({ $festival }) kunnen antwoorden en leveringen iets langer duren. Hartelijk dank voor uw geduld.

## Live chat

chat-page = Chat met ons
    .write = Uw bericht
    .send = Verzenden
    .you = U
    .us = Klantenservice
    .online = Wij staan voor u klaar
    .away = Laat een bericht achter, wij antwoorden u
    .typing = Is aan het schrijven…
    .read = Gelezen
    .connecting = Verbinding maken…
    .failed = Niet verzonden. Probeert u het alstublieft opnieuw.
    .original = Oorspronkelijke tekst
transcript = Gesprek { $reference }
    .customer = Klant
    .agent = Klantenservice
    .bot = Automatisch bericht
    .note = Interne notitie
    .translated = Vertaling ({ $language })

## Culture check

culture-greeting_missing = Het antwoord heeft geen aanhef.
    .suggestion = Begin met “{ $expected }”.
culture-greeting_time = “{ $found }” past niet bij het dagdeel in het land van de klant.
    .suggestion = Schrijf “{ $expected }”.
culture-greeting_language = “{ $found }” is een groet in een andere taal.
    .suggestion = Schrijf “{ $expected }”.
culture-closing_missing = Het antwoord heeft geen afsluiting.
    .suggestion = Sluit af met “{ $expected }”.
culture-closing_formality = “{ $found }” is minder formeel dan klanten hier verwachten.
    .suggestion = Sluit af met “{ $expected }”.
culture-formality_unexpected = Met “{ $found }” wordt de klant informeel aangesproken.
    .suggestion = Gebruik de vorm “{ $expected }”.
culture-formality_mixed = “{ $found }”: in dit antwoord staan twee aanspreekvormen door elkaar.
    .suggestion = Gebruik overal de vorm “{ $expected }”.
culture-honorific_missing = Bij de naam “{ $found }” ontbreekt de aanspreektitel.
    .suggestion = Schrijf “{ $expected }”.
culture-taboo_word = “{ $found }” kunt u in deze markt beter vermijden.
    .suggestion = Kies andere woorden.
culture-promise_window = “{ $found }” belooft meer dagen dan het retourbeleid geeft.
    .suggestion = Aantal dagen volgens het beleid: { $expected }.
culture-promise_absolute = “{ $found }” belooft iets wat niemand kan garanderen.
    .suggestion = Schrijf wat er wordt gedaan, en wanneer dat klaar is.
culture-personal_data = Het antwoord bevat persoonsgegevens die niet voluit vermeld mogen worden.
    .suggestion = Toon hooguit de laatste vier tekens.
culture-currency_unexpected = “{ $found }” is niet in de valuta van de klant.
    .suggestion = Vermeld het bedrag in { $expected }.
culture-date_order = In “{ $found }” staan dag, maand en jaar in een andere volgorde dan daar gebruikelijk is.
    .suggestion = Schrijf “{ $expected }”.
culture-date_ambiguous = “{ $found }” kan als twee verschillende dagen worden gelezen.
    .suggestion = Schrijf “{ $expected }”.
culture-language_unexpected = Het antwoord is niet in de taal van de klant.
    .suggestion = Laat het vertalen of schrijf in deze taal: { $expected }.
culture-too_long = Het antwoord is langer dan het kanaal toelaat.
    .suggestion = Maximaal aantal tekens: { $expected }.
culture-festival_silence = Het is daar niet gepast om dit bericht tijdens “{ $found }” te versturen.
    .suggestion = Verstuur het na { $expected }.
culture-festival_greeting = In het land van de klant wordt “{ $found }” gevierd.
    .suggestion = Een wens is een vriendelijk gebaar: “{ $expected }”.
culture-platform_content = “{ $found }” is niet toegestaan in berichten op deze marktplaats.
    .suggestion = Laat het weg en antwoord hier.
culture-indirect_refusal = “{ $found }” kan een beleefde weigering zijn.
    .suggestion = Vat het niet op als instemming; stel iets anders voor.
culture-indirect_complaint = “{ $found }” kan een beleefd verwoorde klacht zijn.
    .suggestion = Behandel het als klacht en vraag wat er is misgegaan.
culture-understatement = Achter “{ $found }” kan meer zitten dan er staat.
    .suggestion = Ga ervan uit dat het ernstig is, tot de klant iets anders zegt.
culture-polite_yes = “{ $found }” kan ook alleen betekenen: “ik heb u gehoord”.
    .suggestion = Vraag een uitdrukkelijk antwoord voordat u ernaar handelt.
culture-misread_date = “{ $found }” kan als twee verschillende dagen worden gelezen.
    .suggestion = Herhaal de datum met de maand voluit geschreven en laat die bevestigen.
culture-misread_number = “{ $found }” kan als twee verschillende getallen worden gelezen.
    .suggestion = Herhaal het getal in letters of met de eenheid erbij en laat het bevestigen.
culture-misread_time = “{ $found }” betekent niet in elk land hetzelfde tijdstip.
    .suggestion = Herhaal het tijdstip in cijfers, bijvoorbeeld 07:30.
culture-other_calendar = “{ $found }” is een datum in een andere kalender.
    .suggestion = Waarschijnlijk is het { $expected }; laat het bevestigen.
culture-false_friend = “{ $found }” betekent vaak iets anders dan het lijkt.
    .suggestion = Waarschijnlijke betekenis: { $expected }.
culture-formulaic_phrase = “{ $found }” is daar een vaste beleefdheidsformule, geen eis en geen belofte.
    .suggestion = Reageer niet op de woorden, maar op de zaak zelf.

form-email = E-mailadres
form-name = Naam
form-subject = Onderwerp
form-order_id = Bestelnummer
form-description = Uw bericht
form-send = Verzenden
form-sent = Hartelijk dank. Wij hebben uw bericht ontvangen.
