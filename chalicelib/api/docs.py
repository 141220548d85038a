"""The documentation for people at /docs: Swagger UI from the package itself, and the list of errors.

Nothing is loaded from elsewhere, and every reference is relative: the stage's prefix varies.
"""

from __future__ import annotations

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Document
from chalicelib.api.errors import STATUSES, ProblemError
from chalicelib.api.routes import route
from chalicelib.i18n.catalog import text

HTML = "text/html; charset=utf-8"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Meridian API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
"""
START = """\
window.ui = SwaggerUIBundle({
  url: "v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
});
"""
ERRORS = """\
<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>Meridian API: errors</title></head>
<body>
<table>
{rows}
</table>
</body>
</html>
"""
BUNDLE = {
    "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
    "swagger-ui.css": "text/css; charset=utf-8",
}


@route("GET", "/docs", access=Access(public=True), answer=None, media_type="text/html")
def read_docs(call: Call) -> Answer:  # noqa: ARG001 - a page for everybody
    """Read the documentation of the API in a browser."""
    return _page(PAGE)


@route("GET", "/docs/{file}", access=Access(public=True), answer=None, media_type="text/html", errors=(404,))
def read_docs_file(call: Call) -> Answer:
    """Read a part of the documentation, such as `errors`, which explains every error code."""
    name = call.path["file"]
    if name == "errors":
        return _page(errors_page(call.language))
    if name == "start.js":
        return Answer(Document(START, BUNDLE["swagger-ui-bundle.js"], is_fixed=True))
    if name not in BUNDLE:
        raise ProblemError("not_found")
    from importlib import resources

    bundled = resources.files("swagger_ui").joinpath(name).read_text(encoding="utf-8")
    return Answer(Document(bundled, BUNDLE[name], is_fixed=True))


def errors_page(language: str) -> str:
    """Every error code with its status and text, as HTML in `language`. Each code is an anchor."""
    from html import escape

    rows = [
        f'<tr id="{code}"><td>{status}</td><td><code>{code}</code></td>'
        f"<td>{escape(text(language, f'error-{code}'))}</td></tr>"
        for code, status in STATUSES.items()
    ]
    return ERRORS.format(language=language, rows="\n".join(rows))


def _page(html: str) -> Answer:
    return Answer(Document(html, HTML), headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})
