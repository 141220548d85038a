"""`make run`: the packaged stack on the local cloud, with people to sign in as, until Ctrl-C."""

from __future__ import annotations

import os
import platform
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from infra.archives import ArchiveError, host_target
from infra.build import build_local, local_code
from infra.local.client import Api, ApiError
from infra.local.cloud import REGION, CloudError, LocalCloud
from infra.local.deploy import DeployError, Package, Stack, deploy, replace_code
from infra.local.gateway import put_gateway_responses
from infra.local.greeting import greeting
from infra.local.keeper import Keeper, keeping, restore
from infra.local.people import People
from infra.local.reload import Watch
from infra.local.state import CONNECTION, Connection, StateTakenError, sole_use, state_folder
from infra.standins.shop import StandIn, running
from infra.template import TemplateError

STACK = "meridian"
DEFAULT_PORT = 8000
READY_TIMEOUT_S = 60
LOOK_EVERY_S = 0.5
REFRESH_EVERY_S = 1800
# The base path is the stage's name, so links are the same with and without the domain.
BASE_PATH = "/api"


@dataclass(slots=True)
class Desk:
    """A running desk: the cloud, what is deployed on it, who may call it, and the shop that stands in for one."""

    cloud: LocalCloud
    state: Path
    package: Package
    stack: Stack
    people: People
    shop: StandIn

    @property
    def api_url(self) -> str:
        """The address of the API, the same at every start."""
        return f"{self.cloud.endpoint.url}{BASE_PATH}"

    def write_connection(self) -> Connection:
        """Signs everybody in anew and writes connection.json."""
        connection = Connection(
            api_url=self.api_url,
            docs_url=f"{self.api_url}/docs",
            aws_endpoint_url=str(self.cloud.endpoint.url),
            region=REGION,
            topic_arn=self.stack.outputs["TopicArn"],
            chat_url=self.stack.outputs["ChatUrl"],
            authorization=self.people.authorization(),
        )
        connection.write(self.state)
        return connection

    def reload(self) -> None:
        """Puts edited code on the functions, and the stack in order when its template changed."""
        self.package = Package(self.package.template, local_code(), self.package.dependencies)
        functions = [name for logical, name in self.stack.resources.items() if logical in FUNCTIONS]
        replace_code(self.cloud.endpoint, functions, self.package.code)
        package = build_local()
        if package != self.package:
            self.package = package
            self.stack = deploy_local(self.cloud, package, self.shop.url)


FUNCTIONS = frozenset(
    {"APIHandler", "Authorize", "Relay", "Republish", "Translate", "Deliver"}
    | {"Arm", "WakeUp", "ApplyEffects", "ScanFiles", "Reapply", "SendWebhooks", "Sweep", "CollectUsage", "FetchRates"}
    | {"Receive", "Poll", "Chat", "Push"}
)


def main(arguments: list[str]) -> int:
    """Starts the desk and serves until SIGINT or SIGTERM; returns the exit code for the shell."""
    del arguments
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    state, port = state_folder(), int(os.environ.get("PORT") or DEFAULT_PORT)
    state.mkdir(parents=True, exist_ok=True)
    try:
        # Before anything else: what the cloud finds of an earlier run it takes for left behind, and stops.
        with sole_use(state):
            return run(LocalCloud(port, state), state)
    except StateTakenError as error:
        print(error, file=sys.stderr)
        return 1


def run(cloud: LocalCloud, state: Path) -> int:
    """Runs the desk in a folder that is ours alone; returns the exit code for the shell."""
    try:
        with running(StandIn()) as shop:
            desk, connection = start(cloud, state, shop)
            print(greeting(connection), flush=True)
            with keeping(Keeper(cloud.endpoint, desk.stack, state)):
                serve(desk)
    except (ApiError, ArchiveError, CloudError, DeployError, TemplateError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopping; the data is kept", flush=True)
    finally:
        (state / CONNECTION).unlink(missing_ok=True)
        cloud.stop()
    return 0


def start(cloud: LocalCloud, state: Path, shop: StandIn) -> tuple[Desk, Connection]:
    """Builds while the cloud starts, deploys, brings the data back, lets people in, and writes that down."""
    began = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        building = pool.submit(build_local)
        cloud.start()
        package = building.result()
    stack = deploy_local(cloud, package, shop.url)
    open_shop(cloud, stack, shop)
    api_url = f"{cloud.endpoint.url}{BASE_PATH}"
    people = People(cloud.endpoint, stack, Api(api_url), state)
    _bring_back(cloud, stack, state, people)
    wait_until_ready(cloud, Api(api_url))
    people.settle_in()
    fetch_rates(cloud, stack)
    desk = Desk(cloud, state, package, stack, people, shop)
    connection = desk.write_connection()
    print(f"ready in {time.monotonic() - began:.1f} s", flush=True)
    return desk, connection


def _bring_back(cloud: LocalCloud, stack: Stack, state: Path, people: People) -> None:
    began = time.monotonic()
    rows = restore(cloud.endpoint, stack, state, people.password())
    if rows is not None:
        print(f"{rows} rows of data are back in {time.monotonic() - began:.1f} s", flush=True)


def open_shop(cloud: LocalCloud, stack: Stack, shop: StandIn) -> None:
    """From now on the stand-in lets in whoever has the stack's token."""
    found = cloud.endpoint.client("secretsmanager").get_secret_value(SecretId=stack.outputs["ShopSecretArn"])
    shop.token = found["SecretString"]


def fetch_rates(cloud: LocalCloud, stack: Stack) -> None:
    """Has exchange rates from the first minute on; the schedule comes only twice a day."""
    function = stack.resources["FetchRates"]
    cloud.endpoint.client("lambda").invoke(FunctionName=function, InvocationType="Event", Payload=b"{}")


def deploy_local(cloud: LocalCloud, package: Package, shop_url: str = "") -> Stack:
    """Deploys to the local cloud: the same template as on AWS, with these parameters."""
    parameters = {
        "AllowedOrigins": f"{cloud.endpoint.url},{str(cloud.endpoint.url).replace('127.0.0.1', 'localhost')}",
        "Architecture": "arm64" if platform.machine() in {"aarch64", "arm64"} else "x86_64",
        "CertificateArn": f"arn:aws:acm:{REGION}:000000000000:certificate/local",
        "ChatBaseUrl": f"{str(cloud.endpoint.url).replace('http', 'ws', 1)}/_aws/execute-api",
        "Deployment": "local",
        "DomainName": "127.0.0.1",
        "KeysBaseUrl": str(cloud.endpoint.url),
        # A delayed message is noticed up to a second late here, an execution at once (ADR 12).
        "LongestDelayS": "0",
        "OnAws": "false",
        "OrderPattern": r"[A-Z]{2}-\d{5}",
        "Protect": "false",
        "RatesSource": "stand-in",
        "RatesUrl": f"{shop_url or cloud.endpoint.url}/rates",
        "Runtime": f"python{host_target().python}",
        "ShopUrl": shop_url,
        "StaffTokenMinutes": "720",
        "Translator": "local",
    }
    stack = deploy(cloud.endpoint, STACK, package, parameters)
    put_gateway_responses(cloud.endpoint, stack, package)
    return stack


def wait_until_ready(cloud: LocalCloud, api: Api) -> None:
    """Returns when the desk says that it is ready; raises CloudError when it does not in a minute.

    The door is tried at the same time, so that both functions have started when the first caller comes.
    """
    threading.Thread(target=_knock, args=(api,), daemon=True).start()
    deadline = time.monotonic() + READY_TIMEOUT_S
    while time.monotonic() < deadline and cloud.running():
        with suppress(ApiError, OSError):
            api.call("GET", "/health/ready")
            return
        time.sleep(0.1)
    raise CloudError(f"the desk did not become ready; see {cloud.log}")


def _knock(api: Api) -> None:
    with suppress(ApiError, OSError):
        api.call("GET", "/v1/queues", "Bearer nobody")


def serve(desk: Desk) -> NoReturn:
    """Reloads edits and keeps tokens fresh until interrupted; CloudError when the cloud ends by itself."""
    watch, fresh_until = Watch(), time.monotonic() + REFRESH_EVERY_S
    while True:
        time.sleep(LOOK_EVERY_S)
        if not desk.cloud.running():
            raise CloudError(f"the local cloud ended; see {desk.cloud.log}")
        if watch.changed():
            _reload(desk)
        if time.monotonic() > fresh_until:
            desk.write_connection()
            fresh_until = time.monotonic() + REFRESH_EVERY_S


def _interrupt(*_: object) -> NoReturn:
    """The first signal stops the desk in order; what comes while it stops must not stop that."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _reload(desk: Desk) -> None:
    """An edit that does not build is told, and the next one tried."""
    began = time.monotonic()
    try:
        desk.reload()
    except (ArchiveError, DeployError, SyntaxError, TemplateError, OSError) as error:
        print(f"not reloaded: {error}", file=sys.stderr, flush=True)
    else:
        print(f"reloaded in {time.monotonic() - began:.1f} s", flush=True)
