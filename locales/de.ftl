# Fehler der API: ein Titel und ein Satz, der sagt, was zu tun ist.

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
    .detail = Dieser Aufruf braucht ein gültiges Zugriffstoken oder einen API-Schlüssel.
error-forbidden = Nicht erlaubt
    .detail = Sie haben dafür keine Berechtigung.
error-not_found = Nicht gefunden
    .detail = Hier ist nichts, was Sie sehen können.
error-conflict = Im Moment nicht möglich
    .detail = Der aktuelle Zustand lässt das nicht zu. Bitte laden Sie ihn neu und entscheiden Sie dann.
error-invalid_transition = Dieser Schritt ist nicht möglich
    .detail = Ein Ticket mit dem Status „{ $status }“ kann den Schritt „{ $command }“ nicht gehen.
error-version_conflict = Jemand anderes war schneller
    .detail = Die gesendete Version ist nicht mehr aktuell. Bitte laden Sie neu und wiederholen Sie Ihre Änderung.
error-idempotency_in_flight = Dasselbe wird gerade geändert
    .detail = Bitte versuchen Sie es gleich noch einmal mit demselben Idempotency-Key.
error-erased = Nicht mehr verfügbar
    .detail = Diese Daten wurden gelöscht.
error-cursor_expired = Der Cursor ist abgelaufen
    .detail = Der Feed reicht 7 Tage zurück. Bitte beginnen Sie neu ohne Cursor.
error-precondition_failed = Jemand anderes war schneller
    .detail = Die Ressource hat sich seit der in If-Match genannten Version geändert. Bitte laden Sie neu und wiederholen Sie Ihre Änderung.
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
error-rate_missing = Kein Wechselkurs
    .detail = Für diesen Betrag gibt es keinen Wechselkurs. Bitte verwenden Sie die Währung der Bestellung oder versuchen Sie es später erneut.
error-rate_stale = Wechselkurse sind zu alt
    .detail = Die neuesten Wechselkurse sind vom { $date }. Bitte verwenden Sie die Währung der Bestellung oder versuchen Sie es später erneut.
error-culture_blocked = Die Antwort passt nicht zum Markt des Kunden
    .detail = Bitte ändern Sie, was unter „errors“ steht, oder senden Sie sie mit „override“ und einer Begründung.
error-reply_too_long = Die Antwort ist zu lang für ihren Kanal
    .detail = Der Kanal nimmt { $limit } Zeichen an; die Antwort hat { $length }. Gekürzt wird nie.

# Gründe einzelner Fehler.

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
   *[other] Mindestens { $limit } Zeichen sind nötig.
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
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Dieses Ziel und „targets/{ $other }“ gelten für dieselben Tickets, und keines von beiden ist genauer.
reason-conflicting_effect = Dieser Effekt und „effects/{ $other }“ würden das Ticket beim selben Anlass verschieben; das kann nur einer von beiden.
reason-endless_effect = Dieser Effekt und „effects/{ $other }“ könnten ein Ticket endlos zwischen zwei Warteschlangen hin- und herschieben.
reason-feed_refused = Diese Adresse darf nicht aufgerufen werden: Feeds werden nur von öffentlichen https-Adressen gelesen.
reason-feed_unreachable = Der Feed kann im Augenblick nicht gelesen werden.
reason-bad_feed = Das ist kein iCal-Feed mit Feiertagen.
reason-approval_needed = Das übersteigt Ihre Befugnis; jemand mit weiter reichender Befugnis muss es bewilligen.
reason-offer_open = Zu diesem Ticket ist noch ein anderes Angebot offen.
reason-offer_expired = Dieses Angebot ist abgelaufen.
reason-offer_closed = Dieses Angebot wurde bereits beantwortet oder zurückgezogen.
reason-not_your_turn = Auf dieses Angebot muss die andere Seite antworten.
reason-below_minimum = Das ist weniger, als dem Kunden zusteht.
reason-above_maximum = Das ist mehr, als die Rückgaberichtlinie erlaubt.
reason-not_offered = Die Rückgaberichtlinie sieht das in diesem Fall nicht vor.
reason-order_needed = Der Betrag hängt von der Bestellung ab, und dieses Ticket nennt keine verwendbare.
reason-unknown_item = Dieser Artikel gehört nicht zur Bestellung.
reason-mixed_items = Für diese Artikel gelten verschiedene Regeln; fragen Sie sie einzeln ab.
reason-no_policy = Für diesen Fall gibt es keine Rückgaberichtlinie.
reason-source_missing = Was als Gesetz ausgegeben wird, braucht eine Quelle.
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
