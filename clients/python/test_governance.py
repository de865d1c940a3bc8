"""Groups, providers, locks and role assignments, by azure-mgmt-resource and azure-mgmt-authorization."""

import uuid

import pytest
from azure.core.exceptions import HttpResponseError, ResourceNotFoundError
from azure.mgmt.authorization import AuthorizationManagementClient
from azure.mgmt.authorization.models import RoleAssignmentCreateParameters
from azure.mgmt.resource.locks import ManagementLockClient
from azure.mgmt.resource.locks.models import ManagementLockObject
from azure.mgmt.resource.resources import ResourceManagementClient
from azure.mgmt.resource.resources.models import ResourceGroup

PRINCIPAL = "c41e7a95-3f28-4d6b-9e0c-5b8a1d7f2e60"
READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7"


@pytest.fixture(scope="module")
def resources(credential, subscription):
    return ResourceManagementClient(credential, subscription)


def test_groups_and_providers_are_read(resources):
    assert sorted(each.name for each in resources.resource_groups.list()) == ["MC_rg-prod_prod_westeurope", "rg-net", "rg-prod"]
    assert resources.resource_groups.check_existence("rg-prod") is True
    assert resources.resource_groups.check_existence("rg-none") is False
    assert resources.providers.get("Microsoft.ContainerService").registration_state == "Registered"
    assert [each.name for each in resources.resources.list_by_resource_group("rg-prod")] == ["prod"]


def test_a_lock_keeps_a_group(resources, credential, subscription):
    locks = ManagementLockClient(credential, subscription)
    resources.resource_groups.create_or_update("rg-new", ResourceGroup(location="westeurope"))
    lock = ManagementLockObject(level="CanNotDelete")
    locks.management_locks.create_or_update_at_resource_group_level("rg-new", "keep", lock)
    assert [each.name for each in locks.management_locks.list_at_resource_group_level("rg-new")] == ["keep"]
    with pytest.raises(HttpResponseError) as raised:
        resources.resource_groups.begin_delete("rg-new")
    assert raised.value.error.code == "ScopeLocked"
    locks.management_locks.delete_at_resource_group_level("rg-new", "keep")
    resources.resource_groups.begin_delete("rg-new").result()
    with pytest.raises(ResourceNotFoundError):
        resources.resource_groups.get("rg-new")


def test_a_role_assignment_from_its_making_to_its_end(credential, subscription, vnet):
    client = AuthorizationManagementClient(credential, subscription)
    role = f"/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/{READER}"
    parameters = RoleAssignmentCreateParameters(role_definition_id=role, principal_id=PRINCIPAL, principal_type="ServicePrincipal")
    name = str(uuid.uuid4())
    assert client.role_assignments.create(vnet, name, parameters).principal_id == PRINCIPAL
    assert name in [each.name for each in client.role_assignments.list_for_scope(vnet)]
    client.role_assignments.delete(vnet, name)
    assert name not in [each.name for each in client.role_assignments.list_for_scope(vnet)]
