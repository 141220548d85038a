"""The HTML of a mail as what is shown and as text; what would cost too much to parse becomes text alone."""

from collections.abc import Collection

from chalicelib.mail.html_text import rough_text, text_of_html
from chalicelib.mail.sanitising import is_too_costly, sanitised


def page_text(html: str) -> str:
    """What the page says."""
    return rough_text(html) if is_too_costly(html) else text_of_html(sanitised(html))


def page_html(html: str, images: Collection[str]) -> str | None:
    """The page made safe, with the mail's `images` (content ids) in their places; None when it costs too much."""
    return None if is_too_costly(html) else sanitised(html, images)
