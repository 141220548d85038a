## The API's errors: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = El contenido no es JSON válido
    .detail = Envíe un solo valor JSON en UTF-8, con claves únicas y números finitos.
error-malformed_header = Un encabezado no es válido
    .detail = Revise el encabezado { $header }.
error-unknown_parameter = Parámetro de consulta desconocido
    .detail = Quite los parámetros de consulta que esta llamada no acepta.
error-repeated_parameter = Un parámetro de consulta está repetido
    .detail = Indique cada parámetro de consulta una sola vez.
error-invalid_parameter = Un parámetro de consulta no es válido
    .detail = Corrija los parámetros de consulta que se indican en “errors”.
error-cursor_mismatch = El cursor pertenece a otra lista
    .detail = Use un cursor solo con los filtros y el orden para los que se emitió.
error-unauthorized = Inicie sesión
    .detail = Esta llamada requiere un token de acceso o una clave de API válidos.
error-forbidden = No permitido
    .detail = No tiene permiso para hacer esto.
error-not_found = No encontrado
    .detail = Aquí no hay nada que usted pueda ver.
error-conflict = No es posible por el momento
    .detail = El estado actual no lo permite. Vuelva a leerlo antes de decidir.
error-invalid_transition = Este paso no es posible
    .detail = Un ticket con el estado “{ $status }” no admite el paso “{ $command }”.
error-version_conflict = Alguien más se adelantó
    .detail = La versión enviada ya no es la actual. Vuelva a leer el recurso y repita el cambio.
error-idempotency_in_flight = Este mismo elemento se está modificando ahora
    .detail = Intente de nuevo en un momento con la misma Idempotency-Key.
error-erased = Ya no está disponible
    .detail = Estos datos se eliminaron.
error-cursor_expired = El cursor venció
    .detail = El historial abarca 7 días. Empiece de nuevo sin cursor.
error-precondition_failed = Alguien más se adelantó
    .detail = El recurso cambió desde la versión indicada en If-Match. Vuelva a leerlo y repita el cambio.
error-body_too_large = La solicitud es demasiado grande
    .detail = Una solicitud puede tener hasta { $limit } bytes. Envíe los archivos como adjuntos.
error-unsupported_media_type = Este tipo de contenido no se acepta
    .detail = Envíe application/json en UTF-8.
error-validation_failed = Algunos valores no son válidos
    .detail = Corrija los campos que se indican en “errors”.
error-idempotency_mismatch = Esta Idempotency-Key ya se usó para otra solicitud
    .detail = Use una clave nueva para una solicitud nueva.
error-precondition_required = Se requiere If-Match
    .detail = Con strict=true, envíe en If-Match el último ETag que haya leído.
error-rate_limited = Demasiadas solicitudes
    .detail = { $retry_after_s ->
        [one] Intente de nuevo en { $retry_after_s } segundo.
        [many] Intente de nuevo en { $retry_after_s } de segundos.
       *[other] Intente de nuevo en { $retry_after_s } segundos.
    }
error-internal_error = Algo falló de nuestro lado
    .detail = Le ofrecemos una disculpa. Si vuelve a ocurrir, indíquenos el número que aparece en “instance”.
error-unavailable = No disponible por el momento
    .detail = Intente de nuevo en unos segundos. Con la misma Idempotency-Key, ninguna operación se hará dos veces.
error-rate_missing = No hay tipo de cambio
    .detail = No hay tipo de cambio para este monto. Use la moneda del pedido o intente más tarde.
error-rate_stale = Los tipos de cambio no están actualizados
    .detail = Los tipos de cambio más recientes son del { $date }. Use la moneda del pedido o intente más tarde.
error-culture_blocked = La respuesta no es adecuada para el mercado del cliente
    .detail = Corrija lo que se indica en “errors” o envíe la respuesta con “override” y un motivo.
error-reply_too_long = La respuesta es demasiado larga para su canal
    .detail = El canal acepta { $limit } caracteres; la respuesta tiene { $length }. El texto nunca se recorta.

## Reasons of single faults. Read by people who operate programs and consoles; short and exact.

reason-missing = Este campo es obligatorio.
reason-unknown_field = Este campo no existe aquí.
reason-wrong_type = El valor no es del tipo correcto.
reason-not_allowed = Este valor no está permitido aquí.
reason-bad_format = El valor no tiene el formato esperado.
reason-out_of_range = El valor está fuera del rango permitido.
reason-too_long = { $limit ->
    [one] Se permite { $limit } carácter como máximo.
    [many] Se permiten { $limit } de caracteres como máximo.
   *[other] Se permiten { $limit } caracteres como máximo.
}
reason-too_short = { $limit ->
    [one] Se requiere al menos { $limit } carácter visible.
    [many] Se requieren al menos { $limit } de caracteres.
   *[other] Se requieren al menos { $limit } caracteres.
}
reason-too_many = { $limit ->
    [one] Se permite { $limit } elemento como máximo.
    [many] Se permiten { $limit } de elementos como máximo.
   *[other] Se permiten { $limit } elementos como máximo.
}
reason-too_few = { $limit ->
    [one] Se requiere al menos { $limit } elemento.
    [many] Se requieren al menos { $limit } de elementos.
   *[other] Se requieren al menos { $limit } elementos.
}
reason-control_character = El texto contiene un carácter que no está permitido.
reason-not_found = No existe nada con este identificador.
reason-already_used = Este valor ya está en uso.
reason-unknown = Este valor es desconocido.
reason-repeated = Esto solo se puede indicar una vez.
reason-taken = Esto pertenece a otro cliente.
reason-only_with_reply = El estado solo se puede asignar junto con una respuesta pública.
reason-not_merged = Este ticket no se ha unido con el otro.
reason-other_requester = Los tickets pertenecen a clientes distintos.
reason-in_the_past = Este momento ya pasó.
reason-in_the_future = Este momento está en el futuro.
reason-too_old = Este momento fue hace más de 400 días.
reason-outdated = Alguien más lo modificó después de que usted lo leyó.
reason-already_assigned = Alguien más ya tomó este ticket.
reason-already_escalated = Ya se pidió apoyo a otra área, que aún no responde.
reason-not_escalated = No se está esperando a ninguna otra área.
reason-not_uploaded = Este archivo todavía no se ha subido.
reason-not_clean = Este archivo no se puede descargar hasta que un análisis lo haya declarado seguro. Estado: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Este objetivo y “targets/{ $other }” se aplican a los mismos tickets y ninguno es más específico.
reason-conflicting_effect = Este efecto y “effects/{ $other }” moverían el ticket en la misma ocasión; solo uno de los dos puede hacerlo.
reason-endless_effect = Este efecto y “effects/{ $other }” podrían mover un ticket indefinidamente de una fila a otra.
reason-feed_refused = No se puede llamar a esta dirección: los calendarios solo se leen desde direcciones https públicas.
reason-feed_unreachable = El calendario no se puede leer por el momento.
reason-bad_feed = Esto no es un calendario iCal de días festivos.
reason-approval_needed = Esto rebasa lo que usted puede autorizar; debe hacerlo alguien con más facultades.
reason-offer_open = Este ticket todavía tiene otra propuesta abierta.
reason-offer_expired = Esta propuesta ya venció.
reason-offer_closed = Esta propuesta ya se respondió o se retiró.
reason-not_your_turn = Le toca a la otra parte responder a esta propuesta.
reason-below_minimum = Es menos de lo que le corresponde al cliente por derecho.
reason-above_maximum = Es más de lo que permite la política de devoluciones.
reason-not_offered = La política de devoluciones no contempla esto en este caso.
reason-order_needed = El monto depende del pedido, y este ticket no indica ninguno que se pueda usar.
reason-unknown_item = Este artículo no forma parte del pedido.
reason-mixed_items = A estos artículos se les aplican reglas distintas; consúltelos uno por uno.
reason-no_policy = No hay política de devoluciones para este caso.
reason-source_missing = Lo que se presenta como ley requiere una fuente.
reason-protected_missing = La traducción debe conservar esto tal como aparece en el original: { $tokens }.
reason-already_sent = La respuesta ya se envió; su traducción ya no se puede modificar.
reason-not_translated = Todavía no hay traducción.
reason-empty = El contenido está vacío.
reason-not_utf8 = El contenido no es UTF-8 válido.
reason-not_json = El contenido no es JSON.
reason-not_finite = Los números deben ser finitos.
reason-number_too_long = Un número tiene demasiados dígitos.
reason-duplicate_key = Un objeto contiene dos veces la misma clave.
reason-too_deep = El JSON tiene demasiados niveles de anidación.
reason-too_many_values = El JSON contiene demasiados valores.
reason-bad_character = Un texto contiene un carácter que no se puede guardar.

## Texts for customers. Everything below is read by the people who write to the company.

## Acknowledgements: the message has arrived.

ack-mail =
    Agradecemos su mensaje. Lo registramos con el folio { $reference } y, a más tardar el { $answer_at }, tendrá nuestra respuesta.
    Si desea agregar algo, solo responda a este mensaje.
    .subject = Recibimos su mensaje ({ $reference })
ack-mail-open =
    Agradecemos su mensaje. Lo registramos con el folio { $reference } y le responderemos a la brevedad posible.
    Si desea agregar algo, solo responda a este mensaje.
    .subject = Recibimos su mensaje ({ $reference })
ack-chat = Gracias, recibimos su mensaje. A más tardar el { $answer_at }, le responderemos por aquí.
ack-chat-open = Gracias, recibimos su mensaje. Le responderemos por aquí lo antes posible.
ack-sms = Recibimos su mensaje ({ $reference }). A más tardar el { $answer_at }, tendrá respuesta.
ack-review = Gracias por darse el tiempo de comentarlo con nosotros. Lo estamos revisando. Atención a clientes de { $brand }
ack-call = Gracias por su llamada. Registramos su solicitud con el folio { $reference } y nos comunicaremos con usted.
ack-addition = Gracias, agregamos su mensaje a la solicitud { $reference }.

## Progress: what is happening while the customer waits. Any channel.

progress-working = Seguimos trabajando en su solicitud. A más tardar el { $answer_at }, tendrá noticias nuestras.
progress-taken = A partir de este momento, { $agent } dará seguimiento a su solicitud.
progress-department = Pedimos apoyo a otra de nuestras áreas ({ $desk }) y estamos en espera de su respuesta. En cuanto la tengamos, nos comunicaremos con usted.
progress-parcel = Ya preguntamos a la paquetería dónde se encuentra su paquete { $tracking } y le avisaremos en cuanto nos respondan.
progress-parcel-due = Su paquete { $tracking } va en camino. La entrega está programada para el { $arrives_on }.
progress-waiting = { $days ->
    [one] Lleva { $days } día en espera de nuestra respuesta. Le ofrecemos una disculpa; no hemos olvidado su solicitud.
    [many] Lleva { $days } de días en espera de nuestra respuesta. Le ofrecemos una disculpa; no hemos olvidado su solicitud.
   *[other] Lleva { $days } días en espera de nuestra respuesta. Le ofrecemos una disculpa; no hemos olvidado su solicitud.
}
progress-later = Le ofrecemos una disculpa: necesitamos más tiempo del que le habíamos indicado. A más tardar el { $answer_at }, tendrá nuestra respuesta.
progress-next = Siguiente paso: { $step }

## Requests: we need something from the customer. Any channel.

request-question = Para poder ayudarle, nos hace falta un dato: { $question }
request-order = ¿Nos podría compartir su número de pedido? Lo encontrará en la confirmación de su compra.
request-photo = ¿Nos podría enviar una foto del artículo y de su empaque?
request-reminder = { $days ->
    [one] Seguimos en espera de su respuesta. Si no la recibimos, cerraremos su solicitud en { $days } día. Puede volver a escribirnos cuando guste.
    [many] Seguimos en espera de su respuesta. Si no la recibimos, cerraremos su solicitud en { $days } de días. Puede volver a escribirnos cuando guste.
   *[other] Seguimos en espera de su respuesta. Si no la recibimos, cerraremos su solicitud en { $days } días. Puede volver a escribirnos cuando guste.
}

## Confirmation: has the matter been solved for the customer? Any channel.

confirm-ask = ¿Quedó resuelta su solicitud?
    .yes = Sí, quedó resuelta
    .no = No, todavía necesito ayuda
confirm-reminder = { $days ->
    [one] Permítanos preguntarle una vez más: ¿quedó resuelta su solicitud? Si no tenemos noticias suyas en { $days } día, la cerraremos.
    [many] Permítanos preguntarle una vez más: ¿quedó resuelta su solicitud? Si no tenemos noticias suyas en { $days } de días, la cerraremos.
   *[other] Permítanos preguntarle una vez más: ¿quedó resuelta su solicitud? Si no tenemos noticias suyas en { $days } días, la cerraremos.
}
confirm-thanks = Gracias por avisarnos. Nos da gusto que todo haya quedado resuelto.
confirm-not-solved = Gracias por avisarnos. Lamentamos que su solicitud aún no haya quedado resuelta; ya la estamos revisando de nuevo.

## States: what has become of the request. Any channel.

state-closed = Cerramos su solicitud { $reference }. Si todavía necesita ayuda, con toda confianza escríbanos de nuevo.
state-closed-unanswered = { $days ->
    [one] Hace { $days } día que no tenemos noticias suyas, por lo que cerramos su solicitud. Si todavía necesita ayuda, con toda confianza escríbanos de nuevo.
    [many] Hace { $days } de días que no tenemos noticias suyas, por lo que cerramos su solicitud. Si todavía necesita ayuda, con toda confianza escríbanos de nuevo.
   *[other] Hace { $days } días que no tenemos noticias suyas, por lo que cerramos su solicitud. Si todavía necesita ayuda, con toda confianza escríbanos de nuevo.
}
state-reopened = Reabrimos su solicitud { $reference } y la estamos revisando de nuevo.
state-merged = Su solicitud { $other_reference } trata del mismo asunto que la { $reference }. A partir de ahora daremos seguimiento a ambas con el folio { $reference }.
state-follow-up = Le abrimos una nueva solicitud, { $reference }, que da seguimiento a la { $other_reference }. No hace falta que nos explique todo de nuevo.

## Salutations and closings, put before and after an answer. Which one is used depends on country, channel and time of day.

salutation-formal = { $title ->
    [ms] Estimada Sra. { $name }:
    [mr] Estimado Sr. { $name }:
   *[none] Apreciable { $name }:
}
salutation-formal-unnamed = Apreciable cliente:
salutation-friendly = Hola, { $name }:
salutation-friendly-unnamed = Hola:
salutation-morning = Buenos días:
salutation-afternoon = Buenas tardes:
salutation-evening = Buenas noches:
closing-formal =
    Reciba un cordial saludo.
    { $agent }
    Atención a clientes de { $brand }
closing-formal-unsigned =
    Reciba un cordial saludo.
    Atención a clientes de { $brand }
closing-friendly = Saludos cordiales, { $agent }
closing-apology = Le ofrecemos una sincera disculpa por las molestias que le ocasionamos.
closing-patience = Agradecemos su paciencia.
closing-further-help = Si podemos apoyarle en algo más, quedamos a sus órdenes.

## Hours: when the desk works. Any channel.

hours-closed = Por el momento, nuestra área de atención a clientes está cerrada. Regresaremos el { $opens_at }, y entonces le responderemos con gusto.
hours-holiday = Hoy no laboramos por ser día festivo ({ $holiday }). Regresaremos el { $opens_at }, y entonces le responderemos con gusto.
hours-today = Hoy, de { $opens } a { $closes }, estamos a sus órdenes.
hours-always = Estamos a sus órdenes las 24 horas, todos los días.
hours-urgent = Si su asunto no puede esperar, llámenos al { $phone }.

## Translation and language. Any channel.

translation-notice = Este mensaje se tradujo automáticamente.
translation-notice-original = Este mensaje se tradujo automáticamente. Idioma original: { $language }. Si lo desea, con gusto le enviamos el texto original.
language-invitation = Puede escribirnos en el idioma que prefiera.
language-chosen = A partir de ahora le escribiremos en este idioma: { $language }. Si prefiere otro, háganoslo saber.

## Attachments and limits. Any channel.

files-received = { $count ->
    [one] Recibimos { $count } archivo de su parte.
    [many] Recibimos { $count } de archivos de su parte.
   *[other] Recibimos { $count } archivos de su parte.
}
files-too-big = El archivo “{ $file }” es demasiado grande y no nos llegó. El tamaño máximo es de { $size }.
files-refused = Por seguridad, no podemos aceptar el archivo “{ $file }”. Por favor, envíelo como imagen o en PDF.
limit-messages = Recibimos muchos mensajes suyos en poco tiempo. Nos llegaron todos y los estamos leyendo; no es necesario que los envíe otra vez.
limit-blocked = Nuestro filtro de correo no deseado detuvo su mensaje. Si se trata de un error, le ofrecemos una disculpa; por favor, escríbanos a { $email }.

## Service promise.

promise-first-answer = { $hours ->
    [one] Respondemos a todos los mensajes en un plazo máximo de { $hours } hora, dentro de nuestro horario de atención.
    [many] Respondemos a todos los mensajes en un plazo máximo de { $hours } de horas, dentro de nuestro horario de atención.
   *[other] Respondemos a todos los mensajes en un plazo máximo de { $hours } horas, dentro de nuestro horario de atención.
}

## Offers: refund, replacement and other remedies. Any channel; friendly and exact, because the customer relies on it.

offer-refund = Le ofrecemos un reembolso de { $amount } por este artículo: { $item }.
offer-replacement = Le ofrecemos enviarle un artículo nuevo ({ $item }) en reemplazo del suyo, sin costo para usted.
offer-repair = Le ofrecemos reparar su artículo ({ $item }) sin costo para usted.
offer-voucher = Le ofrecemos un vale de compra por { $amount }. Podrá usarlo hasta el { $expires_on }, inclusive.
offer-reduction = Si prefiere conservar el artículo ({ $item }), le reembolsaremos { $amount } del precio.
offer-label = Aquí está su guía de devolución: { $url }. El envío de regreso no tiene costo para usted.
offer-return-days = { $days ->
    [one] Cuenta con { $days } día para devolvernos el artículo.
    [many] Cuenta con { $days } de días para devolvernos el artículo.
   *[other] Cuenta con { $days } días para devolvernos el artículo.
}
offer-ask = ¿Acepta esta propuesta?
    .yes = Sí, acepto
    .no = No, gracias
offer-accepted = Muchas gracias. Nosotros nos encargamos de todo.
offer-declined = Gracias por avisarnos. Buscaremos otra solución.
offer-countered = Gracias por su sugerencia. La vamos a revisar y le daremos una respuesta.
offer-refund-sent = { $days ->
    [one] Ya le reembolsamos { $amount }. El monto debería verse reflejado en su cuenta en un plazo de { $days } día hábil.
    [many] Ya le reembolsamos { $amount }. El monto debería verse reflejado en su cuenta en un plazo de { $days } de días hábiles.
   *[other] Ya le reembolsamos { $amount }. El monto debería verse reflejado en su cuenta en un plazo de { $days } días hábiles.
}

## Bot and hand-over. Chat and app: short, and never pretending to be a person.

bot-greeting = Hola, soy el asistente automático de { $brand }. ¿En qué puedo ayudarle?
bot-helped = ¿Le sirvió esta respuesta?
    .yes = Sí
    .no = No
bot-person = En cualquier momento puede hablar con una persona.
    .button = Hablar con una persona
bot-not-understood = Disculpe, no entendí su mensaje. ¿Me lo podría decir de otra manera o prefiere hablar con una persona?
handover-person = Le comunico con una persona de nuestro equipo. No hace falta que explique todo de nuevo.
handover-wait = { $minutes ->
    [one] El tiempo de espera estimado es de aproximadamente { $minutes } minuto.
    [many] El tiempo de espera estimado es de aproximadamente { $minutes } de minutos.
   *[other] El tiempo de espera estimado es de aproximadamente { $minutes } minutos.
}
handover-nobody = Por el momento no hay nadie de nuestro equipo disponible. Regresaremos el { $opens_at }; su mensaje queda guardado y le daremos seguimiento en ese momento.
handover-desk = Para que no tenga que esperar hasta mañana, nuestro equipo en otra oficina ({ $desk }) ya está dando seguimiento a su solicitud.

## Surveys. By mail, app or on a page; one question each.

survey-satisfaction = ¿Cómo califica la atención que le brindamos?
    .lowest = Muy mala
    .low = Mala
    .middle = Regular
    .high = Buena
    .highest = Muy buena
survey-recommendation = ¿Qué tan probable es que recomiende { $brand } a sus amistades o colegas?
    .lowest = Nada probable
    .highest = Muy probable
survey-effort = ¿Qué tan fácil fue resolver su solicitud con nosotros?
    .lowest = Muy difícil
    .highest = Muy fácil
survey-comment = ¿Le gustaría decirnos por qué? (opcional)
survey-thanks = Gracias por su respuesta. Nos ayuda a mejorar.
survey-low = Lamentamos no haber cumplido con lo que usted esperaba. Una persona de nuestro equipo revisará de nuevo su solicitud y se comunicará con usted.
survey-subject = ¿Cómo fue nuestra atención? Su solicitud { $reference }

## Privacy. By mail; factual.

privacy-export = Ya está lista la copia de sus datos personales que nos solicitó: { $url }. Puede descargarla hasta el { $expires_on }.
privacy-erased = Eliminamos sus datos personales, tal como nos lo solicitó.
privacy-received = Recibimos su solicitud sobre sus datos personales. Tendrá nuestra respuesta a más tardar el { $answer_on }.
privacy-secrets = Por su seguridad, no nos envíe contraseñas ni números de tarjeta completos.

## Festivals. Put before a closing, only where custom knows it and the customer's country celebrates it.

festival-wish = Le enviamos nuestros mejores deseos en estas fechas ({ $festival }), para usted y sus seres queridos.
festival-delay = En estas fechas ({ $festival }), las respuestas y las entregas pueden tardar un poco más. Agradecemos su paciencia.

## Live chat

chat-page = Chatee con nosotros
    .write = Su mensaje
    .send = Enviar
    .you = Usted
    .us = Servicio al cliente
    .online = Estamos para servirle
    .away = Déjenos un mensaje y le responderemos
    .typing = Escribiendo…
    .read = Leído
    .connecting = Conectando…
    .failed = No se envió. Por favor, inténtelo de nuevo.
    .original = Texto original
transcript = Conversación { $reference }
    .customer = Cliente
    .agent = Servicio al cliente
    .bot = Mensaje automático
    .note = Nota interna
    .translated = Traducción ({ $language })

## Culture check: what an agent is told about a reply before it is sent, and about a message that may be misread.

culture-greeting_missing = La respuesta no lleva saludo.
    .suggestion = Comience con “{ $expected }”.
culture-greeting_time = “{ $found }” no corresponde a la hora local del cliente.
    .suggestion = Escriba “{ $expected }”.
culture-greeting_language = “{ $found }” es un saludo de otro idioma.
    .suggestion = Escriba “{ $expected }”.
culture-closing_missing = La respuesta no lleva despedida.
    .suggestion = Termine con “{ $expected }”.
culture-closing_formality = “{ $found }” es menos formal de lo que esperan los clientes en este mercado.
    .suggestion = Termine con “{ $expected }”.
culture-formality_unexpected = “{ $found }” trata al cliente con demasiada confianza.
    .suggestion = Use el trato de “{ $expected }”.
culture-formality_mixed = “{ $found }” mezcla dos formas de trato en la misma respuesta.
    .suggestion = Use en todo el texto el trato de “{ $expected }”.
culture-honorific_missing = Al nombre “{ $found }” le falta el tratamiento.
    .suggestion = Escriba “{ $expected }”.
culture-taboo_word = En este mercado conviene evitar “{ $found }”.
    .suggestion = Elija otras palabras.
culture-promise_window = “{ $found }” promete más días de los que otorga la política de devoluciones.
    .suggestion = Plazo de la política, en días: { $expected }.
culture-promise_absolute = “{ $found }” promete algo que nadie puede garantizar.
    .suggestion = Diga qué se va a hacer y para cuándo.
culture-personal_data = La respuesta muestra datos personales que no deben escribirse completos.
    .suggestion = Muestre como máximo los últimos cuatro caracteres.
culture-currency_unexpected = “{ $found }” no está en la moneda del cliente.
    .suggestion = Indique el monto en { $expected }.
culture-date_order = “{ $found }” no sigue el orden de fecha que se acostumbra en el país del cliente.
    .suggestion = Escriba “{ $expected }”.
culture-date_ambiguous = “{ $found }” puede leerse como dos días distintos.
    .suggestion = Escriba “{ $expected }”.
culture-language_unexpected = La respuesta no está en el idioma del cliente.
    .suggestion = Pida que se traduzca o escriba en este idioma: { $expected }.
culture-too_long = La respuesta es más larga de lo que acepta el canal.
    .suggestion = Longitud máxima, en caracteres: { $expected }.
culture-festival_silence = Por costumbre, este mensaje no se envía durante esta celebración: “{ $found }”.
    .suggestion = Envíelo después del { $expected }.
culture-festival_greeting = En el país del cliente se celebra “{ $found }”.
    .suggestion = Sería un buen detalle incluir una felicitación: “{ $expected }”.
culture-platform_content = “{ $found }” no está permitido en los mensajes de este marketplace.
    .suggestion = Omítalo y responda aquí.
culture-indirect_refusal = “{ $found }” puede ser una negativa cortés.
    .suggestion = No lo tome como un sí; proponga otra opción.
culture-indirect_complaint = “{ $found }” puede ser una queja dicha con cortesía.
    .suggestion = Atiéndalo como una queja y pregunte qué salió mal.
culture-understatement = “{ $found }” puede querer decir más de lo que dice.
    .suggestion = Considere que el asunto es serio mientras el cliente no diga lo contrario.
culture-polite_yes = “{ $found }” puede significar solamente “ya le escuché”.
    .suggestion = Pida una respuesta explícita antes de actuar.
culture-misread_date = “{ $found }” puede leerse como dos días distintos.
    .suggestion = Repita la fecha con el mes en letras y pida confirmación.
culture-misread_number = “{ $found }” puede leerse como dos números distintos.
    .suggestion = Repita el número en letras o con su unidad y pida confirmación.
culture-misread_time = “{ $found }” indica horas distintas según el país.
    .suggestion = Repita la hora con números, por ejemplo, 07:30.
culture-other_calendar = “{ $found }” es una fecha de otro calendario.
    .suggestion = Fecha probable: { $expected }. Pida confirmación.
culture-false_friend = “{ $found }” suele significar algo distinto de lo que parece.
    .suggestion = Significado probable: { $expected }.
culture-formulaic_phrase = “{ $found }” es una frase de uso común en ese país, no una exigencia ni una promesa.
    .suggestion = No responda a las palabras, sino al asunto.

form-email = Correo electrónico
form-name = Nombre
form-subject = Asunto
form-order_id = Número de pedido
form-description = Su mensaje
form-send = Enviar
form-sent = Gracias. Recibimos su mensaje.
