"""The chat page: a page to chat with the desk, and the browser client that any other page may use as it is.

Nothing is loaded from elsewhere. The token stands behind the # of the address, which no server sees.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Document
from chalicelib.api.docs import HTML
from chalicelib.api.errors import ProblemError
from chalicelib.api.routes import route
from chalicelib.i18n.catalog import RIGHT_TO_LEFT, text

FILES = {
    "client.js": "text/javascript; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "style.css": "text/css; charset=utf-8",
}
WORDS = ("you", "us", "online", "away", "typing", "read", "connecting", "failed", "original")
PAGE = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="chat/style.css">
</head>
<body data-url="{url}" {words}>
<header><h1>{title}</h1><p id="presence" role="status"></p></header>
<ol id="log" role="log" aria-live="polite" aria-label="{title}" tabindex="0"></ol>
<p id="status" role="status"></p>
<form id="form">
<label for="field">{write}</label>
<textarea id="field" rows="2" maxlength="10000" dir="auto" placeholder="{write}" autofocus></textarea>
<button>{send}</button>
</form>
<script type="module" src="chat/page.js"></script>
</body>
</html>
"""


@route("GET", "/chat", access=Access(public=True), answer=None, media_type="text/html")
def read_chat_page(call: Call) -> Answer:
    """Read the page on which a customer chats, with their token behind the # of its address."""
    url = call.desk.settings.chat_url
    headers = {"Content-Security-Policy": policy(url), "Referrer-Policy": "no-referrer"}
    return Answer(Document(page(call.language, url), HTML), headers=headers)


@route("GET", "/chat/{file}", access=Access(public=True), answer=None, media_type="text/javascript", errors=(404,))
def read_chat_file(call: Call) -> Answer:
    """Read a part of the chat page, such as `client.js`, which is the whole browser client."""
    name = call.path["file"]
    if name not in FILES:
        raise ProblemError("not_found")
    from importlib import resources

    found = resources.files("chalicelib.api").joinpath("chat_page", name).read_text(encoding="utf-8")
    return Answer(Document(found, FILES[name]))


def page(language: str, url: str) -> str:
    """The page in `language`; `url` is the address of the WebSocket API."""

    def word(name: str) -> str:
        return escape(text(language, f"chat-page.{name}"))

    return PAGE.format(
        language=language,
        direction="rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr",
        title=escape(text(language, "chat-page")),
        url=escape(url),
        words=" ".join(f'data-{name}="{word(name)}"' for name in WORDS),
        write=word("write"),
        send=word("send"),
    )


def policy(url: str) -> str:
    """What the page may do: its own files, and one connection."""
    address = urlsplit(url)
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
        f"connect-src {address.scheme}://{address.netloc}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
