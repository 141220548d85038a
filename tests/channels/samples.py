"""Every kind's sample, by the module that knows it."""

from __future__ import annotations

from tests.channels.sample_email import Email
from tests.channels.sample_generic import Generic
from tests.channels.sample_marketplace import MarketplaceSample
from tests.channels.sample_meta import Facebook, Instagram, Messenger, WhatsApp
from tests.channels.sample_phone import Connect, Cti
from tests.channels.sample_reviews import AppStoreSample, GooglePlaySample, RssSample
from tests.channels.sample_social import SOCIAL
from tests.channels.stage import Sample

SAMPLES: tuple[Sample, ...] = (
    Generic(),
    Email(),
    WhatsApp(),
    Messenger(),
    Instagram(),
    Facebook(),
    AppStoreSample(),
    GooglePlaySample(),
    RssSample(),
    *SOCIAL,
    MarketplaceSample(),
    Cti(),
    Connect(),
)
