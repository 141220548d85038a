"""Staff in the user pool: invited once, in exactly their groups, whatever was there before."""

import re

import pytest

from chalicelib.adapters.cognito import CognitoStaff
from chalicelib.desk.errors import InvalidValueError
from chalicelib.people.agents import ROLES, StaffMember, agent_id
from tests.cloud.faults import Crash, Fault, at
from tests.cloud.world import Cloud

ANA = StaffMember("ana@desk.example", "Ana", ("agent", "trainer"))


@pytest.fixture(name="staff")
def staff_fixture(cloud: Cloud) -> CognitoStaff:
    """The pool with a group for every role, and one that is no role."""
    pool = cloud.environment["USER_POOL_ID"]
    with cloud.gate.offstage():
        for group in (*ROLES, "people-who-cycle"):
            cloud.client("cognito-idp").create_group(UserPoolId=pool, GroupName=group)
    return CognitoStaff(cloud.client("cognito-idp"), pool)


def groups(cloud: Cloud, email: str = ANA.email) -> set[str]:
    """The groups a person is in."""
    answer = cloud.client("cognito-idp").admin_list_groups_for_user(
        UserPoolId=cloud.environment["USER_POOL_ID"], Username=email
    )
    return {group["GroupName"] for group in answer["Groups"]}


def people(cloud: Cloud) -> int:
    """How many users the pool has."""
    return len(cloud.client("cognito-idp").list_users(UserPoolId=cloud.environment["USER_POOL_ID"])["Users"])


def test_an_invited_person_gets_an_id_of_the_pool_and_their_groups(staff: CognitoStaff, cloud: Cloud) -> None:
    user_id = staff.invite(ANA)
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", user_id)
    assert re.fullmatch(r"agt_[0-7][0-9A-HJKMNP-TV-Z]{25}", agent_id(user_id))
    assert groups(cloud) == {"agent", "trainer"}


@pytest.mark.parametrize("email", ["é@ă", "a@b", "a%00@x"])
def test_an_address_the_pool_does_not_take_is_a_fault_of_the_request(staff: CognitoStaff, email: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        staff.invite(StaffMember(email, "Ana", ("agent",)))
    assert (refused.value.pointer, refused.value.reason) == ("/agent/email", "bad_format")


def test_the_same_invitation_again_finds_the_same_person(staff: CognitoStaff, cloud: Cloud) -> None:
    assert staff.invite(ANA) == staff.invite(ANA)
    assert people(cloud) == 1


def test_a_person_has_exactly_the_roles_of_the_last_invitation(staff: CognitoStaff, cloud: Cloud) -> None:
    staff.invite(ANA)
    staff.invite(StaffMember(ANA.email, ANA.name, ("trainer", "admin")))
    assert groups(cloud) == {"trainer", "admin"}


def test_a_group_that_is_no_role_is_left_alone(staff: CognitoStaff, cloud: Cloud) -> None:
    staff.invite(ANA)
    cloud.client("cognito-idp").admin_add_user_to_group(
        UserPoolId=cloud.environment["USER_POOL_ID"], Username=ANA.email, GroupName="people-who-cycle"
    )
    staff.invite(StaffMember(ANA.email, ANA.name, ("agent",)))
    assert groups(cloud) == {"agent", "people-who-cycle"}


def test_roles_that_are_right_already_cost_no_write(staff: CognitoStaff, cloud: Cloud) -> None:
    staff.invite(ANA)
    cloud.gate.forget_calls()
    staff.invite(ANA)
    assert [call.operation for call in cloud.gate.calls] == [
        "AdminCreateUser",
        "AdminGetUser",
        "AdminListGroupsForUser",
    ]


def test_an_invitation_broken_off_anywhere_is_completed_by_the_next(staff: CognitoStaff, cloud: Cloud) -> None:
    cloud.gate.forget_calls()
    staff.invite(ANA)
    calls = len(cloud.gate.calls)
    for number in range(calls):
        person = StaffMember(f"person-{number}@desk.example", "P", ANA.roles)
        with cloud.gate.faults(at({number: Fault.CRASH_AFTER})), pytest.raises(Crash):
            staff.invite(person)
        staff.invite(person)
        assert groups(cloud, person.email) == {"agent", "trainer"}
    assert people(cloud) == calls + 1
