"""The strict cloud: moto made as exact, as atomic and as unkind as AWS.

strict              refuses the requests AWS would refuse and moto accepts
fast_transactions   repairs moto's DynamoDB writes: all or nothing, idempotency tokens, cost independent of
table size gate, faults        one door for every AWS call: lock, record, fault plan, virtual waiting
scheduler           runs actors in an order chosen by a seed, one AWS call at a time pumps
plays Lambda's event sources: at least once, reordered, in batches, with partial failures stack
the table, queues, topic, bucket, secret and user pool of a deployment capacity            the write units
AWS would bill record              every call as JSON lines, for the proof of least privilege wsgi, identity
the API gateway in front of the app, and tokens for its callers

Import `tests.cloud.gate` before the first boto3 session of the process is made.
"""
