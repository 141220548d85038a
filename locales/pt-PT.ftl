## The API's errors

error-malformed_json = O conteúdo não é JSON válido
    .detail = Envie um único valor JSON em UTF-8, com chaves únicas e números finitos.
error-malformed_header = Um cabeçalho não é válido
    .detail = Verifique o cabeçalho { $header }.
error-unknown_parameter = Parâmetro de consulta desconhecido
    .detail = Retire os parâmetros de consulta que esta chamada não admite.
error-repeated_parameter = Um parâmetro de consulta está repetido
    .detail = Indique cada parâmetro de consulta uma única vez.
error-invalid_parameter = Um parâmetro de consulta não é válido
    .detail = Corrija os parâmetros de consulta indicados em «errors».
error-cursor_mismatch = O cursor pertence a outra lista
    .detail = Utilize o cursor apenas com os filtros e a ordem para os quais foi emitido.
error-unauthorized = É necessário iniciar sessão
    .detail = Esta chamada requer um token de acesso ou uma chave de API válida.
error-forbidden = Acesso não autorizado
    .detail = Não tem permissão para o fazer.
error-not_found = Não encontrado
    .detail = Não há aqui nada que possa consultar.
error-conflict = De momento, não é possível
    .detail = O estado atual não o permite. Volte a consultá-lo antes de decidir.
error-invalid_transition = Este passo não é possível
    .detail = Um ticket no estado «{ $status }» não admite o passo «{ $command }».
error-version_conflict = Outra pessoa foi mais rápida
    .detail = A versão enviada já não é a atual. Volte a consultá-la e repita a alteração.
error-idempotency_in_flight = O mesmo elemento está a ser alterado neste momento
    .detail = Tente novamente dentro de instantes com a mesma Idempotency-Key.
error-erased = Já não está disponível
    .detail = Estes dados foram apagados.
error-cursor_expired = O cursor expirou
    .detail = O feed abrange os últimos 7 dias. Recomece sem cursor.
error-precondition_failed = Outra pessoa foi mais rápida
    .detail = O recurso mudou desde a versão indicada em If-Match. Volte a consultá-lo e repita a alteração.
error-body_too_large = O pedido é demasiado grande
    .detail = Um pedido pode ter até { $limit } bytes. Envie os ficheiros como anexos.
error-unsupported_media_type = Este tipo de conteúdo não é aceite
    .detail = Envie application/json em UTF-8.
error-validation_failed = Alguns valores não são válidos
    .detail = Corrija os campos indicados em «errors».
error-idempotency_mismatch = Esta Idempotency-Key já foi utilizada noutro pedido
    .detail = Utilize uma chave nova para um pedido novo.
error-precondition_required = If-Match é obrigatório
    .detail = Com strict=true, envie em If-Match o último ETag lido.
error-rate_limited = Demasiados pedidos
    .detail = { $retry_after_s ->
        [one] Tente novamente dentro de { $retry_after_s } segundo.
        [many] Tente novamente dentro de { $retry_after_s } de segundos.
       *[other] Tente novamente dentro de { $retry_after_s } segundos.
    }
error-internal_error = Ocorreu um erro do nosso lado
    .detail = Pedimos desculpa. Se voltar a acontecer, indique-nos o número que consta em «instance».
error-unavailable = Indisponível por instantes
    .detail = Tente novamente dentro de alguns segundos. Com a mesma Idempotency-Key, nada é feito duas vezes.
error-rate_missing = Não há taxa de câmbio
    .detail = Não existe taxa de câmbio para este valor. Utilize a moeda da encomenda ou tente novamente mais tarde.
error-rate_stale = As taxas de câmbio estão desatualizadas
    .detail = As taxas de câmbio mais recentes são de { $date }. Utilize a moeda da encomenda ou tente novamente mais tarde.
error-culture_blocked = A resposta não é adequada ao mercado do cliente
    .detail = Altere o que está indicado em «errors» ou envie a resposta com «override» e um motivo.
error-reply_too_long = A resposta é demasiado longa para o canal
    .detail = O canal aceita { $limit } caracteres; a resposta tem { $length }. Nunca é cortada.

## Reasons of single faults

reason-missing = Este campo é obrigatório.
reason-unknown_field = Este campo não existe aqui.
reason-wrong_type = O valor não é do tipo correto.
reason-not_allowed = Este valor não é permitido aqui.
reason-bad_format = O valor não tem o formato esperado.
reason-out_of_range = O valor está fora do intervalo permitido.
reason-too_long = { $limit ->
    [one] É permitido, no máximo, { $limit } carácter.
    [many] São permitidos, no máximo, { $limit } de caracteres.
   *[other] São permitidos, no máximo, { $limit } caracteres.
}
reason-too_short = { $limit ->
    [one] É necessário, pelo menos, { $limit } carácter visível.
    [many] São necessários, pelo menos, { $limit } de caracteres.
   *[other] São necessários, pelo menos, { $limit } caracteres.
}
reason-too_many = { $limit ->
    [one] É permitido, no máximo, { $limit } elemento.
    [many] São permitidos, no máximo, { $limit } de elementos.
   *[other] São permitidos, no máximo, { $limit } elementos.
}
reason-too_few = { $limit ->
    [one] É necessário, pelo menos, { $limit } elemento.
    [many] São necessários, pelo menos, { $limit } de elementos.
   *[other] São necessários, pelo menos, { $limit } elementos.
}
reason-control_character = O texto contém um carácter que não é permitido.
reason-not_found = Não existe nada com este identificador.
reason-already_used = Este valor já está a ser utilizado.
reason-unknown = Este valor não é conhecido.
reason-repeated = Só pode ser indicado uma vez.
reason-taken = Pertence a outro cliente.
reason-only_with_reply = O estado só pode ser definido em conjunto com uma resposta pública.
reason-not_merged = Este ticket não foi fundido com o outro.
reason-other_requester = Os tickets pertencem a clientes diferentes.
reason-in_the_past = Este momento já passou.
reason-in_the_future = Este momento está no futuro.
reason-too_old = Este momento foi há mais de 400 dias.
reason-outdated = Estes dados foram alterados por outra pessoa desde a última consulta.
reason-already_assigned = Outra pessoa já assumiu este ticket.
reason-already_escalated = Já foi pedida ajuda a outra equipa, que ainda não respondeu.
reason-not_escalated = Não há resposta pendente de outra equipa.
reason-not_uploaded = Este ficheiro ainda não foi carregado.
reason-not_clean = Este ficheiro só pode ser transferido depois de uma análise o considerar seguro. Estado: { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Este objetivo e «targets/{ $other }» aplicam-se aos mesmos tickets e nenhum é mais específico.
reason-conflicting_effect = Este efeito e «effects/{ $other }» moveriam o ticket na mesma ocasião; só um deles o pode fazer.
reason-endless_effect = Este efeito e «effects/{ $other }» poderiam mover indefinidamente um ticket entre duas filas.
reason-feed_refused = Este endereço não pode ser chamado: os feeds só são lidos de endereços https públicos.
reason-feed_unreachable = De momento, não é possível ler o feed.
reason-bad_feed = Isto não é um feed iCal de feriados.
reason-approval_needed = Ultrapassa aquilo que lhe é permitido conceder; é necessária a aprovação de alguém com mais autoridade.
reason-offer_open = Outra proposta deste ticket ainda está em aberto.
reason-offer_expired = Esta proposta expirou.
reason-offer_closed = Esta proposta já foi respondida ou retirada.
reason-not_your_turn = Cabe à outra parte responder a esta proposta.
reason-below_minimum = É menos do que aquilo a que o cliente tem direito.
reason-above_maximum = É mais do que a política de devoluções permite.
reason-not_offered = A política de devoluções não o prevê neste caso.
reason-order_needed = O valor depende da encomenda e este ticket não indica nenhuma que possa ser utilizada.
reason-unknown_item = Este artigo não faz parte da encomenda.
reason-mixed_items = Estes artigos seguem regras diferentes; consulte-os um a um.
reason-no_policy = Não existe política de devoluções para este caso.
reason-source_missing = O que é apresentado como lei precisa de uma fonte.
reason-protected_missing = Tem de constar da tradução tal como está no original: { $tokens }.
reason-already_sent = A resposta já foi enviada; a tradução já não pode ser alterada.
reason-not_translated = Ainda não há tradução.
reason-empty = O conteúdo está vazio.
reason-not_utf8 = O conteúdo não é UTF-8 válido.
reason-not_json = O conteúdo não é JSON.
reason-not_finite = Os números têm de ser finitos.
reason-number_too_long = Um número tem demasiados algarismos.
reason-duplicate_key = Um objeto tem a mesma chave duas vezes.
reason-too_deep = O JSON tem demasiados níveis de aninhamento.
reason-too_many_values = O JSON tem demasiados valores.
reason-bad_character = Um texto contém um carácter que não pode ser guardado.

## Texts for customers

## Acknowledgements

ack-mail =
    Agradecemos a sua mensagem. Ficou registada com o número { $reference }, e receberá a nossa resposta até { $answer_at }.
    Se quiser acrescentar alguma informação, basta responder a este e-mail.
    .subject = Recebemos a sua mensagem ({ $reference })
ack-mail-open =
    Agradecemos a sua mensagem. Ficou registada com o número { $reference }, e responderemos logo que possível.
    Se quiser acrescentar alguma informação, basta responder a este e-mail.
    .subject = Recebemos a sua mensagem ({ $reference })
ack-chat = Recebemos a sua mensagem, que agradecemos. Responderemos por aqui até { $answer_at }.
ack-chat-open = Recebemos a sua mensagem, que agradecemos. Responderemos por aqui logo que possível.
ack-sms = Recebemos a sua mensagem ({ $reference }). Responderemos até { $answer_at }.
ack-review = Agradecemos o tempo que dedicou a dar-nos a sua opinião. Estamos a analisar a situação. Apoio ao Cliente { $brand }
ack-call = Agradecemos o seu telefonema. O seu pedido ficou registado com o número { $reference } e entraremos em contacto consigo.
ack-addition = Agradecemos a sua mensagem, que foi acrescentada ao pedido { $reference }.

## Progress

progress-working = Continuamos a tratar do seu pedido. Terá notícias nossas até { $answer_at }.
progress-taken = O seu pedido está agora a ser acompanhado por { $agent }.
progress-department = Pedimos ajuda a outra das nossas equipas ({ $desk }) e aguardamos a resposta. Logo que a tenhamos, entraremos em contacto consigo.
progress-parcel = Perguntámos à transportadora onde se encontra o seu envio { $tracking } e daremos notícias logo que nos respondam.
progress-parcel-due = O seu envio { $tracking } já está a caminho. A entrega está prevista para { $arrives_on }.
progress-waiting = { $days ->
    [one] Está à espera da nossa resposta há { $days } dia. Pedimos desculpa pela demora; o seu pedido não foi esquecido.
    [many] Está à espera da nossa resposta há { $days } de dias. Pedimos desculpa pela demora; o seu pedido não foi esquecido.
   *[other] Está à espera da nossa resposta há { $days } dias. Pedimos desculpa pela demora; o seu pedido não foi esquecido.
}
progress-later = Pedimos desculpa: precisamos de mais tempo do que tínhamos prometido. Receberá a nossa resposta até { $answer_at }.
progress-next = Próximo passo: { $step }

## Requests

request-question = Para podermos ajudar, falta-nos apenas uma informação: { $question }
request-order = Poderia indicar-nos o número da encomenda? Encontra-o no e-mail de confirmação.
request-photo = Poderia enviar-nos uma fotografia do artigo e da embalagem?
request-reminder = { $days ->
    [one] Continuamos a aguardar a sua resposta. Se não a recebermos, encerraremos o pedido dentro de { $days } dia. Pode voltar a escrever-nos sempre que quiser.
    [many] Continuamos a aguardar a sua resposta. Se não a recebermos, encerraremos o pedido dentro de { $days } de dias. Pode voltar a escrever-nos sempre que quiser.
   *[other] Continuamos a aguardar a sua resposta. Se não a recebermos, encerraremos o pedido dentro de { $days } dias. Pode voltar a escrever-nos sempre que quiser.
}

## Confirmation

confirm-ask = A situação ficou resolvida?
    .yes = Sim, ficou resolvida
    .no = Não, ainda preciso de ajuda
confirm-reminder = { $days ->
    [one] Gostaríamos de confirmar se a situação ficou resolvida. Se não tivermos notícias suas no prazo de { $days } dia, encerraremos o pedido.
    [many] Gostaríamos de confirmar se a situação ficou resolvida. Se não tivermos notícias suas no prazo de { $days } de dias, encerraremos o pedido.
   *[other] Gostaríamos de confirmar se a situação ficou resolvida. Se não tivermos notícias suas no prazo de { $days } dias, encerraremos o pedido.
}
confirm-thanks = Agradecemos a sua resposta. Ainda bem que ficou tudo resolvido.
confirm-not-solved = Agradecemos a sua resposta. Lamentamos que a situação ainda não esteja resolvida e vamos analisá-la de novo.

## States

state-closed = O seu pedido { $reference } foi encerrado. Se ainda precisar de ajuda, basta voltar a escrever-nos.
state-closed-unanswered = { $days ->
    [one] Como não temos notícias suas há { $days } dia, encerrámos o pedido. Se ainda precisar de ajuda, basta voltar a escrever-nos.
    [many] Como não temos notícias suas há { $days } de dias, encerrámos o pedido. Se ainda precisar de ajuda, basta voltar a escrever-nos.
   *[other] Como não temos notícias suas há { $days } dias, encerrámos o pedido. Se ainda precisar de ajuda, basta voltar a escrever-nos.
}
state-reopened = Reabrimos o seu pedido { $reference } e estamos a analisá-lo de novo.
state-merged = O seu pedido { $other_reference } diz respeito ao mesmo assunto que o { $reference }. Passamos a tratar dos dois com o número { $reference }.
state-follow-up = Abrimos um novo pedido para si, { $reference }, que dá seguimento ao { $other_reference }. Não é necessário voltar a explicar tudo.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Exma. Senhora { $name },
    [mr] Exmo. Senhor { $name },
   *[none] Olá, { $name },
}
salutation-formal-unnamed = Exma. Senhora, Exmo. Senhor,
salutation-friendly = Olá, { $name },
salutation-friendly-unnamed = Olá,
salutation-morning = Bom dia,
salutation-afternoon = Boa tarde,
salutation-evening = Boa noite,
closing-formal =
    Com os melhores cumprimentos,
    { $agent }
    Apoio ao Cliente { $brand }
closing-formal-unsigned =
    Com os melhores cumprimentos,
    Apoio ao Cliente { $brand }
closing-friendly = Cumprimentos, { $agent }
closing-apology = Apresentamos as nossas sinceras desculpas pelo incómodo causado.
closing-patience = Agradecemos a sua paciência.
closing-further-help = Se precisar de mais alguma coisa, estamos ao seu dispor.

## Hours

hours-closed = De momento, o nosso atendimento está encerrado. Responderemos assim que reabrirmos, a { $opens_at }.
hours-holiday = Hoje o nosso atendimento está encerrado por ser feriado ({ $holiday }). Responderemos assim que reabrirmos, a { $opens_at }.
hours-today = Hoje estamos ao seu dispor das { $opens } às { $closes }.
hours-always = Estamos ao seu dispor 24 horas por dia, todos os dias.
hours-urgent = Se o assunto for urgente, ligue para o { $phone }.

## Translation and language

translation-notice = Esta mensagem foi traduzida automaticamente.
translation-notice-original = Esta mensagem foi traduzida automaticamente. Língua original: { $language }. Se o desejar, teremos todo o gosto em enviar-lhe o texto original.
language-invitation = Escreva-nos na língua que preferir.
language-chosen = A partir de agora, escrever-lhe-emos nesta língua: { $language }. Se preferir outra, diga-nos.

## Attachments and limits

files-received = { $count ->
    [one] Recebemos { $count } ficheiro seu.
    [many] Recebemos { $count } de ficheiros seus.
   *[other] Recebemos { $count } ficheiros seus.
}
files-too-big = O ficheiro «{ $file }» é demasiado grande e não chegou até nós. O tamanho máximo é de { $size }.
files-refused = Por razões de segurança, não podemos aceitar o ficheiro «{ $file }». Pode enviá-lo como imagem ou em PDF.
limit-messages = Recebemos muitas mensagens suas em pouco tempo. Chegaram todas e estamos a lê-las; não é necessário voltar a enviá-las.
limit-blocked = A sua mensagem foi bloqueada pelo nosso filtro de spam. Se foi um engano, pedimos desculpa e agradecemos que nos escreva para { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Respondemos a todas as mensagens no prazo de { $hours } hora, dentro do nosso horário de atendimento.
    [many] Respondemos a todas as mensagens no prazo de { $hours } de horas, dentro do nosso horário de atendimento.
   *[other] Respondemos a todas as mensagens no prazo de { $hours } horas, dentro do nosso horário de atendimento.
}

## Offers

offer-refund = Propomos-lhe o reembolso de { $amount } pelo artigo «{ $item }».
offer-replacement = Propomos-lhe a substituição do artigo «{ $item }» por um novo, sem qualquer custo para si.
offer-repair = Propomos-lhe a reparação do artigo «{ $item }», sem qualquer custo para si.
offer-voucher = Oferecemos-lhe um vale de compras no valor de { $amount }, válido até { $expires_on }.
offer-reduction = Se quiser ficar com o artigo «{ $item }», devolvemos-lhe { $amount } do preço pago.
offer-label = Aqui tem a sua etiqueta de devolução: { $url }. O envio não tem qualquer custo para si.
offer-return-days = { $days ->
    [one] Pode devolver-nos o artigo no prazo de { $days } dia.
    [many] Pode devolver-nos o artigo no prazo de { $days } de dias.
   *[other] Pode devolver-nos o artigo no prazo de { $days } dias.
}
offer-ask = Aceita esta proposta?
    .yes = Sim, aceito
    .no = Não, prefiro não aceitar
offer-accepted = Agradecemos a sua resposta. Vamos tratar de tudo.
offer-declined = Agradecemos a sua resposta. Vamos procurar outra solução.
offer-countered = Agradecemos a sua sugestão. Vamos analisá-la e entraremos em contacto consigo.
offer-refund-sent = { $days ->
    [one] Efetuámos o reembolso de { $amount }. O valor deverá chegar à sua conta no prazo de { $days } dia útil.
    [many] Efetuámos o reembolso de { $amount }. O valor deverá chegar à sua conta no prazo de { $days } de dias úteis.
   *[other] Efetuámos o reembolso de { $amount }. O valor deverá chegar à sua conta no prazo de { $days } dias úteis.
}

## Bot and hand-over

bot-greeting = Olá, está a falar com o atendimento automático da loja { $brand }. Em que posso ajudar?
bot-helped = Esta resposta foi útil?
    .yes = Sim
    .no = Não
bot-person = Pode falar com uma pessoa da equipa a qualquer momento.
    .button = Falar com uma pessoa
bot-not-understood = Peço desculpa, não percebi. Pode dizer de outra forma ou prefere falar com uma pessoa da equipa?
handover-person = Vou passar a conversa a uma pessoa da nossa equipa. Não será necessário voltar a explicar tudo.
handover-wait = { $minutes ->
    [one] O tempo de espera previsto é de cerca de { $minutes } minuto.
    [many] O tempo de espera previsto é de cerca de { $minutes } de minutos.
   *[other] O tempo de espera previsto é de cerca de { $minutes } minutos.
}
handover-nobody = De momento, não está ninguém da equipa disponível. A sua mensagem fica guardada e trataremos dela assim que reabrirmos, a { $opens_at }.
handover-desk = A nossa equipa de outro escritório ({ $desk }) vai dar seguimento ao seu pedido, para que não tenha de esperar até amanhã.

## Surveys

survey-satisfaction = Como avalia a ajuda que lhe prestámos?
    .lowest = Muito má
    .low = Má
    .middle = Razoável
    .high = Boa
    .highest = Muito boa
survey-recommendation = Qual é a probabilidade de recomendar a loja { $brand } a amigos ou colegas?
    .lowest = Nada provável
    .highest = Extremamente provável
survey-effort = Foi fácil obter uma solução para o seu pedido?
    .lowest = Muito difícil
    .highest = Muito fácil
survey-comment = Quer dizer-nos porquê? (opcional)
survey-thanks = Agradecemos a sua resposta. Ajuda-nos a melhorar.
survey-low = Lamentamos não ter correspondido às suas expectativas. Uma pessoa da nossa equipa vai voltar a analisar o seu pedido e entrará em contacto consigo.
survey-subject = Como correu o atendimento? O seu pedido { $reference }

## Privacy

privacy-export = A cópia dos seus dados pessoais que nos pediu está pronta: { $url }. Pode descarregá-la até { $expires_on }.
privacy-erased = Conforme nos pediu, os seus dados pessoais foram apagados.
privacy-received = Recebemos o seu pedido relativo aos seus dados pessoais. Receberá a nossa resposta até { $answer_on }.
privacy-secrets = Para sua segurança, não nos envie palavras-passe nem números completos de cartão.

## Festivals

festival-wish = Apresentamos-lhe os nossos melhores votos nesta data festiva ({ $festival }).
festival-delay = Nesta época festiva ({ $festival }), as respostas e as entregas podem demorar um pouco mais. Agradecemos a sua compreensão.

## Live chat

chat-page = Converse connosco
    .write = A sua mensagem
    .send = Enviar
    .you = O cliente
    .us = Apoio ao cliente
    .online = Estamos aqui para o ajudar
    .away = Deixe-nos uma mensagem e responderemos
    .typing = A escrever…
    .read = Lida
    .connecting = A ligar…
    .failed = Não foi enviada. Por favor, tente novamente.
    .original = Texto original
transcript = Conversa { $reference }
    .customer = Cliente
    .agent = Apoio ao cliente
    .bot = Mensagem automática
    .note = Nota interna
    .translated = Tradução ({ $language })

## Culture check

culture-greeting_missing = A resposta não tem saudação.
    .suggestion = Comece por «{ $expected }».
culture-greeting_time = «{ $found }» não condiz com a hora local do cliente.
    .suggestion = Escreva «{ $expected }».
culture-greeting_language = «{ $found }» é uma saudação noutra língua.
    .suggestion = Escreva «{ $expected }».
culture-closing_missing = A resposta não tem fórmula de despedida.
    .suggestion = Termine com «{ $expected }».
culture-closing_formality = «{ $found }» é menos formal do que os clientes esperam neste mercado.
    .suggestion = Termine com «{ $expected }».
culture-formality_unexpected = «{ $found }» trata o cliente de modo informal.
    .suggestion = Utilize a forma «{ $expected }».
culture-formality_mixed = «{ $found }» mistura duas formas de tratamento na mesma resposta.
    .suggestion = Utilize a forma «{ $expected }» do princípio ao fim.
culture-honorific_missing = O nome «{ $found }» está sem a forma de tratamento.
    .suggestion = Escreva «{ $expected }».
culture-taboo_word = Convém evitar «{ $found }» neste mercado.
    .suggestion = Escolha outras palavras.
culture-promise_window = «{ $found }» promete mais dias do que a política de devoluções concede.
    .suggestion = Prazo da política, em dias: { $expected }.
culture-promise_absolute = «{ $found }» promete algo que ninguém pode garantir.
    .suggestion = Diga o que será feito e até quando.
culture-personal_data = A resposta mostra dados pessoais que não devem ser escritos na íntegra.
    .suggestion = Mostre, no máximo, os quatro últimos caracteres.
culture-currency_unexpected = «{ $found }» não está na moeda do cliente.
    .suggestion = Indique o valor em { $expected }.
culture-date_order = «{ $found }» não segue a ordem de data habitual no país do cliente.
    .suggestion = Escreva «{ $expected }».
culture-date_ambiguous = «{ $found }» pode ser lido como dois dias diferentes.
    .suggestion = Escreva «{ $expected }».
culture-language_unexpected = A resposta não está na língua do cliente.
    .suggestion = Peça a tradução ou escreva nesta língua: { $expected }.
culture-too_long = A resposta é mais longa do que o canal aceita.
    .suggestion = Número máximo de caracteres: { $expected }.
culture-festival_silence = Por tradição, não se envia esta mensagem durante «{ $found }».
    .suggestion = Envie-a depois de { $expected }.
culture-festival_greeting = O país do cliente celebra «{ $found }».
    .suggestion = Seria simpático desejar: «{ $expected }».
culture-platform_content = «{ $found }» não é permitido nas mensagens deste mercado em linha.
    .suggestion = Retire-o e responda aqui.
culture-indirect_refusal = «{ $found }» pode ser uma recusa delicada.
    .suggestion = Não o entenda como um sim; proponha outra via.
culture-indirect_complaint = «{ $found }» pode ser uma reclamação feita com delicadeza.
    .suggestion = Trate-a como reclamação e pergunte o que correu mal.
culture-understatement = «{ $found }» pode querer dizer mais do que parece.
    .suggestion = Considere o assunto sério até o cliente dizer o contrário.
culture-polite_yes = «{ $found }» pode significar apenas «ouvi o que disse».
    .suggestion = Peça uma resposta explícita antes de agir com base nisso.
culture-misread_date = «{ $found }» pode ser lido como dois dias diferentes.
    .suggestion = Repita a data com o mês por extenso e peça confirmação.
culture-misread_number = «{ $found }» pode ser lido como dois números diferentes.
    .suggestion = Repita o número por extenso ou com a unidade e peça confirmação.
culture-misread_time = «{ $found }» indica horas diferentes consoante o país.
    .suggestion = Repita a hora em algarismos, por exemplo 07:30.
culture-other_calendar = «{ $found }» é uma data de outro calendário.
    .suggestion = Será provavelmente { $expected }; peça confirmação.
culture-false_friend = «{ $found }» significa muitas vezes outra coisa.
    .suggestion = Sentido provável: { $expected }.
culture-formulaic_phrase = «{ $found }» é uma fórmula habitual nesse país, não uma exigência nem uma promessa.
    .suggestion = Não responda às palavras; responda ao assunto.

form-email = Endereço de e-mail
form-name = Nome
form-subject = Assunto
form-order_id = Número da encomenda
form-description = A sua mensagem
form-send = Enviar
form-sent = Obrigado. Recebemos a sua mensagem.
