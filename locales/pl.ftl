## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = Treść nie jest poprawnym dokumentem JSON
    .detail = Proszę wysłać jedną wartość JSON w UTF-8, z niepowtarzającymi się kluczami i skończonymi liczbami.
error-malformed_header = Nagłówek jest nieprawidłowy
    .detail = Proszę sprawdzić nagłówek { $header }.
error-unknown_parameter = Nieznany parametr zapytania
    .detail = Proszę pominąć parametry, których to wywołanie nie ma.
error-repeated_parameter = Parametr zapytania się powtarza
    .detail = Proszę podać każdy parametr zapytania jeden raz.
error-invalid_parameter = Parametr zapytania jest nieprawidłowy
    .detail = Proszę poprawić parametry zapytania wymienione w „errors”.
error-cursor_mismatch = Kursor należy do innej listy
    .detail = Proszę używać kursora tylko z filtrami i kolejnością, dla których został wydany.
error-unauthorized = Wymagane logowanie
    .detail = To wywołanie wymaga ważnego tokenu dostępu lub klucza API.
error-forbidden = Brak uprawnień
    .detail = Ta czynność wymaga uprawnień, których to konto nie ma.
error-not_found = Nie znaleziono
    .detail = Nie ma tu niczego, do czego to konto ma dostęp.
error-conflict = W tej chwili niemożliwe
    .detail = Obecny stan na to nie pozwala. Proszę odczytać go ponownie i zdecydować, co dalej.
error-invalid_transition = Ten krok jest niemożliwy
    .detail = Zgłoszenie o statusie „{ $status }” nie może przejść przez krok „{ $command }”.
error-version_conflict = Ktoś był szybszy
    .detail = Przesłana wersja nie jest już aktualna. Proszę odczytać dane ponownie i powtórzyć zmianę.
error-idempotency_in_flight = Ta sama zmiana jest właśnie w toku
    .detail = Proszę spróbować za chwilę z tym samym Idempotency-Key.
error-erased = Dane nie są już dostępne
    .detail = Te dane zostały usunięte.
error-cursor_expired = Kursor wygasł
    .detail = Strumień sięga 7 dni wstecz. Proszę zacząć od nowa bez kursora.
error-precondition_failed = Ktoś był szybszy
    .detail = Zasób zmienił się od wersji podanej w If-Match. Proszę odczytać go ponownie i powtórzyć zmianę.
error-body_too_large = Żądanie jest za duże
    .detail = Największy rozmiar żądania w bajtach: { $limit }. Pliki proszę wysyłać jako załączniki.
error-unsupported_media_type = Ten typ treści nie jest obsługiwany
    .detail = Proszę wysłać application/json w UTF-8.
error-validation_failed = Niektóre wartości są nieprawidłowe
    .detail = Proszę poprawić pola wymienione w „errors”.
error-idempotency_mismatch = Ten Idempotency-Key został już użyty w innym żądaniu
    .detail = Do nowego żądania proszę użyć nowego klucza.
error-precondition_required = Wymagany nagłówek If-Match
    .detail = Przy strict=true proszę podać w If-Match ostatnio odczytany ETag.
error-rate_limited = Zbyt wiele żądań
    .detail = { $retry_after_s ->
        [one] Proszę spróbować ponownie za { $retry_after_s } sekundę.
        [few] Proszę spróbować ponownie za { $retry_after_s } sekundy.
        [many] Proszę spróbować ponownie za { $retry_after_s } sekund.
       *[other] Proszę spróbować ponownie za { $retry_after_s } sekundy.
    }
error-internal_error = Wystąpił błąd po naszej stronie
    .detail = Przepraszamy. Jeśli błąd się powtórzy, proszę podać nam numer z „instance”.
error-unavailable = Chwilowo niedostępne
    .detail = Proszę spróbować ponownie za kilka sekund. Z tym samym Idempotency-Key nic nie wykona się dwa razy.
error-rate_missing = Brak kursu waluty
    .detail = Dla tej kwoty nie ma kursu waluty. Proszę podać ją w walucie zamówienia lub spróbować później.
error-rate_stale = Kursy walut są nieaktualne
    .detail = Najnowsze kursy walut pochodzą z dnia { $date }. Proszę podać kwotę w walucie zamówienia lub spróbować później.
error-culture_blocked = Odpowiedź nie pasuje do rynku klienta
    .detail = Proszę poprawić to, co wymieniono w „errors”, albo wysłać odpowiedź z „override” i uzasadnieniem.
error-reply_too_long = Odpowiedź jest za długa dla tego kanału
    .detail = Limit znaków w kanale: { $limit }; długość odpowiedzi: { $length }. Odpowiedź nigdy nie jest skracana.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = To pole jest wymagane.
reason-unknown_field = Nie ma tu takiego pola.
reason-wrong_type = Wartość jest niewłaściwego typu.
reason-not_allowed = Ta wartość jest tu niedozwolona.
reason-bad_format = Wartość nie ma oczekiwanego formatu.
reason-out_of_range = Wartość jest poza dozwolonym zakresem.
reason-too_long = { $limit ->
    [one] Dozwolony jest najwyżej { $limit } znak.
    [few] Dozwolone są najwyżej { $limit } znaki.
    [many] Dozwolonych jest najwyżej { $limit } znaków.
   *[other] Dozwolone jest najwyżej { $limit } znaku.
}
reason-too_short = { $limit ->
    [one] Potrzebny jest co najmniej { $limit } widoczny znak.
    [few] Potrzebne są co najmniej { $limit } znaki.
    [many] Potrzeba co najmniej { $limit } znaków.
   *[other] Potrzeba co najmniej { $limit } znaku.
}
reason-too_many = { $limit ->
    [one] Dozwolona jest najwyżej { $limit } pozycja.
    [few] Dozwolone są najwyżej { $limit } pozycje.
    [many] Dozwolonych jest najwyżej { $limit } pozycji.
   *[other] Dozwolone jest najwyżej { $limit } pozycji.
}
reason-too_few = { $limit ->
    [one] Potrzebna jest co najmniej { $limit } pozycja.
    [few] Potrzebne są co najmniej { $limit } pozycje.
    [many] Potrzeba co najmniej { $limit } pozycji.
   *[other] Potrzeba co najmniej { $limit } pozycji.
}
reason-control_character = Tekst zawiera niedozwolony znak.
reason-not_found = Nie ma niczego o tym identyfikatorze.
reason-already_used = Ta wartość jest już w użyciu.
reason-unknown = Ta wartość nie jest znana.
reason-repeated = To można podać tylko raz.
reason-taken = To należy do innego klienta.
reason-only_with_reply = Ten status można ustawić tylko razem z publiczną odpowiedzią.
reason-not_merged = To zgłoszenie nie zostało połączone z tamtym.
reason-other_requester = Zgłoszenia należą do różnych klientów.
reason-in_the_past = Ten moment już minął.
reason-in_the_future = Ten moment jeszcze nie nadszedł.
reason-too_old = Od tego momentu minęło ponad 400 dni.
reason-outdated = Ktoś inny zmienił te dane od ostatniego odczytu.
reason-already_assigned = Ktoś inny przejął już to zgłoszenie.
reason-already_escalated = Inny dział został już poproszony o pomoc i jeszcze nie odpowiedział.
reason-not_escalated = Zgłoszenie nie czeka na odpowiedź innego działu.
reason-not_uploaded = Ten plik nie został jeszcze przesłany.
reason-not_clean = Plik można pobrać dopiero po tym, jak skanowanie uzna go za bezpieczny. Stan: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Ten cel i „targets/{ $other }” dotyczą tych samych zgłoszeń, a żaden z nich nie jest bardziej szczegółowy.
reason-conflicting_effect = To działanie i „effects/{ $other }” przenosiłyby zgłoszenie w tym samym przypadku; może to zrobić tylko jedno z nich.
reason-endless_effect = To działanie i „effects/{ $other }” mogłyby bez końca przenosić zgłoszenie między dwiema kolejkami.
reason-feed_refused = Z tym adresem nie wolno się łączyć: kalendarze są odczytywane tylko spod publicznych adresów https.
reason-feed_unreachable = W tej chwili nie można odczytać kalendarza.
reason-bad_feed = To nie jest kalendarz świąt w formacie iCal.
reason-approval_needed = To przekracza uprawnienia tego konta; decyzję musi podjąć osoba o szerszych uprawnieniach.
reason-offer_open = W tym zgłoszeniu jest jeszcze otwarta inna propozycja.
reason-offer_expired = Ta propozycja wygasła.
reason-offer_closed = Na tę propozycję już odpowiedziano albo została wycofana.
reason-not_your_turn = Na tę propozycję musi odpowiedzieć druga strona.
reason-below_minimum = To mniej, niż przysługuje klientowi.
reason-above_maximum = To więcej, niż pozwalają zasady zwrotów.
reason-not_offered = Zasady zwrotów nie przewidują tego w takim przypadku.
reason-order_needed = Kwota zależy od zamówienia, a w tym zgłoszeniu nie ma zamówienia, na którym można się oprzeć.
reason-unknown_item = Tego towaru nie ma w zamówieniu.
reason-mixed_items = Dla tych towarów obowiązują różne zasady; proszę zapytać o każdy osobno.
reason-no_policy = Dla tego przypadku nie ma zasad zwrotów.
reason-source_missing = Zasada oznaczona jako wymóg prawa musi mieć podane źródło.
reason-protected_missing = To musi znaleźć się w tłumaczeniu w takiej postaci jak w oryginale: { $tokens }.
reason-already_sent = Odpowiedź została już wysłana; jej tłumaczenia nie można zmienić.
reason-not_translated = Nie ma jeszcze tłumaczenia.
reason-empty = Treść jest pusta.
reason-not_utf8 = Treść nie jest poprawnym tekstem UTF-8.
reason-not_json = Treść nie jest w formacie JSON.
reason-not_finite = Liczby muszą być skończone.
reason-number_too_long = Liczba ma zbyt wiele cyfr.
reason-duplicate_key = Obiekt zawiera dwa razy ten sam klucz.
reason-too_deep = JSON jest zbyt głęboko zagnieżdżony.
reason-too_many_values = JSON zawiera zbyt wiele wartości.
reason-bad_character = Tekst zawiera znak, którego nie można zapisać.

## Texts for customers

## Acknowledgements

ack-mail =
    Dziękujemy za wiadomość. Otrzymaliśmy ją i zapisaliśmy pod numerem { $reference }. Odpowiemy do { $answer_at }.
    Jeśli chcą Państwo coś dodać, wystarczy odpowiedzieć na tę wiadomość.
    .subject = Otrzymaliśmy Państwa wiadomość ({ $reference })
ack-mail-open =
    Dziękujemy za wiadomość. Otrzymaliśmy ją i zapisaliśmy pod numerem { $reference }. Odpowiemy najszybciej, jak to możliwe.
    Jeśli chcą Państwo coś dodać, wystarczy odpowiedzieć na tę wiadomość.
    .subject = Otrzymaliśmy Państwa wiadomość ({ $reference })
ack-chat = Dziękujemy za wiadomość. Odpowiemy tutaj do { $answer_at }.
ack-chat-open = Dziękujemy za wiadomość. Odpowiemy tutaj najszybciej, jak to możliwe.
ack-sms = Otrzymaliśmy wiadomość ({ $reference }). Odpowiemy do { $answer_at }.
ack-review = Dziękujemy za poświęcony czas i podzielenie się opinią. Przyglądamy się tej sprawie. Biuro Obsługi Klienta { $brand }
ack-call = Dziękujemy za telefon. Zapisaliśmy Państwa zgłoszenie pod numerem { $reference } i na pewno się z Państwem skontaktujemy.
ack-addition = Dziękujemy, dołączyliśmy wiadomość do Państwa zgłoszenia { $reference }.

## Progress

progress-working = Nadal pracujemy nad Państwa zgłoszeniem. Odezwiemy się do { $answer_at }.
progress-taken = Państwa zgłoszeniem zajmuje się teraz { $agent }.
progress-department = Poprosiliśmy o pomoc inny dział ({ $desk }) i czekamy na odpowiedź. Odezwiemy się, gdy tylko ją otrzymamy.
progress-parcel = Zapytaliśmy przewoźnika, gdzie jest Państwa paczka { $tracking }. Damy znać, gdy tylko otrzymamy odpowiedź.
progress-parcel-due = Paczka { $tracking } jest już w drodze do Państwa. Przewidywany dzień doręczenia: { $arrives_on }.
progress-waiting = { $days ->
    [one] Czekają Państwo na naszą odpowiedź już { $days } dzień. Bardzo za to przepraszamy. Pamiętamy o Państwa sprawie.
    [few] Czekają Państwo na naszą odpowiedź już { $days } dni. Bardzo za to przepraszamy. Pamiętamy o Państwa sprawie.
    [many] Czekają Państwo na naszą odpowiedź już { $days } dni. Bardzo za to przepraszamy. Pamiętamy o Państwa sprawie.
   *[other] Czekają Państwo na naszą odpowiedź już { $days } dnia. Bardzo za to przepraszamy. Pamiętamy o Państwa sprawie.
}
progress-later = Przepraszamy, potrzebujemy więcej czasu, niż zapowiadaliśmy. Odpowiemy do { $answer_at }.
progress-next = Następny krok: { $step }

## Requests

request-question = Abyśmy mogli pomóc, prosimy jeszcze o jedną informację: { $question }
request-order = Prosimy o podanie numeru zamówienia. Znajduje się on w potwierdzeniu zamówienia.
request-photo = Prosimy o przesłanie zdjęcia towaru i jego opakowania.
request-reminder = { $days ->
    [one] Wciąż czekamy na Państwa odpowiedź. Jeśli jej nie otrzymamy, zamkniemy zgłoszenie za { $days } dzień. W każdej chwili można napisać do nas ponownie.
    [few] Wciąż czekamy na Państwa odpowiedź. Jeśli jej nie otrzymamy, zamkniemy zgłoszenie za { $days } dni. W każdej chwili można napisać do nas ponownie.
    [many] Wciąż czekamy na Państwa odpowiedź. Jeśli jej nie otrzymamy, zamkniemy zgłoszenie za { $days } dni. W każdej chwili można napisać do nas ponownie.
   *[other] Wciąż czekamy na Państwa odpowiedź. Jeśli jej nie otrzymamy, zamkniemy zgłoszenie za { $days } dnia. W każdej chwili można napisać do nas ponownie.
}

## Confirmation

confirm-ask = Czy udało się rozwiązać Państwa sprawę?
    .yes = Tak, sprawa rozwiązana
    .no = Nie, nadal potrzebuję pomocy
confirm-reminder = { $days ->
    [one] Chcielibyśmy jeszcze raz zapytać, czy sprawa została rozwiązana. Jeśli w ciągu { $days } dnia nie otrzymamy odpowiedzi, zamkniemy zgłoszenie.
    [few] Chcielibyśmy jeszcze raz zapytać, czy sprawa została rozwiązana. Jeśli w ciągu { $days } dni nie otrzymamy odpowiedzi, zamkniemy zgłoszenie.
    [many] Chcielibyśmy jeszcze raz zapytać, czy sprawa została rozwiązana. Jeśli w ciągu { $days } dni nie otrzymamy odpowiedzi, zamkniemy zgłoszenie.
   *[other] Chcielibyśmy jeszcze raz zapytać, czy sprawa została rozwiązana. Jeśli w ciągu { $days } dnia nie otrzymamy odpowiedzi, zamkniemy zgłoszenie.
}
confirm-thanks = Dziękujemy za informację. Cieszymy się, że sprawa jest rozwiązana.
confirm-not-solved = Dziękujemy za informację. Przykro nam, że sprawa nie jest jeszcze rozwiązana. Zajmujemy się nią ponownie.

## States

state-closed = Państwa zgłoszenie { $reference } zostało zamknięte. Jeśli pomoc jest nadal potrzebna, wystarczy do nas ponownie napisać.
state-closed-unanswered = { $days ->
    [one] Od { $days } dnia nie mamy od Państwa odpowiedzi, dlatego zamknęliśmy zgłoszenie. Jeśli pomoc jest nadal potrzebna, wystarczy do nas ponownie napisać.
    [few] Od { $days } dni nie mamy od Państwa odpowiedzi, dlatego zamknęliśmy zgłoszenie. Jeśli pomoc jest nadal potrzebna, wystarczy do nas ponownie napisać.
    [many] Od { $days } dni nie mamy od Państwa odpowiedzi, dlatego zamknęliśmy zgłoszenie. Jeśli pomoc jest nadal potrzebna, wystarczy do nas ponownie napisać.
   *[other] Od { $days } dnia nie mamy od Państwa odpowiedzi, dlatego zamknęliśmy zgłoszenie. Jeśli pomoc jest nadal potrzebna, wystarczy do nas ponownie napisać.
}
state-reopened = Otworzyliśmy ponownie Państwa zgłoszenie { $reference } i zajmujemy się nim.
state-merged = Państwa zgłoszenie { $other_reference } dotyczy tej samej sprawy co { $reference }. Prowadzimy je teraz razem pod numerem { $reference }.
state-follow-up = Otworzyliśmy dla Państwa nowe zgłoszenie { $reference }, które jest kontynuacją zgłoszenia { $other_reference }. Nie trzeba opisywać wszystkiego od nowa.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Szanowna Pani { $name },
    [mr] Szanowny Panie { $name },
   *[none] Dzień dobry, { $name },
}
salutation-formal-unnamed = Szanowni Państwo,
salutation-friendly = Dzień dobry, { $name },
salutation-friendly-unnamed = Dzień dobry,
salutation-morning = Dzień dobry,
salutation-afternoon = Dzień dobry,
salutation-evening = Dobry wieczór,
closing-formal =
    Z poważaniem
    { $agent }
    Biuro Obsługi Klienta { $brand }
closing-formal-unsigned =
    Z poważaniem
    Biuro Obsługi Klienta { $brand }
closing-friendly = Serdecznie pozdrawiam, { $agent }
closing-apology = Bardzo przepraszamy za kłopot, jaki Państwu sprawiliśmy.
closing-patience = Dziękujemy za cierpliwość.
closing-further-help = Jeśli możemy jeszcze w czymś pomóc, prosimy o wiadomość.

## Hours

hours-closed = Nasze biuro jest w tej chwili nieczynne. Odpowiemy, gdy tylko wrócimy do pracy: { $opens_at }.
hours-holiday = Nasze biuro jest dziś nieczynne z powodu święta ({ $holiday }). Odpowiemy, gdy tylko wrócimy do pracy: { $opens_at }.
hours-today = Dziś jesteśmy do Państwa dyspozycji od { $opens } do { $closes }.
hours-always = Jesteśmy do Państwa dyspozycji przez całą dobę.
hours-urgent = W pilnych sprawach prosimy dzwonić pod numer { $phone }.

## Translation and language

translation-notice = Ta wiadomość została przetłumaczona automatycznie.
translation-notice-original = Ta wiadomość została przetłumaczona automatycznie. Język oryginału: { $language }. Na życzenie chętnie prześlemy oryginał.
language-invitation = Prosimy pisać do nas w języku, który jest dla Państwa najwygodniejszy.
language-chosen = Od teraz będziemy pisać do Państwa w tym języku: { $language }. Jeśli wolą Państwo inny, prosimy o informację.

## Attachments and limits

files-received = { $count ->
    [one] Otrzymaliśmy od Państwa { $count } plik.
    [few] Otrzymaliśmy od Państwa { $count } pliki.
    [many] Otrzymaliśmy od Państwa { $count } plików.
   *[other] Otrzymaliśmy od Państwa { $count } pliku.
}
files-too-big = Plik „{ $file }” jest za duży i do nas nie dotarł. Największy dopuszczalny rozmiar pliku to { $size }.
files-refused = Ze względów bezpieczeństwa nie możemy przyjąć pliku „{ $file }”. Prosimy przesłać go jako obraz lub PDF.
limit-messages = W krótkim czasie otrzymaliśmy od Państwa wiele wiadomości. Wszystkie dotarły i je czytamy, nie trzeba wysyłać ich ponownie.
limit-blocked = Nasz filtr antyspamowy zatrzymał Państwa wiadomość. Jeśli to pomyłka, przepraszamy i prosimy o wiadomość na adres { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] W godzinach pracy biura odpowiadamy na każdą wiadomość w ciągu { $hours } godziny.
    [few] W godzinach pracy biura odpowiadamy na każdą wiadomość w ciągu { $hours } godzin.
    [many] W godzinach pracy biura odpowiadamy na każdą wiadomość w ciągu { $hours } godzin.
   *[other] W godzinach pracy biura odpowiadamy na każdą wiadomość w ciągu { $hours } godziny.
}

## Offers

offer-refund = Proponujemy zwrot { $amount } za towar „{ $item }”.
offer-replacement = Proponujemy bezpłatną wymianę towaru „{ $item }” na nowy.
offer-repair = Proponujemy bezpłatną naprawę towaru „{ $item }”.
offer-voucher = Proponujemy bon o wartości { $amount }. Można go wykorzystać do { $expires_on } włącznie.
offer-reduction = Jeśli chcą Państwo zatrzymać towar „{ $item }”, obniżymy jego cenę i zwrócimy { $amount }.
offer-label = Oto etykieta zwrotna: { $url }. Odesłanie towaru nic Państwa nie kosztuje.
offer-return-days = { $days ->
    [one] Towar można odesłać w ciągu { $days } dnia.
    [few] Towar można odesłać w ciągu { $days } dni.
    [many] Towar można odesłać w ciągu { $days } dni.
   *[other] Towar można odesłać w ciągu { $days } dnia.
}
offer-ask = Czy odpowiada Państwu ta propozycja?
    .yes = Tak, przyjmuję
    .no = Nie, dziękuję
offer-accepted = Dziękujemy. Zajmiemy się wszystkim.
offer-declined = Dziękujemy za informację. Poszukamy innego rozwiązania.
offer-countered = Dziękujemy za Państwa propozycję. Rozważymy ją i damy Państwu znać.
offer-refund-sent = { $days ->
    [one] Zwróciliśmy Państwu { $amount }. Pieniądze powinny wpłynąć na konto w ciągu { $days } dnia roboczego.
    [few] Zwróciliśmy Państwu { $amount }. Pieniądze powinny wpłynąć na konto w ciągu { $days } dni roboczych.
    [many] Zwróciliśmy Państwu { $amount }. Pieniądze powinny wpłynąć na konto w ciągu { $days } dni roboczych.
   *[other] Zwróciliśmy Państwu { $amount }. Pieniądze powinny wpłynąć na konto w ciągu { $days } dnia roboczego.
}

## Bot and hand-over

bot-greeting = Dzień dobry, tu automatyczny asystent sklepu { $brand }. W czym mogę pomóc?
bot-helped = Czy to pomogło?
    .yes = Tak
    .no = Nie
bot-person = W każdej chwili można porozmawiać z konsultantem.
    .button = Rozmowa z konsultantem
bot-not-understood = Przepraszam, nie rozumiem. Proszę zapytać inaczej albo wybrać rozmowę z konsultantem.
handover-person = Łączę z konsultantem. Nie trzeba opowiadać wszystkiego od nowa.
handover-wait = { $minutes ->
    [one] Przewidywany czas oczekiwania: około { $minutes } minuty.
    [few] Przewidywany czas oczekiwania: około { $minutes } minut.
    [many] Przewidywany czas oczekiwania: około { $minutes } minut.
   *[other] Przewidywany czas oczekiwania: około { $minutes } minuty.
}
handover-nobody = W tej chwili żaden konsultant nie jest dostępny. Państwa wiadomość jest zapisana, odpowiemy, gdy tylko wrócimy do pracy: { $opens_at }.
handover-desk = Państwa zgłoszenie prowadzi teraz nasz zespół w innym biurze ({ $desk }), dzięki czemu nie trzeba czekać do jutra.

## Surveys

survey-satisfaction = Jak oceniają Państwo naszą pomoc?
    .lowest = Bardzo źle
    .low = Źle
    .middle = Ani dobrze, ani źle
    .high = Dobrze
    .highest = Bardzo dobrze
survey-recommendation = Na ile prawdopodobne jest, że polecą Państwo sklep { $brand } znajomym lub współpracownikom?
    .lowest = Na pewno nie
    .highest = Na pewno tak
survey-effort = Jak łatwo było rozwiązać Państwa sprawę?
    .lowest = Bardzo trudno
    .highest = Bardzo łatwo
survey-comment = Skąd taka ocena? (opcjonalnie)
survey-thanks = Dziękujemy za odpowiedź. Dzięki niej możemy pracować lepiej.
survey-low = Przykro nam, że nie spełniliśmy Państwa oczekiwań. Ktoś z naszego zespołu jeszcze raz przyjrzy się zgłoszeniu i skontaktuje się z Państwem.
survey-subject = Jak nam poszło? Państwa zgłoszenie { $reference }

## Privacy

privacy-export = Kopia danych osobowych, o którą Państwo prosili, jest gotowa: { $url }. Można ją pobrać do { $expires_on } włącznie.
privacy-erased = Zgodnie z prośbą usunęliśmy Państwa dane osobowe.
privacy-received = Otrzymaliśmy Państwa wniosek dotyczący danych osobowych. Odpowiemy najpóźniej { $answer_on }.
privacy-secrets = Ze względów bezpieczeństwa prosimy nie przesyłać nam haseł ani pełnych numerów kart.

## Festivals

festival-wish = Składamy najlepsze życzenia z okazji święta: { $festival }.
festival-delay = W okresie świątecznym ({ $festival }) odpowiedzi i dostawy mogą trwać nieco dłużej. Dziękujemy za cierpliwość.

## Live chat

chat-page = Porozmawiaj z nami na czacie
    .write = Wiadomość
    .send = Wyślij
    .you = Ty
    .us = Obsługa klienta
    .online = Jesteśmy do Państwa dyspozycji
    .away = Prosimy zostawić wiadomość, odpowiemy
    .typing = Trwa pisanie…
    .read = Przeczytano
    .connecting = Łączenie…
    .failed = Nie wysłano. Prosimy spróbować ponownie.
    .original = Tekst oryginalny
transcript = Rozmowa { $reference }
    .customer = Klient
    .agent = Obsługa klienta
    .bot = Wiadomość automatyczna
    .note = Notatka wewnętrzna
    .translated = Tłumaczenie ({ $language })

## Culture check

culture-greeting_missing = W odpowiedzi brakuje powitania.
    .suggestion = Proszę zacząć od „{ $expected }”.
culture-greeting_time = „{ $found }” nie pasuje do pory dnia u klienta.
    .suggestion = Proszę napisać „{ $expected }”.
culture-greeting_language = „{ $found }” to powitanie w innym języku.
    .suggestion = Proszę napisać „{ $expected }”.
culture-closing_missing = W odpowiedzi brakuje formuły końcowej.
    .suggestion = Proszę zakończyć słowami „{ $expected }”.
culture-closing_formality = „{ $found }” jest mniej oficjalne, niż oczekują tu klienci.
    .suggestion = Proszę zakończyć słowami „{ $expected }”.
culture-formality_unexpected = „{ $found }” to zbyt poufały zwrot do klienta.
    .suggestion = Proszę użyć formy „{ $expected }”.
culture-formality_mixed = „{ $found }”: w jednej odpowiedzi mieszają się dwie formy grzecznościowe.
    .suggestion = Proszę konsekwentnie używać formy „{ $expected }”.
culture-honorific_missing = Przy nazwisku „{ $found }” brakuje zwrotu grzecznościowego.
    .suggestion = Proszę napisać „{ $expected }”.
culture-taboo_word = Na tym rynku lepiej unikać słów „{ $found }”.
    .suggestion = Proszę dobrać inne słowa.
culture-promise_window = „{ $found }” obiecuje więcej dni, niż dają zasady zwrotów.
    .suggestion = Termin według zasad zwrotów, w dniach: { $expected }.
culture-promise_absolute = „{ $found }” obiecuje coś, czego nikt nie może zagwarantować.
    .suggestion = Proszę napisać, co zostanie zrobione i do kiedy.
culture-personal_data = Odpowiedź zawiera dane osobowe, których nie należy podawać w całości.
    .suggestion = Proszę pokazać najwyżej cztery ostatnie znaki.
culture-currency_unexpected = „{ $found }” nie jest w walucie klienta.
    .suggestion = Proszę podać kwotę w walucie klienta: { $expected }.
culture-date_order = Kolejność dnia, miesiąca i roku w „{ $found }” jest inna niż tam przyjęta.
    .suggestion = Proszę napisać „{ $expected }”.
culture-date_ambiguous = „{ $found }” można odczytać jako dwa różne dni.
    .suggestion = Proszę napisać „{ $expected }”.
culture-language_unexpected = Odpowiedź nie jest w języku klienta.
    .suggestion = Proszę zlecić tłumaczenie albo napisać w tym języku: { $expected }.
culture-too_long = Odpowiedź jest dłuższa, niż pozwala kanał.
    .suggestion = Limit znaków: { $expected }.
culture-festival_silence = Zwyczaj każe nie wysyłać tej wiadomości w czasie święta „{ $found }”.
    .suggestion = Proszę wysłać ją po { $expected }.
culture-festival_greeting = W kraju klienta obchodzi się święto „{ $found }”.
    .suggestion = Miłym gestem będą życzenia: „{ $expected }”.
culture-platform_content = „{ $found }” jest niedozwolone w wiadomościach na tej platformie handlowej.
    .suggestion = Proszę to pominąć i odpowiedzieć tutaj.
culture-indirect_refusal = „{ $found }” może być uprzejmą odmową.
    .suggestion = Proszę nie brać tego za zgodę; warto zaproponować inne rozwiązanie.
culture-indirect_complaint = „{ $found }” może być skargą wyrażoną uprzejmie.
    .suggestion = Proszę potraktować to jak skargę i zapytać, co było nie tak.
culture-understatement = „{ $found }” może znaczyć więcej, niż mówi.
    .suggestion = Proszę uznać sprawę za poważną, dopóki klient nie powie inaczej.
culture-polite_yes = „{ $found }” może znaczyć tylko „słyszę, co Państwo mówią”.
    .suggestion = Przed podjęciem działań proszę poprosić o wyraźną odpowiedź.
culture-misread_date = „{ $found }” można odczytać jako dwa różne dni.
    .suggestion = Proszę powtórzyć datę z miesiącem zapisanym słownie i poprosić o jej potwierdzenie.
culture-misread_number = „{ $found }” można odczytać jako dwie różne liczby.
    .suggestion = Proszę powtórzyć liczbę słownie lub z jednostką i poprosić o jej potwierdzenie.
culture-misread_time = „{ $found }” oznacza w różnych krajach różne godziny.
    .suggestion = Proszę powtórzyć godzinę cyframi, na przykład 07:30.
culture-other_calendar = „{ $found }” to data z innego kalendarza.
    .suggestion = Prawdopodobnie chodzi o { $expected }; proszę poprosić o potwierdzenie.
culture-false_friend = „{ $found }” często znaczy co innego, niż się wydaje.
    .suggestion = Prawdopodobne znaczenie: { $expected }.
culture-formulaic_phrase = „{ $found }” to tam zwykły zwrot, nie żądanie ani obietnica.
    .suggestion = Proszę odnieść się do sprawy, nie do samych słów.

form-email = Adres e-mail
form-name = Imię i nazwisko
form-subject = Temat
form-order_id = Numer zamówienia
form-description = Treść wiadomości
form-send = Wyślij
form-sent = Dziękujemy. Otrzymaliśmy Państwa wiadomość.
