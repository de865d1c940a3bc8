import { test } from '@jest/globals';
import { CLUSTER, OF_PROD, PROD, subnetId } from './names.ts';
import {
  CALLER_OWNS,
  describeCommands,
  expectOutcome,
  notSimulated,
  prints,
  printsNothing,
  refused,
  refusedByAz,
  type Commands,
} from './outcomes.ts';
import { openSignedIn } from './session.ts';

const READER = 'c41e7a95-3f28-4d6b-9e0c-5b8a1d7f2e60';
const ADD = `aks nodepool add ${OF_PROD} -n pool2 --node-count 1 --query provisioningState -o tsv`;
const IN_SUBNET = `${ADD} --vnet-subnet-id ${subnetId('snet-pool2')}`;
const COMPUTE = '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-net/providers/Microsoft.Compute';
const TWO =
  'aks create -g rg-new -n two --no-ssh-key --node-count 1 --network-plugin azure --network-plugin-mode overlay --service-cidr 10.101.0.0/16 --dns-service-ip 10.101.0.10';

/** By somebody who owns the subscription, each in the cloud that those before it left. */
const WRITES: Readonly<Record<string, Commands>> = {
  'a resource group, from its making to its end': [
    ['group create -n rg-new -l westeurope --query properties.provisioningState -o tsv', prints('Succeeded')],
    ['group create -n rg-prod -l northeurope', refused('InvalidResourceGroupLocation')],
    ['group update -n rg-new --tags a=b --query tags.a -o tsv', prints('b')],
    ['lock create -n keep --lock-type CanNotDelete -g rg-new --query level -o tsv', prints('CanNotDelete')],
    ['lock list -g rg-new --query [].name -o tsv', prints('keep')],
    ['group delete -n rg-new --yes', refused('ScopeLocked')],
    ['group exists -n rg-new', prints('true')],
    ['lock delete -n keep -g rg-new', printsNothing],
    ['group delete -n rg-new --yes', printsNothing],
    ['group exists -n rg-new', prints('false')],
    ['group delete -n rg-new --yes', refused('ResourceGroupNotFound', 3)],
    ['group wait -n rg-prod --exists', printsNothing],
    ['resource delete -g rg-net -n nowhere --resource-type Microsoft.Network/virtualNetworks', printsNothing],
    [
      'resource delete -g rg-net -n nowhere --resource-type Microsoft.Network/natGateways',
      refusedByAz('Some resources failed to be deleted'),
    ],
    ['identity create -g rg-prod -n id --query name -o tsv', prints('id')],
    ['identity delete -g rg-prod -n id', notSimulated],
    ['vm delete -g rg-prod -n vm --yes', notSimulated],
    ['vmss delete -g MC_rg-prod_prod_westeurope -n aks-system', notSimulated],
  ],
  'a role assignment': [
    [
      `role assignment create --role Reader --assignee-object-id ${READER} --assignee-principal-type ServicePrincipal --scope ${CLUSTER} --query principalId -o tsv`,
      prints(READER),
    ],
    [
      `role assignment list --scope ${CLUSTER} --fill-principal-name false --query [].roleDefinitionName -o tsv`,
      prints('Reader'),
    ],
    [`role assignment delete --role Reader --assignee-object-id ${READER} --scope ${CLUSTER}`, printsNothing],
    [`role assignment list --scope ${CLUSTER} --fill-principal-name false`, prints('[]')],
  ],
  'a second cluster': [
    ['group create -n rg-new -l westeurope --query properties.provisioningState -o tsv', prints('Succeeded')],
    [`${TWO} --vnet-subnet-id ${subnetId('nowhere')}`, refused('InvalidParameter')],
    [`${TWO} --vnet-subnet-id ${subnetId('snet-pool2')} --query provisioningState -o tsv`, prints('Succeeded')],
    ['aks show -g rg-new -n two --query agentPoolProfiles[0].vnetSubnetId -o tsv', prints(subnetId('snet-pool2'))],
    ['aks list --query sort([].name) -o tsv', prints('prod two')],
    ['aks delete -g rg-new -n two --yes', printsNothing],
    ['aks show -g rg-new -n two', refused('ResourceNotFound', 3)],
    ['aks list --query [].name -o tsv', prints('prod')],
    ['group delete -n rg-new --yes', printsNothing],
  ],
  'the cluster': [
    [`aks update ${PROD} --tags a=b --query tags.a -o tsv`, prints('b')],
    [`aks scale ${PROD} --node-count 4 --nodepool-name system --query agentPoolProfiles[0].count -o tsv`, prints('4')],
    [`aks update ${PROD} --enable-cluster-autoscaler --min-count 1 --max-count 3`, refused('InvalidParameter')],
    [`aks upgrade ${PROD} --kubernetes-version 1.34.1 --yes --query currentKubernetesVersion -o tsv`, prints('1.34.1')],
    [`aks stop ${PROD}`, notSimulated],
    [`aks start ${PROD}`, notSimulated],
    [`aks rotate-certs ${PROD} --yes`, notSimulated],
    [`aks operation-abort ${PROD}`, notSimulated],
    [`aks maintenanceconfiguration add ${OF_PROD} -n default --weekday Monday --start-hour 1`, notSimulated],
    [`aks maintenanceconfiguration delete ${OF_PROD} -n default`, notSimulated],
    [`aks disable-addons ${PROD} -a monitoring`, refusedByAz('The addon omsagent is not installed')],
    [`aks show ${PROD} --query provisioningState -o tsv`, prints('Succeeded')],
  ],
  'a pool that AKS does not take': [
    // A pool beside others that have a subnet needs one too.
    [ADD, refused('InvalidParameter')],
    [`${IN_SUBNET} --labels kubernetes.azure.com/team=a`, refused('BadRequest')],
    [`${IN_SUBNET} --ppg ${COMPUTE}/proximityPlacementGroups/nowhere`, refused('InvalidParameter')],
    [`${IN_SUBNET} --zones 7`, refused('AvailabilityZoneNotSupported')],
    [`${IN_SUBNET} --kubernetes-version 1.35.0`, refused('NodePoolMcVersionIncompatible')],
    [`aks nodepool list ${OF_PROD} --query [].name -o tsv`, prints('system')],
    [IN_SUBNET, prints('Succeeded')],
    [`aks nodepool upgrade ${OF_PROD} -n pool2 --kubernetes-version 1.32.9 --yes`, refused('BadRequest')],
    [`aks nodepool operation-abort ${OF_PROD} -n pool2`, refused('OperationNotAllowed')],
    [`aks nodepool delete-machines ${OF_PROD} -n pool2 --machine-names aks-pool2-0`, notSimulated],
    [`aks nodepool delete ${OF_PROD} -n pool2`, printsNothing],
    [`aks nodepool delete ${OF_PROD} -n pool2`, refusedByAz('Node pool pool2 doesnt exist')],
    [`aks nodepool delete ${OF_PROD} -n system`, refused('InvalidParameter')],
  ],
};

describeCommands('az writes', WRITES, CALLER_OWNS);

test('az account clear, with which the sign-in of a job ends, signs out', async () => {
  const session = await openSignedIn('default');
  try {
    expectOutcome(await session.az('account clear'), printsNothing);
    expectOutcome(await session.az('aks list'), refusedByAz("Please run 'az login' to setup account."));
  } finally {
    await session.close();
  }
});
