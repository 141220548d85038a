"""The local cloud: MiniStack, the packaged stack deployed to it, people to sign in as, and what a developer does there."""
