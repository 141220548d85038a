"""Electronic mail as a text: from bytes to a Mail and back; what is new in it, what it answers, who wrote it.

Pure: no store, no network, no clock. Channels decide what becomes of a mail.
"""
