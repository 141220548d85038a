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
    .detail = Vous n’avez pas l’autorisation de faire cela.
error-not_found = Introuvable
    .detail = Il n’y a rien ici que vous puissiez consulter.
error-conflict = Impossible pour le moment
    .detail = L’état actuel ne le permet pas. Veuillez le relire avant de décider.
error-invalid_transition = Cette étape n’est pas possible
    .detail = Un ticket au statut « { $status } » ne peut pas passer par l’étape « { $command } ».
error-version_conflict = Quelqu’un d’autre a été plus rapide
    .detail = La version envoyée n’est plus la version actuelle. Veuillez relire la ressource et refaire votre modification.
error-idempotency_in_flight = Le même élément est en cours de modification
    .detail = Veuillez réessayer dans un instant avec la même Idempotency-Key.
error-erased = Plus disponible
    .detail = Ces données ont été effacées.
error-cursor_expired = Le curseur a expiré
    .detail = Le flux remonte à 7 jours. Veuillez recommencer sans curseur.
error-precondition_failed = Quelqu’un d’autre a été plus rapide
    .detail = La ressource a changé depuis la version indiquée dans If-Match. Veuillez la relire et refaire votre modification.
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
    .detail = Le canal accepte { $limit } caractères ; la réponse en compte { $length }. Elle n’est jamais coupée.

# Raisons des erreurs de détail.

reason-missing = Ce champ est obligatoire.
reason-unknown_field = Ce champ n’existe pas ici.
reason-wrong_type = La valeur n’est pas du bon type.
reason-not_allowed = Cette valeur n’est pas autorisée ici.
reason-bad_format = La valeur n’a pas le format attendu.
reason-out_of_range = La valeur est hors des limites autorisées.
reason-too_long = { $limit ->
    [one] { $limit } caractère au maximum est autorisé.
   *[other] { $limit } caractères au maximum sont autorisés.
}
reason-too_short = { $limit ->
    [one] Au moins { $limit } caractère visible est nécessaire.
   *[other] Au moins { $limit } caractères sont nécessaires.
}
reason-too_many = { $limit ->
    [one] { $limit } élément au maximum est autorisé.
   *[other] { $limit } éléments au maximum sont autorisés.
}
reason-too_few = { $limit ->
    [one] Au moins { $limit } élément est nécessaire.
   *[other] Au moins { $limit } éléments sont nécessaires.
}
reason-control_character = Le texte contient un caractère qui n’est pas autorisé.
reason-not_found = Rien ne correspond à cet identifiant.
reason-already_used = Cette valeur est déjà utilisée.
reason-unknown = Cette valeur n’est pas connue.
reason-repeated = Ceci ne peut être indiqué qu’une fois.
reason-taken = Ceci appartient à un autre client.
reason-only_with_reply = Le statut ne peut être défini qu’avec une réponse publique.
reason-not_merged = Ce ticket n’a pas été fusionné avec l’autre.
reason-other_requester = Les tickets appartiennent à des clients différents.
reason-in_the_past = Ce moment est déjà passé.
reason-in_the_future = Ce moment est dans le futur.
reason-too_old = Ce moment remonte à plus de 400 jours.
reason-outdated = Quelqu’un d’autre a modifié ceci depuis votre lecture.
reason-already_assigned = Quelqu’un d’autre a déjà pris ce ticket en charge.
reason-already_escalated = Un autre service a déjà été sollicité et n’a pas encore répondu.
reason-not_escalated = Aucun autre service n’est attendu.
reason-not_uploaded = Ce fichier n’a pas encore été envoyé.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-unknown_order = { reason-not_found }
reason-ambiguous_target = Cet objectif et « targets/{ $other } » s’appliquent aux mêmes tickets, sans que l’un soit plus précis que l’autre.
reason-conflicting_effect = Cet effet et « effects/{ $other } » déplaceraient le ticket à la même occasion ; un seul des deux peut le faire.
reason-endless_effect = Cet effet et « effects/{ $other } » pourraient faire passer un ticket sans fin d’une file à l’autre.
reason-feed_refused = Cette adresse ne peut pas être appelée : les flux sont lus uniquement à des adresses https publiques.
reason-feed_unreachable = Le flux ne peut pas être lu pour le moment.
reason-bad_feed = Ce n’est pas un flux iCal de jours fériés.
reason-approval_needed = Cela dépasse ce que vous pouvez accorder ; une personne habilitée doit le faire.
reason-offer_open = Une autre proposition est encore en cours pour ce ticket.
reason-offer_expired = Cette proposition a expiré.
reason-offer_closed = Cette proposition a déjà reçu une réponse ou a été retirée.
reason-not_your_turn = C’est à l’autre partie de répondre à cette proposition.
reason-below_minimum = C’est moins que ce à quoi le client a droit.
reason-above_maximum = C’est plus que ce que permet la politique de retour.
reason-not_offered = La politique de retour ne prévoit pas cela dans ce cas.
reason-order_needed = Le montant dépend de la commande, et ce ticket n’en désigne aucune qui puisse servir.
reason-unknown_item = Cet article ne fait pas partie de la commande.
reason-mixed_items = Des règles différentes s’appliquent à ces articles ; interrogez-les un par un.
reason-no_policy = Il n’existe pas de politique de retour pour ce cas.
reason-source_missing = Ce qui est présenté comme la loi doit citer une source.
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
