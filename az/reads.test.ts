import { CLUSTER, OF_PROD, OF_VNET, PROD, subnetId, VNET } from './names.ts';
import { describeCommands, notSimulated, prints, refused, refusedByAz, type Commands } from './outcomes.ts';

const NODES = 'MC_rg-prod_prod_westeurope';
const ADDRESS = '407ed06f-96b8-40fd-8878-c212faba65dc';

/** Of the scenario `default`. `-o tsv` puts the items of a list on lines of their own, which are one blank here. */
const READS: Readonly<Record<string, Commands>> = {
  'the subscription': [
    ['account show --query name -o tsv', prints('Production')],
    ['account list --query [].state -o tsv', prints('Enabled')],
    ["account list-locations --query [?name=='westeurope'].displayName|[0]", prints('"West Europe"')],
    ['provider show -n Microsoft.ContainerService --query registrationState -o tsv', prints('Registered')],
    ["provider list --query [?namespace=='Microsoft.Network'].registrationState -o tsv", prints('Registered')],
    ['tag list', notSimulated],
    ['feature show --namespace Microsoft.ContainerService -n Anything', notSimulated],
    ['deployment group list -g rg-net', notSimulated],
    ['policy assignment list', notSimulated],
  ],
  'resource groups': [
    ['group exists -n rg-prod', prints('true')],
    ['group exists -n RG-PROD', prints('true')],
    [`group exists -n ${NODES}`, prints('true')],
    ['group exists -n rg-none', prints('false')],
    ['group list --query sort([].name) -o tsv', prints(`${NODES} rg-net rg-prod`)],
    ['group show -n rg-net --query location -o tsv', prints('westeurope')],
    ['group show -n rg-none', refused('ResourceGroupNotFound', 3)],
    ['resource list -g rg-prod --query [].name -o tsv', prints('prod')],
    ['resource list -g rg-net --query sort([].name) -o tsv', prints('nsg-nodes vnet-prod')],
    ['resource list -g rg-none', refused('ResourceGroupNotFound', 3)],
    [`resource show --ids ${VNET} --query name -o tsv`, prints('vnet-prod')],
    // az writes two slashes between the namespace and the type, which Resource Manager reads as one.
    [
      `resource show ${PROD} --resource-type Microsoft.ContainerService/managedClusters --query name -o tsv`,
      prints('prod'),
    ],
  ],
  'the cluster': [
    ['aks list --query [].name -o tsv', prints('prod')],
    ['aks list -g rg-prod --query [].name -o tsv', prints('prod')],
    ['aks list -g rg-net', prints('[]')],
    ['aks list -g rg-none', refused('ResourceGroupNotFound', 3)],
    ['aks show -g rg-prod -n nowhere', refused('ResourceNotFound', 3)],
    [`aks show ${PROD} --query networkProfile.serviceCidr -o tsv`, prints('10.100.0.0/16')],
    [`aks show ${PROD} --query id -o tsv`, prints(CLUSTER.replace('resourceGroups', 'resourcegroups'))],
    ['aks get-versions -l westeurope --query type(values) -o tsv', prints('array')],
    [`aks get-upgrades ${PROD} --query controlPlaneProfile.kubernetesVersion -o tsv`, prints('1.33.5')],
    [`aks nodepool get-upgrades ${OF_PROD} --nodepool-name system --query osType -o tsv`, prints('Linux')],
    [`aks nodepool show ${OF_PROD} -n system --query vnetSubnetId -o tsv`, prints(subnetId('snet-system'))],
    [`aks nodepool show ${OF_PROD} -n nowhere`, refused('NotFound', 3)],
    [`aks nodepool list ${OF_PROD} --query [].count -o tsv`, prints('3')],
    [`aks machine list ${OF_PROD} --nodepool-name system --query length(@)`, prints('3')],
    [`aks machine show ${OF_PROD} --nodepool-name system --machine-name nowhere`, refused('NotFound', 3)],
    [`aks wait ${PROD} --created`, prints('')],
    [`aks get-credentials ${PROD} -f -`, notSimulated],
    [`aks command invoke ${PROD} -c date`, notSimulated],
    [`aks maintenanceconfiguration list ${OF_PROD}`, notSimulated],
    [`aks trustedaccess rolebinding list ${OF_PROD}`, notSimulated],
    ['aks mesh get-revisions -l westeurope', notSimulated],
    ['aks nodepool snapshot list', notSimulated],
  ],
  'the network': [
    ['network vnet list --query [].name -o tsv', prints('vnet-prod')],
    ['network vnet list -g rg-prod', prints('[]')],
    [`network vnet subnet list ${OF_VNET} --query [].addressPrefix -o tsv`, prints('10.0.1.0/24 10.0.2.0/24')],
    ['network vnet subnet list -g rg-net --vnet-name nowhere', refused('ResourceNotFound', 3)],
    [`network vnet peering list ${OF_VNET}`, prints('[]')],
    ['network nsg list -g rg-net --query [].name -o tsv', prints('nsg-nodes')],
    ['network nsg show -g rg-net -n nsg-nodes --query length(defaultSecurityRules)', prints('6')],
    ['network nsg show -g rg-net -n nowhere', refused('ResourceNotFound', 3)],
    ['network nsg rule list -g rg-net --nsg-name nsg-nodes', prints('[]')],
    ['network nsg rule list -g rg-net --nsg-name nsg-nodes --include-default --query length(@)', prints('6')],
    ['network nsg rule show -g rg-net --nsg-name nsg-nodes -n nowhere', refused('NotFound', 3)],
    ['network route-table list -g rg-net', prints('[]')],
    ['network route-table show -g rg-net -n nowhere', refused('ResourceNotFound', 3)],
    ['network nat gateway list', prints('[]')],
    ['network nat gateway show -g rg-net -n nowhere', refused('ResourceNotFound', 3)],
    ['network public-ip list --query [].name -o tsv', prints(ADDRESS)],
    [`network public-ip show -g ${NODES} -n ${ADDRESS} --query ipAddress -o tsv`, prints('20.31.57.104')],
    ['network lb list', notSimulated],
    ['network nic list', notSimulated],
    ['network private-endpoint list', notSimulated],
    ['network private-dns zone list', notSimulated],
    ['network application-gateway list', notSimulated],
    ['network list-usages -l westeurope --query [].name.value -o tsv', prints('PublicIPAddresses')],
    ['network list-service-tags -l westeurope', notSimulated],
    ['network watcher list', notSimulated],
    ['network vnet check-ip-address -g rg-net -n vnet-prod --ip-address 10.0.2.9', notSimulated],
  ],
  'compute': [
    ["vm list-usage -l westeurope --query [?name.value=='cores'].limit -o tsv", prints('350')],
    [
      'vm list-skus -l westeurope --resource-type virtualMachines --size Standard_D4s --query [].name -o tsv',
      prints('Standard_D4s_v3 Standard_D4s_v5'),
    ],
    ['vm list-sizes -l westeurope', notSimulated],
    ['vm list', notSimulated],
    [`vmss list -g ${NODES}`, notSimulated],
  ],
  'rights and locks': [
    ['lock list', prints('[]')],
    ['lock list -g rg-net', prints('[]')],
    ['lock show -n nowhere -g rg-net', refused('LockNotFound', 3)],
    ['role definition list -n Reader --query [].roleName -o tsv', prints('Reader')],
    [
      'role assignment list -g rg-net --query [].roleDefinitionName -o tsv --fill-principal-name false',
      prints('Network Contributor'),
    ],
    // The client id of the caller, which Microsoft Graph turns into its object id.
    [
      'role assignment list --assignee 8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13 -g rg-net --query [].roleDefinitionName -o tsv',
      prints('Network Contributor'),
    ],
    [
      'role assignment list --assignee c41e7a95-3f28-4d6b-9e0c-5b8a1d7f2e60 -g rg-net --query [].principalName -o tsv',
      prints('8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13'),
    ],
    [
      'role assignment list --assignee 00000000-0000-4000-8000-000000000000 -g rg-net',
      refusedByAz('Cannot find user or service principal'),
    ],
    ['identity list', notSimulated],
    ['acr list', notSimulated],
  ],
};

describeCommands('az reads', READS);
