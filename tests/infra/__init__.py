"""Tests of the template, the archives, and the tools of the local cloud."""
