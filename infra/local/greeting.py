"""What `make run` prints when the desk is ready."""

from __future__ import annotations

from infra.local.state import Connection

QUESTION = '{"ticket":{"subject":"Colis abîmé","description":"Bonjour, mon colis est arrivé abîmé. Que faire ?"}}'
ANSWER = '{"message":{"body":"We are sorry. A new one leaves today.","public":true}}'


def greeting(connection: Connection) -> str:
    """Returns addresses, credentials, and three commands to copy: ask, answer, read."""
    callers = "\n".join(f"  {name:12} Authorization: {value}" for name, value in connection.authorization.items())
    api = connection.api_url
    customer, agent = (connection.authorization[name] for name in ("customer", "agent"))
    json_type = "-H 'Content-Type: application/json'"
    return f"""
Meridian is ready.

  API           {api}
  Docs          {connection.docs_url}
  AWS endpoint  {connection.aws_endpoint_url}  (any credentials, region {connection.region})
  Events topic  {connection.topic_arn}

Callers:
{callers}

Three commands to copy. A customer asks, in French:

  TICKET=$(curl -s {api}/v1/tickets -H 'Authorization: {customer}' {json_type} \\
    -d '{QUESTION}' | tee /dev/stderr | sed 's/.*"id": *"\\(tkt_[0-9A-Z]*\\)".*/\\1/')

An agent answers, in English:

  curl -s {api}/v1/tickets/$TICKET/messages -H 'Authorization: {agent}' {json_type} \\
    -d '{ANSWER}'

The customer reads it, as soon as it is translated and delivered (a few seconds, the first time):

  for _ in $(seq 30); do
    curl -s {api}/v1/tickets/$TICKET/messages -H 'Authorization: {customer}' | grep '"agent"' && break; sleep 1
  done

Edits are reloaded as you save them. Ctrl-C stops; the data is kept.
"""
