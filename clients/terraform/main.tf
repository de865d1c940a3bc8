# A subnet and a node pool beside those that the cluster has, as a person writes them: planned, applied, planned again without a
# difference, destroyed, against the simulator's scenario `default`.
terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

# Who and where come from ARM_CLIENT_ID, ARM_TENANT_ID and ARM_SUBSCRIPTION_ID, the id token from ACTIONS_ID_TOKEN_REQUEST_URL.
provider "azurerm" {
  features {}
  use_oidc                        = true
  resource_provider_registrations = "none"
}

data "azurerm_resource_group" "network" {
  name = "rg-net"
}

data "azurerm_virtual_network" "prod" {
  name                = "vnet-prod"
  resource_group_name = data.azurerm_resource_group.network.name
}

data "azurerm_kubernetes_cluster" "prod" {
  name                = "prod"
  resource_group_name = "rg-prod"
}

resource "azurerm_subnet" "pool3" {
  name                 = "snet-pool3"
  resource_group_name  = data.azurerm_resource_group.network.name
  virtual_network_name = data.azurerm_virtual_network.prod.name
  address_prefixes     = ["10.0.3.0/24"]
}

resource "azurerm_kubernetes_cluster_node_pool" "pool3" {
  name                  = "pool3"
  kubernetes_cluster_id = data.azurerm_kubernetes_cluster.prod.id
  vm_size               = "Standard_D4ds_v5"
  node_count            = 2
  vnet_subnet_id        = azurerm_subnet.pool3.id
}
