"""A cluster and its node pools, by azure-mgmt-containerservice."""

import pytest
from azure.core.exceptions import HttpResponseError, ResourceExistsError, ResourceNotFoundError
from azure.mgmt.containerservice import ContainerServiceClient
from azure.mgmt.containerservice.models import AgentPool

PROD = ("rg-prod", "prod")


@pytest.fixture(scope="module")
def client(credential, subscription):
    return ContainerServiceClient(credential, subscription)


def test_the_clusters_are_listed_and_read(client):
    assert [each.name for each in client.managed_clusters.list()] == ["prod"]
    assert [each.name for each in client.managed_clusters.list_by_resource_group("rg-prod")] == ["prod"]
    cluster = client.managed_clusters.get(*PROD)
    assert cluster.provisioning_state == "Succeeded"
    assert cluster.network_profile.service_cidr == "10.100.0.0/16"
    with pytest.raises(ResourceNotFoundError) as raised:
        client.managed_clusters.get("rg-prod", "nowhere")
    assert raised.value.error.code == "ResourceNotFound"


def test_versions_and_upgrades_are_read(client):
    assert "1.33" in [each.version for each in client.managed_clusters.list_kubernetes_versions("westeurope").values_property]
    profile = client.managed_clusters.get_upgrade_profile(*PROD)
    assert profile.control_plane_profile.kubernetes_version == "1.33.5"
    assert client.agent_pools.get_upgrade_profile(*PROD, "system").os_type == "Linux"
    assert client.agent_pools.get_available_agent_pool_versions(*PROD).agent_pool_versions


def test_the_machines_of_a_pool_are_listed(client):
    assert len(list(client.machines.list(*PROD, "system"))) == 3


def test_a_pool_is_refused_without_a_subnet_that_exists(client, vnet):
    pool = AgentPool(count=1, vm_size="Standard_D4ds_v5", mode="User", vnet_subnet_id=f"{vnet}/subnets/nowhere")
    with pytest.raises(HttpResponseError) as raised:
        client.agent_pools.begin_create_or_update(*PROD, "pool2", pool)
    assert raised.value.status_code == 400
    assert raised.value.error.code == "InvalidParameter"


def test_a_pool_from_its_add_to_its_end(client, vnet):
    pool = AgentPool(count=2, vm_size="Standard_D4ds_v5", mode="User", vnet_subnet_id=f"{vnet}/subnets/snet-pool2")
    added = client.agent_pools.begin_create_or_update(*PROD, "pool2", pool).result()
    assert (added.name, added.provisioning_state, added.count) == ("pool2", "Succeeded", 2)
    assert added.vnet_subnet_id == f"{vnet}/subnets/snet-pool2"

    added.count = 3
    added.node_labels = {"team": "a"}
    updated = client.agent_pools.begin_create_or_update(*PROD, "pool2", added).result()
    assert (updated.count, updated.node_labels) == (3, {"team": "a"})

    client.agent_pools.begin_upgrade_node_image_version(*PROD, "pool2").result()
    assert sorted(each.name for each in client.agent_pools.list(*PROD)) == ["pool2", "system"]

    client.agent_pools.begin_delete(*PROD, "pool2").result()
    with pytest.raises(ResourceNotFoundError):
        client.agent_pools.get(*PROD, "pool2")


def test_the_last_system_pool_stays(client):
    with pytest.raises(HttpResponseError) as raised:
        client.agent_pools.begin_delete(*PROD, "system").result()
    assert raised.value.status_code == 400
    assert client.agent_pools.get(*PROD, "system").provisioning_state == "Succeeded"


def test_the_no_op_update_of_the_cluster_ends(client):
    cluster = client.managed_clusters.get(*PROD)
    assert client.managed_clusters.begin_create_or_update(*PROD, cluster).result().provisioning_state == "Succeeded"


def test_what_is_not_played_says_so(client):
    for ask in (
        lambda: list(client.maintenance_configurations.list_by_managed_cluster(*PROD)),
        lambda: client.maintenance_configurations.delete(*PROD, "default"),
        lambda: client.managed_clusters.begin_stop(*PROD),
    ):
        with pytest.raises(HttpResponseError) as raised:
            ask()
        assert (raised.value.status_code, raised.value.error.code) == (501, "NotSimulated")
