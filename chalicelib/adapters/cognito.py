"""The user pool of the staff. Its groups are the roles; what else the desk knows is kept elsewhere."""

from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.desk.errors import InvalidValueError
from chalicelib.people.agents import ROLES, StaffMember


class CognitoStaff:
    """StaffDirectory over a Cognito user pool. `client` is a boto3 `cognito-idp` client."""

    def __init__(self, client: Any, user_pool_id: str) -> None:
        self._client = client
        self._pool = user_pool_id

    def invite(self, member: StaffMember) -> str:
        """See the port. Cognito mails the invitation to a new user; every step may be repeated."""
        attributes = self._created(member) or self._known(member.email)
        self._set_roles(member)
        return next(attribute["Value"] for attribute in attributes if attribute["Name"] == "sub")

    def _created(self, member: StaffMember) -> Sequence[Mapping[str, str]] | None:
        facts = {"email": member.email, "email_verified": "true", "name": member.name}
        try:
            answer = self._client.admin_create_user(
                UserPoolId=self._pool,
                Username=member.email,
                DesiredDeliveryMediums=["EMAIL"],
                UserAttributes=[{"Name": name, "Value": value} for name, value in facts.items()],
            )
        except self._client.exceptions.UsernameExistsException:
            return None
        except self._client.exceptions.InvalidParameterException as refused:
            raise InvalidValueError("/agent/email", "bad_format") from refused
        attributes: Sequence[Mapping[str, str]] = answer["User"]["Attributes"]
        return attributes

    def _known(self, email: str) -> Sequence[Mapping[str, str]]:
        answer = self._client.admin_get_user(UserPoolId=self._pool, Username=email)
        attributes: Sequence[Mapping[str, str]] = answer["UserAttributes"]
        return attributes

    def _set_roles(self, member: StaffMember) -> None:
        """Groups that are not roles are somebody else's and stay."""
        user = {"UserPoolId": self._pool, "Username": member.email}
        pages = self._client.get_paginator("admin_list_groups_for_user").paginate(**user)
        current = {group["GroupName"] for page in pages for group in page["Groups"]} & set(ROLES)
        for role in sorted(current - set(member.roles)):
            self._client.admin_remove_user_from_group(**user, GroupName=role)
        for role in sorted(set(member.roles) - current):
            self._client.admin_add_user_to_group(**user, GroupName=role)
