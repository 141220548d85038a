"""Rules the template must keep, beyond what cfn-lint knows. `make package` and the tests run them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from infra.policy import grants
from infra.template import TAGGED_BY_LIST, TAGGED_BY_MAP, Template

# Services that know no resources for these actions.
WITHOUT_RESOURCES = frozenset({"translate:TranslateText", "xray:PutTelemetryRecords", "xray:PutTraceSegments"})
DEAD_LETTER_RETENTION_S = 14 * 24 * 3600
VISIBILITY_PER_TIMEOUT = 6
API_TIMEOUT_S = 29


def problems(template: Template) -> Iterator[str]:
    """Yields every breach of a rule, as a sentence that names the resource."""
    for rule in RULES:
        yield from rule(template)


def handlers_start_in_app(template: Template) -> Iterator[str]:
    """A handler elsewhere would bypass the middleware of app.py."""
    for name, function in _of_type(template, "AWS::Serverless::Function"):
        if not function["Handler"].startswith("app."):
            yield f"{name} has the handler {function['Handler']}, which is not in app.py"


def functions_are_bounded(template: Template) -> Iterator[str]:
    """Every function has a timeout, a log group with a retention, tracing, and a role of its own."""
    roles = [function["Role"]["Fn::GetAtt"][0] for _, function in _of_type(template, "AWS::Serverless::Function")]
    for name, function in _of_type(template, "AWS::Serverless::Function"):
        if "Timeout" not in function or (name == "APIHandler" and function["Timeout"] > API_TIMEOUT_S):
            yield f"{name} has no timeout, or one longer than API Gateway waits"
        if roles.count(function["Role"]["Fn::GetAtt"][0]) != 1:
            yield f"{name} shares its role"
        group = function.get("LoggingConfig", {}).get("LogGroup", {}).get("Ref")
        if "RetentionInDays" not in template["Resources"].get(group, {}).get("Properties", {}):
            yield f"{name} has no log group with a retention"
        if function.get("Tracing") != "Active":
            yield f"{name} is not traced"


def queues_are_safe(template: Template) -> Iterator[str]:
    """Queues are encrypted, spoken to over TLS only, and hand on what keeps failing."""
    dead = _dead_letter_queues(template)
    for name, queue in _of_type(template, "AWS::SQS::Queue"):
        if not (queue.get("SqsManagedSseEnabled") or queue.get("KmsMasterKeyId")):
            yield f"{name} is not encrypted"
        if name not in dead and "RedrivePolicy" not in queue:
            yield f"{name} has no dead-letter queue"
        if name in dead and queue.get("MessageRetentionPeriod") != DEAD_LETTER_RETENTION_S:
            yield f"{name} does not keep its messages for 14 days"
    yield from _tls_only(template, "AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues")


def topics_are_safe(template: Template) -> Iterator[str]:
    """Topics are encrypted and spoken to over TLS only."""
    for name, topic in _of_type(template, "AWS::SNS::Topic"):
        if "KmsMasterKeyId" not in topic:
            yield f"{name} is not encrypted"
    yield from _tls_only(template, "AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics")


def buckets_are_safe(template: Template) -> Iterator[str]:
    """Buckets are private, encrypted, reached over TLS only, and tidied."""
    for name, bucket in _of_type(template, "AWS::S3::Bucket"):
        if set(bucket.get("PublicAccessBlockConfiguration", {}).values()) != {True}:
            yield f"{name} may become public"
        for setting in ("BucketEncryption", "LifecycleConfiguration"):
            if setting not in bucket:
                yield f"{name} has no {setting}"
    yield from _tls_only(template, "AWS::S3::Bucket", "AWS::S3::BucketPolicy", "Bucket")


def tables_are_safe(template: Template) -> Iterator[str]:
    """Tables can be restored, are hard to delete, expire rows, and tell of changes with both images."""
    for name, table in _of_type(template, "AWS::DynamoDB::Table"):
        if table.get("StreamSpecification", {}).get("StreamViewType") != "NEW_AND_OLD_IMAGES":
            yield f"{name} has no stream with both images"
        if not table.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled"):
            yield f"{name} cannot be restored to a point in time"
        if not table.get("DeletionProtectionEnabled"):
            yield f"{name} is not protected from deletion"
        if not table.get("TimeToLiveSpecification", {}).get("Enabled"):
            yield f"{name} does not expire rows"
        if not table.get("SSESpecification", {}).get("SSEEnabled"):
            yield f"{name} is not encrypted"


def event_sources_are_patient(template: Template) -> Iterator[str]:
    """One bad record fails alone, retries end, and what is given up is kept."""
    resources = template["Resources"]
    for name, source in _of_type(template, "AWS::Lambda::EventSourceMapping"):
        if source.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            yield f"{name} does not report the failures of single records"
        origin = source["EventSourceArn"]["Fn::GetAtt"][0]
        if resources[origin]["Type"] == "AWS::SQS::Queue":
            timeout = resources[source["FunctionName"]["Ref"]]["Properties"]["Timeout"]
            if resources[origin]["Properties"]["VisibilityTimeout"] < VISIBILITY_PER_TIMEOUT * timeout:
                yield f"{origin} shows a message again before its function may have given up"
        else:
            yield from _stream_problems(name, source)


def asynchronous_calls_keep_failures(template: Template) -> Iterator[str]:
    """A function called by a schedule or a log subscription has somewhere to put what failed."""
    covered = {
        row["FunctionName"]["Ref"]
        for _, row in _of_type(template, "AWS::Lambda::EventInvokeConfig")
        if "OnFailure" in row.get("DestinationConfig", {})
    }
    called = {
        target["Arn"]["Fn::GetAtt"][0]
        for _, rule in _of_type(template, "AWS::Events::Rule")
        for target in rule["Targets"]
    }
    called |= {row["DestinationArn"]["Fn::GetAtt"][0] for _, row in _of_type(template, "AWS::Logs::SubscriptionFilter")}
    functions = {name for name, _ in _of_type(template, "AWS::Serverless::Function")}  # a queue keeps what it is given
    for name in sorted(called & functions - covered):
        yield f"{name} is called asynchronously and loses what fails"


def grants_are_narrow(template: Template) -> Iterator[str]:
    """No wildcard in an action; none as a resource where the service knows resources."""
    for function, rows in grants(template).items():
        for row in rows:
            if "*" in row.action:
                yield f"{function} may do {row.action}"
            if row.resource == "*" and row.action not in WITHOUT_RESOURCES:
                yield f"{function} may do {row.action} on everything"


def access_logs_name_nobody(template: Template) -> Iterator[str]:
    """The access log has no address, principal, concrete path or query."""
    for name, api in _of_type(template, "AWS::Serverless::Api"):
        log_format = api.get("AccessLogSetting", {}).get("Format", "")
        if not log_format:
            yield f"{name} has no access log"
        for personal in ("identity", "authorizer", "context.path", "querystring"):
            if personal in log_format:
                yield f"{name} logs {personal}"


def everything_is_tagged(template: Template) -> Iterator[str]:
    """Costs can be told apart by deployment."""
    for name, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        if (
            resource["Type"] in TAGGED_BY_LIST
            and {"Key": "deployment", "Value": {"Ref": "Deployment"}} not in properties["Tags"]
        ):
            yield f"{name} has no cost-allocation tag"
        tags = TAGGED_BY_MAP.get(resource["Type"])
        if tags and "deployment" not in properties.get(tags, {}):
            yield f"{name} has no cost-allocation tag"


def alarms_watch_what_must_not_happen(template: Template) -> Iterator[str]:
    """Every dead-letter queue and every function has an alarm."""
    watched = {
        value
        for _, alarm in _of_type(template, "AWS::CloudWatch::Alarm")
        for dimension in alarm.get("Dimensions", [])
        for value in (_name(dimension["Value"]),)
    }
    wanted = _dead_letter_queues(template) | {name for name, _ in _of_type(template, "AWS::Serverless::Function")}
    for name in sorted(wanted - watched):
        yield f"{name} has no alarm"


RULES: tuple[Callable[[Template], Iterator[str]], ...] = (
    handlers_start_in_app,
    functions_are_bounded,
    queues_are_safe,
    topics_are_safe,
    buckets_are_safe,
    tables_are_safe,
    event_sources_are_patient,
    asynchronous_calls_keep_failures,
    grants_are_narrow,
    access_logs_name_nobody,
    everything_is_tagged,
    alarms_watch_what_must_not_happen,
)


def _of_type(template: Template, kind: str) -> Iterator[tuple[str, Any]]:
    for name, resource in template["Resources"].items():
        if resource["Type"] == kind:
            yield name, resource.get("Properties", {})


def _dead_letter_queues(template: Template) -> set[str]:
    """Returns the queues that others hand failures to; nobody reads them."""
    read = {row["EventSourceArn"]["Fn::GetAtt"][0] for _, row in _of_type(template, "AWS::Lambda::EventSourceMapping")}
    return {name for name, _ in _of_type(template, "AWS::SQS::Queue")} - read


def _tls_only(template: Template, kind: str, policy_kind: str, field: str) -> Iterator[str]:
    safe = set()
    for _, policy in _of_type(template, policy_kind):
        statements = policy["PolicyDocument"]["Statement"]
        if any(
            row["Effect"] == "Deny" and row["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
            for row in statements
        ):
            listed = policy[field] if isinstance(policy[field], list) else [policy[field]]
            safe |= {_name(row) for row in listed}
    for name, _ in _of_type(template, kind):
        if name not in safe:
            yield f"{name} may be reached without TLS"


def _name(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value["Ref"] if "Ref" in value else value["Fn::GetAtt"][0])


def _stream_problems(name: str, source: Any) -> Iterator[str]:
    if source.get("StartingPosition") != "TRIM_HORIZON":
        yield f"{name} may skip records"
    if not source.get("BisectBatchOnFunctionError"):
        yield f"{name} does not part a failing batch"
    for setting in (
        "MaximumRetryAttempts",
        "MaximumRecordAgeInSeconds",
        "DestinationConfig",
        "FilterCriteria",
    ):
        if setting not in source:
            yield f"{name} has no {setting}"
