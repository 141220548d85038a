"""What `make run` prints when the desk is ready."""

from __future__ import annotations

from chalicelib.adapters.apertium import Apertium, apertium_program
from chalicelib.languages.translate import TranslatorUnavailableError
from infra.local.state import Connection

INSTALL = "apt-get install apertium-eng-spa (or another pair; docs/languages.md)"

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
  Live chat     {connection.chat_url}
  Chat page     {chat_page(connection)}
  Translation   {translation()}

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


def chat_page(connection: Connection) -> str:
    """Returns the address at which the customer chats: what follows the # never leaves the browser."""
    return f"{connection.api_url}/chat#{connection.authorization['customer'].removeprefix('Bearer ')}"


def translation() -> str:
    """Returns which languages are really translated here, or how to have some."""
    program = apertium_program()
    if program is None:
        return f"marked, not real. For real drafts: {INSTALL}"
    try:
        pairs = ", ".join(sorted(f"{source}-{target}" for source, target in Apertium(program).modes))
    except TranslatorUnavailableError:
        return f"marked, not real: {program} does not answer"
    return f"Apertium for {pairs or 'no pair yet: ' + INSTALL}; all else is marked, not real"
