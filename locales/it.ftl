## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = Il contenuto non è JSON valido
    .detail = Invii un solo valore JSON in UTF-8, con chiavi univoche e numeri finiti.
error-malformed_header = Un’intestazione non è valida
    .detail = Controlli l’intestazione { $header }.
error-unknown_parameter = Parametro di query sconosciuto
    .detail = Tolga i parametri di query che questa chiamata non prevede.
error-repeated_parameter = Un parametro di query è ripetuto
    .detail = Indichi ogni parametro di query una sola volta.
error-invalid_parameter = Un parametro di query non è valido
    .detail = Corregga i parametri di query indicati in «errors».
error-cursor_mismatch = Il cursore appartiene a un altro elenco
    .detail = Usi un cursore solo con i filtri e l’ordinamento per cui è stato emesso.
error-unauthorized = Accesso non effettuato
    .detail = Questa chiamata richiede un token di accesso o una chiave API validi.
error-forbidden = Operazione non consentita
    .detail = Non dispone dell’autorizzazione necessaria.
error-not_found = Non trovato
    .detail = Qui non c’è nulla che Lei possa vedere.
error-conflict = Al momento non è possibile
    .detail = Lo stato attuale non lo consente. Lo rilegga prima di decidere.
error-invalid_transition = Questo passaggio non è possibile
    .detail = Un ticket con stato «{ $status }» non ammette il passaggio «{ $command }».
error-version_conflict = Qualcun altro è arrivato prima
    .detail = La versione inviata non è più quella attuale. Rilegga la risorsa e ripeta la modifica.
error-idempotency_in_flight = Lo stesso elemento è in corso di modifica
    .detail = Riprovi tra un momento con la stessa Idempotency-Key.
error-erased = Non più disponibile
    .detail = Questi dati sono stati cancellati.
error-cursor_expired = Il cursore è scaduto
    .detail = Il feed copre gli ultimi 7 giorni. Ricominci senza cursore.
error-precondition_failed = Qualcun altro è arrivato prima
    .detail = La risorsa è cambiata rispetto alla versione indicata in If-Match. La rilegga e ripeta la modifica.
error-body_too_large = La richiesta è troppo grande
    .detail = Una richiesta può avere al massimo { $limit } byte. Invii i file come allegati.
error-unsupported_media_type = Questo tipo di contenuto non è supportato
    .detail = Invii application/json in UTF-8.
error-validation_failed = Alcuni valori non sono validi
    .detail = Corregga i campi indicati in «errors».
error-idempotency_mismatch = Questa Idempotency-Key è già stata usata per un’altra richiesta
    .detail = Usi una nuova chiave per una nuova richiesta.
error-precondition_required = If-Match è obbligatorio
    .detail = Con strict=true, invii in If-Match l’ultimo ETag letto.
error-rate_limited = Troppe richieste
    .detail = { $retry_after_s ->
        [one] Riprovi tra { $retry_after_s } secondo.
        [many] Riprovi tra { $retry_after_s } di secondi.
       *[other] Riprovi tra { $retry_after_s } secondi.
    }
error-internal_error = Si è verificato un errore da parte nostra
    .detail = Ci scusiamo. Se dovesse ripetersi, ci comunichi il numero riportato in «instance».
error-unavailable = Momentaneamente non disponibile
    .detail = Riprovi tra qualche secondo. Con la stessa Idempotency-Key nulla viene eseguito due volte.
error-rate_missing = Nessun tasso di cambio
    .detail = Non esiste un tasso di cambio per questo importo. Usi la valuta dell’ordine o riprovi più tardi.
error-rate_stale = Tassi di cambio non aggiornati
    .detail = Data dei tassi di cambio più recenti: { $date }. Usi la valuta dell’ordine o riprovi più tardi.
error-culture_blocked = La risposta non è adatta al mercato del cliente
    .detail = Modifichi quanto indicato in «errors» oppure invii la risposta con «override» e una motivazione.
error-reply_too_long = La risposta è troppo lunga per il suo canale
    .detail = Caratteri ammessi dal canale: { $limit }; caratteri della risposta: { $length }. Il testo non viene mai troncato.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Questo campo è obbligatorio.
reason-unknown_field = Questo campo non esiste qui.
reason-wrong_type = Il valore non è del tipo corretto.
reason-not_allowed = Questo valore non è consentito qui.
reason-bad_format = Il valore non ha il formato previsto.
reason-out_of_range = Il valore è fuori dall’intervallo consentito.
reason-too_long = { $limit ->
    [one] È consentito al massimo { $limit } carattere.
    [many] Sono consentiti al massimo { $limit } di caratteri.
   *[other] Sono consentiti al massimo { $limit } caratteri.
}
reason-too_short = { $limit ->
    [one] È necessario almeno { $limit } carattere visibile.
    [many] Sono necessari almeno { $limit } di caratteri.
   *[other] Sono necessari almeno { $limit } caratteri.
}
reason-too_many = { $limit ->
    [one] È consentito al massimo { $limit } elemento.
    [many] Sono consentiti al massimo { $limit } di elementi.
   *[other] Sono consentiti al massimo { $limit } elementi.
}
reason-too_few = { $limit ->
    [one] È necessario almeno { $limit } elemento.
    [many] Sono necessari almeno { $limit } di elementi.
   *[other] Sono necessari almeno { $limit } elementi.
}
reason-control_character = Il testo contiene un carattere non consentito.
reason-not_found = Non esiste nulla con questo identificativo.
reason-already_used = Questo valore è già in uso.
reason-unknown = Questo valore è sconosciuto.
reason-repeated = Questo si può indicare una sola volta.
reason-taken = Questo appartiene a un altro cliente.
reason-only_with_reply = Lo stato si può impostare solo insieme a una risposta pubblica.
reason-not_merged = Questo ticket non è stato unito all’altro.
reason-other_requester = I ticket appartengono a clienti diversi.
reason-in_the_past = Questo momento è già passato.
reason-in_the_future = Questo momento è nel futuro.
reason-too_old = Questo momento risale a più di 400 giorni fa.
reason-outdated = Qualcun altro ha modificato i dati dopo che Lei li ha letti.
reason-already_assigned = Qualcun altro ha già preso in carico questo ticket.
reason-already_escalated = È già stato chiesto aiuto a un altro reparto, che non ha ancora risposto.
reason-not_escalated = Non si è in attesa di nessun altro reparto.
reason-not_uploaded = Questo file non è ancora stato caricato.
reason-not_clean = Il file può essere scaricato solo dopo che una scansione lo ha dichiarato sicuro. Stato: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Questo obiettivo e «targets/{ $other }» valgono per gli stessi ticket e nessuno dei due è più specifico.
reason-conflicting_effect = Questo effetto e «effects/{ $other }» sposterebbero il ticket nella stessa occasione; può farlo solo uno dei due.
reason-endless_effect = Questo effetto e «effects/{ $other }» potrebbero spostare all’infinito un ticket da una coda all’altra.
reason-feed_refused = Questo indirizzo non può essere chiamato: i feed si leggono solo da indirizzi https pubblici.
reason-feed_unreachable = Al momento il feed non è leggibile.
reason-bad_feed = Questo non è un feed iCal di giorni festivi.
reason-approval_needed = Questo supera quanto Lei può concedere; deve farlo una persona con maggiori poteri.
reason-offer_open = Per questo ticket è ancora aperta un’altra proposta.
reason-offer_expired = Questa proposta è scaduta.
reason-offer_closed = Questa proposta ha già ricevuto risposta o è stata ritirata.
reason-not_your_turn = Spetta all’altra parte rispondere a questa proposta.
reason-below_minimum = È meno di quanto spetta di diritto al cliente.
reason-above_maximum = È più di quanto consente la politica di reso.
reason-not_offered = In questo caso la politica di reso non lo prevede.
reason-order_needed = L’importo dipende dall’ordine e questo ticket non ne indica nessuno utilizzabile.
reason-unknown_item = Questo articolo non fa parte dell’ordine.
reason-mixed_items = Per questi articoli valgono regole diverse; li richieda uno alla volta.
reason-no_policy = Per questo caso non esiste una politica di reso.
reason-source_missing = Ciò che viene presentato come legge richiede una fonte.
reason-protected_missing = La traduzione deve riportare questi elementi come sono nell’originale: { $tokens }.
reason-already_sent = La risposta è già partita; la sua traduzione non può più essere modificata.
reason-not_translated = Non esiste ancora una traduzione.
reason-empty = Il contenuto è vuoto.
reason-not_utf8 = Il contenuto non è UTF-8 valido.
reason-not_json = Il contenuto non è JSON.
reason-not_finite = I numeri devono essere finiti.
reason-number_too_long = Un numero ha troppe cifre.
reason-duplicate_key = Un oggetto contiene due volte la stessa chiave.
reason-too_deep = Il JSON ha troppi livelli di annidamento.
reason-too_many_values = Il JSON contiene troppi valori.
reason-bad_character = Un testo contiene un carattere che non può essere salvato.

## Texts for customers. Everything below is read by the people who write to the company.

## Acknowledgements: the message has arrived.

ack-mail =
    Grazie per averci scritto. Abbiamo registrato il Suo messaggio con il numero { $reference } e Le risponderemo entro il giorno { $answer_at }.
    Se desidera aggiungere qualcosa, è sufficiente rispondere a questo messaggio.
    .subject = Abbiamo ricevuto il Suo messaggio ({ $reference })
ack-mail-open =
    Grazie per averci scritto. Abbiamo registrato il Suo messaggio con il numero { $reference } e Le risponderemo appena possibile.
    Se desidera aggiungere qualcosa, è sufficiente rispondere a questo messaggio.
    .subject = Abbiamo ricevuto il Suo messaggio ({ $reference })
ack-chat = Grazie, abbiamo ricevuto il Suo messaggio e Le risponderemo qui entro il giorno { $answer_at }.
ack-chat-open = Grazie, abbiamo ricevuto il Suo messaggio e Le risponderemo qui appena possibile.
ack-sms = Messaggio ricevuto ({ $reference }). Risposta entro: { $answer_at }.
ack-review = Grazie per il tempo che ha dedicato a raccontarci la Sua esperienza. La stiamo esaminando. Servizio clienti { $brand }
ack-call = Grazie per la Sua telefonata. Abbiamo registrato la Sua richiesta con il numero { $reference } e La ricontatteremo.
ack-addition = Grazie, abbiamo aggiunto il Suo messaggio alla richiesta { $reference }.

## Progress: what is happening while the customer waits. Any channel.

progress-working = Stiamo ancora lavorando alla Sua richiesta. Avrà nostre notizie entro il giorno { $answer_at }.
progress-taken = Da questo momento { $agent } segue la Sua richiesta.
progress-department = Abbiamo chiesto aiuto a un altro reparto ({ $desk }) e siamo in attesa di una risposta. La ricontatteremo appena l’avremo ricevuta.
progress-parcel = Abbiamo chiesto al corriere dove si trova il Suo pacco { $tracking } e La informeremo appena avremo una risposta.
progress-parcel-due = Il Suo pacco { $tracking } è in viaggio. La consegna è prevista per il giorno { $arrives_on }.
progress-waiting = { $days ->
    [one] È in attesa di una nostra risposta da { $days } giorno. Ce ne scusiamo: non abbiamo dimenticato la Sua richiesta.
    [many] È in attesa di una nostra risposta da { $days } di giorni. Ce ne scusiamo: non abbiamo dimenticato la Sua richiesta.
   *[other] È in attesa di una nostra risposta da { $days } giorni. Ce ne scusiamo: non abbiamo dimenticato la Sua richiesta.
}
progress-later = Ci scusiamo: ci occorre più tempo di quanto Le avessimo indicato. Avrà la nostra risposta entro il giorno { $answer_at }.
progress-next = Prossimo passo: { $step }

## Requests: we need something from the customer. Any channel.

request-question = Per poterLa aiutare ci serve ancora un’informazione: { $question }
request-order = Potrebbe indicarci il Suo numero d’ordine? Lo trova nella conferma d’ordine.
request-photo = Potrebbe inviarci una foto dell’articolo e della confezione?
request-reminder = { $days ->
    [one] Siamo ancora in attesa di una Sua risposta. Se non la riceveremo, chiuderemo la Sua richiesta tra { $days } giorno. Potrà comunque scriverci di nuovo in qualsiasi momento.
    [many] Siamo ancora in attesa di una Sua risposta. Se non la riceveremo, chiuderemo la Sua richiesta tra { $days } di giorni. Potrà comunque scriverci di nuovo in qualsiasi momento.
   *[other] Siamo ancora in attesa di una Sua risposta. Se non la riceveremo, chiuderemo la Sua richiesta tra { $days } giorni. Potrà comunque scriverci di nuovo in qualsiasi momento.
}

## Confirmation: has the matter been solved for the customer? Any channel.

confirm-ask = La questione è stata risolta?
    .yes = Sì, è risolta
    .no = No, ho ancora bisogno di aiuto
confirm-reminder = { $days ->
    [one] Ci permettiamo di chiederLe ancora una volta se la questione è stata risolta. Se non avremo Sue notizie entro { $days } giorno, chiuderemo la Sua richiesta.
    [many] Ci permettiamo di chiederLe ancora una volta se la questione è stata risolta. Se non avremo Sue notizie entro { $days } di giorni, chiuderemo la Sua richiesta.
   *[other] Ci permettiamo di chiederLe ancora una volta se la questione è stata risolta. Se non avremo Sue notizie entro { $days } giorni, chiuderemo la Sua richiesta.
}
confirm-thanks = Grazie per avercelo comunicato. Siamo felici che sia tutto risolto.
confirm-not-solved = Grazie per avercelo comunicato. Ci dispiace che la questione non sia ancora risolta: stiamo riesaminando la Sua richiesta.

## States: what has become of the request. Any channel.

state-closed = Abbiamo chiuso la Sua richiesta { $reference }. Se ha ancora bisogno di aiuto, è sufficiente scriverci di nuovo.
state-closed-unanswered = { $days ->
    [one] Non avendo Sue notizie da { $days } giorno, abbiamo chiuso la Sua richiesta. Se ha ancora bisogno di aiuto, è sufficiente scriverci di nuovo.
    [many] Non avendo Sue notizie da { $days } di giorni, abbiamo chiuso la Sua richiesta. Se ha ancora bisogno di aiuto, è sufficiente scriverci di nuovo.
   *[other] Non avendo Sue notizie da { $days } giorni, abbiamo chiuso la Sua richiesta. Se ha ancora bisogno di aiuto, è sufficiente scriverci di nuovo.
}
state-reopened = Abbiamo riaperto la Sua richiesta { $reference } e la stiamo riesaminando.
state-merged = La Sua richiesta { $other_reference } riguarda lo stesso argomento della { $reference }. D’ora in poi le seguiamo entrambe con il numero { $reference }.
state-follow-up = Abbiamo aperto per Lei una nuova richiesta, la { $reference }, che fa seguito alla { $other_reference }. Non occorre che ci spieghi di nuovo tutto.

## Salutations and closings, put before and after an answer. Which one is used depends on country, channel and time of day.

salutation-formal = { $title ->
    [ms] Gentile Sig.ra { $name },
    [mr] Gentile Sig. { $name },
   *[none] Gentile { $name },
}
salutation-formal-unnamed = Gentile cliente,
salutation-friendly = Salve { $name },
salutation-friendly-unnamed = Salve,
salutation-morning = Buongiorno,
salutation-afternoon = Buon pomeriggio,
salutation-evening = Buonasera,
closing-formal =
    Cordiali saluti
    { $agent }
    Servizio clienti { $brand }
closing-formal-unsigned =
    Cordiali saluti
    Servizio clienti { $brand }
closing-friendly = Un cordiale saluto, { $agent }
closing-apology = Ci scusiamo sinceramente per il disagio che Le abbiamo causato.
closing-patience = La ringraziamo per la pazienza.
closing-further-help = Restiamo a Sua disposizione per qualsiasi altra necessità.

## Hours: when the desk works. Any channel.

hours-closed = Al momento il nostro servizio clienti è chiuso. Le risponderemo alla riapertura, il giorno { $opens_at }.
hours-holiday = Oggi il nostro servizio clienti è chiuso per festività ({ $holiday }). Le risponderemo alla riapertura, il giorno { $opens_at }.
hours-today = Oggi siamo a Sua disposizione dalle ore { $opens } alle ore { $closes }.
hours-always = Siamo a Sua disposizione 24 ore su 24, tutti i giorni.
hours-urgent = Se la Sua richiesta non può attendere, ci chiami al numero { $phone }.

## Translation and language. Any channel.

translation-notice = Questo messaggio è stato tradotto automaticamente.
translation-notice-original = Questo messaggio è stato tradotto automaticamente. Lingua originale: { $language }. Se lo desidera, Le invieremo volentieri il testo originale.
language-invitation = Può scriverci nella lingua che preferisce.
language-chosen = D’ora in poi Le scriveremo in questa lingua: { $language }. Se ne preferisce un’altra, ce lo faccia sapere.

## Attachments and limits. Any channel.

files-received = { $count ->
    [one] Abbiamo ricevuto { $count } file da parte Sua.
    [many] Abbiamo ricevuto { $count } di file da parte Sua.
   *[other] Abbiamo ricevuto { $count } file da parte Sua.
}
files-too-big = Il file «{ $file }» è troppo grande e non ci è arrivato. Dimensione massima: { $size }.
files-refused = Per motivi di sicurezza non possiamo accettare il file «{ $file }». Può inviarcelo come immagine o in PDF.
limit-messages = Abbiamo ricevuto molti Suoi messaggi in poco tempo. Sono arrivati tutti e li stiamo leggendo: non occorre inviarli di nuovo.
limit-blocked = Il Suo messaggio è stato bloccato dal nostro filtro antispam. Se si tratta di un errore, ce ne scusiamo: può scriverci all’indirizzo { $email }.

## Service promise.

promise-first-answer = { $hours ->
    [one] Rispondiamo a ogni messaggio entro { $hours } ora, durante il nostro orario di apertura.
    [many] Rispondiamo a ogni messaggio entro { $hours } di ore, durante il nostro orario di apertura.
   *[other] Rispondiamo a ogni messaggio entro { $hours } ore, durante il nostro orario di apertura.
}

## Offers: refund, replacement and other remedies. Any channel; friendly and exact, because the customer relies on it.

offer-refund = Le proponiamo un rimborso di { $amount } per questo articolo: { $item }.
offer-replacement = Le proponiamo l’invio di un nuovo articolo ({ $item }) in sostituzione del Suo, senza costi a Suo carico.
offer-repair = Le proponiamo di riparare il Suo articolo ({ $item }) senza costi a Suo carico.
offer-voucher = Le proponiamo un buono di { $amount }. Potrà utilizzarlo fino al giorno { $expires_on } compreso.
offer-reduction = Se preferisce tenere l’articolo ({ $item }), Le rimborseremo { $amount } del prezzo pagato.
offer-label = Ecco la Sua etichetta di reso: { $url }. Il reso è gratuito.
offer-return-days = { $days ->
    [one] Ha { $days } giorno di tempo per restituirci l’articolo.
    [many] Ha { $days } di giorni di tempo per restituirci l’articolo.
   *[other] Ha { $days } giorni di tempo per restituirci l’articolo.
}
offer-ask = Desidera accettare questa proposta?
    .yes = Sì, accetto
    .no = No, grazie
offer-accepted = Grazie. Pensiamo a tutto noi.
offer-declined = Grazie per avercelo comunicato. Cercheremo un’altra soluzione.
offer-countered = Grazie per il Suo suggerimento. Lo valuteremo e Le daremo una risposta.
offer-refund-sent = { $days ->
    [one] Le abbiamo rimborsato { $amount }. L’importo dovrebbe arrivare sul Suo conto entro { $days } giorno lavorativo.
    [many] Le abbiamo rimborsato { $amount }. L’importo dovrebbe arrivare sul Suo conto entro { $days } di giorni lavorativi.
   *[other] Le abbiamo rimborsato { $amount }. L’importo dovrebbe arrivare sul Suo conto entro { $days } giorni lavorativi.
}

## Bot and hand-over. Chat and app: short, and never pretending to be a person.

bot-greeting = Salve, sono l’assistente automatico di { $brand }. Come posso aiutarLa?
bot-helped = La risposta Le è stata utile?
    .yes = Sì
    .no = No
bot-person = Può parlare con una persona in qualsiasi momento.
    .button = Parlare con una persona
bot-not-understood = Mi dispiace, non ho capito. Potrebbe dirlo in un altro modo, oppure preferisce parlare con una persona?
handover-person = La metto in contatto con una persona del nostro team. Non dovrà spiegare di nuovo tutto.
handover-wait = { $minutes ->
    [one] Tempo di attesa previsto: circa { $minutes } minuto.
    [many] Tempo di attesa previsto: circa { $minutes } di minuti.
   *[other] Tempo di attesa previsto: circa { $minutes } minuti.
}
handover-nobody = Al momento nessuno del nostro team è disponibile. Abbiamo conservato il Suo messaggio e ce ne occuperemo alla riapertura, il giorno { $opens_at }.
handover-desk = Perché non debba aspettare fino a domani, della Sua richiesta si occupa ora il nostro team di un’altra sede ({ $desk }).

## Surveys. By mail, app or on a page; one question each.

survey-satisfaction = Come valuta l’assistenza che ha ricevuto?
    .lowest = Molto insoddisfacente
    .low = Insoddisfacente
    .middle = Né soddisfacente né insoddisfacente
    .high = Soddisfacente
    .highest = Molto soddisfacente
survey-recommendation = Con quale probabilità consiglierebbe { $brand } ad amici o colleghi?
    .lowest = Per niente probabile
    .highest = Estremamente probabile
survey-effort = È stato facile per Lei ottenere una soluzione?
    .lowest = Molto difficile
    .highest = Molto facile
survey-comment = Vuole dirci perché? (facoltativo)
survey-thanks = Grazie per la Sua risposta. Ci aiuta a migliorare.
survey-low = Ci dispiace di non aver soddisfatto le Sue aspettative. Una persona del nostro team riesaminerà la Sua richiesta e La contatterà.
survey-subject = Com’è andata con la Sua richiesta { $reference }?

## Privacy. By mail; factual.

privacy-export = È pronta la copia dei dati personali che ci ha richiesto: { $url }. Può scaricarla fino al giorno { $expires_on }.
privacy-erased = Abbiamo cancellato i Suoi dati personali, come da Sua richiesta.
privacy-received = Abbiamo ricevuto la Sua richiesta relativa ai dati personali. Riceverà la nostra risposta al più tardi il giorno { $answer_on }.
privacy-secrets = Per la Sua sicurezza, non ci invii password né numeri di carta completi.

## Festivals. Put before a closing, only where custom knows it and the customer's country celebrates it.

festival-wish = Le porgiamo i nostri migliori auguri in occasione di questa festività ({ $festival }).
festival-delay = Nel periodo di festa ({ $festival }), risposte e consegne possono richiedere un po’ più di tempo. La ringraziamo per la pazienza.

## Live chat

chat-page = Chatti con noi
    .write = Il Suo messaggio
    .send = Invia
    .you = Lei
    .us = Servizio clienti
    .online = Siamo a Sua disposizione
    .away = Ci lasci un messaggio, Le risponderemo
    .typing = Sta scrivendo…
    .read = Letto
    .connecting = Connessione in corso…
    .failed = Messaggio non inviato. La preghiamo di riprovare.
    .original = Testo originale
transcript = Conversazione { $reference }
    .customer = Cliente
    .agent = Servizio clienti
    .bot = Messaggio automatico
    .note = Nota interna
    .translated = Traduzione ({ $language })

## Culture check: what an agent is told about a reply before it is sent, and about a message that may be misread.

culture-greeting_missing = La risposta non contiene un saluto iniziale.
    .suggestion = Inizi con «{ $expected }».
culture-greeting_time = «{ $found }» non è adatto all’ora locale del cliente.
    .suggestion = Scriva «{ $expected }».
culture-greeting_language = «{ $found }» è un saluto in un’altra lingua.
    .suggestion = Scriva «{ $expected }».
culture-closing_missing = La risposta non contiene una formula di chiusura.
    .suggestion = Concluda con «{ $expected }».
culture-closing_formality = «{ $found }» è meno formale di quanto i clienti si aspettino in questo mercato.
    .suggestion = Concluda con «{ $expected }».
culture-formality_unexpected = «{ $found }» si rivolge al cliente con troppa confidenza.
    .suggestion = Usi la forma «{ $expected }».
culture-formality_mixed = «{ $found }» mescola due modi di rivolgersi al cliente nella stessa risposta.
    .suggestion = Usi la forma «{ $expected }» in tutto il testo.
culture-honorific_missing = Il nome «{ $found }» è privo dell’appellativo.
    .suggestion = Scriva «{ $expected }».
culture-taboo_word = In questo mercato è meglio evitare «{ $found }».
    .suggestion = Scelga altre parole.
culture-promise_window = «{ $found }» promette più giorni di quanti ne preveda la politica di reso.
    .suggestion = Giorni previsti dalla politica: { $expected }.
culture-promise_absolute = «{ $found }» promette qualcosa che nessuno può garantire.
    .suggestion = Dica che cosa verrà fatto ed entro quando.
culture-personal_data = La risposta mostra dati personali che non vanno scritti per intero.
    .suggestion = Mostri al massimo gli ultimi quattro caratteri.
culture-currency_unexpected = «{ $found }» non è nella valuta del cliente.
    .suggestion = Indichi l’importo in questa valuta: { $expected }.
culture-date_order = «{ $found }» non segue l’ordine abituale della data nel Paese del cliente.
    .suggestion = Scriva «{ $expected }».
culture-date_ambiguous = «{ $found }» può essere letto come due giorni diversi.
    .suggestion = Scriva «{ $expected }».
culture-language_unexpected = La risposta non è nella lingua del cliente.
    .suggestion = La faccia tradurre oppure scriva in questa lingua: { $expected }.
culture-too_long = La risposta è più lunga di quanto il canale consenta.
    .suggestion = Numero massimo di caratteri: { $expected }.
culture-festival_silence = Per consuetudine questo messaggio non va inviato durante questa ricorrenza: «{ $found }».
    .suggestion = Lo invii dopo il giorno { $expected }.
culture-festival_greeting = Nel Paese del cliente si celebra «{ $found }».
    .suggestion = Un augurio sarebbe gradito: «{ $expected }».
culture-platform_content = “{ $found }” non è consentito nei messaggi di questo marketplace.
    .suggestion = Lo ometta e risponda qui.
culture-indirect_refusal = «{ $found }» può essere un rifiuto cortese.
    .suggestion = Non lo consideri un consenso; proponga un’alternativa.
culture-indirect_complaint = «{ $found }» può essere un reclamo espresso con cortesia.
    .suggestion = Lo tratti come un reclamo e chieda che cosa non ha funzionato.
culture-understatement = «{ $found }» può voler dire più di quanto sembra.
    .suggestion = Consideri seria la questione finché il cliente non dice il contrario.
culture-polite_yes = «{ $found }» può voler dire soltanto «ho sentito».
    .suggestion = Chieda una risposta esplicita prima di procedere.
culture-misread_date = «{ $found }» può essere letto come due giorni diversi.
    .suggestion = Ripeta la data con il mese in lettere e chieda conferma.
culture-misread_number = «{ $found }» può essere letto come due numeri diversi.
    .suggestion = Ripeta il numero in lettere o con l’unità di misura e chieda conferma.
culture-misread_time = «{ $found }» indica ore diverse a seconda del Paese.
    .suggestion = Ripeta l’ora in cifre, per esempio 07:30.
culture-other_calendar = «{ $found }» è una data di un altro calendario.
    .suggestion = Corrisponde probabilmente a questa data: { $expected }. Chieda conferma.
culture-false_friend = «{ $found }» spesso significa qualcosa di diverso da ciò che sembra.
    .suggestion = Significato probabile: { $expected }.
culture-formulaic_phrase = «{ $found }» è una formula d’uso in quel Paese, non una pretesa né una promessa.
    .suggestion = Non risponda alle parole, ma alla sostanza.

form-email = Indirizzo e-mail
form-name = Nome
form-subject = Oggetto
form-order_id = Numero d’ordine
form-description = Il Suo messaggio
form-send = Invia
form-sent = Grazie. Abbiamo ricevuto il Suo messaggio.
