"""The tests of Meridian, and the cloud they run against."""
