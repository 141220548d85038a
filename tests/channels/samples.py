"""Every kind's sample, by the module that knows it."""

from __future__ import annotations

from tests.channels.sample_generic import Generic
from tests.channels.sample_meta import Facebook, Instagram, Messenger, WhatsApp
from tests.channels.sample_reviews import AppStoreSample, GooglePlaySample, RssSample
from tests.channels.stage import Sample

SAMPLES: tuple[Sample, ...] = (
    Generic(),
    WhatsApp(),
    Messenger(),
    Instagram(),
    Facebook(),
    AppStoreSample(),
    GooglePlaySample(),
    RssSample(),
)
