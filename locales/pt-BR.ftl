## The API's errors

error-malformed_json = O conteúdo não é um JSON válido
    .detail = Envie um único valor JSON em UTF-8, com chaves únicas e números finitos.
error-malformed_header = Um cabeçalho não é válido
    .detail = Verifique o cabeçalho { $header }.
error-unknown_parameter = Parâmetro de consulta desconhecido
    .detail = Remova os parâmetros de consulta que esta chamada não aceita.
error-repeated_parameter = Um parâmetro de consulta está repetido
    .detail = Informe cada parâmetro de consulta uma única vez.
error-invalid_parameter = Um parâmetro de consulta não é válido
    .detail = Corrija os parâmetros de consulta indicados em “errors”.
error-cursor_mismatch = O cursor pertence a outra lista
    .detail = Use o cursor somente com os filtros e a ordem para os quais ele foi emitido.
error-unauthorized = É preciso se autenticar
    .detail = Esta chamada exige um token de acesso ou uma chave de API válida.
error-forbidden = Acesso não permitido
    .detail = Você não tem permissão para fazer isso.
error-not_found = Não encontrado
    .detail = Não há nada aqui que você possa ver.
error-conflict = Não é possível no momento
    .detail = O estado atual não permite isso. Consulte-o de novo antes de decidir.
error-invalid_transition = Este passo não é possível
    .detail = Um chamado com o status “{ $status }” não aceita o passo “{ $command }”.
error-version_conflict = Outra pessoa foi mais rápida
    .detail = A versão enviada não é mais a atual. Consulte-a de novo e refaça a alteração.
error-idempotency_in_flight = O mesmo recurso está sendo alterado neste momento
    .detail = Tente de novo daqui a pouco com a mesma Idempotency-Key.
error-erased = Não está mais disponível
    .detail = Estes dados foram apagados.
error-cursor_expired = O cursor expirou
    .detail = O feed abrange os últimos 7 dias. Comece de novo sem cursor.
error-precondition_failed = Outra pessoa foi mais rápida
    .detail = O recurso mudou depois da versão indicada em If-Match. Consulte-o de novo e refaça a alteração.
error-body_too_large = A requisição é grande demais
    .detail = Uma requisição pode ter até { $limit } bytes. Envie arquivos como anexos.
error-unsupported_media_type = Este tipo de conteúdo não é aceito
    .detail = Envie application/json em UTF-8.
error-validation_failed = Alguns valores não são válidos
    .detail = Corrija os campos indicados em “errors”.
error-idempotency_mismatch = Esta Idempotency-Key já foi usada em outra requisição
    .detail = Use uma chave nova para uma requisição nova.
error-precondition_required = If-Match é obrigatório
    .detail = Com strict=true, envie em If-Match o último ETag lido.
error-rate_limited = Requisições demais
    .detail = { $retry_after_s ->
        [one] Tente de novo em { $retry_after_s } segundo.
        [many] Tente de novo em { $retry_after_s } de segundos.
       *[other] Tente de novo em { $retry_after_s } segundos.
    }
error-internal_error = Algo deu errado do nosso lado
    .detail = Pedimos desculpas. Se acontecer de novo, informe-nos o número que está em “instance”.
error-unavailable = Indisponível por alguns instantes
    .detail = Tente de novo em alguns segundos. Com a mesma Idempotency-Key, nada é feito duas vezes.
error-rate_missing = Não há taxa de câmbio
    .detail = Não existe taxa de câmbio para este valor. Use a moeda do pedido ou tente de novo mais tarde.
error-rate_stale = As taxas de câmbio estão desatualizadas
    .detail = As taxas de câmbio mais recentes são de { $date }. Use a moeda do pedido ou tente de novo mais tarde.
error-culture_blocked = A resposta não é adequada ao mercado do cliente
    .detail = Altere o que está indicado em “errors” ou envie com “override” e um motivo.
error-reply_too_long = A resposta é longa demais para o canal
    .detail = O canal aceita { $limit } caracteres; a resposta tem { $length }. Ela nunca é cortada.

## Reasons of single faults

reason-missing = Este campo é obrigatório.
reason-unknown_field = Este campo não existe aqui.
reason-wrong_type = O tipo do valor está incorreto.
reason-not_allowed = Este valor não é permitido aqui.
reason-bad_format = O valor não está no formato esperado.
reason-out_of_range = O valor está fora do intervalo permitido.
reason-too_long = { $limit ->
    [one] É permitido no máximo { $limit } caractere.
    [many] São permitidos no máximo { $limit } de caracteres.
   *[other] São permitidos no máximo { $limit } caracteres.
}
reason-too_short = { $limit ->
    [one] É necessário pelo menos { $limit } caractere visível.
    [many] São necessários pelo menos { $limit } de caracteres.
   *[other] São necessários pelo menos { $limit } caracteres.
}
reason-too_many = { $limit ->
    [one] É permitido no máximo { $limit } item.
    [many] São permitidos no máximo { $limit } de itens.
   *[other] São permitidos no máximo { $limit } itens.
}
reason-too_few = { $limit ->
    [one] É necessário pelo menos { $limit } item.
    [many] São necessários pelo menos { $limit } de itens.
   *[other] São necessários pelo menos { $limit } itens.
}
reason-control_character = O texto contém um caractere que não é permitido.
reason-not_found = Não existe nada com este identificador.
reason-already_used = Este valor já está em uso.
reason-unknown = Este valor não é conhecido.
reason-repeated = Isto só pode ser informado uma vez.
reason-taken = Isto pertence a outro cliente.
reason-only_with_reply = O status só pode ser definido junto com uma resposta pública.
reason-not_merged = Este chamado não foi unificado com o outro.
reason-other_requester = Os chamados são de clientes diferentes.
reason-in_the_past = Este momento já passou.
reason-in_the_future = Este momento está no futuro.
reason-too_old = Este momento foi há mais de 400 dias.
reason-outdated = Outra pessoa alterou isto depois que você leu.
reason-already_assigned = Outra pessoa já assumiu este chamado.
reason-already_escalated = Outra equipe já foi acionada e ainda não respondeu.
reason-not_escalated = Não há resposta pendente de outra equipe.
reason-not_uploaded = Este arquivo ainda não foi enviado.
reason-not_clean = Este arquivo só pode ser baixado depois que uma verificação o considerar seguro. Estado: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Esta meta e “targets/{ $other }” valem para os mesmos chamados, e nenhuma das duas é mais específica.
reason-conflicting_effect = Este efeito e “effects/{ $other }” moveriam o chamado na mesma ocasião; só um deles pode fazer isso.
reason-endless_effect = Este efeito e “effects/{ $other }” poderiam mover um chamado indefinidamente de uma fila para outra.
reason-feed_refused = Este endereço não pode ser acessado: feeds são lidos somente de endereços https públicos.
reason-feed_unreachable = Não é possível ler o feed no momento.
reason-bad_feed = Isto não é um feed iCal de feriados.
reason-approval_needed = Isto ultrapassa a sua alçada; é preciso a aprovação de alguém com mais autoridade.
reason-offer_open = Outra proposta deste chamado ainda está em aberto.
reason-offer_expired = Esta proposta expirou.
reason-offer_closed = Esta proposta já foi respondida ou retirada.
reason-not_your_turn = Cabe à outra parte responder a esta proposta.
reason-below_minimum = Isto é menos do que aquilo a que o cliente tem direito.
reason-above_maximum = Isto é mais do que a política de devolução permite.
reason-not_offered = A política de devolução não prevê isto neste caso.
reason-order_needed = O valor depende do pedido, e este chamado não indica nenhum que possa ser usado.
reason-unknown_item = Este produto não faz parte do pedido.
reason-mixed_items = Estes produtos seguem regras diferentes; consulte-os um por um.
reason-no_policy = Não há política de devolução para este caso.
reason-source_missing = O que é apresentado como lei precisa de uma fonte.
reason-protected_missing = Isto deve constar na tradução exatamente como está no original: { $tokens }.
reason-already_sent = A resposta já foi enviada; a tradução não pode mais ser alterada.
reason-not_translated = Ainda não há tradução.
reason-empty = O conteúdo está vazio.
reason-not_utf8 = O conteúdo não é UTF-8 válido.
reason-not_json = O conteúdo não é JSON.
reason-not_finite = Os números devem ser finitos.
reason-number_too_long = Um número tem dígitos demais.
reason-duplicate_key = Um objeto tem a mesma chave duas vezes.
reason-too_deep = O JSON tem níveis de aninhamento demais.
reason-too_many_values = O JSON tem valores demais.
reason-bad_character = Um texto contém um caractere que não pode ser armazenado.

## Texts for customers

## Acknowledgements

ack-mail =
    Agradecemos a sua mensagem. Ela foi registrada com o protocolo { $reference }, e você receberá a nossa resposta até { $answer_at }.
    Se quiser acrescentar alguma informação, basta responder a este e-mail.
    .subject = Recebemos a sua mensagem ({ $reference })
ack-mail-open =
    Agradecemos a sua mensagem. Ela foi registrada com o protocolo { $reference }, e responderemos assim que possível.
    Se quiser acrescentar alguma informação, basta responder a este e-mail.
    .subject = Recebemos a sua mensagem ({ $reference })
ack-chat = Recebemos a sua mensagem e agradecemos o contato. Responderemos por aqui até { $answer_at }.
ack-chat-open = Recebemos a sua mensagem e agradecemos o contato. Responderemos por aqui assim que possível.
ack-sms = Mensagem recebida ({ $reference }). Responderemos até { $answer_at }.
ack-review = Agradecemos por dedicar seu tempo a compartilhar a sua opinião. Já estamos verificando. Atendimento ao Cliente { $brand }
ack-call = Agradecemos a sua ligação. A sua solicitação foi registrada com o protocolo { $reference }, e entraremos em contato.
ack-addition = Agradecemos o retorno. A sua mensagem foi incluída na solicitação { $reference }.

## Progress

progress-working = Continuamos trabalhando na sua solicitação. Daremos notícias até { $answer_at }.
progress-taken = Agora quem está cuidando da sua solicitação é { $agent }.
progress-department = Pedimos ajuda a outra equipe nossa ({ $desk }) e estamos aguardando a resposta. Assim que ela chegar, entraremos em contato.
progress-parcel = Perguntamos à transportadora onde está a sua encomenda { $tracking } e avisaremos assim que tivermos retorno.
progress-parcel-due = A sua encomenda { $tracking } está a caminho. A entrega está prevista para { $arrives_on }.
progress-waiting = { $days ->
    [one] Você está esperando a nossa resposta há { $days } dia. Pedimos desculpas pela demora; a sua solicitação não foi esquecida.
    [many] Você está esperando a nossa resposta há { $days } de dias. Pedimos desculpas pela demora; a sua solicitação não foi esquecida.
   *[other] Você está esperando a nossa resposta há { $days } dias. Pedimos desculpas pela demora; a sua solicitação não foi esquecida.
}
progress-later = Pedimos desculpas: precisamos de mais tempo do que havíamos prometido. Você receberá a nossa resposta até { $answer_at }.
progress-next = Próximo passo: { $step }

## Requests

request-question = Para podermos ajudar, falta só uma informação: { $question }
request-order = Você poderia nos informar o número do pedido? Ele está no e-mail de confirmação da compra.
request-photo = Você poderia nos enviar uma foto do produto e da embalagem?
request-reminder = { $days ->
    [one] Ainda estamos aguardando a sua resposta. Sem ela, encerraremos a sua solicitação em { $days } dia. Você pode nos escrever de novo quando quiser.
    [many] Ainda estamos aguardando a sua resposta. Sem ela, encerraremos a sua solicitação em { $days } de dias. Você pode nos escrever de novo quando quiser.
   *[other] Ainda estamos aguardando a sua resposta. Sem ela, encerraremos a sua solicitação em { $days } dias. Você pode nos escrever de novo quando quiser.
}

## Confirmation

confirm-ask = Conseguimos resolver a sua solicitação?
    .yes = Sim, está resolvida
    .no = Não, ainda preciso de ajuda
confirm-reminder = { $days ->
    [one] Gostaríamos de confirmar se a sua solicitação foi resolvida. Se não recebermos resposta em { $days } dia, ela será encerrada.
    [many] Gostaríamos de confirmar se a sua solicitação foi resolvida. Se não recebermos resposta em { $days } de dias, ela será encerrada.
   *[other] Gostaríamos de confirmar se a sua solicitação foi resolvida. Se não recebermos resposta em { $days } dias, ela será encerrada.
}
confirm-thanks = Agradecemos o retorno. Que bom que deu tudo certo.
confirm-not-solved = Agradecemos o retorno. Lamentamos que a sua solicitação ainda não esteja resolvida; já estamos analisando o caso novamente.

## States

state-closed = A sua solicitação { $reference } foi encerrada. Se ainda precisar de ajuda, é só nos escrever de novo.
state-closed-unanswered = { $days ->
    [one] Como estamos sem resposta sua há { $days } dia, encerramos a sua solicitação. Se ainda precisar de ajuda, é só nos escrever de novo.
    [many] Como estamos sem resposta sua há { $days } de dias, encerramos a sua solicitação. Se ainda precisar de ajuda, é só nos escrever de novo.
   *[other] Como estamos sem resposta sua há { $days } dias, encerramos a sua solicitação. Se ainda precisar de ajuda, é só nos escrever de novo.
}
state-reopened = Reabrimos a sua solicitação { $reference } e já estamos analisando o caso novamente.
state-merged = A sua solicitação { $other_reference } trata do mesmo assunto que a { $reference }. Cuidaremos das duas juntas, com o protocolo { $reference }.
state-follow-up = Abrimos para você uma nova solicitação, { $reference }, que dá continuidade à { $other_reference }. Não é preciso explicar tudo de novo.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Prezada Sra. { $name },
    [mr] Prezado Sr. { $name },
   *[none] Olá, { $name },
}
salutation-formal-unnamed = Olá,
salutation-friendly = Olá, { $name },
salutation-friendly-unnamed = Olá,
salutation-morning = Bom dia,
salutation-afternoon = Boa tarde,
salutation-evening = Boa noite,
closing-formal =
    Atenciosamente,
    { $agent }
    Atendimento ao Cliente { $brand }
closing-formal-unsigned =
    Atenciosamente,
    Atendimento ao Cliente { $brand }
closing-friendly = Um abraço, { $agent }
closing-apology = Pedimos sinceras desculpas pelo transtorno.
closing-patience = Agradecemos a sua paciência.
closing-further-help = Se precisar de mais alguma coisa, estamos à disposição.

## Hours

hours-closed = No momento, estamos fora do horário de atendimento. Responderemos assim que voltarmos, em { $opens_at }.
hours-holiday = Hoje não há atendimento por causa do feriado ({ $holiday }). Responderemos assim que voltarmos, em { $opens_at }.
hours-today = Hoje o nosso atendimento funciona das { $opens } às { $closes }.
hours-always = O nosso atendimento funciona 24 horas por dia, todos os dias.
hours-urgent = Se for urgente, ligue para { $phone }.

## Translation and language

translation-notice = Esta mensagem foi traduzida automaticamente.
translation-notice-original = Esta mensagem foi traduzida automaticamente. Idioma original: { $language }. Se quiser, enviaremos o texto original com prazer.
language-invitation = Escreva para nós no idioma em que você se sentir mais à vontade.
language-chosen = A partir de agora, escreveremos neste idioma: { $language }. Se preferir outro, é só nos avisar.

## Attachments and limits

files-received = { $count ->
    [one] Recebemos { $count } arquivo seu.
    [many] Recebemos { $count } de arquivos seus.
   *[other] Recebemos { $count } arquivos seus.
}
files-too-big = O arquivo “{ $file }” é grande demais e não chegou até nós. O tamanho máximo é de { $size }.
files-refused = Por segurança, não podemos aceitar o arquivo “{ $file }”. Você pode enviá-lo como imagem ou em PDF.
limit-messages = Recebemos muitas mensagens suas em pouco tempo. Todas chegaram e estamos lendo cada uma delas; não é preciso reenviar.
limit-blocked = A sua mensagem foi bloqueada pelo nosso filtro de spam. Se foi um engano, pedimos desculpas; escreva para { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Respondemos a todas as mensagens em até { $hours } hora, dentro do nosso horário de atendimento.
    [many] Respondemos a todas as mensagens em até { $hours } de horas, dentro do nosso horário de atendimento.
   *[other] Respondemos a todas as mensagens em até { $hours } horas, dentro do nosso horário de atendimento.
}

## Offers

offer-refund = Oferecemos o reembolso de { $amount } pelo produto “{ $item }”.
offer-replacement = Oferecemos a troca do produto “{ $item }” por um novo, sem nenhum custo para você.
offer-repair = Oferecemos o conserto do produto “{ $item }”, sem nenhum custo para você.
offer-voucher = Oferecemos um vale-compra de { $amount }, válido até { $expires_on }.
offer-reduction = Se você quiser ficar com o produto “{ $item }”, devolveremos { $amount } do valor pago.
offer-label = Aqui está a sua etiqueta de devolução: { $url }. A devolução não tem custo para você.
offer-return-days = { $days ->
    [one] O prazo para devolver o produto é de { $days } dia.
    [many] O prazo para devolver o produto é de { $days } de dias.
   *[other] O prazo para devolver o produto é de { $days } dias.
}
offer-ask = Você aceita esta proposta?
    .yes = Sim, aceito
    .no = Não, prefiro não aceitar
offer-accepted = Agradecemos a confirmação. Vamos cuidar de tudo.
offer-declined = Agradecemos o retorno. Vamos buscar outra solução.
offer-countered = Agradecemos a sugestão. Vamos analisá-la e entraremos em contato.
offer-refund-sent = { $days ->
    [one] Fizemos o reembolso de { $amount }. O valor deve chegar à sua conta em até { $days } dia útil.
    [many] Fizemos o reembolso de { $amount }. O valor deve chegar à sua conta em até { $days } de dias úteis.
   *[other] Fizemos o reembolso de { $amount }. O valor deve chegar à sua conta em até { $days } dias úteis.
}

## Bot and hand-over

bot-greeting = Olá, você está falando com o atendimento automático da loja { $brand }. Como posso ajudar?
bot-helped = Esta resposta foi útil?
    .yes = Sim
    .no = Não
bot-person = Você pode falar com uma pessoa da equipe a qualquer momento.
    .button = Falar com uma pessoa
bot-not-understood = Desculpe, não entendi. Você pode dizer de outra forma ou prefere falar com uma pessoa da equipe?
handover-person = Vou transferir você para uma pessoa da nossa equipe. Não será preciso explicar tudo de novo.
handover-wait = { $minutes ->
    [one] O tempo de espera estimado é de cerca de { $minutes } minuto.
    [many] O tempo de espera estimado é de cerca de { $minutes } de minutos.
   *[other] O tempo de espera estimado é de cerca de { $minutes } minutos.
}
handover-nobody = No momento, não há ninguém da equipe disponível. O atendimento volta em { $opens_at }, e a sua mensagem já está na fila.
handover-desk = A nossa equipe de outro escritório ({ $desk }) vai dar continuidade à sua solicitação, para que você não precise esperar até amanhã.

## Surveys

survey-satisfaction = Como você avalia o nosso atendimento?
    .lowest = Muito ruim
    .low = Ruim
    .middle = Regular
    .high = Bom
    .highest = Muito bom
survey-recommendation = Qual é a probabilidade de você recomendar a loja { $brand } a amigos ou colegas?
    .lowest = Nada provável
    .highest = Muito provável
survey-effort = Foi fácil resolver a sua solicitação conosco?
    .lowest = Muito difícil
    .highest = Muito fácil
survey-comment = Quer nos contar o motivo? (opcional)
survey-thanks = Agradecemos a sua resposta. Ela nos ajuda a melhorar.
survey-low = Lamentamos não ter atendido às suas expectativas. Uma pessoa da nossa equipe vai rever a sua solicitação e entrar em contato com você.
survey-subject = Como foi o nosso atendimento? Solicitação { $reference }

## Privacy

privacy-export = A cópia dos seus dados pessoais que você solicitou está pronta: { $url }. Ela pode ser baixada até { $expires_on }.
privacy-erased = Conforme a sua solicitação, os seus dados pessoais foram apagados.
privacy-received = Recebemos a sua solicitação sobre os seus dados pessoais. Você receberá a nossa resposta até { $answer_on }.
privacy-secrets = Para a sua segurança, não nos envie senhas nem números completos de cartão.

## Festivals

festival-wish = Desejamos tudo de bom a você nesta data especial ({ $festival }).
festival-delay = Nesta época do ano ({ $festival }), as respostas e as entregas podem demorar um pouco mais. Agradecemos a compreensão.

## Live chat

chat-page = Converse conosco
    .write = Sua mensagem
    .send = Enviar
    .you = Você
    .us = Atendimento ao cliente
    .online = Estamos aqui para ajudar
    .away = Deixe uma mensagem e responderemos
    .typing = Digitando…
    .read = Lida
    .connecting = Conectando…
    .failed = Não foi enviada. Por favor, tente novamente.
    .original = Texto original
transcript = Conversa { $reference }
    .customer = Cliente
    .agent = Atendimento ao cliente
    .bot = Mensagem automática
    .note = Nota interna
    .translated = Tradução ({ $language })

## Culture check

culture-greeting_missing = A resposta não tem saudação.
    .suggestion = Comece com “{ $expected }”.
culture-greeting_time = “{ $found }” não combina com o horário local do cliente.
    .suggestion = Escreva “{ $expected }”.
culture-greeting_language = “{ $found }” é uma saudação em outro idioma.
    .suggestion = Escreva “{ $expected }”.
culture-closing_missing = A resposta não tem fecho.
    .suggestion = Termine com “{ $expected }”.
culture-closing_formality = “{ $found }” é menos formal do que os clientes esperam neste mercado.
    .suggestion = Termine com “{ $expected }”.
culture-formality_unexpected = “{ $found }” trata o cliente de modo informal.
    .suggestion = Use a forma “{ $expected }”.
culture-formality_mixed = “{ $found }” mistura duas formas de tratamento na mesma resposta.
    .suggestion = Use a forma “{ $expected }” do começo ao fim.
culture-honorific_missing = O nome “{ $found }” está sem a forma de tratamento.
    .suggestion = Escreva “{ $expected }”.
culture-taboo_word = Convém evitar “{ $found }” neste mercado.
    .suggestion = Escolha outras palavras.
culture-promise_window = “{ $found }” promete mais dias do que a política de devolução concede.
    .suggestion = Prazo da política, em dias: { $expected }.
culture-promise_absolute = “{ $found }” promete algo que ninguém pode garantir.
    .suggestion = Diga o que será feito e até quando.
culture-personal_data = A resposta mostra dados pessoais que não devem aparecer na íntegra.
    .suggestion = Mostre, no máximo, os quatro últimos caracteres.
culture-currency_unexpected = “{ $found }” não está na moeda do cliente.
    .suggestion = Informe o valor em { $expected }.
culture-date_order = “{ $found }” não está na ordem de data usada no país do cliente.
    .suggestion = Escreva “{ $expected }”.
culture-date_ambiguous = “{ $found }” pode ser lido como dois dias diferentes.
    .suggestion = Escreva “{ $expected }”.
culture-language_unexpected = A resposta não está no idioma do cliente.
    .suggestion = Peça a tradução ou escreva neste idioma: { $expected }.
culture-too_long = A resposta é mais longa do que o canal aceita.
    .suggestion = Limite máximo de caracteres: { $expected }.
culture-festival_silence = Por costume, não se envia esta mensagem durante “{ $found }”.
    .suggestion = Envie-a depois de { $expected }.
culture-festival_greeting = O país do cliente celebra “{ $found }”.
    .suggestion = Seria gentil desejar: “{ $expected }”.
culture-platform_content = “{ $found }” não é permitido nas mensagens deste marketplace.
    .suggestion = Retire-o e responda aqui.
culture-indirect_refusal = “{ $found }” pode ser uma recusa educada.
    .suggestion = Não entenda como um sim; ofereça outra saída.
culture-indirect_complaint = “{ $found }” pode ser uma reclamação feita com delicadeza.
    .suggestion = Trate como reclamação e pergunte o que deu errado.
culture-understatement = “{ $found }” pode querer dizer mais do que parece.
    .suggestion = Considere o caso sério até que o cliente diga o contrário.
culture-polite_yes = “{ $found }” pode significar apenas “ouvi o que você disse”.
    .suggestion = Peça uma resposta explícita antes de agir com base nisso.
culture-misread_date = “{ $found }” pode ser lido como dois dias diferentes.
    .suggestion = Repita a data com o mês por extenso e peça confirmação.
culture-misread_number = “{ $found }” pode ser lido como dois números diferentes.
    .suggestion = Repita o número por extenso ou com a unidade e peça confirmação.
culture-misread_time = “{ $found }” indica horas diferentes conforme o país.
    .suggestion = Repita a hora em algarismos, como 07:30.
culture-other_calendar = “{ $found }” é uma data em outro calendário.
    .suggestion = Provavelmente é { $expected }; peça confirmação.
culture-false_friend = “{ $found }” muitas vezes não significa o que parece.
    .suggestion = Sentido provável: { $expected }.
culture-formulaic_phrase = “{ $found }” é uma expressão de praxe nesse país, não uma exigência nem uma promessa.
    .suggestion = Não responda às palavras; responda ao assunto.

form-email = Endereço de e-mail
form-name = Nome
form-subject = Assunto
form-order_id = Número do pedido
form-description = Sua mensagem
form-send = Enviar
form-sent = Obrigado. Recebemos a sua mensagem.
