"""The desk: tickets, messages, customers, attachments, and the rules of their life."""
