"""The CloudFormation template: what Chalice makes of app.py, merged with the parts in infra/stack.

The result knows no values: archives, architecture and everything else a deployment chooses are parameters, so
the template of the local cloud and that of AWS are the same bytes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parent.parent
PARTS = REPOSITORY / "infra" / "stack"
MACHINES = REPOSITORY / "infra" / "state_machines"
STAGE = "desk"
# Set once for all functions in functions.yaml; Chalice writes them on each.
SHARED_PROPERTIES = ("Architectures", "CodeUri", "Runtime")
TAGGED_BY_LIST = frozenset(
    {
        "AWS::ApiGateway::DomainName",
        "AWS::CloudWatch::Alarm",
        "AWS::DynamoDB::Table",
        "AWS::Events::Rule",
        "AWS::IAM::Role",
        "AWS::Lambda::EventSourceMapping",
        "AWS::Logs::LogGroup",
        "AWS::S3::Bucket",
        "AWS::SNS::Topic",
        "AWS::SQS::Queue",
        "AWS::SecretsManager::Secret",
        "AWS::StepFunctions::StateMachine",
    }
)
TAGGED_BY_MAP = {
    "AWS::ApiGatewayV2::Api": "Tags",
    "AWS::ApiGatewayV2::Stage": "Tags",
    "AWS::Cognito::UserPool": "UserPoolTags",
    "AWS::Serverless::Api": "Tags",
    "AWS::Serverless::Function": "Tags",
}

Template = dict[str, Any]


class TemplateError(Exception):
    """The parts do not fit together, or Chalice could not read app.py."""


def build_template(source: Path = REPOSITORY) -> Template:
    """Returns the whole template for the application under `source`.

    Raises TemplateError when two parts define the same thing or app.py does not import.
    """
    merged = _packaged_by_chalice(source, merged_parts(PARTS))
    for resource in merged["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            for name in SHARED_PROPERTIES:
                resource["Properties"].pop(name, None)
        _tag(resource)
    return merged


def merged_parts(folder: Path) -> Template:
    """Joins the parts of the stack; a name may be defined by one part only, patches of functions aside."""
    joined: Template = {}
    for path in sorted(folder.glob("*.yaml")):
        for section, entries in load_yaml(path.read_text(encoding="utf-8")).items():
            known = joined.setdefault(section, {})
            if twice := known.keys() & entries.keys():
                raise TemplateError(f"{path.name} defines again: {', '.join(sorted(twice))}")
            known.update(entries)
    return joined


def load_yaml(text: str) -> Template:
    """Reads CloudFormation YAML; short tags such as `!Ref x` become their long form."""
    loaded = yaml.load(text, Loader=_CloudFormationLoader)  # noqa: S506 - a subclass of SafeLoader
    if not isinstance(loaded, dict):
        raise TemplateError("a part of the stack must be a mapping")
    return loaded


def dump(template: Mapping[str, Any]) -> str:
    """Writes a template as JSON, the same bytes for the same template."""
    return json.dumps(template, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


class _CloudFormationLoader(yaml.SafeLoader):
    """Reads the short tags of CloudFormation."""


def _intrinsic(loader: yaml.SafeLoader, tag: str, node: yaml.Node) -> dict[str, Any]:
    value: Any
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        assert isinstance(node, yaml.MappingNode)
        value = loader.construct_mapping(node, deep=True)
    if tag == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {tag if tag in {"Ref", "Condition"} else f"Fn::{tag}": value}


_CloudFormationLoader.add_multi_constructor("!", _intrinsic)


def _state_machine(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    """`!StateMachine wake_up`: the text of that definition without its white space."""
    assert isinstance(node, yaml.ScalarNode)
    path = MACHINES / f"{loader.construct_scalar(node)}.asl.json"
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), separators=(",", ":"))


_CloudFormationLoader.add_constructor("!StateMachine", _state_machine)


def _packaged_by_chalice(source: Path, parts: Template) -> Template:
    """Runs `chalice package` on a copy without requirements: the archives are made by infra/archives.py."""
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "project"
        ignore = shutil.ignore_patterns("__pycache__", "deployments", "deployed")
        project.mkdir()
        shutil.copy(source / "app.py", project / "app.py")
        shutil.copytree(source / "chalicelib", project / "chalicelib", ignore=ignore)
        shutil.copytree(source / ".chalice", project / ".chalice", ignore=ignore)
        (project / "requirements.txt").write_text("", encoding="utf-8")
        extra = Path(scratch) / "parts.json"
        extra.write_text(dump(parts), encoding="utf-8")
        _run_chalice(source, project, extra, Path(scratch) / "out")
        packaged: Template = json.loads((Path(scratch) / "out" / "sam.json").read_text(encoding="utf-8"))
    return packaged


def _run_chalice(source: Path, project: Path, extra: Path, out: Path) -> None:
    command = [sys.executable, "-c", "from chalice.cli import main; main()", "--project-dir", str(project)]
    command += ["package", "--stage", STAGE, "--merge-template", str(extra), str(out)]
    environment = {
        "PATH": "/usr/bin:/bin",
        "AWS_DEFAULT_REGION": "us-east-1",
        "PYTHONPATH": str(source / "vendor"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise TemplateError(f"chalice package failed:\n{done.stdout}{done.stderr}")


def _tag(resource: Template) -> None:
    """Puts the cost-allocation tags on a resource of a type that takes tags."""
    tags = {"application": "meridian", "deployment": {"Ref": "Deployment"}}
    properties = resource.setdefault("Properties", {})
    if resource["Type"] in TAGGED_BY_LIST:
        properties["Tags"] = [{"Key": key, "Value": value} for key, value in tags.items()]
    elif name := TAGGED_BY_MAP.get(resource["Type"]):
        properties[name] = {**properties.get(name, {}), **tags}
