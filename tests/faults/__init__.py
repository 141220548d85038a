"""The product under faults: every call lost, every delivery repeated, every order tried. It must stay exact."""
