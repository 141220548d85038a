## The API's errors

error-malformed_json = Der Inhalt ist kein gültiges JSON
    .detail = Bitte senden Sie einen JSON-Wert in UTF-8, mit eindeutigen Schlüsseln und endlichen Zahlen.
error-malformed_header = Ein Header ist ungültig
    .detail = Bitte prüfen Sie den Header { $header }.
error-unknown_parameter = Unbekannter Abfrageparameter
    .detail = Bitte lassen Sie Abfrageparameter weg, die dieser Aufruf nicht kennt.
error-repeated_parameter = Ein Abfrageparameter kommt mehrfach vor
    .detail = Bitte geben Sie jeden Abfrageparameter nur einmal an.
error-invalid_parameter = Ein Abfrageparameter ist ungültig
    .detail = Bitte korrigieren Sie die unter „errors“ genannten Abfrageparameter.
error-cursor_mismatch = Der Cursor gehört zu einer anderen Liste
    .detail = Bitte verwenden Sie einen Cursor nur mit den Filtern und der Sortierung, für die er ausgestellt wurde.
error-unauthorized = Bitte melden Sie sich an
    .detail = Dieser Aufruf erfordert ein gültiges Zugriffstoken oder einen gültigen API-Schlüssel.
error-forbidden = Nicht erlaubt
    .detail = Sie haben dafür keine Berechtigung.
error-not_found = Nicht gefunden
    .detail = Hier gibt es nichts, worauf Sie Zugriff haben.
error-conflict = Im Moment nicht möglich
    .detail = Der aktuelle Zustand lässt das nicht zu. Bitte laden Sie die Daten neu und entscheiden Sie dann.
error-invalid_transition = Dieser Schritt ist nicht möglich
    .detail = Bei einem Ticket mit dem Status „{ $status }“ ist der Schritt „{ $command }“ nicht möglich.
error-version_conflict = Inzwischen wurde etwas geändert
    .detail = Die gesendete Version ist nicht mehr aktuell. Bitte laden Sie die Daten neu und wiederholen Sie Ihre Änderung.
error-idempotency_in_flight = Dieselben Daten werden gerade geändert
    .detail = Bitte versuchen Sie es gleich noch einmal mit demselben Idempotency-Key.
error-erased = Nicht mehr verfügbar
    .detail = Diese Daten wurden gelöscht.
error-cursor_expired = Der Cursor ist abgelaufen
    .detail = Der Feed reicht 7 Tage zurück. Bitte beginnen Sie neu ohne Cursor.
error-precondition_failed = Inzwischen wurde etwas geändert
    .detail = Die Ressource hat sich seit der in If-Match genannten Version geändert. Bitte laden Sie die Ressource neu und wiederholen Sie Ihre Änderung.
error-body_too_large = Die Anfrage ist zu groß
    .detail = Eine Anfrage darf höchstens { $limit } Bytes haben. Bitte senden Sie Dateien als Anhänge.
error-unsupported_media_type = Dieser Inhaltstyp wird nicht unterstützt
    .detail = Bitte senden Sie application/json in UTF-8.
error-validation_failed = Einige Werte sind ungültig
    .detail = Bitte korrigieren Sie die unter „errors“ genannten Felder.
error-idempotency_mismatch = Dieser Idempotency-Key wurde für eine andere Anfrage verwendet
    .detail = Bitte verwenden Sie für eine neue Anfrage einen neuen Schlüssel.
error-precondition_required = If-Match ist erforderlich
    .detail = Bei strict=true senden Sie bitte das zuletzt gelesene ETag in If-Match.
error-rate_limited = Zu viele Anfragen
    .detail = { $retry_after_s ->
        [one] Bitte versuchen Sie es in { $retry_after_s } Sekunde erneut.
       *[other] Bitte versuchen Sie es in { $retry_after_s } Sekunden erneut.
    }
error-internal_error = Bei uns ist etwas schiefgegangen
    .detail = Das tut uns leid. Falls es wieder geschieht, nennen Sie uns bitte die Nummer unter „instance“.
error-unavailable = Kurzzeitig nicht verfügbar
    .detail = Bitte versuchen Sie es in einigen Sekunden erneut. Mit demselben Idempotency-Key geschieht nichts doppelt.
error-rate_missing = Kein Wechselkurs vorhanden
    .detail = Für diesen Betrag gibt es keinen Wechselkurs. Bitte verwenden Sie die Währung der Bestellung oder versuchen Sie es später erneut.
error-rate_stale = Wechselkurse sind zu alt
    .detail = Die neuesten Wechselkurse sind vom { $date }. Bitte verwenden Sie die Währung der Bestellung oder versuchen Sie es später erneut.
error-culture_blocked = Die Antwort passt nicht zu dem Markt, für den sie bestimmt ist
    .detail = Bitte ändern Sie, was unter „errors“ steht, oder senden Sie sie mit „override“ und einer Begründung.
error-reply_too_long = Die Antwort ist zu lang für ihren Kanal
    .detail = Der Kanal nimmt { $limit } Zeichen an; die Antwort hat { $length }. Zu lange Texte werden nicht automatisch abgeschnitten.

## Reasons of single faults

reason-missing = Dieses Feld ist erforderlich.
reason-unknown_field = Dieses Feld gibt es hier nicht.
reason-wrong_type = Der Wert hat den falschen Typ.
reason-not_allowed = Dieser Wert ist hier nicht erlaubt.
reason-bad_format = Der Wert hat nicht das erwartete Format.
reason-out_of_range = Der Wert liegt außerhalb des erlaubten Bereichs.
reason-too_long = { $limit ->
    [one] Höchstens { $limit } Zeichen ist erlaubt.
   *[other] Höchstens { $limit } Zeichen sind erlaubt.
}
reason-too_short = { $limit ->
    [one] Mindestens { $limit } sichtbares Zeichen ist nötig.
   *[other] Mindestens { $limit } sichtbare Zeichen sind nötig.
}
reason-too_many = { $limit ->
    [one] Höchstens { $limit } Eintrag ist erlaubt.
   *[other] Höchstens { $limit } Einträge sind erlaubt.
}
reason-too_few = { $limit ->
    [one] Mindestens { $limit } Eintrag ist nötig.
   *[other] Mindestens { $limit } Einträge sind nötig.
}
reason-control_character = Der Text enthält ein Zeichen, das nicht erlaubt ist.
reason-not_found = Zu dieser ID gibt es nichts.
reason-already_used = Dieser Wert wird bereits verwendet.
reason-unknown = Dieser Wert ist nicht bekannt.
reason-repeated = Dies darf nur einmal angegeben werden.
reason-taken = Dies gehört zu einer anderen Kundin oder einem anderen Kunden.
reason-only_with_reply = Der Status kann nur zusammen mit einer öffentlichen Antwort gesetzt werden.
reason-not_merged = Dieses Ticket wurde nicht mit dem anderen zusammengeführt.
reason-other_requester = Die Tickets gehören nicht zu derselben Person.
reason-in_the_past = Dieser Zeitpunkt liegt in der Vergangenheit.
reason-in_the_future = Dieser Zeitpunkt liegt in der Zukunft.
reason-too_old = Dieser Zeitpunkt liegt mehr als 400 Tage zurück.
reason-outdated = Dies wurde inzwischen von jemand anderem geändert.
reason-already_assigned = Jemand anderes hat dieses Ticket bereits übernommen.
reason-already_escalated = Eine andere Abteilung wurde bereits um Hilfe gebeten und hat noch nicht reagiert.
reason-not_escalated = Es wird auf keine andere Abteilung gewartet.
reason-not_uploaded = Diese Datei wurde noch nicht hochgeladen.
reason-not_clean = Diese Datei kann erst heruntergeladen werden, wenn eine Prüfung sie für unbedenklich befunden hat. Status: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Dieses Ziel und „targets/{ $other }“ gelten für dieselben Tickets, und keines von beiden ist spezifischer.
reason-conflicting_effect = Dieser Effekt und „effects/{ $other }“ würden das Ticket beim selben Anlass verschieben; das kann nur einer von beiden.
reason-endless_effect = Dieser Effekt und „effects/{ $other }“ könnten ein Ticket endlos zwischen zwei Warteschlangen hin- und herschieben.
reason-feed_refused = Diese Adresse darf nicht aufgerufen werden: Feeds werden nur von öffentlichen https-Adressen gelesen.
reason-feed_unreachable = Der Feed kann im Augenblick nicht gelesen werden.
reason-bad_feed = Das ist kein iCal-Feed mit Feiertagen.
reason-approval_needed = Das übersteigt Ihre Befugnis; jemand mit entsprechender Befugnis muss es genehmigen.
reason-offer_open = Zu diesem Ticket ist noch ein anderes Angebot offen.
reason-offer_expired = Dieses Angebot ist abgelaufen.
reason-offer_closed = Dieses Angebot wurde bereits beantwortet oder zurückgezogen.
reason-not_your_turn = Auf dieses Angebot muss die andere Seite antworten.
reason-below_minimum = Das ist weniger, als der Kundin oder dem Kunden zusteht.
reason-above_maximum = Das ist mehr, als die Rückgaberichtlinie erlaubt.
reason-not_offered = Die Rückgaberichtlinie sieht das in diesem Fall nicht vor.
reason-order_needed = Der Betrag hängt von der Bestellung ab, und dieses Ticket nennt keine verwendbare.
reason-unknown_item = Dieser Artikel gehört nicht zur Bestellung.
reason-mixed_items = Für diese Artikel gelten verschiedene Regeln; fragen Sie sie einzeln ab.
reason-no_policy = Für diesen Fall gibt es keine Rückgaberichtlinie.
reason-source_missing = Was als gesetzliche Vorgabe bezeichnet wird, braucht eine Quellenangabe.
reason-protected_missing = Dies muss in der Übersetzung genau so stehen wie im Original: { $tokens }.
reason-already_sent = Die Antwort ist bereits versendet; ihre Übersetzung lässt sich nicht mehr ändern.
reason-not_translated = Es gibt noch keine Übersetzung.
reason-empty = Der Inhalt ist leer.
reason-not_utf8 = Der Inhalt ist kein gültiges UTF-8.
reason-not_json = Der Inhalt ist kein JSON.
reason-not_finite = Zahlen müssen endlich sein.
reason-number_too_long = Eine Zahl hat zu viele Ziffern.
reason-duplicate_key = Ein Objekt enthält denselben Schlüssel zweimal.
reason-too_deep = Das JSON ist zu tief verschachtelt.
reason-too_many_values = Das JSON enthält zu viele Werte.
reason-bad_character = Ein Text enthält ein Zeichen, das nicht gespeichert werden kann.

## Texts for customers

## Acknowledgements

ack-mail =
    Vielen Dank für Ihre Nachricht. Wir haben Ihr Anliegen unter der Nummer { $reference } aufgenommen und antworten Ihnen bis zum { $answer_at } Uhr.
    Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese Nachricht.
    .subject = Ihre Nachricht ist bei uns eingegangen ({ $reference })
ack-mail-open =
    Vielen Dank für Ihre Nachricht. Wir haben Ihr Anliegen unter der Nummer { $reference } aufgenommen und melden uns so bald wie möglich bei Ihnen.
    Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese Nachricht.
    .subject = Ihre Nachricht ist bei uns eingegangen ({ $reference })
ack-chat = Vielen Dank, Ihre Nachricht ist da. Wir antworten Ihnen hier bis zum { $answer_at } Uhr.
ack-chat-open = Vielen Dank, Ihre Nachricht ist da. Wir antworten Ihnen hier so bald wie möglich.
ack-sms = Ihre Nachricht ist eingegangen ({ $reference }). Wir antworten bis zum { $answer_at } Uhr.
ack-review = Vielen Dank, dass Sie sich die Zeit für diese Rückmeldung genommen haben. Wir sehen uns Ihre Hinweise gerade an. Ihr Kundenservice von { $brand }
ack-call = Vielen Dank für Ihren Anruf. Wir haben Ihr Anliegen unter der Nummer { $reference } aufgenommen und melden uns bei Ihnen.
ack-addition = Vielen Dank, wir haben Ihre Nachricht zu Ihrer Anfrage { $reference } hinzugefügt.

## Progress

progress-working = Wir arbeiten weiter an Ihrer Anfrage. Sie hören von uns bis zum { $answer_at } Uhr.
progress-taken = Um Ihre Anfrage kümmert sich jetzt { $agent }.
progress-department = Wir haben die zuständige Abteilung ({ $desk }) um Unterstützung gebeten und warten auf die Rückmeldung. Sobald sie da ist, melden wir uns bei Ihnen.
progress-parcel = Wir haben beim Paketdienst nachgefragt, wo sich Ihr Paket { $tracking } befindet, und geben Ihnen Bescheid, sobald wir eine Antwort haben.
progress-parcel-due = Ihr Paket { $tracking } ist auf dem Weg zu Ihnen und kommt voraussichtlich am { $arrives_on } an.
progress-waiting = { $days ->
    [one] Sie warten seit { $days } Tag auf unsere Antwort. Das tut uns leid; wir haben Sie nicht vergessen.
   *[other] Sie warten seit { $days } Tagen auf unsere Antwort. Das tut uns leid; wir haben Sie nicht vergessen.
}
progress-later = Es tut uns leid: Wir brauchen länger als zugesagt. Unsere Antwort erhalten Sie bis zum { $answer_at } Uhr.
progress-next = So geht es weiter: { $step }

## Requests

request-question = Damit wir Ihnen helfen können, brauchen wir noch eine Angabe von Ihnen: { $question }
request-order = Könnten Sie uns bitte Ihre Bestellnummer nennen? Sie finden sie in Ihrer Bestellbestätigung.
request-photo = Könnten Sie uns bitte ein Foto des Artikels und der Verpackung schicken?
request-reminder = { $days ->
    [one] Wir warten noch auf Ihre Antwort. Wenn wir nichts von Ihnen hören, schließen wir Ihre Anfrage in { $days } Tag ab. Sie können uns jederzeit wieder schreiben.
   *[other] Wir warten noch auf Ihre Antwort. Wenn wir nichts von Ihnen hören, schließen wir Ihre Anfrage in { $days } Tagen ab. Sie können uns jederzeit wieder schreiben.
}

## Confirmation

confirm-ask = Ist Ihr Anliegen damit geklärt?
    .yes = Ja, es ist geklärt
    .no = Nein, ich brauche noch Hilfe
confirm-reminder = { $days ->
    [one] Dürfen wir noch einmal nachfragen, ob Ihr Anliegen geklärt ist? Wenn wir innerhalb von { $days } Tag nichts von Ihnen hören, schließen wir Ihre Anfrage ab.
   *[other] Dürfen wir noch einmal nachfragen, ob Ihr Anliegen geklärt ist? Wenn wir innerhalb von { $days } Tagen nichts von Ihnen hören, schließen wir Ihre Anfrage ab.
}
confirm-thanks = Vielen Dank für Ihre Rückmeldung. Es freut uns, dass Ihr Anliegen geklärt ist.
confirm-not-solved = Vielen Dank für Ihre Rückmeldung. Es tut uns leid, dass Ihr Anliegen noch nicht geklärt ist. Wir sehen es uns noch einmal an.

## States

state-closed = Ihre Anfrage { $reference } ist jetzt abgeschlossen. Wenn Sie noch Hilfe brauchen, schreiben Sie uns einfach wieder.
state-closed-unanswered = { $days ->
    [one] Wir haben seit { $days } Tag nichts von Ihnen gehört und Ihre Anfrage deshalb abgeschlossen. Wenn Sie noch Hilfe brauchen, schreiben Sie uns einfach wieder.
   *[other] Wir haben seit { $days } Tagen nichts von Ihnen gehört und Ihre Anfrage deshalb abgeschlossen. Wenn Sie noch Hilfe brauchen, schreiben Sie uns einfach wieder.
}
state-reopened = Wir haben Ihre Anfrage { $reference } wieder geöffnet und sehen sie uns noch einmal an.
state-merged = In Ihrer Anfrage { $other_reference } geht es um dasselbe wie in { $reference }. Wir bearbeiten beide gemeinsam unter der Nummer { $reference }.
state-follow-up = Wir haben für Sie eine neue Anfrage ({ $reference }) angelegt, die an { $other_reference } anschließt. Sie brauchen uns nicht alles noch einmal zu schildern.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Sehr geehrte Frau { $name },
    [mr] Sehr geehrter Herr { $name },
   *[none] Guten Tag { $name },
}
salutation-formal-unnamed = Sehr geehrte Damen und Herren,
salutation-friendly = Hallo { $name },
salutation-friendly-unnamed = Guten Tag,
salutation-morning = Guten Morgen,
salutation-afternoon = Guten Tag,
salutation-evening = Guten Abend,
closing-formal =
    Mit freundlichen Grüßen
    { $agent }
    Kundenservice { $brand }
closing-formal-unsigned =
    Mit freundlichen Grüßen
    Ihr Kundenservice von { $brand }
closing-friendly = Viele Grüße, { $agent }
closing-apology = Bitte entschuldigen Sie die Unannehmlichkeiten.
closing-patience = Vielen Dank für Ihre Geduld.
closing-further-help = Wenn wir sonst noch etwas für Sie tun können, melden Sie sich gern bei uns.

## Hours

hours-closed = Unser Kundenservice ist im Moment nicht besetzt. Ab dem { $opens_at } Uhr sind wir wieder für Sie da und antworten Ihnen.
hours-holiday = Unser Kundenservice ist heute wegen eines Feiertags nicht besetzt ({ $holiday }). Ab dem { $opens_at } Uhr sind wir wieder für Sie da und antworten Ihnen.
hours-today = Wir sind heute von { $opens } bis { $closes } Uhr für Sie da.
hours-always = Wir sind Tag und Nacht für Sie da.
hours-urgent = In dringenden Fällen rufen Sie uns bitte an: { $phone }.

## Translation and language

translation-notice = Diese Nachricht wurde automatisch übersetzt.
translation-notice-original = Diese Nachricht wurde automatisch übersetzt. Originalsprache: { $language }. Den Originaltext schicken wir Ihnen gern zu.
language-invitation = Schreiben Sie uns gern in der Sprache, die Ihnen am liebsten ist.
language-chosen = Wir schreiben Ihnen ab jetzt in dieser Sprache: { $language }. Wenn Ihnen eine andere lieber ist, sagen Sie uns bitte Bescheid.

## Attachments and limits

files-received = { $count ->
    [one] Wir haben { $count } Datei von Ihnen erhalten.
   *[other] Wir haben { $count } Dateien von Ihnen erhalten.
}
files-too-big = Die Datei „{ $file }“ ist zu groß und hat uns nicht erreicht. Dateien dürfen höchstens { $size } groß sein.
files-refused = Aus Sicherheitsgründen können wir die Datei „{ $file }“ nicht annehmen. Bitte schicken Sie sie uns als Bild oder PDF.
limit-messages = Wir haben in kurzer Zeit viele Nachrichten von Ihnen erhalten. Sie sind alle angekommen, und wir lesen sie; Sie brauchen nichts noch einmal zu schicken.
limit-blocked = Ihre Nachricht wurde von unserem Spamfilter zurückgehalten. Falls das ein Irrtum ist, bitten wir um Entschuldigung; schreiben Sie dann bitte an { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Wir beantworten jede Nachricht während unserer Servicezeiten innerhalb von { $hours } Stunde.
   *[other] Wir beantworten jede Nachricht während unserer Servicezeiten innerhalb von { $hours } Stunden.
}

## Offers

offer-refund = Wir bieten Ihnen an, { $amount } zu erstatten (Artikel: { $item }).
offer-replacement = Wir bieten Ihnen kostenlosen Ersatz an (Artikel: { $item }).
offer-repair = Wir bieten Ihnen an, Ihren Artikel ({ $item }) kostenlos zu reparieren.
offer-voucher = Wir bieten Ihnen einen Gutschein über { $amount } an. Sie können ihn bis zum { $expires_on } einlösen.
offer-reduction = Wenn Sie den Artikel ({ $item }) behalten möchten, erstatten wir Ihnen { $amount } vom Kaufpreis.
offer-label = Die Rücksendung ist für Sie kostenlos. Hier ist Ihr Rücksendeetikett: { $url }
offer-return-days = { $days ->
    [one] Bitte schicken Sie den Artikel innerhalb von { $days } Tag zurück.
   *[other] Bitte schicken Sie den Artikel innerhalb von { $days } Tagen zurück.
}
offer-ask = Möchten Sie dieses Angebot annehmen?
    .yes = Ja, ich nehme das Angebot an
    .no = Nein, danke
offer-accepted = Vielen Dank. Wir veranlassen jetzt alles Weitere.
offer-declined = Vielen Dank für Ihre Rückmeldung. Wir suchen nach einer anderen Lösung.
offer-countered = Vielen Dank für Ihren Vorschlag. Wir prüfen ihn und melden uns bei Ihnen.
offer-refund-sent = { $days ->
    [one] Wir haben Ihnen { $amount } erstattet. Der Betrag sollte innerhalb von { $days } Bankarbeitstag auf Ihrem Konto sein.
   *[other] Wir haben Ihnen { $amount } erstattet. Der Betrag sollte innerhalb von { $days } Bankarbeitstagen auf Ihrem Konto sein.
}

## Bot and hand-over

bot-greeting = Guten Tag, hier ist der automatische Assistent von { $brand }. Was kann ich für Sie tun?
bot-helped = Hat Ihnen das geholfen?
    .yes = Ja
    .no = Nein
bot-person = Sie können jederzeit mit einem Menschen sprechen.
    .button = Mit einem Menschen sprechen
bot-not-understood = Das habe ich leider nicht verstanden. Könnten Sie es anders formulieren, oder möchten Sie lieber mit einem Menschen sprechen?
handover-person = Ich verbinde Sie jetzt mit jemandem aus unserem Team. Sie brauchen nicht alles noch einmal zu erzählen.
handover-wait = { $minutes ->
    [one] Die Wartezeit beträgt voraussichtlich etwa { $minutes } Minute.
   *[other] Die Wartezeit beträgt voraussichtlich etwa { $minutes } Minuten.
}
handover-nobody = Im Moment ist niemand aus unserem Team da. Ab dem { $opens_at } Uhr ist wieder jemand für Sie da; Ihre Nachricht geht nicht verloren.
handover-desk = Unser Team an einem anderen Standort ({ $desk }) übernimmt jetzt Ihre Anfrage, damit Sie nicht bis morgen warten müssen.

## Surveys

survey-satisfaction = Wie zufrieden sind Sie mit unserer Hilfe?
    .lowest = Sehr unzufrieden
    .low = Unzufrieden
    .middle = Weder zufrieden noch unzufrieden
    .high = Zufrieden
    .highest = Sehr zufrieden
survey-recommendation = Wie wahrscheinlich ist es, dass Sie { $brand } im Freundes- oder Kollegenkreis weiterempfehlen?
    .lowest = Sehr unwahrscheinlich
    .highest = Sehr wahrscheinlich
survey-effort = Wie leicht war es für Sie, eine Lösung zu erhalten?
    .lowest = Sehr schwer
    .highest = Sehr leicht
survey-comment = Möchten Sie uns sagen, warum? (freiwillig)
survey-thanks = Vielen Dank für Ihre Antwort. Sie hilft uns, besser zu werden.
survey-low = Es tut uns leid, dass wir Ihre Erwartungen nicht erfüllt haben. Jemand aus unserem Team sieht sich Ihre Anfrage noch einmal an und meldet sich bei Ihnen.
survey-subject = Wie zufrieden waren Sie? Ihre Anfrage { $reference }

## Privacy

privacy-export = Die von Ihnen angeforderte Kopie Ihrer personenbezogenen Daten liegt bereit. Sie können sie bis zum { $expires_on } herunterladen: { $url }
privacy-erased = Wir haben Ihre personenbezogenen Daten wie gewünscht gelöscht.
privacy-received = Ihre Anfrage zu Ihren personenbezogenen Daten ist bei uns eingegangen. Sie erhalten unsere Antwort spätestens am { $answer_on }.
privacy-secrets = Bitte schicken Sie uns zu Ihrer Sicherheit keine Passwörter und keine vollständigen Kartennummern.

## Festivals

festival-wish = Wir wünschen Ihnen schöne Festtage ({ $festival }).
festival-delay = In dieser Zeit ({ $festival }) können Antworten und Lieferungen etwas länger dauern. Vielen Dank für Ihre Geduld.

## Live chat

chat-page = Chatten Sie mit uns
    .write = Ihre Nachricht
    .send = Senden
    .you = Sie
    .us = Kundenservice
    .online = Wir sind für Sie da
    .away = Hinterlassen Sie uns eine Nachricht, wir antworten Ihnen
    .typing = Schreibt …
    .read = Gelesen
    .connecting = Verbindung wird hergestellt …
    .failed = Nicht gesendet. Bitte versuchen Sie es erneut.
    .original = Originaltext
transcript = Gespräch { $reference }
    .customer = Kunde
    .agent = Kundenservice
    .bot = Automatische Nachricht
    .note = Interne Notiz
    .translated = Übersetzung ({ $language })

## Culture check

culture-greeting_missing = Der Antwort fehlt die Anrede.
    .suggestion = Bitte beginnen Sie mit „{ $expected }“.
culture-greeting_time = „{ $found }“ passt dort nicht zur Tageszeit.
    .suggestion = Bitte schreiben Sie „{ $expected }“.
culture-greeting_language = „{ $found }“ ist ein Gruß aus einer anderen Sprache.
    .suggestion = Bitte schreiben Sie „{ $expected }“.
culture-closing_missing = Der Antwort fehlt die Grußformel am Schluss.
    .suggestion = Bitte schließen Sie mit „{ $expected }“.
culture-closing_formality = „{ $found }“ ist weniger förmlich, als man es in diesem Markt erwartet.
    .suggestion = Bitte schließen Sie mit „{ $expected }“.
culture-formality_unexpected = „{ $found }“ ist eine zu vertraute Anrede.
    .suggestion = Bitte verwenden Sie die Form „{ $expected }“.
culture-formality_mixed = „{ $found }“: In dieser Antwort sind zwei Anredeformen gemischt.
    .suggestion = Bitte verwenden Sie durchgehend die Form „{ $expected }“.
culture-honorific_missing = Beim Namen „{ $found }“ fehlt die Anredeform.
    .suggestion = Bitte schreiben Sie „{ $expected }“.
culture-taboo_word = „{ $found }“ sollte man in diesem Markt vermeiden.
    .suggestion = Bitte wählen Sie andere Worte.
culture-promise_window = „{ $found }“ verspricht mehr Tage, als die Rückgaberichtlinie vorsieht.
    .suggestion = Die Richtlinie sieht { $expected } Tage vor.
culture-promise_absolute = „{ $found }“ verspricht etwas, das niemand garantieren kann.
    .suggestion = Bitte sagen Sie, was getan wird und bis wann.
culture-personal_data = Die Antwort zeigt personenbezogene Daten, die nicht ausgeschrieben werden sollten.
    .suggestion = Bitte zeigen Sie höchstens die letzten vier Zeichen.
culture-currency_unexpected = „{ $found }“ ist nicht in der Währung angegeben, in der dort bezahlt wird.
    .suggestion = Bitte geben Sie den Betrag in { $expected } an.
culture-date_order = „{ $found }“ steht nicht in der dort üblichen Reihenfolge eines Datums.
    .suggestion = Bitte schreiben Sie „{ $expected }“.
culture-date_ambiguous = „{ $found }“ lässt sich als zwei verschiedene Tage lesen.
    .suggestion = Bitte schreiben Sie „{ $expected }“.
culture-language_unexpected = Die Antwort ist nicht in der Sprache der Person, an die sie geht.
    .suggestion = Bitte lassen Sie sie übersetzen, oder schreiben Sie in dieser Sprache: { $expected }.
culture-too_long = Die Antwort ist länger, als der Kanal erlaubt.
    .suggestion = Bitte verwenden Sie höchstens { $expected } Zeichen.
culture-festival_silence = Während „{ $found }“ ist es dort üblich, auf eine solche Nachricht zu verzichten.
    .suggestion = Bitte senden Sie sie erst nach diesem Tag: { $expected }.
culture-festival_greeting = Dort wird gerade „{ $found }“ gefeiert.
    .suggestion = Ein Gruß wäre freundlich: „{ $expected }“.
culture-platform_content = „{ $found }“ ist in Nachrichten auf diesem Marktplatz nicht erlaubt.
    .suggestion = Lassen Sie es weg und antworten Sie hier.
culture-indirect_refusal = „{ $found }“ kann eine höfliche Absage sein.
    .suggestion = Bitte werten Sie es nicht als Zustimmung; bieten Sie einen anderen Weg an.
culture-indirect_complaint = „{ $found }“ kann eine höflich formulierte Beschwerde sein.
    .suggestion = Bitte behandeln Sie es als Beschwerde, und fragen Sie, was nicht in Ordnung war.
culture-understatement = „{ $found }“ kann mehr bedeuten, als es sagt.
    .suggestion = Bitte nehmen Sie die Sache ernst, bis das Gegenteil geklärt ist.
culture-polite_yes = „{ $found }“ bedeutet vielleicht nur „zur Kenntnis genommen“.
    .suggestion = Bitte lassen Sie sich ausdrücklich antworten, bevor Sie danach handeln.
culture-misread_date = „{ $found }“ lässt sich als zwei verschiedene Tage lesen.
    .suggestion = Bitte wiederholen Sie das Datum mit ausgeschriebenem Monat, und lassen Sie es bestätigen.
culture-misread_number = „{ $found }“ lässt sich als zwei verschiedene Zahlen lesen.
    .suggestion = Bitte wiederholen Sie die Zahl in Worten oder mit Einheit, und lassen Sie sie bestätigen.
culture-misread_time = „{ $found }“ bedeutet je nach Land eine andere Uhrzeit.
    .suggestion = Bitte wiederholen Sie die Uhrzeit in Ziffern, zum Beispiel 07:30.
culture-other_calendar = „{ $found }“ ist ein Datum aus einem anderen Kalender.
    .suggestion = Vermutlich ist dieser Tag gemeint: { $expected }. Bitte lassen Sie ihn bestätigen.
culture-false_friend = „{ $found }“ bedeutet oft etwas anderes, als es scheint.
    .suggestion = Vermutlich ist gemeint: { $expected }.
culture-formulaic_phrase = „{ $found }“ ist dort eine übliche Floskel, weder Forderung noch Zusage.
    .suggestion = Bitte gehen Sie nicht auf den Wortlaut ein, sondern auf die Sache.

form-email = E-Mail-Adresse
form-name = Ihr Name
form-subject = Betreff
form-order_id = Bestellnummer
form-description = Ihre Nachricht
form-send = Senden
form-sent = Vielen Dank. Wir haben Ihre Nachricht erhalten.
