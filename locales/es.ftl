# Errores de la API: un título y una frase que dice qué hacer.

error-malformed_json = El contenido no es JSON válido
    .detail = Envíe un valor JSON en UTF-8, con claves únicas y números finitos.
error-malformed_header = Una cabecera no es válida
    .detail = Revise la cabecera { $header }.
error-unknown_parameter = Parámetro de consulta desconocido
    .detail = Quite los parámetros de consulta que esta llamada no tiene.
error-repeated_parameter = Un parámetro de consulta está repetido
    .detail = Indique cada parámetro de consulta una sola vez.
error-invalid_parameter = Un parámetro de consulta no es válido
    .detail = Corrija los parámetros de consulta indicados en «errors».
error-cursor_mismatch = El cursor pertenece a otra lista
    .detail = Utilice un cursor solo con los filtros y el orden para los que se emitió.
error-unauthorized = Inicie sesión, por favor
    .detail = Esta llamada necesita un token de acceso o una clave de API válidos.
error-forbidden = No permitido
    .detail = No tiene permiso para hacer esto.
error-not_found = No encontrado
    .detail = Aquí no hay nada que pueda ver.
error-conflict = No es posible en este momento
    .detail = El estado actual no lo permite. Vuelva a leerlo y decida, por favor.
error-invalid_transition = Este paso no es posible
    .detail = Un ticket con el estado «{ $status }» no puede dar el paso «{ $command }».
error-version_conflict = Otra persona se ha adelantado
    .detail = La versión enviada ya no es la actual. Vuelva a leer el recurso y repita el cambio.
error-idempotency_in_flight = Lo mismo se está modificando ahora
    .detail = Vuelva a intentarlo en un momento con la misma Idempotency-Key.
error-erased = Ya no está disponible
    .detail = Estos datos se han borrado.
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
       *[other] Vuelva a intentarlo dentro de { $retry_after_s } segundos.
    }
error-internal_error = Algo ha fallado por nuestra parte
    .detail = Lo sentimos. Si vuelve a ocurrir, indíquenos el número que figura en «instance».
error-unavailable = No disponible por un momento
    .detail = Vuelva a intentarlo en unos segundos. Con la misma Idempotency-Key, nada se hará dos veces.
error-rate_missing = No hay tipo de cambio
    .detail = No hay tipo de cambio para este importe. Utilice la moneda del pedido o inténtelo más tarde.
error-rate_stale = Tipos de cambio demasiado antiguos
    .detail = Los últimos tipos de cambio son del { $date }. Utilice la moneda del pedido o inténtelo más tarde.
error-culture_blocked = La respuesta no es adecuada para el mercado del cliente
    .detail = Corrija lo indicado en «errors» o envíela con «override» y un motivo.
error-reply_too_long = La respuesta es demasiado larga para su canal
    .detail = El canal admite { $limit } caracteres; la respuesta tiene { $length }. Nunca se recorta.

# Motivos de cada error.

reason-missing = Este campo es obligatorio.
reason-unknown_field = Este campo no existe aquí.
reason-wrong_type = El valor no es del tipo correcto.
reason-not_allowed = Este valor no está permitido aquí.
reason-bad_format = El valor no tiene el formato esperado.
reason-out_of_range = El valor está fuera del intervalo permitido.
reason-too_long = { $limit ->
    [one] Se permite { $limit } carácter como máximo.
   *[other] Se permiten { $limit } caracteres como máximo.
}
reason-too_short = { $limit ->
    [one] Se necesita al menos { $limit } carácter visible.
   *[other] Se necesitan al menos { $limit } caracteres.
}
reason-too_many = { $limit ->
    [one] Se permite { $limit } elemento como máximo.
   *[other] Se permiten { $limit } elementos como máximo.
}
reason-too_few = { $limit ->
    [one] Se necesita al menos { $limit } elemento.
   *[other] Se necesitan al menos { $limit } elementos.
}
reason-control_character = El texto contiene un carácter que no está permitido.
reason-not_found = No hay nada con este identificador.
reason-already_used = Este valor ya está en uso.
reason-unknown = Este valor no se conoce.
reason-repeated = Esto solo se puede indicar una vez.
reason-taken = Esto pertenece a otro cliente.
reason-only_with_reply = El estado solo se puede fijar junto con una respuesta pública.
reason-not_merged = Este ticket no se ha fusionado con el otro.
reason-other_requester = Los tickets pertenecen a clientes distintos.
reason-in_the_past = Este momento ya ha pasado.
reason-in_the_future = Este momento está en el futuro.
reason-too_old = Este momento fue hace más de 400 días.
reason-outdated = Otra persona lo ha modificado desde que lo leyó.
reason-already_assigned = Otra persona ya se ha hecho cargo de este ticket.
reason-already_escalated = Ya se ha pedido ayuda a otro departamento, que aún no ha respondido.
reason-not_escalated = No se está esperando a ningún otro departamento.
reason-not_uploaded = Este archivo todavía no se ha subido.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Este objetivo y «targets/{ $other }» se aplican a los mismos tickets y ninguno es más específico.
reason-conflicting_effect = Este efecto y «effects/{ $other }» moverían el ticket en la misma ocasión; solo puede hacerlo uno de los dos.
reason-endless_effect = Este efecto y «effects/{ $other }» podrían mover un ticket sin fin de una cola a otra.
reason-feed_refused = No se puede llamar a esta dirección: los canales solo se leen desde direcciones https públicas.
reason-feed_unreachable = El canal no se puede leer en este momento.
reason-bad_feed = Esto no es un canal iCal de días festivos.
reason-approval_needed = Esto supera lo que usted puede conceder; debe hacerlo alguien con más autoridad.
reason-offer_open = Este ticket tiene otra oferta abierta todavía.
reason-offer_expired = Esta oferta ha caducado.
reason-offer_closed = Esta oferta ya se ha respondido o retirado.
reason-not_your_turn = Es la otra parte quien debe responder a esta oferta.
reason-below_minimum = Es menos de lo que corresponde al cliente por derecho.
reason-above_maximum = Es más de lo que permite la política de devoluciones.
reason-not_offered = La política de devoluciones no ofrece esto en este caso.
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
