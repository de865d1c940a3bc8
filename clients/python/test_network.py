"""Virtual networks and what belongs to them, by azure-mgmt-network; sizes and quotas, by azure-mgmt-compute."""

import pytest
from azure.core.exceptions import HttpResponseError, ResourceNotFoundError
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.network import NetworkManagementClient
from azure.mgmt.network.models import NetworkSecurityGroup, SecurityRule, Subnet

VNET = ("rg-net", "vnet-prod")


@pytest.fixture(scope="module")
def client(credential, subscription):
    return NetworkManagementClient(credential, subscription)


def subnet(prefix: str) -> Subnet:
    return Subnet(address_prefix=prefix)


def test_what_is_there_is_listed_and_read(client):
    assert [each.name for each in client.virtual_networks.list_all()] == ["vnet-prod"]
    assert [each.name for each in client.virtual_networks.list("rg-net")] == ["vnet-prod"]
    assert client.virtual_networks.get(*VNET).address_space.address_prefixes == ["10.0.0.0/16"]
    assert [each.name for each in client.subnets.list(*VNET)] == ["snet-system", "snet-pool2"]
    assert [each.name for each in client.network_security_groups.list("rg-net")] == ["nsg-nodes"]
    assert list(client.route_tables.list("rg-net")) == []
    assert list(client.nat_gateways.list_all()) == []
    assert [each.ip_address for each in client.public_ip_addresses.list_all()] == ["20.31.57.104"]
    assert list(client.virtual_network_peerings.list(*VNET)) == []


@pytest.mark.parametrize(
    ("prefix", "code"),
    [("10.0.2.0/25", "NetcfgSubnetRangesOverlap"), ("10.9.0.0/24", "NetcfgSubnetRangeOutsideVnet"), ("10.0.3.1/24", "InvalidCIDRNotation")],
)
def test_a_subnet_that_does_not_fit_is_refused(client, prefix, code):
    with pytest.raises(HttpResponseError) as raised:
        client.subnets.begin_create_or_update(*VNET, "snet-new", subnet(prefix))
    assert raised.value.error.code == code


def test_a_subnet_from_its_making_to_its_end(client):
    made = client.subnets.begin_create_or_update(*VNET, "snet-new", subnet("10.0.3.0/24")).result()
    assert (made.name, made.provisioning_state) == ("snet-new", "Succeeded")
    client.subnets.begin_delete(*VNET, "snet-new").result()
    with pytest.raises(ResourceNotFoundError):
        client.subnets.get(*VNET, "snet-new")


def test_a_subnet_in_use_stays(client):
    with pytest.raises(HttpResponseError) as raised:
        client.subnets.begin_delete(*VNET, "snet-system").result()
    assert raised.value.error.code == "InUseSubnetCannotBeDeleted"


def test_a_second_range_is_added(client):
    vnet = client.virtual_networks.get(*VNET)
    vnet.address_space.address_prefixes = ["10.0.0.0/16", "10.1.0.0/16"]
    updated = client.virtual_networks.begin_create_or_update(*VNET, vnet).result()
    assert updated.address_space.address_prefixes == ["10.0.0.0/16", "10.1.0.0/16"]


def test_a_security_group_and_a_rule(client):
    group = NetworkSecurityGroup(location="westeurope")
    assert client.network_security_groups.begin_create_or_update("rg-net", "nsg-two", group).result().name == "nsg-two"
    rule = SecurityRule(
        protocol="*",
        source_address_prefix="*",
        source_port_range="*",
        destination_address_prefix="*",
        destination_port_range="*",
        access="Deny",
        priority=100,
        direction="Inbound",
    )
    client.security_rules.begin_create_or_update("rg-net", "nsg-two", "deny", rule).result()
    assert [each.name for each in client.security_rules.list("rg-net", "nsg-two")] == ["deny"]
    client.security_rules.begin_delete("rg-net", "nsg-two", "deny").result()
    client.network_security_groups.begin_delete("rg-net", "nsg-two").result()
    with pytest.raises(ResourceNotFoundError):
        client.network_security_groups.get("rg-net", "nsg-two")


def test_sizes_and_quotas_are_listed(credential, subscription):
    compute = ComputeManagementClient(credential, subscription)
    limits = {each.name.value: each.limit for each in compute.usage.list("westeurope")}
    assert limits["cores"] == 350
    names = [each.name for each in compute.resource_skus.list(filter="location eq 'westeurope'")]
    assert "Standard_D4ds_v5" in names
