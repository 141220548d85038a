"""What surrounds the product: its CloudFormation, its packaging, its local cloud and its set-up."""
