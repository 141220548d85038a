"""The local cloud: MiniStack, the packaged stack on it, people to sign in as, and its commands."""
