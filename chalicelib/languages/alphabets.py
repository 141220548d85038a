"""Letters each language writes beyond its script's common ones (CLDR main exemplars, usual loan letters)."""

from collections.abc import Mapping

from chalicelib.languages.tags import script

_COMMON: Mapping[str, str] = {
    "Latn": "abcdefghijklmnopqrstuvwxyz",
    "Cyrl": "абвгдежзклмнопрстуфхцчш",
    "Arab": "ءآأؤإئابتثجحخدذرزسشصضطظعغـفقلمنهوىي",
}
_VIETNAMESE = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

_OWN: Mapping[str, str] = {
    "af": "áâéèêëîïôöúû", "az": "çəğıöşü", "ca": "àçéèíïóòúüŀñ", "cs": "áčďéěíňóřšťúůýž",
    "cy": "áàâäéêëíîïóôöúûŵŷ",
    "da": "æøåé", "de": "äöüßé", "en": "é", "es": "áéíñóúü", "et": "äõöüšž", "fi": "äöåšž", "fil": "ñ",
    "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "hr": "čćđšž", "hu": "áéíóöőúüű", "id": "é", "is": "áðéíóúýþæö",
    "it": "àéèìîòóù", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "ms": "é", "mt": "àċġħèìòùż",
    "nb": "æøåéèòóô",
    "nl": "áäéëèíïóöúüĳ", "pl": "ąćęłńóśźż", "pt": "áâãàçéêíóôõúü", "ro": "ăâîșşțţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž", "so": "", "sq": "çë", "sv": "åäöéà", "sw": "", "tr": "çğıöşüâîû", "uz": "",
    "vi": _VIETNAMESE,
    "bg": "ийщъьюя", "kk": "әғқңөұүһіёийщъыьэюя", "mk": "иѓќѕјљњџ", "mn": "өүёийщъыьэюя",
    "ru": "ёийщъыьэюя",
    "sr": "иђјљњћџ", "uk": "иєіїґйщьюя",
    "ar": "ةك", "fa": "پچژگکیة", "ps": "پچژګټډړږښڼېۍکیۀ", "ur": "پچژگکیٹڈڑںھہےۓۂ",
}  # fmt: skip

_ALPHABETS = {tag: frozenset(own + _COMMON[script(tag)]) for tag, own in _OWN.items()}


def foreign_share(letters: str, tag: str) -> float:
    """Share 0..1 of `letters` (lower case, marks composed) that `tag` does not write; 0 without a list."""
    alphabet = _ALPHABETS.get(tag)
    if alphabet is None or not letters:
        return 0.0
    return sum(map(letters.count, set(letters) - alphabet)) / len(letters)
