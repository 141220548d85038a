# Errors of the API: a title, and a sentence that says what to do. Codes are stable, texts are not.

error-malformed_json = The body is not valid JSON
    .detail = Please send one JSON value in UTF-8, with unique keys and finite numbers.
error-malformed_header = A header is not valid
    .detail = Please check the header { $header }.
error-unknown_parameter = Unknown query parameter
    .detail = Please leave out query parameters that this call does not have.
error-repeated_parameter = A query parameter is repeated
    .detail = Please give each query parameter once.
error-invalid_parameter = A query parameter is not valid
    .detail = Please correct the query parameters listed in “errors”.
error-cursor_mismatch = The cursor belongs to another list
    .detail = Please use a cursor only with the filters and order it was issued for.
error-unauthorized = Please sign in
    .detail = This call needs a valid access token or API key.
error-forbidden = Not allowed
    .detail = You do not have permission to do this.
error-not_found = Not found
    .detail = There is nothing here that you can see.
error-conflict = Not possible at the moment
    .detail = The current state does not allow this. Please read it again and decide.
error-invalid_transition = This step is not possible
    .detail = A ticket with status “{ $status }” cannot take the step “{ $command }”.
error-version_conflict = Someone else was faster
    .detail = The version you sent is no longer the current one. Please read it again and repeat your change.
error-idempotency_in_flight = The same thing is being changed right now
    .detail = Please try again in a moment with the same Idempotency-Key.
error-erased = No longer available
    .detail = This data has been erased.
error-cursor_expired = The cursor has expired
    .detail = The feed goes back 7 days. Please start again without a cursor.
error-precondition_failed = Someone else was faster
    .detail = The resource has changed since the version named in If-Match. Please read it again and repeat your change.
error-body_too_large = The request is too large
    .detail = A request may have up to { $limit } bytes. Please send files as attachments.
error-unsupported_media_type = This content type is not supported
    .detail = Please send application/json in UTF-8.
error-validation_failed = Some values are not valid
    .detail = Please correct the fields listed in “errors”.
error-idempotency_mismatch = This Idempotency-Key was used for another request
    .detail = Please use a new key for a new request.
error-precondition_required = If-Match is required
    .detail = With strict=true, please send the ETag you last read in If-Match.
error-rate_limited = Too many requests
    .detail = { $retry_after_s ->
        [one] Please try again in { $retry_after_s } second.
       *[other] Please try again in { $retry_after_s } seconds.
    }
error-internal_error = Something went wrong on our side
    .detail = We are sorry. If it happens again, please tell us the number in “instance”.
error-unavailable = Briefly unavailable
    .detail = Please try again in a few seconds. With the same Idempotency-Key, nothing happens twice.

# Reasons of single faults.

reason-missing = This field is required.
reason-unknown_field = This field does not exist here.
reason-wrong_type = The value has the wrong type.
reason-not_allowed = This value is not allowed here.
reason-bad_format = The value does not have the expected format.
reason-out_of_range = The value is outside the allowed range.
reason-too_long = { $limit ->
    [one] At most { $limit } character is allowed.
   *[other] At most { $limit } characters are allowed.
}
reason-too_short = { $limit ->
    [one] At least { $limit } visible character is needed.
   *[other] At least { $limit } characters are needed.
}
reason-too_many = { $limit ->
    [one] At most { $limit } entry is allowed.
   *[other] At most { $limit } entries are allowed.
}
reason-too_few = { $limit ->
    [one] At least { $limit } entry is needed.
   *[other] At least { $limit } entries are needed.
}
reason-control_character = The text contains a character that is not allowed.
reason-not_found = There is nothing with this id.
reason-already_used = This value is already in use.
reason-unknown = This value is not known.
reason-repeated = This may be given only once.
reason-taken = This belongs to another customer.
reason-only_with_reply = The status can only be set together with a public reply.
reason-not_merged = This ticket has not been merged into the other one.
reason-other_requester = The tickets belong to different customers.
reason-in_the_past = This moment is in the past.
reason-in_the_future = This moment is in the future.
reason-too_old = This moment is more than 400 days ago.
reason-outdated = Someone else has changed this since you read it.
reason-already_assigned = Someone else has already taken this ticket.
reason-already_escalated = Another desk has already been called for help and has not answered yet.
reason-not_escalated = No other desk is being waited for.
reason-not_uploaded = This file has not been uploaded yet.
reason-unknown_agent = { reason-not_found }
reason-unknown_attachment = { reason-not_found }
reason-unknown_calendar = { reason-not_found }
reason-unknown_customer = { reason-not_found }
reason-unknown_queue = { reason-not_found }
reason-unknown_ticket = { reason-not_found }
reason-ambiguous_target = This target and “targets/{ $other }” hold for the same tickets, and neither is more specific.
reason-conflicting_effect = This effect and “effects/{ $other }” would move the ticket on the same occasion; only one of them can.
reason-endless_effect = This effect and “effects/{ $other }” could move a ticket back and forth between two queues without end.
reason-feed_refused = This address must not be called: feeds are read from public https addresses only.
reason-feed_unreachable = The feed cannot be read at the moment.
reason-bad_feed = This is not an iCal feed of holidays.
reason-empty = The body is empty.
reason-not_utf8 = The body is not valid UTF-8.
reason-not_json = The body is not JSON.
reason-not_finite = Numbers must be finite.
reason-number_too_long = A number has too many digits.
reason-duplicate_key = An object has the same key twice.
reason-too_deep = The JSON is nested too deeply.
reason-too_many_values = The JSON has too many values.
reason-bad_character = A text contains a character that cannot be stored.
