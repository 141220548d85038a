"""What AWS refuses in DynamoDB expressions whatever the table: names, values, sizes, operators.

Lexical on purpose: placeholders and operators are counted, the grammar itself is left to moto's parsers.
Limits: developer guide, "Expression parameters" quotas: 4 KB, 300 operators and functions, 100 operands of
IN.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from moto.dynamodb.comparisons import create_condition_expression_parser
from moto.dynamodb.exceptions import DynamodbException

from tests.cloud.attribute_values import faults_of

EXPRESSIONS = (
    "ConditionExpression",
    "UpdateExpression",
    "FilterExpression",
    "ProjectionExpression",
    "KeyConditionExpression",
)
MAX_BYTES = 4096
MAX_OPERATORS = 300
MAX_IN = 100

_VALUE = re.compile(r":[A-Za-z0-9_]+")
_NAME = re.compile(r"#[A-Za-z0-9_]+")
_IN = re.compile(r"\bIN\s*\(([^)]*)\)", re.IGNORECASE)
_OPERATOR = re.compile(
    r"<>|<=|>=|[<>=+\-]|\b(?:AND|OR|NOT|IN|BETWEEN|attribute_exists|attribute_not_exists|attribute_type|begins_with"
    r"|contains|size|if_not_exists|list_append)\b",
    re.IGNORECASE,
)


def expression_faults(params: Mapping[str, Any]) -> Iterator[str]:
    """Why AWS would refuse the expressions of one action or query."""
    expressions = [params[name] for name in EXPRESSIONS if params.get(name)]
    for expression in expressions:
        yield from _size_faults(expression)
    yield from _grammar_faults(params)
    yield from _overlap_faults(params.get("UpdateExpression", ""), params.get("ExpressionAttributeNames") or {})
    text = " ".join(expressions)
    yield from _placeholder_faults(text, params, "ExpressionAttributeValues", _VALUE)
    yield from _placeholder_faults(text, params, "ExpressionAttributeNames", _NAME)
    for value in (params.get("ExpressionAttributeValues") or {}).values():
        yield from faults_of(value)


def _size_faults(expression: str) -> Iterator[str]:
    if len(expression.encode()) > MAX_BYTES:
        yield "Expression size has exceeded the maximum allowed size"
    if len(_OPERATOR.findall(_NAME.sub("", _VALUE.sub("", expression)))) > MAX_OPERATORS:
        yield "The expression contains too many operators; maximum operator count: 300"
    for operands in _IN.findall(expression):
        if operands.count(",") + 1 > MAX_IN:
            yield "Too many operands for the IN operator; maximum number of operands: 100"


def _placeholder_faults(text: str, params: Mapping[str, Any], field: str, pattern: re.Pattern[str]) -> Iterator[str]:
    used, given = set(pattern.findall(text)), set(params.get(field) or {})
    if given and not text:
        yield f"{field} can only be specified when using expressions"
    elif given - used:
        yield f"Value provided in {field} unused in expressions: keys: {sorted(given - used)}"
    if used - given:
        yield f"An expression attribute used in expression is not defined; {field}: {sorted(used - given)}"


def _grammar_faults(params: Mapping[str, Any]) -> Iterator[str]:
    """moto answers some malformed conditions with errors of its own: say it as AWS does."""
    names = params.get("ExpressionAttributeNames") or {}
    values = params.get("ExpressionAttributeValues") or {}
    for field in ("ConditionExpression", "FilterExpression"):
        try:
            create_condition_expression_parser(params.get(field), names, values).parse()
        except (ValueError, KeyError, DynamodbException) as error:
            yield f"Invalid {field}: {error}"


_CLAUSE = re.compile(r"\b(SET|REMOVE|ADD|DELETE)\b", re.IGNORECASE)
_COMMA = re.compile(r",(?![^(]*\))")
_STEP = re.compile(r"[#\w]+|\[\d+\]")


def _overlap_faults(update: str, names: Mapping[str, str]) -> Iterator[str]:
    paths = sorted(_paths(update, names))
    for shorter, longer in itertools.pairwise(paths):
        if longer[: len(shorter)] == shorter:
            yield "Invalid UpdateExpression: Two document paths overlap with each other"


def _paths(update: str, names: Mapping[str, str]) -> Iterator[list[str]]:
    """The document paths an update writes, as steps with names resolved."""
    for part in _CLAUSE.split(update):
        if part.strip() and not _CLAUSE.fullmatch(part):
            for action in _COMMA.split(part):
                target = re.split(r"[\s=]", action.strip(), maxsplit=1)[0]
                yield [names.get(step, step) for step in _STEP.findall(target)]
