## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = El contenido no es JSON válido
    .detail = Envíe un único valor JSON en UTF-8, con claves únicas y números finitos.
error-malformed_header = Una cabecera no es válida
    .detail = Revise la cabecera { $header }.
error-unknown_parameter = Parámetro de consulta desconocido
    .detail = Quite los parámetros de consulta que esta llamada no admite.
error-repeated_parameter = Un parámetro de consulta está repetido
    .detail = Indique cada parámetro de consulta una sola vez.
error-invalid_parameter = Un parámetro de consulta no es válido
    .detail = Corrija los parámetros de consulta indicados en «errors».
error-cursor_mismatch = El cursor pertenece a otra lista
    .detail = Utilice un cursor solo con los filtros y el orden para los que se emitió.
error-unauthorized = Inicie sesión
    .detail = Esta llamada necesita un token de acceso o una clave de API válidos.
error-forbidden = No permitido
    .detail = No tiene permiso para hacer esto.
error-not_found = No encontrado
    .detail = Aquí no hay nada que usted pueda ver.
error-conflict = No es posible en este momento
    .detail = El estado actual no lo permite. Vuelva a leerlo antes de decidir.
error-invalid_transition = Este paso no es posible
    .detail = Un ticket con el estado «{ $status }» no admite el paso «{ $command }».
error-version_conflict = Otra persona se ha adelantado
    .detail = La versión enviada ya no es la actual. Vuelva a leer el recurso y repita el cambio.
error-idempotency_in_flight = Este mismo elemento se está modificando ahora
    .detail = Vuelva a intentarlo en un momento con la misma Idempotency-Key.
error-erased = Ya no está disponible
    .detail = Estos datos se han eliminado.
error-cursor_expired = El cursor ha caducado
    .detail = El historial abarca 7 días. Empiece de nuevo sin cursor.
error-precondition_failed = Otra persona se ha adelantado
    .detail = El recurso ha cambiado desde la versión indicada en If-Match. Vuelva a leerlo y repita el cambio.
error-body_too_large = La solicitud es demasiado grande
    .detail = Una solicitud puede tener hasta { $limit } bytes. Envíe los archivos como adjuntos.
error-unsupported_media_type = Este tipo de contenido no se admite
    .detail = Envíe application/json en UTF-8.
error-validation_failed = Algunos valores no son válidos
    .detail = Corrija los campos indicados en «errors».
error-idempotency_mismatch = Esta Idempotency-Key se usó para otra solicitud
    .detail = Utilice una clave nueva para una solicitud nueva.
error-precondition_required = Se necesita If-Match
    .detail = Con strict=true, envíe en If-Match el último ETag que haya leído.
error-rate_limited = Demasiadas solicitudes
    .detail = { $retry_after_s ->
        [one] Vuelva a intentarlo dentro de { $retry_after_s } segundo.
        [many] Vuelva a intentarlo dentro de { $retry_after_s } de segundos.
       *[other] Vuelva a intentarlo dentro de { $retry_after_s } segundos.
    }
error-internal_error = Algo ha fallado por nuestra parte
    .detail = Lo sentimos. Si vuelve a ocurrir, indíquenos el número que figura en «instance».
error-unavailable = No disponible momentáneamente
    .detail = Vuelva a intentarlo en unos segundos. Con la misma Idempotency-Key, ninguna operación se realizará dos veces.
error-rate_missing = No hay tipo de cambio
    .detail = No hay tipo de cambio para este importe. Utilice la moneda del pedido o inténtelo más tarde.
error-rate_stale = Tipos de cambio demasiado antiguos
    .detail = Los últimos tipos de cambio son del { $date }. Utilice la moneda del pedido o inténtelo más tarde.
error-culture_blocked = La respuesta no es adecuada para el mercado del cliente
    .detail = Corrija lo indicado en «errors» o envíe la respuesta con «override» y un motivo.
error-reply_too_long = La respuesta es demasiado larga para su canal
    .detail = El canal admite { $limit } caracteres; la respuesta tiene { $length }. El texto no se recorta nunca.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Este campo es obligatorio.
reason-unknown_field = Este campo no existe aquí.
reason-wrong_type = El valor no es del tipo correcto.
reason-not_allowed = Este valor no está permitido aquí.
reason-bad_format = El valor no tiene el formato esperado.
reason-out_of_range = El valor está fuera del intervalo permitido.
reason-too_long = { $limit ->
    [one] Se permite { $limit } carácter como máximo.
    [many] Se permiten { $limit } de caracteres como máximo.
   *[other] Se permiten { $limit } caracteres como máximo.
}
reason-too_short = { $limit ->
    [one] Se necesita al menos { $limit } carácter visible.
    [many] Se necesitan al menos { $limit } de caracteres.
   *[other] Se necesitan al menos { $limit } caracteres.
}
reason-too_many = { $limit ->
    [one] Se permite { $limit } elemento como máximo.
    [many] Se permiten { $limit } de elementos como máximo.
   *[other] Se permiten { $limit } elementos como máximo.
}
reason-too_few = { $limit ->
    [one] Se necesita al menos { $limit } elemento.
    [many] Se necesitan al menos { $limit } de elementos.
   *[other] Se necesitan al menos { $limit } elementos.
}
reason-control_character = El texto contiene un carácter que no está permitido.
reason-not_found = No existe nada con este identificador.
reason-already_used = Este valor ya está en uso.
reason-unknown = Este valor es desconocido.
reason-repeated = Esto solo se puede indicar una vez.
reason-taken = Esto pertenece a otro cliente.
reason-only_with_reply = El estado solo se puede fijar junto con una respuesta pública.
reason-not_merged = Este ticket no se ha fusionado con el otro.
reason-other_requester = Los tickets pertenecen a clientes distintos.
reason-in_the_past = Este momento ya ha pasado.
reason-in_the_future = Este momento está en el futuro.
reason-too_old = Este momento fue hace más de 400 días.
reason-outdated = Otra persona lo ha modificado desde que usted lo leyó.
reason-already_assigned = Otra persona ya se ha hecho cargo de este ticket.
reason-already_escalated = Ya se ha pedido ayuda a otro departamento, que aún no ha respondido.
reason-not_escalated = No se está esperando a ningún otro departamento.
reason-not_uploaded = Este archivo todavía no se ha subido.
reason-not_clean = Este archivo no puede descargarse hasta que un análisis lo haya declarado seguro. Estado: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Este objetivo y «targets/{ $other }» se aplican a los mismos tickets y ninguno es más específico.
reason-conflicting_effect = Este efecto y «effects/{ $other }» moverían el ticket en la misma ocasión; solo puede hacerlo uno de los dos.
reason-endless_effect = Este efecto y «effects/{ $other }» podrían mover un ticket indefinidamente de una cola a otra.
reason-feed_refused = No se puede llamar a esta dirección: los calendarios solo se leen desde direcciones https públicas.
reason-feed_unreachable = El calendario no se puede leer en este momento.
reason-bad_feed = Esto no es un calendario iCal de días festivos.
reason-approval_needed = Esto supera lo que usted puede conceder; debe hacerlo alguien con más autoridad.
reason-offer_open = Este ticket todavía tiene otra propuesta abierta.
reason-offer_expired = Esta propuesta ha caducado.
reason-offer_closed = Esta propuesta ya se ha respondido o retirado.
reason-not_your_turn = Es la otra parte quien debe responder a esta propuesta.
reason-below_minimum = Es menos de lo que le corresponde al cliente por derecho.
reason-above_maximum = Es más de lo que permite la política de devoluciones.
reason-not_offered = La política de devoluciones no contempla esto en este caso.
reason-order_needed = El importe depende del pedido, y este ticket no indica ninguno que pueda usarse.
reason-unknown_item = Este artículo no forma parte del pedido.
reason-mixed_items = Estos artículos se rigen por reglas distintas; consúltelos uno por uno.
reason-no_policy = No hay política de devoluciones para este caso.
reason-source_missing = Lo que se presenta como ley necesita una fuente.
reason-protected_missing = La traducción debe conservar tal cual lo que figura en el original: { $tokens }.
reason-already_sent = La respuesta ya se ha enviado; su traducción ya no se puede modificar.
reason-not_translated = Todavía no hay ninguna traducción.
reason-empty = El contenido está vacío.
reason-not_utf8 = El contenido no es UTF-8 válido.
reason-not_json = El contenido no es JSON.
reason-not_finite = Los números deben ser finitos.
reason-number_too_long = Un número tiene demasiadas cifras.
reason-duplicate_key = Un objeto contiene la misma clave dos veces.
reason-too_deep = El JSON está anidado a demasiada profundidad.
reason-too_many_values = El JSON contiene demasiados valores.
reason-bad_character = Un texto contiene un carácter que no se puede guardar.

## Texts for customers. Everything below is read by the people who write to the company.

## Acknowledgements: the message has arrived.

ack-mail =
    Gracias por su mensaje. Lo hemos registrado con el número { $reference } y recibirá nuestra respuesta antes del { $answer_at }.
    Si desea añadir algo, basta con que responda a este mensaje.
    .subject = Hemos recibido su mensaje ({ $reference })
ack-mail-open =
    Gracias por su mensaje. Lo hemos registrado con el número { $reference } y le responderemos lo antes posible.
    Si desea añadir algo, basta con que responda a este mensaje.
    .subject = Hemos recibido su mensaje ({ $reference })
ack-chat = Gracias, hemos recibido su mensaje y le responderemos por aquí antes del { $answer_at }.
ack-chat-open = Gracias, hemos recibido su mensaje y le responderemos por aquí lo antes posible.
ack-sms = Mensaje recibido ({ $reference }). Le responderemos antes del { $answer_at }.
ack-review = Gracias por tomarse el tiempo de contárnoslo. Lo estamos revisando. Atención al cliente de { $brand }
ack-call = Gracias por su llamada. Hemos registrado su consulta con el número { $reference } y nos pondremos en contacto con usted.
ack-addition = Gracias, hemos añadido su mensaje a la consulta { $reference }.

## Progress: what is happening while the customer waits. Any channel.

progress-working = Seguimos trabajando en su consulta. Tendrá noticias nuestras antes del { $answer_at }.
progress-taken = A partir de ahora, { $agent } se encarga de su consulta.
progress-department = Hemos pedido ayuda a otro de nuestros equipos ({ $desk }) y estamos a la espera de su respuesta. Le escribiremos en cuanto la tengamos.
progress-parcel = Hemos preguntado a la empresa de transporte dónde está su paquete { $tracking } y le informaremos en cuanto nos responda.
progress-parcel-due = Su paquete { $tracking } está en camino. La entrega está prevista para el { $arrives_on }.
progress-waiting = { $days ->
    [one] Lleva { $days } día esperando nuestra respuesta. Le pedimos disculpas; no nos hemos olvidado de usted.
    [many] Lleva { $days } de días esperando nuestra respuesta. Le pedimos disculpas; no nos hemos olvidado de usted.
   *[other] Lleva { $days } días esperando nuestra respuesta. Le pedimos disculpas; no nos hemos olvidado de usted.
}
progress-later = Le pedimos disculpas: necesitamos más tiempo del que le habíamos indicado. Recibirá nuestra respuesta antes del { $answer_at }.
progress-next = Próximo paso: { $step }

## Requests: we need something from the customer. Any channel.

request-question = Para poder ayudarle, nos falta un dato: { $question }
request-order = ¿Podría indicarnos su número de pedido? Lo encontrará en la confirmación de la compra.
request-photo = ¿Podría enviarnos una foto del artículo y de su embalaje?
request-reminder = { $days ->
    [one] Seguimos a la espera de su respuesta. Si no la recibimos, cerraremos su consulta dentro de { $days } día. Puede volver a escribirnos cuando lo desee.
    [many] Seguimos a la espera de su respuesta. Si no la recibimos, cerraremos su consulta dentro de { $days } de días. Puede volver a escribirnos cuando lo desee.
   *[other] Seguimos a la espera de su respuesta. Si no la recibimos, cerraremos su consulta dentro de { $days } días. Puede volver a escribirnos cuando lo desee.
}

## Confirmation: has the matter been solved for the customer? Any channel.

confirm-ask = ¿Ha quedado resuelta su consulta?
    .yes = Sí, está resuelta
    .no = No, sigo necesitando ayuda
confirm-reminder = { $days ->
    [one] Permítanos preguntárselo una vez más: ¿ha quedado resuelta su consulta? Si no tenemos noticias suyas en el plazo de { $days } día, la cerraremos.
    [many] Permítanos preguntárselo una vez más: ¿ha quedado resuelta su consulta? Si no tenemos noticias suyas en el plazo de { $days } de días, la cerraremos.
   *[other] Permítanos preguntárselo una vez más: ¿ha quedado resuelta su consulta? Si no tenemos noticias suyas en el plazo de { $days } días, la cerraremos.
}
confirm-thanks = Gracias por decírnoslo. Nos alegra que todo haya quedado resuelto.
confirm-not-solved = Gracias por decírnoslo. Sentimos que su consulta aún no esté resuelta; la estamos revisando de nuevo.

## States: what has become of the request. Any channel.

state-closed = Hemos cerrado su consulta { $reference }. Si sigue necesitando ayuda, basta con que nos escriba de nuevo.
state-closed-unanswered = { $days ->
    [one] Hace { $days } día que no tenemos noticias suyas, por lo que hemos cerrado su consulta. Si sigue necesitando ayuda, basta con que nos escriba de nuevo.
    [many] Hace { $days } de días que no tenemos noticias suyas, por lo que hemos cerrado su consulta. Si sigue necesitando ayuda, basta con que nos escriba de nuevo.
   *[other] Hace { $days } días que no tenemos noticias suyas, por lo que hemos cerrado su consulta. Si sigue necesitando ayuda, basta con que nos escriba de nuevo.
}
state-reopened = Hemos reabierto su consulta { $reference } y la estamos revisando de nuevo.
state-merged = Su consulta { $other_reference } trata del mismo asunto que la { $reference }. A partir de ahora las atenderemos juntas, con el número { $reference }.
state-follow-up = Le hemos abierto una nueva consulta, la { $reference }, que da continuidad a la { $other_reference }. No hace falta que vuelva a explicárnoslo todo.

## Salutations and closings, put before and after an answer. Which one is used depends on country, channel and time of day.

salutation-formal = { $title ->
    [ms] Estimada Sra. { $name }:
    [mr] Estimado Sr. { $name }:
   *[none] Hola, { $name }:
}
salutation-formal-unnamed = Hola:
salutation-friendly = Hola, { $name }:
salutation-friendly-unnamed = Hola:
salutation-morning = Buenos días:
salutation-afternoon = Buenas tardes:
salutation-evening = Buenas noches:
closing-formal =
    Un cordial saludo,
    { $agent }
    Atención al cliente de { $brand }
closing-formal-unsigned =
    Un cordial saludo,
    Atención al cliente de { $brand }
closing-friendly = Saludos cordiales, { $agent }
closing-apology = Le pedimos disculpas por las molestias que le hemos causado.
closing-patience = Gracias por su paciencia.
closing-further-help = Quedamos a su disposición para cualquier otra consulta.

## Hours: when the desk works. Any channel.

hours-closed = En este momento, nuestro servicio de atención al cliente está cerrado. Le responderemos cuando volvamos a abrir, el { $opens_at }.
hours-holiday = Hoy no abrimos por ser día festivo ({ $holiday }). Le responderemos cuando volvamos a abrir, el { $opens_at }.
hours-today = Hoy le atendemos de { $opens } a { $closes }.
hours-always = Le atendemos las 24 horas, todos los días.
hours-urgent = Si su asunto no puede esperar, llámenos al { $phone }.

## Translation and language. Any channel.

translation-notice = Este mensaje se ha traducido automáticamente.
translation-notice-original = Este mensaje se ha traducido automáticamente. Idioma original: { $language }. Si lo desea, le enviaremos con gusto el texto original.
language-invitation = Puede escribirnos en el idioma que le resulte más cómodo.
language-chosen = A partir de ahora le escribiremos en este idioma: { $language }. Si prefiere otro, díganoslo.

## Attachments and limits. Any channel.

files-received = { $count ->
    [one] Hemos recibido { $count } archivo suyo.
    [many] Hemos recibido { $count } de archivos suyos.
   *[other] Hemos recibido { $count } archivos suyos.
}
files-too-big = El archivo «{ $file }» es demasiado grande y no nos ha llegado. El tamaño máximo es de { $size }.
files-refused = Por motivos de seguridad, no podemos aceptar el archivo «{ $file }». Por favor, envíelo como imagen o en PDF.
limit-messages = Hemos recibido muchos mensajes suyos en poco tiempo. Nos han llegado todos y los estamos leyendo; no es necesario que los envíe de nuevo.
limit-blocked = Nuestro filtro de correo no deseado ha retenido su mensaje. Si se trata de un error, le pedimos disculpas y le rogamos que nos escriba a { $email }.

## Service promise.

promise-first-answer = { $hours ->
    [one] Respondemos a todos los mensajes en un plazo máximo de { $hours } hora, dentro de nuestro horario de atención.
    [many] Respondemos a todos los mensajes en un plazo máximo de { $hours } de horas, dentro de nuestro horario de atención.
   *[other] Respondemos a todos los mensajes en un plazo máximo de { $hours } horas, dentro de nuestro horario de atención.
}

## Offers: refund, replacement and other remedies. Any channel; friendly and exact, because the customer relies on it.

offer-refund = Le ofrecemos un reembolso de { $amount } por este artículo: { $item }.
offer-replacement = Le ofrecemos enviarle un artículo nuevo ({ $item }) en sustitución del suyo, sin ningún coste para usted.
offer-repair = Le ofrecemos reparar su artículo ({ $item }) sin ningún coste para usted.
offer-voucher = Le ofrecemos un vale de { $amount }. Podrá utilizarlo hasta el { $expires_on }, inclusive.
offer-reduction = Si prefiere quedarse con el artículo ({ $item }), le reembolsaremos { $amount } del precio.
offer-label = Aquí tiene su etiqueta de devolución: { $url }. La devolución no tiene ningún coste para usted.
offer-return-days = { $days ->
    [one] Dispone de { $days } día para devolvernos el artículo.
    [many] Dispone de { $days } de días para devolvernos el artículo.
   *[other] Dispone de { $days } días para devolvernos el artículo.
}
offer-ask = ¿Acepta esta propuesta?
    .yes = Sí, la acepto
    .no = No, gracias
offer-accepted = Gracias. Nosotros nos encargamos de todo.
offer-declined = Gracias por decírnoslo. Buscaremos otra solución.
offer-countered = Gracias por su sugerencia. La estudiaremos y le daremos una respuesta.
offer-refund-sent = { $days ->
    [one] Le hemos reembolsado { $amount }. El importe debería llegar a su cuenta en un plazo de { $days } día hábil.
    [many] Le hemos reembolsado { $amount }. El importe debería llegar a su cuenta en un plazo de { $days } de días hábiles.
   *[other] Le hemos reembolsado { $amount }. El importe debería llegar a su cuenta en un plazo de { $days } días hábiles.
}

## Bot and hand-over. Chat and app: short, and never pretending to be a person.

bot-greeting = Hola, soy el asistente automático de { $brand }. ¿En qué puedo ayudarle?
bot-helped = ¿Le ha servido de ayuda?
    .yes = Sí
    .no = No
bot-person = Puede hablar con una persona en cualquier momento.
    .button = Hablar con una persona
bot-not-understood = Lo siento, no he entendido su mensaje. ¿Podría decírmelo de otra manera o prefiere hablar con una persona?
handover-person = Le paso con una persona de nuestro equipo. No hace falta que vuelva a explicarlo todo.
handover-wait = { $minutes ->
    [one] El tiempo de espera previsto es de aproximadamente { $minutes } minuto.
    [many] El tiempo de espera previsto es de aproximadamente { $minutes } de minutos.
   *[other] El tiempo de espera previsto es de aproximadamente { $minutes } minutos.
}
handover-nobody = En este momento no hay nadie de nuestro equipo disponible. Hemos guardado su mensaje y lo atenderemos cuando volvamos a abrir, el { $opens_at }.
handover-desk = Para que no tenga que esperar hasta mañana, a partir de ahora se ocupa de su consulta nuestro equipo de otra oficina ({ $desk }).

## Surveys. By mail, app or on a page; one question each.

survey-satisfaction = ¿Qué le ha parecido nuestra atención?
    .lowest = Muy insatisfactoria
    .low = Insatisfactoria
    .middle = Ni satisfactoria ni insatisfactoria
    .high = Satisfactoria
    .highest = Muy satisfactoria
survey-recommendation = ¿Con qué probabilidad recomendaría { $brand } a sus amistades o familiares?
    .lowest = Nada probable
    .highest = Muy probable
survey-effort = ¿Le ha resultado fácil resolver su consulta con nosotros?
    .lowest = Muy difícil
    .highest = Muy fácil
survey-comment = ¿Quiere contarnos por qué? (opcional)
survey-thanks = Gracias por su respuesta. Nos ayuda a mejorar.
survey-low = Sentimos no haber estado a la altura de lo que esperaba. Una persona de nuestro equipo revisará de nuevo su consulta y se pondrá en contacto con usted.
survey-subject = ¿Cómo le hemos atendido? Su consulta { $reference }

## Privacy. By mail; factual.

privacy-export = Ya está lista la copia de sus datos personales que nos solicitó: { $url }. Puede descargarla hasta el { $expires_on }.
privacy-erased = Hemos suprimido sus datos personales, tal como nos solicitó.
privacy-received = Hemos recibido su solicitud relativa a sus datos personales. Recibirá nuestra respuesta a más tardar el { $answer_on }.
privacy-secrets = Por su seguridad, no nos envíe contraseñas ni números completos de tarjeta.

## Festivals. Put before a closing, only where custom knows it and the customer's country celebrates it.

festival-wish = Nuestros mejores deseos para usted y sus seres queridos en estas fechas ({ $festival }).
festival-delay = En estas fechas ({ $festival }), las respuestas y las entregas pueden tardar algo más. Gracias por su paciencia.

## Live chat

chat-page = Chatee con nosotros
    .write = Su mensaje
    .send = Enviar
    .you = Usted
    .us = Atención al cliente
    .online = Estamos aquí para ayudarle
    .away = Déjenos un mensaje y le responderemos
    .typing = Escribiendo…
    .read = Leído
    .connecting = Conectando…
    .failed = No se ha enviado. Inténtelo de nuevo.
    .original = Texto original
transcript = Conversación { $reference }
    .customer = Cliente
    .agent = Atención al cliente
    .bot = Mensaje automático
    .note = Nota interna
    .translated = Traducción ({ $language })

## Culture check: what an agent is told about a reply before it is sent, and about a message that may be misread.

culture-greeting_missing = La respuesta no lleva saludo.
    .suggestion = Empiece con «{ $expected }».
culture-greeting_time = «{ $found }» no corresponde a la hora local del cliente.
    .suggestion = Escriba «{ $expected }».
culture-greeting_language = «{ $found }» es un saludo de otro idioma.
    .suggestion = Escriba «{ $expected }».
culture-closing_missing = La respuesta no lleva despedida.
    .suggestion = Termine con «{ $expected }».
culture-closing_formality = «{ $found }» es menos formal de lo que esperan los clientes en este mercado.
    .suggestion = Termine con «{ $expected }».
culture-formality_unexpected = «{ $found }» trata al cliente con demasiada confianza.
    .suggestion = Utilice el tratamiento «{ $expected }».
culture-formality_mixed = «{ $found }» mezcla dos tratamientos en la misma respuesta.
    .suggestion = Utilice en todo el texto el tratamiento «{ $expected }».
culture-honorific_missing = Al nombre «{ $found }» le falta el tratamiento.
    .suggestion = Escriba «{ $expected }».
culture-taboo_word = Conviene evitar «{ $found }» en este mercado.
    .suggestion = Elija otras palabras.
culture-promise_window = «{ $found }» promete más días de los que concede la política de devoluciones.
    .suggestion = El plazo de la política, en días: { $expected }.
culture-promise_absolute = «{ $found }» promete algo que nadie puede garantizar.
    .suggestion = Diga qué se va a hacer y para cuándo.
culture-personal_data = La respuesta muestra datos personales que no deben escribirse completos.
    .suggestion = Muestre como máximo los cuatro últimos caracteres.
culture-currency_unexpected = «{ $found }» no está en la moneda del cliente.
    .suggestion = Indique el importe en { $expected }.
culture-date_order = «{ $found }» no sigue el orden de fecha habitual en el país del cliente.
    .suggestion = Escriba «{ $expected }».
culture-date_ambiguous = «{ $found }» puede leerse como dos días distintos.
    .suggestion = Escriba «{ $expected }».
culture-language_unexpected = La respuesta no está en el idioma del cliente.
    .suggestion = Pida que se traduzca o escriba en este idioma: { $expected }.
culture-too_long = La respuesta es más larga de lo que admite el canal.
    .suggestion = Longitud máxima, en caracteres: { $expected }.
culture-festival_silence = Por costumbre, este mensaje no se envía durante esta celebración: «{ $found }».
    .suggestion = Envíelo después del { $expected }.
culture-festival_greeting = En el país del cliente se celebra «{ $found }».
    .suggestion = Sería un detalle añadir una felicitación: «{ $expected }».
culture-platform_content = «{ $found }» no está permitido en los mensajes de este marketplace.
    .suggestion = Omítalo y responda aquí.
culture-indirect_refusal = «{ $found }» puede ser una negativa cortés.
    .suggestion = No lo tome como un sí; proponga otra opción.
culture-indirect_complaint = «{ $found }» puede ser una queja expresada con cortesía.
    .suggestion = Trátelo como una queja y pregunte qué ha fallado.
culture-understatement = «{ $found }» puede querer decir más de lo que dice.
    .suggestion = Considere grave el asunto mientras el cliente no diga lo contrario.
culture-polite_yes = «{ $found }» puede significar solo «le he escuchado».
    .suggestion = Pida una respuesta expresa antes de actuar.
culture-misread_date = «{ $found }» puede leerse como dos días distintos.
    .suggestion = Repita la fecha con el mes en letras y pida confirmación.
culture-misread_number = «{ $found }» puede leerse como dos números distintos.
    .suggestion = Repita el número en letras o con su unidad y pida confirmación.
culture-misread_time = «{ $found }» indica horas distintas según el país.
    .suggestion = Repita la hora en cifras, por ejemplo, 07:30.
culture-other_calendar = «{ $found }» es una fecha de otro calendario.
    .suggestion = Fecha probable: { $expected }. Pida confirmación.
culture-false_friend = «{ $found }» suele significar algo distinto de lo que parece.
    .suggestion = Significado probable: { $expected }.
culture-formulaic_phrase = «{ $found }» es una fórmula habitual en ese país, no una exigencia ni una promesa.
    .suggestion = No responda a las palabras, sino al asunto.

form-email = Correo electrónico
form-name = Nombre
form-subject = Asunto
form-order_id = Número de pedido
form-description = Su mensaje
form-send = Enviar
form-sent = Gracias. Hemos recibido su mensaje.
