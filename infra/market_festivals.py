"""Which rule gives the days of each festival of the shipped markets. What is the same nearly everywhere stands once."""

from collections.abc import Mapping

from infra.market_days import Advent, Easter, Fixed, Lunar, Named, Nth, Rule

MON, THU, SUN = 0, 3, 6

EVERYWHERE: Mapping[str, Rule] = {
    "new_year": Named("New Year's Day"),
    "valentines_day": Fixed(2, 14),
    "good_friday": Named("Good Friday"),
    "easter": Easter(shift=-2, days=4),
    "labour_day": Fixed(5, 1),
    "mothers_day": Nth(2, SUN, 5),
    "all_saints": Fixed(11, 1, days=2),
    "black_friday": Nth(4, THU, 11, days=4, shift=1),
    "singles_day": Fixed(11, 11),
    "st_nicholas": Fixed(12, 5, days=2),
    "christmas": Fixed(12, 24, days=3),
    "lunar_new_year": Lunar("chinese", "lunar_new_year_date", days=7, shift=-1),
    "mid_autumn": Lunar("chinese", "mid_autumn_date"),
    "ramadan": Lunar("islamic", "ramadan_beginning_dates", days=29),
    "eid_al_fitr": Lunar("islamic", "eid_al_fitr_dates", days=3),
    "eid_al_adha": Lunar("islamic", "eid_al_adha_dates", days=3),
    "diwali": Lunar("hindu", "diwali_india_date"),
}

OF_MARKET: Mapping[str, Mapping[str, Rule]] = {
    "AE": {
        "islamic_new_year": Lunar("islamic", "hijri_new_year_dates"),
        "commemoration_day": Fixed(11, 30),
        "national_day": Named("National Day", days=2),
        "white_friday": Nth(4, THU, 11, days=4, shift=1),
    },
    "AU": {"australia_day": Named("Australia Day"), "anzac_day": Named("ANZAC Day")},
    "BR": {
        "new_year": Fixed(1, 1),
        "carnival": Named("Carnival", days=5, shift=-2),
        "valentines": Fixed(6, 12),
        "independence_day": Named("Independence Day"),
        "all_souls": Named("All Souls' Day"),
    },
    "CN": {
        "qingming": Lunar("chinese", "qingming_date"),
        "labour_day_cn": Fixed(5, 1, days=5),
        "dragon_boat": Lunar("chinese", "dragon_boat_date"),
        "mid_year_sale": Fixed(6, 16, days=3),
        "national_day": Fixed(10, 1, days=7),
        "nanjing_memorial": Fixed(12, 13),
    },
    "DE": {
        "unity_day": Named("German Unity Day"),
        "silent_november": Advent(weeks=5),
        "totensonntag": Advent(weeks=4),
    },
    "ES": {
        "epiphany": Named("Epiphany", days=2, shift=-1),
        "easter": Easter(shift=-3, days=4),
        "august_leave": Fixed(8, 1, days=31),
        "national_day": Named("National Day"),
    },
    "FR": {
        "national_day": Named("National Day"),
        "august_leave": Fixed(8, 1, days=31),
        "armistice": Named("Armistice Day"),
    },
    "GB": {"mothering_sunday": Easter(shift=-21), "remembrance": Fixed(11, 11)},
    "IN": {
        "republic_day": Named("Republic Day"),
        "holi": Named("Holi"),
        "independence_day": Named("Independence Day"),
        "gandhi_jayanti": Named("Mahatma Gandhi's Birthday"),
        "dussehra": Named("Dussehra"),
        "christmas_day": Fixed(12, 25),
    },
    "IT": {
        "epiphany": Named("Epiphany"),
        "liberation_day": Named("Liberation Day"),
        "republic_day": Named("Republic Day"),
        "ferragosto": Named("Assumption Of Mary Day", days=7, shift=-3),
    },
    "JP": {
        "new_year_jp": Fixed(12, 29, days=6),
        "disaster_memorial": Fixed(3, 11),
        "golden_week": Named("Showa Day", days=8),
        "hiroshima": Fixed(8, 6),
        "nagasaki": Fixed(8, 9),
        "obon": Fixed(8, 13, days=4),
        "ochugen": Fixed(7, 1, days=15),
        "oseibo": Fixed(12, 1, days=20),
        "christmas_eve": Fixed(12, 24, days=2),
    },
    "KR": {
        "seollal": Named("The day preceding Korean New Year", days=3),
        "sewol_memorial": Fixed(4, 16),
        "childrens_day": Named("Children's Day"),
        "parents_day": Fixed(5, 8),
        "memorial_day": Named("Memorial Day"),
        "liberation_day": Named("Liberation Day"),
        "chuseok": Named("The day preceding Chuseok", days=3),
        "pepero_day": Fixed(11, 11),
    },
    "MX": {
        "easter": Easter(shift=-7, days=8),
        "mothers_day_mx": Fixed(5, 10),
        "buen_fin": Nth(3, MON, 11, days=4, shift=-3),
        "independence_day": Named("Independence Day", days=2, shift=-1),
        "earthquake_memorial": Fixed(9, 19),
        "day_of_the_dead": Fixed(11, 1, days=2),
        "guadalupe": Fixed(12, 12),
    },
    "NL": {
        "kings_day": Named("King's Day"),
        "remembrance": Fixed(5, 4),
        "liberation_day": Named("Liberation Day"),
    },
    "PL": {
        "may_days": Named("National Day", days=3),
        "corpus_christi": Named("Corpus Christi"),
        "independence_day": Named("National Independence Day"),
    },
    "PT": {
        "freedom_day": Named("Freedom Day"),
        "portugal_day": Named("Day of Portugal, Camões, and the Portuguese Communities"),
        "august_leave": Fixed(8, 1, days=31),
    },
    "SE": {
        "national_day": Named("National Day"),
        "midsummer": Named("Midsummer Eve", days=2),
        "all_saints_day": Named("All Saints' Day"),
    },
    "SG": {
        "hari_raya_puasa": Named("Eid al-Fitr"),
        "vesak": Named("Vesak Day"),
        "hari_raya_haji": Named("Eid al-Adha"),
        "national_day": Named("National Day"),
        "deepavali": Named("Diwali"),
        "christmas_day": Named("Christmas Day"),
    },
    "TR": {
        "eid_al_fitr": Named("Eid al-Fitr", days=3),
        "childrens_day": Named("National Sovereignty and Children's Day"),
        "eid_al_adha": Named("Eid al-Adha", days=4),
        "victory_day": Named("Victory Day"),
        "republic_day": Named("Republic Day"),
        "ataturk_memorial": Fixed(11, 10),
    },
    "US": {
        "memorial_day": Named("Memorial Day"),
        "independence_day": Named("Independence Day"),
        "september_11": Fixed(9, 11),
        "thanksgiving": Named("Thanksgiving Day"),
    },
    "ZA": {
        "freedom_day": Named("Freedom Day"),
        "youth_day": Named("Youth Day"),
        "womens_day_za": Named("National Women's Day"),
        "heritage_day": Named("Heritage Day"),
    },
}


def rule_of(market: str, festival: str) -> Rule:
    """The rule of a festival in a market. KeyError for one that has none."""
    return OF_MARKET.get(market, {}).get(festival) or EVERYWHERE[festival]
