"""A deployment of the desk in moto, made from the product's own CloudFormation parts.

Table, queues, topic and bucket take their properties from infra/stack, so an index or a redrive policy that
changes there changes here. They are made by API calls: moto's CloudFormation gives the same at 2 s for the
first stack of a process, and knows no user pool, secret or subscription.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import Any

import boto3
from joserfc import jwk
from moto.cognitoidp import models as cognito_models

from infra.template import PARTS, merged_parts

REGION = "us-east-1"
ACCOUNT = "123456789012"
DEPLOYMENT = "test"
SIGNING_KEY = "k" * 64

CHAT_API = "c0a8f1e2d3"
# Logical name in infra/stack of each queue a function reads, and the variable that names it.
WORK_QUEUES = {
    "RelayQueue": "RELAY_QUEUE_URL",
    "TranslateQueue": "TRANSLATE_QUEUE_URL",
    "DeliverQueue": "DELIVER_QUEUE_URL",
    "ArmQueue": "ARM_QUEUE_URL",
    "WakeUpsQueue": "WAKE_UPS_QUEUE_URL",
    "EffectsQueue": "EFFECTS_QUEUE_URL",
    "ScanQueue": "SCAN_QUEUE_URL",
    "ReapplyQueue": "REAPPLY_QUEUE_URL",
    "WebhooksQueue": "WEBHOOKS_QUEUE_URL",
    "InboundQueue": "INBOUND_QUEUE_URL",
    "FeedsQueue": "FEEDS_QUEUE_URL",
    "PushQueue": "PUSH_QUEUE_URL",
}

Properties = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stack:
    """What was made. environment: the variables every function gets; queues: logical name -> URL;
    listener_url: a queue subscribed to the topic without a filter; stream_arn: the table's stream.
    """

    environment: Mapping[str, str]
    queues: Mapping[str, str]
    listener_url: str
    stream_arn: str

    @property
    def table_name(self) -> str:
        return self.environment["TABLE_NAME"]


@cache
def client(service: str) -> Any:
    """The stage's own SDK client, shared by all tests of the process."""
    return boto3.client(service, region_name=REGION)  # type: ignore[call-overload]


@cache
def template() -> dict[str, Any]:
    """The merged parts of infra/stack."""
    return merged_parts(PARTS)


@cache
def resources(kind: str) -> Mapping[str, Properties]:
    """Logical name -> properties of every resource of the CloudFormation type."""
    return {
        name: resource.get("Properties", {})
        for name, resource in template()["Resources"].items()
        if resource.get("Type") == kind
    }


def make_stack(jwks_url: str) -> Stack:
    """Create everything a function can reach. Needs a running mock_aws; the caller keeps the calls off the
    record.
    """
    queues = _make_queues()
    topic_arn, listener_url = _make_topic()
    pool_id, client_id = _make_staff()
    table_name, stream_arn = _make_table()
    environment = {
        "TABLE_NAME": table_name,
        "BLOBS_BUCKET": _make_bucket(),
        "TOPIC_ARN": topic_arn,
        **{variable: queues[name] for name, variable in WORK_QUEUES.items()},
        "WAKE_UP_MACHINE_ARN": _make_machine(),
        "LONGEST_DELAY_S": "3600",
        "CHAT_URL": f"wss://{CHAT_API}.execute-api.{REGION}.amazonaws.com/chat",
        "TRANSLATION_CHARACTERS_PER_DAY": "1000000",
        "TRANSLATION_AMOUNT_PER_DAY": "15",
        "TRANSLATION_TOTAL_CHARACTERS_PER_DAY": "10000000",
        "TRANSLATION_TOTAL_AMOUNT_PER_DAY": "150",
        "SECRET_ARN": _make_secret("SigningKey"),
        "WEBHOOK_SECRET_ARN": _make_secret("WebhookRoot"),
        "SHOP_SECRET_ARN": _make_secret("ShopSecret"),
        "SHOP_URL": "",
        "ORDER_PATTERN": "",
        "RATES_URL": "https://rates.example",
        "RATES_SOURCE": "stand-in",
        "USER_POOL_ID": pool_id,
        "STAFF_CLIENT_ID": client_id,
        "STAFF_ISSUER": f"https://cognito-idp.{REGION}.amazonaws.com/{pool_id}",
        "JWKS_URL": jwks_url,
        "TRANSLATOR": "pseudo",
        "DEPLOYMENT": DEPLOYMENT,
        "DESK_LANGUAGE": "en",
        "ALLOWED_ORIGINS": "https://shop.example",
        "CUSTOMER_TOKEN_LIFETIME_S": "900",
        "LOG_LEVEL": "INFO",
        "POWERTOOLS_SERVICE_NAME": DEPLOYMENT,
    }
    return Stack(environment, queues, listener_url, stream_arn)


def queue_arn(url: str) -> str:
    """The ARN of a queue of this account."""
    return f"arn:aws:sqs:{REGION}:{ACCOUNT}:{url.rpartition('/')[2]}"


def _make_table() -> tuple[str, str]:
    ((logical_name, properties),) = resources("AWS::DynamoDB::Table").items()
    name = f"{DEPLOYMENT}-{logical_name}"
    made = client("dynamodb").create_table(
        TableName=name,
        BillingMode=properties["BillingMode"],
        KeySchema=properties["KeySchema"],
        AttributeDefinitions=properties["AttributeDefinitions"],
        GlobalSecondaryIndexes=properties["GlobalSecondaryIndexes"],
        StreamSpecification={"StreamEnabled": True, **properties["StreamSpecification"]},
    )
    return name, made["TableDescription"]["LatestStreamArn"]


def _make_queues() -> dict[str, str]:
    """Dead-letter queues first: a redrive policy names them."""
    urls: dict[str, str] = {}
    by_policy = sorted(resources("AWS::SQS::Queue").items(), key=lambda queue: "RedrivePolicy" in queue[1])
    for name, properties in by_policy:
        attributes = {"VisibilityTimeout": str(properties.get("VisibilityTimeout", 30))}
        if policy := properties.get("RedrivePolicy"):
            target = queue_arn(urls[policy["deadLetterTargetArn"]["Fn::GetAtt"][0]])
            attributes["RedrivePolicy"] = json.dumps({**policy, "deadLetterTargetArn": target})
        made = client("sqs").create_queue(QueueName=f"{DEPLOYMENT}-{name}", Attributes=attributes)
        urls[name] = made["QueueUrl"]
    return urls


def _make_topic() -> tuple[str, str]:
    (logical_name,) = resources("AWS::SNS::Topic")
    topic_arn: str = client("sns").create_topic(Name=f"{DEPLOYMENT}-{logical_name}")["TopicArn"]
    listener_url: str = client("sqs").create_queue(QueueName=f"{DEPLOYMENT}-listener")["QueueUrl"]
    client("sns").subscribe(TopicArn=topic_arn, Protocol="sqs", Endpoint=queue_arn(listener_url))
    return topic_arn, listener_url


def _make_bucket() -> str:
    (logical_name,) = resources("AWS::S3::Bucket")
    name = f"{DEPLOYMENT}-{logical_name.lower()}"
    client("s3").create_bucket(Bucket=name)
    return name


def machine_substitutions(queues: Mapping[str, str]) -> dict[str, str]:
    """What stands in the place of each name in the definition of the state machine."""
    ((_, properties),) = resources("AWS::StepFunctions::StateMachine").items()
    return {name: queues[value["Ref"]] for name, value in properties["DefinitionSubstitutions"].items()}


def _make_machine() -> str:
    ((logical_name, properties),) = resources("AWS::StepFunctions::StateMachine").items()
    made = client("stepfunctions").create_state_machine(
        name=f"{DEPLOYMENT}-{logical_name}",
        definition=properties["DefinitionString"],
        roleArn=f"arn:aws:iam::{ACCOUNT}:role/{DEPLOYMENT}",
    )
    arn: str = made["stateMachineArn"]
    return arn


def _make_secret(logical_name: str) -> str:
    assert logical_name in resources("AWS::SecretsManager::Secret")
    made = client("secretsmanager").create_secret(Name=f"{DEPLOYMENT}-{logical_name}", SecretString=SIGNING_KEY)
    arn: str = made["ARN"]
    return arn


@cache
def _remember_pool_keys() -> None:
    """moto imports the same 2048-bit key for every pool, at 100 ms each: import it once."""
    vars(cognito_models)["jwk"] = SimpleNamespace(RSAKey=SimpleNamespace(import_key=_pool_key))


@cache
def _imported(key: str) -> jwk.RSAKey:
    return jwk.RSAKey.import_key(json.loads(key))


def _pool_key(key: Mapping[str, str]) -> jwk.RSAKey:
    return _imported(json.dumps(key))


def _make_staff() -> tuple[str, str]:
    """The pool and its client; groups are made when the first person of a role is hired (identity.hire)."""
    _remember_pool_keys()
    cognito = client("cognito-idp")
    pool_id = cognito.create_user_pool(PoolName=DEPLOYMENT, UsernameAttributes=["email"])["UserPool"]["Id"]
    made = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="staff")
    return pool_id, made["UserPoolClient"]["ClientId"]
