# Erreurs de l’API : un titre, et une phrase qui dit quoi faire.

error-malformed_json = Le contenu n’est pas du JSON valide
    .detail = Veuillez envoyer une valeur JSON en UTF-8, avec des clés uniques et des nombres finis.
error-malformed_header = Un en-tête n’est pas valide
    .detail = Veuillez vérifier l’en-tête { $header }.
error-unknown_parameter = Paramètre de requête inconnu
    .detail = Veuillez retirer les paramètres de requête que cet appel ne connaît pas.
error-repeated_parameter = Un paramètre de requête est répété
    .detail = Veuillez indiquer chaque paramètre de requête une seule fois.
error-invalid_parameter = Un paramètre de requête n’est pas valide
    .detail = Veuillez corriger les paramètres de requête indiqués dans « errors ».
error-cursor_mismatch = Le curseur appartient à une autre liste
    .detail = Veuillez n’utiliser un curseur qu’avec les filtres et le tri pour lesquels il a été émis.
error-unauthorized = Veuillez vous connecter
    .detail = Cet appel nécessite un jeton d’accès ou une clé d’API valide.
error-forbidden = Action non autorisée
    .detail = Vous ne disposez pas des droits nécessaires pour cette action.
error-not_found = Introuvable
    .detail = Il n’y a rien ici que vous puissiez consulter.
error-conflict = Impossible pour le moment
    .detail = L’état actuel ne le permet pas. Veuillez recharger la ressource avant de décider.
error-invalid_transition = Cette étape n’est pas possible
    .detail = Un ticket au statut « { $status } » ne peut pas passer par l’étape « { $command } ».
error-version_conflict = La ressource a été modifiée entre-temps
    .detail = La version envoyée n’est plus la version actuelle. Veuillez recharger la ressource et refaire votre modification.
error-idempotency_in_flight = Le même élément est en cours de modification
    .detail = Veuillez réessayer dans un instant avec la même Idempotency-Key.
error-erased = Plus disponible
    .detail = Ces données ont été effacées.
error-cursor_expired = Le curseur a expiré
    .detail = Le flux ne couvre que les 7 derniers jours. Veuillez recommencer sans curseur.
error-precondition_failed = La ressource a été modifiée entre-temps
    .detail = La ressource a changé depuis la version indiquée dans If-Match. Veuillez la recharger et refaire votre modification.
error-body_too_large = La requête est trop volumineuse
    .detail = Une requête peut contenir jusqu’à { $limit } octets. Veuillez envoyer les fichiers en pièces jointes.
error-unsupported_media_type = Ce type de contenu n’est pas pris en charge
    .detail = Veuillez envoyer du application/json en UTF-8.
error-validation_failed = Certaines valeurs ne sont pas valides
    .detail = Veuillez corriger les champs indiqués dans « errors ».
error-idempotency_mismatch = Cette Idempotency-Key a servi pour une autre requête
    .detail = Veuillez utiliser une nouvelle clé pour une nouvelle requête.
error-precondition_required = If-Match est obligatoire
    .detail = Avec strict=true, veuillez envoyer dans If-Match le dernier ETag que vous avez lu.
error-rate_limited = Trop de requêtes
    .detail = { $retry_after_s ->
        [one] Veuillez réessayer dans { $retry_after_s } seconde.
        [many] Veuillez réessayer dans { $retry_after_s } de secondes.
       *[other] Veuillez réessayer dans { $retry_after_s } secondes.
    }
error-internal_error = Une erreur s’est produite de notre côté
    .detail = Nous en sommes désolés. Si cela se reproduit, veuillez nous indiquer le numéro figurant dans « instance ».
error-unavailable = Momentanément indisponible
    .detail = Veuillez réessayer dans quelques secondes. Avec la même Idempotency-Key, rien ne sera fait deux fois.
error-rate_missing = Aucun taux de change
    .detail = Il n’existe pas de taux de change pour ce montant. Veuillez utiliser la devise de la commande ou réessayer plus tard.
error-rate_stale = Taux de change trop anciens
    .detail = Les derniers taux de change datent du { $date }. Veuillez utiliser la devise de la commande ou réessayer plus tard.
error-culture_blocked = La réponse ne convient pas au marché du client
    .detail = Modifiez ce qui est indiqué dans « errors », ou envoyez-la avec « override » et un motif.
error-reply_too_long = La réponse est trop longue pour ce canal
    .detail = Le canal accepte { $limit } caractères ; la réponse en compte { $length }. Un texte trop long n’est jamais tronqué automatiquement.

# Raisons des erreurs de détail.

reason-missing = Ce champ est obligatoire.
reason-unknown_field = Ce champ n’existe pas ici.
reason-wrong_type = La valeur n’est pas du bon type.
reason-not_allowed = Cette valeur n’est pas autorisée ici.
reason-bad_format = La valeur n’a pas le format attendu.
reason-out_of_range = La valeur est hors des limites autorisées.
reason-too_long = { $limit ->
    [one] { $limit } caractère au maximum est autorisé.
    [many] { $limit } de caractères au maximum sont autorisés.
   *[other] { $limit } caractères au maximum sont autorisés.
}
reason-too_short = { $limit ->
    [one] Au moins { $limit } caractère visible est nécessaire.
    [many] Au moins { $limit } de caractères visibles sont nécessaires.
   *[other] Au moins { $limit } caractères visibles sont nécessaires.
}
reason-too_many = { $limit ->
    [one] { $limit } élément au maximum est autorisé.
    [many] { $limit } d’éléments au maximum sont autorisés.
   *[other] { $limit } éléments au maximum sont autorisés.
}
reason-too_few = { $limit ->
    [one] Au moins { $limit } élément est nécessaire.
    [many] Au moins { $limit } d’éléments sont nécessaires.
   *[other] Au moins { $limit } éléments sont nécessaires.
}
reason-control_character = Le texte contient un caractère qui n’est pas autorisé.
reason-not_found = Rien ne correspond à cet identifiant.
reason-already_used = Cette valeur est déjà utilisée.
reason-unknown = Cette valeur n’est pas connue.
reason-repeated = Ceci ne peut être indiqué qu’une fois.
reason-taken = Cette valeur appartient à un autre client.
reason-only_with_reply = Le statut ne peut être défini qu’avec une réponse publique.
reason-not_merged = Ce ticket n’a pas été fusionné avec l’autre.
reason-other_requester = Les tickets appartiennent à des clients différents.
reason-in_the_past = Cette date est déjà passée.
reason-in_the_future = Cette date est dans le futur.
reason-too_old = Cette date remonte à plus de 400 jours.
reason-outdated = Une autre personne a modifié cet élément depuis que vous l’avez consulté.
reason-already_assigned = Quelqu’un d’autre a déjà pris ce ticket en charge.
reason-already_escalated = Un autre service a déjà été sollicité et n’a pas encore répondu.
reason-not_escalated = Aucune réponse d’un autre service n’est attendue.
reason-not_uploaded = Ce fichier n’a pas encore été envoyé.
reason-not_clean = Ce fichier ne peut être téléchargé qu’une fois l’analyse l’ayant déclaré sain. État : { $state }.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_custom_field = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Cet objectif et « targets/{ $other } » s’appliquent aux mêmes tickets, sans que l’un soit plus précis que l’autre.
reason-conflicting_effect = Cet effet et « effects/{ $other } » déplaceraient le ticket à la même occasion ; un seul des deux peut le faire.
reason-endless_effect = Cet effet et « effects/{ $other } » pourraient faire passer un ticket sans fin d’une file à l’autre.
reason-feed_refused = Cette adresse ne peut pas être appelée : les flux sont lus uniquement à des adresses https publiques.
reason-feed_unreachable = Le flux ne peut pas être lu pour le moment.
reason-bad_feed = Ce n’est pas un flux iCal de jours fériés.
reason-approval_needed = Cela dépasse ce que vous pouvez accorder ; une personne habilitée doit donner son accord.
reason-offer_open = Une autre proposition est encore en cours pour ce ticket.
reason-offer_expired = Cette proposition a expiré.
reason-offer_closed = Cette proposition a déjà reçu une réponse ou a été retirée.
reason-not_your_turn = C’est à l’autre partie de répondre à cette proposition.
reason-below_minimum = C’est moins que ce à quoi le client a droit.
reason-above_maximum = C’est plus que ce que permet la politique de retour.
reason-not_offered = La politique de retour ne prévoit pas cela dans ce cas.
reason-order_needed = Le montant dépend de la commande, et ce ticket n’en mentionne aucune qui soit utilisable.
reason-unknown_item = Cet article ne fait pas partie de la commande.
reason-mixed_items = Des règles différentes s’appliquent à ces articles ; interrogez-les un par un.
reason-no_policy = Il n’existe pas de politique de retour pour ce cas.
reason-source_missing = Toute règle présentée comme légale doit citer une source.
reason-protected_missing = La traduction doit reprendre tel quel ce qui figure dans l’original : { $tokens }.
reason-already_sent = La réponse est déjà partie ; sa traduction ne peut plus être modifiée.
reason-not_translated = Il n’y a pas encore de traduction.
reason-empty = Le contenu est vide.
reason-not_utf8 = Le contenu n’est pas de l’UTF-8 valide.
reason-not_json = Le contenu n’est pas du JSON.
reason-not_finite = Les nombres doivent être finis.
reason-number_too_long = Un nombre comporte trop de chiffres.
reason-duplicate_key = Un objet contient deux fois la même clé.
reason-too_deep = Le JSON est imbriqué trop profondément.
reason-too_many_values = Le JSON contient trop de valeurs.
reason-bad_character = Un texte contient un caractère qui ne peut pas être enregistré.

## Texts for customers

## Acknowledgements

ack-mail =
    Nous vous remercions de votre message. Nous l’avons enregistré sous le numéro { $reference } et vous répondrons avant le { $answer_at }.
    Si vous souhaitez ajouter une précision, il vous suffit de répondre à ce message.
    .subject = Votre message nous est bien parvenu ({ $reference })
ack-mail-open =
    Nous vous remercions de votre message. Nous l’avons enregistré sous le numéro { $reference } et vous répondrons dès que possible.
    Si vous souhaitez ajouter une précision, il vous suffit de répondre à ce message.
    .subject = Votre message nous est bien parvenu ({ $reference })
ack-chat = Merci, nous avons bien reçu votre message et vous répondrons ici avant le { $answer_at }.
ack-chat-open = Merci, nous avons bien reçu votre message et vous répondrons ici dès que possible.
ack-sms = Message bien reçu ({ $reference }). Réponse avant le { $answer_at }.
ack-review = Merci d’avoir pris le temps de partager votre avis. Nous l’examinons avec attention. Le service client { $brand }
ack-call = Merci de votre appel. Votre demande est enregistrée sous le numéro { $reference } et nous reviendrons vers vous.
ack-addition = Merci, votre message a été ajouté à votre demande { $reference }.

## Progress

progress-working = Nous travaillons toujours sur votre demande. Vous aurez de nos nouvelles avant le { $answer_at }.
progress-taken = Votre demande est désormais suivie par { $agent }.
progress-department = Nous avons sollicité nos collègues ({ $desk }) et attendons leur réponse. Nous reviendrons vers vous dès que nous l’aurons.
progress-parcel = Nous avons demandé au transporteur où se trouve votre colis { $tracking } et vous tiendrons au courant dès que nous aurons sa réponse.
progress-parcel-due = Votre colis { $tracking } est en route. Livraison prévue le { $arrives_on }.
progress-waiting = { $days ->
    [one] Vous attendez notre réponse depuis { $days } jour. Nous vous prions de nous en excuser. Votre demande est toujours en cours de traitement.
    [many] Vous attendez notre réponse depuis { $days } de jours. Nous vous prions de nous en excuser. Votre demande est toujours en cours de traitement.
   *[other] Vous attendez notre réponse depuis { $days } jours. Nous vous prions de nous en excuser. Votre demande est toujours en cours de traitement.
}
progress-later = Nous vous prions de nous excuser : il nous faut plus de temps que prévu. Vous recevrez notre réponse avant le { $answer_at }.
progress-next = Prochaine étape : { $step }

## Requests

request-question = Pour pouvoir vous aider, il nous manque une précision : { $question }
request-order = Pourriez-vous nous indiquer votre numéro de commande ? Il figure dans votre confirmation de commande.
request-photo = Pourriez-vous nous envoyer une photo de l’article et de son emballage ?
request-reminder = { $days ->
    [one] Nous attendons toujours votre réponse. Sans nouvelles de votre part, votre demande sera clôturée dans { $days } jour. Vous pouvez nous écrire de nouveau à tout moment.
    [many] Nous attendons toujours votre réponse. Sans nouvelles de votre part, votre demande sera clôturée dans { $days } de jours. Vous pouvez nous écrire de nouveau à tout moment.
   *[other] Nous attendons toujours votre réponse. Sans nouvelles de votre part, votre demande sera clôturée dans { $days } jours. Vous pouvez nous écrire de nouveau à tout moment.
}

## Confirmation

confirm-ask = Votre demande a-t-elle été résolue ?
    .yes = Oui, c’est résolu
    .no = Non, j’ai encore besoin d’aide
confirm-reminder = { $days ->
    [one] Votre demande a-t-elle bien été résolue ? Sans nouvelles de votre part d’ici { $days } jour, nous clôturerons votre demande.
    [many] Votre demande a-t-elle bien été résolue ? Sans nouvelles de votre part d’ici { $days } de jours, nous clôturerons votre demande.
   *[other] Votre demande a-t-elle bien été résolue ? Sans nouvelles de votre part d’ici { $days } jours, nous clôturerons votre demande.
}
confirm-thanks = Merci de votre retour. Nous sommes heureux d’avoir pu vous aider.
confirm-not-solved = Merci de votre retour. Nous regrettons que votre demande ne soit pas encore résolue et en reprenons l’examen.

## States

state-closed = Votre demande { $reference } est maintenant clôturée. Si vous avez encore besoin d’aide, il vous suffit de nous écrire de nouveau.
state-closed-unanswered = { $days ->
    [one] Sans nouvelles de votre part depuis { $days } jour, nous avons clôturé votre demande. Si vous avez encore besoin d’aide, il vous suffit de nous écrire de nouveau.
    [many] Sans nouvelles de votre part depuis { $days } de jours, nous avons clôturé votre demande. Si vous avez encore besoin d’aide, il vous suffit de nous écrire de nouveau.
   *[other] Sans nouvelles de votre part depuis { $days } jours, nous avons clôturé votre demande. Si vous avez encore besoin d’aide, il vous suffit de nous écrire de nouveau.
}
state-reopened = Nous avons rouvert votre demande { $reference } et l’examinons de nouveau.
state-merged = Votre demande { $other_reference } porte sur le même sujet que { $reference }. Nous les traitons désormais ensemble sous le numéro { $reference }.
state-follow-up = Nous avons ouvert pour vous une nouvelle demande ({ $reference }), qui fait suite à la demande { $other_reference }. Vous n’avez pas besoin de tout expliquer de nouveau.

## Salutations and closings

salutation-formal = { $title ->
    [ms] Madame { $name },
    [mr] Monsieur { $name },
   *[none] Bonjour { $name },
}
salutation-formal-unnamed = Madame, Monsieur,
salutation-friendly = Bonjour { $name },
salutation-friendly-unnamed = Bonjour,
salutation-morning = Bonjour,
salutation-afternoon = Bonjour,
salutation-evening = Bonsoir,
closing-formal =
    Cordialement,
    { $agent }
    Service client { $brand }
closing-formal-unsigned =
    Cordialement,
    Le service client { $brand }
closing-friendly = Bien cordialement, { $agent }
closing-apology = Nous vous prions de nous excuser pour la gêne occasionnée.
closing-patience = Nous vous remercions de votre patience.
closing-further-help = Nous restons à votre disposition pour toute autre question.

## Hours

hours-closed = Notre service est actuellement fermé. Nous vous répondrons à notre retour, le { $opens_at }.
hours-holiday = Notre service est fermé aujourd’hui (jour férié : { $holiday }). Nous vous répondrons à notre retour, le { $opens_at }.
hours-today = Nous sommes à votre écoute aujourd’hui de { $opens } à { $closes }.
hours-always = Nous sommes à votre écoute 24 h/24 et 7 j/7.
hours-urgent = En cas d’urgence, appelez-nous au { $phone }.

## Translation and language

translation-notice = Ce message a été traduit automatiquement.
translation-notice-original = Ce message, rédigé à l’origine en { $language }, a été traduit automatiquement. Nous vous enverrons volontiers le texte original sur demande.
language-invitation = Écrivez-nous dans la langue qui vous convient le mieux.
language-chosen = Nous vous écrirons désormais en { $language }. Si vous préférez une autre langue, dites-le-nous.

## Attachments and limits

files-received = { $count ->
    [one] Nous avons bien reçu { $count } fichier de votre part.
    [many] Nous avons bien reçu { $count } de fichiers de votre part.
   *[other] Nous avons bien reçu { $count } fichiers de votre part.
}
files-too-big = Le fichier « { $file } » est trop volumineux et ne nous est pas parvenu. La taille maximale est de { $size }.
files-refused = Pour des raisons de sécurité, nous ne pouvons pas accepter le fichier « { $file } ». Merci de nous l’envoyer sous forme d’image ou de PDF.
limit-messages = Nous avons reçu de nombreux messages de votre part en peu de temps. Ils nous sont tous parvenus et nous les lisons ; il est inutile de les renvoyer.
limit-blocked = Votre message a été arrêté par notre filtre antispam. S’il s’agit d’une erreur, veuillez nous en excuser et écrire à { $email }.

## Service promise

promise-first-answer = { $hours ->
    [one] Nous répondons à chaque message en moins de { $hours } heure pendant nos horaires d’ouverture.
    [many] Nous répondons à chaque message en moins de { $hours } d’heures pendant nos horaires d’ouverture.
   *[other] Nous répondons à chaque message en moins de { $hours } heures pendant nos horaires d’ouverture.
}

## Offers

offer-refund = Nous vous proposons un remboursement de { $amount } pour l’article « { $item } ».
offer-replacement = Nous vous proposons de vous envoyer gratuitement un nouvel exemplaire de l’article « { $item } ».
offer-repair = Nous vous proposons de réparer gratuitement l’article « { $item } ».
offer-voucher = Nous vous proposons un bon d’achat de { $amount }, valable jusqu’au { $expires_on }.
offer-reduction = Si vous conservez l’article « { $item } », nous vous rembourserons { $amount } sur le prix payé.
offer-label = Le retour est gratuit pour vous. Voici votre étiquette de retour : { $url }
offer-return-days = { $days ->
    [one] Merci de nous renvoyer l’article dans un délai de { $days } jour.
    [many] Merci de nous renvoyer l’article dans un délai de { $days } de jours.
   *[other] Merci de nous renvoyer l’article dans un délai de { $days } jours.
}
offer-ask = Cette proposition vous convient-elle ?
    .yes = Oui, j’accepte
    .no = Non, merci
offer-accepted = Merci. Nous nous occupons de tout.
offer-declined = Merci de votre réponse. Nous allons chercher une autre solution.
offer-countered = Merci de votre proposition. Nous l’examinons et reviendrons vers vous.
offer-refund-sent = { $days ->
    [one] Nous vous avons remboursé { $amount }. Cette somme devrait arriver sur votre compte sous { $days } jour ouvré.
    [many] Nous vous avons remboursé { $amount }. Cette somme devrait arriver sur votre compte sous { $days } de jours ouvrés.
   *[other] Nous vous avons remboursé { $amount }. Cette somme devrait arriver sur votre compte sous { $days } jours ouvrés.
}

## Bot and hand-over

bot-greeting = Bonjour, je suis l’assistant virtuel de { $brand }. Que puis-je faire pour vous ?
bot-helped = Cette réponse vous a-t-elle été utile ?
    .yes = Oui
    .no = Non
bot-person = Vous pouvez à tout moment échanger avec une personne de notre équipe.
    .button = Échanger avec notre équipe
bot-not-understood = Je n’ai pas bien compris. Pourriez-vous reformuler votre demande, ou préférez-vous échanger avec une personne de notre équipe ?
handover-person = Je vous mets en relation avec une personne de notre équipe. Vous n’aurez pas à tout expliquer de nouveau.
handover-wait = { $minutes ->
    [one] Temps d’attente estimé : environ { $minutes } minute.
    [many] Temps d’attente estimé : environ { $minutes } de minutes.
   *[other] Temps d’attente estimé : environ { $minutes } minutes.
}
handover-nobody = Notre équipe n’est pas disponible pour le moment. Elle sera de retour le { $opens_at } et prendra alors connaissance de votre message.
handover-desk = Une équipe d’un autre bureau ({ $desk }) prend le relais, afin que vous n’ayez pas à attendre jusqu’à demain.

## Surveys

survey-satisfaction = Comment évaluez-vous l’aide que nous vous avons apportée ?
    .lowest = Très insatisfaisante
    .low = Insatisfaisante
    .middle = Moyenne
    .high = Satisfaisante
    .highest = Très satisfaisante
survey-recommendation = Recommanderiez-vous { $brand } à vos proches ou à vos collègues ?
    .lowest = Certainement pas
    .highest = Très certainement
survey-effort = Vous a-t-il été facile d’obtenir une solution ?
    .lowest = Très difficile
    .highest = Très facile
survey-comment = Souhaitez-vous nous dire pourquoi ? (facultatif)
survey-thanks = Merci de votre réponse. Elle nous aide à progresser.
survey-low = Nous regrettons de ne pas avoir répondu à vos attentes. Une personne de notre équipe va réexaminer votre demande et vous recontacter.
survey-subject = Votre avis sur votre demande { $reference }

## Privacy

privacy-export = La copie de vos données personnelles que vous avez demandée est prête. Vous pouvez la télécharger jusqu’au { $expires_on } : { $url }
privacy-erased = Conformément à votre demande, vos données personnelles ont été effacées.
privacy-received = Nous avons bien reçu votre demande concernant vos données personnelles. Vous recevrez notre réponse au plus tard le { $answer_on }.
privacy-secrets = Pour votre sécurité, ne nous envoyez ni mot de passe ni numéro complet de carte bancaire.

## Festivals

festival-wish = Toute notre équipe vous adresse ses meilleurs vœux ({ $festival }).
festival-delay = En cette période ({ $festival }), nos réponses et les livraisons peuvent prendre un peu plus de temps. Nous vous remercions de votre patience.

## Live chat

chat-page = Discutez avec nous
    .write = Votre message
    .send = Envoyer
    .you = Vous
    .us = Service client
    .online = Nous sommes à votre écoute
    .away = Laissez-nous un message, nous vous répondrons
    .typing = En train d’écrire…
    .read = Lu
    .connecting = Connexion en cours…
    .failed = Message non envoyé. Veuillez réessayer.
    .original = Texte original
transcript = Échange { $reference }
    .customer = Client
    .agent = Service client
    .bot = Message automatique
    .note = Note interne
    .translated = Traduction ({ $language })

## Culture check

culture-greeting_missing = La réponse ne commence par aucune formule de salutation.
    .suggestion = Commencez par « { $expected } ».
culture-greeting_time = « { $found } » ne convient pas à l’heure qu’il est chez le client.
    .suggestion = Écrivez « { $expected } ».
culture-greeting_language = « { $found } » est une salutation d’une autre langue.
    .suggestion = Écrivez « { $expected } ».
culture-closing_missing = La réponse n’a pas de formule de fin.
    .suggestion = Terminez par « { $expected } ».
culture-closing_formality = « { $found } » est moins formel que ce que les clients attendent sur ce marché.
    .suggestion = Terminez par « { $expected } ».
culture-formality_unexpected = « { $found } » s’adresse au client de façon familière.
    .suggestion = Employez la forme « { $expected } ».
culture-formality_mixed = « { $found } » : deux formes d’adresse sont mêlées dans la même réponse.
    .suggestion = Employez partout la forme « { $expected } ».
culture-honorific_missing = Le nom « { $found } » n’est pas accompagné du titre d’usage.
    .suggestion = Écrivez « { $expected } ».
culture-taboo_word = « { $found } » est à éviter sur ce marché.
    .suggestion = Choisissez d’autres mots.
culture-promise_window = « { $found } » promet plus de jours que la politique de retour n’en accorde.
    .suggestion = La politique accorde { $expected } jours.
culture-promise_absolute = « { $found } » promet ce que personne ne peut garantir.
    .suggestion = Dites ce qui sera fait, et pour quand.
culture-personal_data = La réponse contient une donnée personnelle qui ne doit pas être écrite en entier.
    .suggestion = N’en montrez que les quatre derniers caractères.
culture-currency_unexpected = « { $found } » n’est pas dans la devise du client.
    .suggestion = Indiquez le montant en { $expected }.
culture-date_order = « { $found } » n’est pas une date dans l’ordre usuel du pays.
    .suggestion = Écrivez « { $expected } ».
culture-date_ambiguous = « { $found } » peut désigner deux jours différents.
    .suggestion = Écrivez « { $expected } ».
culture-language_unexpected = La réponse n’est pas dans la langue du client.
    .suggestion = Faites-la traduire, ou écrivez dans cette langue : { $expected }.
culture-too_long = La réponse est plus longue que ce que le canal accepte.
    .suggestion = Ne dépassez pas { $expected } caractères.
culture-festival_silence = L’usage demande de ne pas envoyer ce message pendant « { $found } ».
    .suggestion = Envoyez-le après le { $expected }.
culture-festival_greeting = Le pays du client fête « { $found } ».
    .suggestion = Un mot serait bienvenu : « { $expected } ».
culture-platform_content = « { $found } » n’est pas autorisé dans les messages de cette place de marché.
    .suggestion = Omettez-le et répondez ici.
culture-indirect_refusal = « { $found } » peut être un refus poli.
    .suggestion = N’y voyez pas un accord ; proposez une autre voie.
culture-indirect_complaint = « { $found } » peut être une réclamation exprimée poliment.
    .suggestion = Traitez-la comme une réclamation et demandez ce qui n’a pas convenu.
culture-understatement = « { $found } » peut minimiser ce que pense réellement le client.
    .suggestion = Prenez l’affaire au sérieux jusqu’à preuve du contraire.
culture-polite_yes = « { $found } » peut seulement signifier « j’en prends note ».
    .suggestion = Demandez une réponse explicite avant d’agir.
culture-misread_date = « { $found } » peut désigner deux jours différents.
    .suggestion = Répétez la date avec le mois en lettres et faites-la confirmer.
culture-misread_number = « { $found } » peut désigner deux nombres différents.
    .suggestion = Répétez le nombre en lettres ou avec son unité et faites-le confirmer.
culture-misread_time = « { $found } » n’indique pas la même heure selon les pays.
    .suggestion = Répétez l’heure en chiffres, par exemple 07:30.
culture-other_calendar = « { $found } » est une date d’un autre calendrier.
    .suggestion = Il s’agit sans doute de { $expected } ; faites-le confirmer.
culture-false_friend = « { $found } » signifie souvent autre chose qu’il n’y paraît.
    .suggestion = Sens probable : { $expected }.
culture-formulaic_phrase = « { $found } » est une formule d’usage dans ce pays, ni une exigence ni une promesse.
    .suggestion = Répondez sur le fond, sans prendre la formule au pied de la lettre.

form-email = Adresse e-mail
form-name = Nom
form-subject = Objet
form-order_id = Numéro de commande
form-description = Votre message
form-send = Envoyer
form-sent = Merci. Nous avons bien reçu votre message.
