"""Which rule gives the days of each festival of the shipped markets. What is the same nearly everywhere stands once."""

from collections.abc import Mapping

from infra.market_days import Easter, Fixed, Lunar, Named, Nth, Rule

MON, FRI, SUN = 0, 4, 6

EVERYWHERE: Mapping[str, Rule] = {
    "new_year": Named("New Year's Day"),
    "valentines_day": Fixed(2, 14),
    "womens_day": Fixed(3, 8),
    "good_friday": Named("Good Friday"),
    "easter": Easter(shift=-2, days=4),
    "labour_day": Fixed(5, 1),
    "mothers_day": Nth(2, SUN, 5),
    "halloween": Fixed(10, 31),
    "all_saints": Fixed(11, 1, days=2),
    "black_friday": Nth(4, 3, 11, days=4, shift=1),
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
    "FR": {
        "national_day": Named("National Day"),
        "august_leave": Fixed(8, 1, days=31),
        "armistice": Named("Armistice Day"),
    },
}


def rule_of(market: str, festival: str) -> Rule:
    """The rule of a festival in a market. KeyError for one that has none."""
    return OF_MARKET.get(market, {}).get(festival) or EVERYWHERE[festival]
