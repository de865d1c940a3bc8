import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const CAPACITY_TEXTS: readonly SeenError[] = [
  {
    name: 'a quota of Compute, with the code of AKS for busy,',
    error: seen(
      409,
      'OperationNotAllowed',
      'Operation could not be completed as it results in exceeding approved standardDASv5Family Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 100, Current Usage: 96, Additional Required: 64, (Minimum) New Limit Required: 160.',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    means: 'standardDASv5Family Cores is 100: 96 are used, and 64 more are needed',
  },
  {
    name: 'a quota in JSON inside of a message',
    error: seen(
      400,
      'BadRequest',
      'Provisioning of resource(s) for Agent Pool npwin failed. Error: {\n  "code": "InvalidTemplateDeployment",\n  "message": "The template deployment is not valid.",\n  "details": [{"code": "QuotaExceeded", "message": "Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 4, Current Usage: 4, Additional Required: 2, (Minimum) New Limit Required: 6."}]}',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    code: 'QuotaExceeded',
    means: 'Total Regional Cores is 4: 4 are used, and 2 more',
  },
  {
    name: 'a quota in older words',
    error: seen(
      undefined,
      'QuotaExceeded',
      'Operation results in exceeding quota limits of Core. Maximum allowed: 450, Current in use: 449, Additional requested: 8.',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    means: 'quota Core is 450: 449 are used, and 8 more',
  },
  {
    name: 'a regional vCPU quota',
    error: seen(
      400,
      'ErrCode_InsufficientVCPUQuota',
      'Insufficient regional vcpu quota left for location westus2. left regional vcpu quota 4, requested quota 6.',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    means: '4 vCPUs left, and 6 are needed',
  },
  {
    name: "a size family's vCPU quota",
    error: seen(
      400,
      'ErrCode_InsufficientVCPUQuota',
      'Insufficient vcpu quota requested 2, remaining 0 for family StandardDasv7Family for region eastus.',
    ),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    means: 'quota of StandardDasv7Family has 0 vCPUs left, and 2 are needed',
  },
  {
    name: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
    error: seen(
      400,
      'InvalidLoadBalancerProfileAllocatedOutboundPorts',
      'Load balancer profile allocated ports 8000 is not in an allowable range given the number of nodes and IPs provisioned.',
    ),
    retry: 'never',
    check: 'load-balancer-has-ports-for-every-node',
  },
  {
    name: 'outbound ports in numbers',
    error: seen(
      400,
      'InvalidLoadBalancerProfileAllocatedOutboundPorts',
      'Load balancer profile allocated ports 8000 is not in an allowable range given the number of nodes and IPs provisioned. Total node count 9 requires 72000 ports but only 64000 ports are available given 1 outbound public IPs. Refer to https://aka.ms/aks/slb-ports for more details.',
    ),
    retry: 'never',
    check: 'load-balancer-has-ports-for-every-node',
    means: '64000 outbound ports on 1 public address, and 9 nodes need 72000. Each node gets 8000',
  },
  {
    name: 'a size that is not offered, in newer words',
    error: seen(
      400,
      'VMSizeNotSupported',
      "Virtual Machine size: 'Standard_NC6' is not supported for subscription 00000000-0000-0000-0000-000000000000 in location 'westus2'. The available VM sizes are 'standard_d2s_v5'",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'Standard_NC6 is not available to this subscription in westus2',
  },
  {
    name: 'a zone that is not offered',
    error: seen(
      400,
      'AvailabilityZoneNotSupported',
      "Preflight validation check for resource(s) for container service aks1 in resource group rg1 failed. Message: The zone(s) '1' for resource 'agentpool2' is not supported.The supported zones for location 'westus2' are '2', '3'",
    ),
    retry: 'never',
    check: 'zones-are-offered',
    means: 'not available in zone 1 of westus2. Available zones: 2, 3',
  },
  {
    name: 'a size that the subscription cannot have',
    error: seen(
      400,
      'BadRequest',
      "The VM size of AgentPoolProfile:nodepool1 is not allowed in your subscription in location 'westus'.",
    ),
    retry: 'never',
    check: 'vm-size-is-offered',
    means: 'in westus',
  },
  ...['VMSizeNotSupported', 'SkuNotAvailable'].map((code) => ({ ...byCode(code), check: 'vm-size-is-offered' })),
  { ...byCode('AvailabilityZoneNotSupported'), check: 'zones-are-offered' },
  byCode('PublicIPCountLimitReached'),
  ...['AllocationFailed', 'ZonalAllocationFailed', 'OverconstrainedAllocationRequest'].map(byCode),
  {
    name: 'an allocation failure under another',
    error: seen(
      undefined,
      'ResourceOperationFailure',
      "The resource operation completed with terminal provisioning state 'Failed'.",
      [{ code: 'OverconstrainedZonalAllocationRequest', message: 'Allocation failed.' }],
    ),
    retry: 'never',
    fix: 'Run again later',
  },
  {
    name: 'a quota without numbers',
    error: seen(400, 'ErrCode_InsufficientVCPUQuota', 'Insufficient quota.'),
    retry: 'never',
    check: 'vcpu-quota-suffices',
    fix: 'larger quota',
  },
];

function byCode(code: string): SeenError {
  return { name: code, error: seen(400, code, 'No.'), retry: 'never' };
}
