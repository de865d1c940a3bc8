import { seen, type SeenError } from '../seen-error.ts';

const POLICY = '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization';

/** Today's shape of a refusal by a policy. https://github.com/Azure/karpenter-provider-azure/issues/794 */
function policyInfo(path: string, value: string, targets: string | readonly string[], operator: string): object {
  return {
    type: 'PolicyViolation',
    info: {
      evaluationDetails: {
        evaluatedExpressions: [
          {
            result: 'True',
            expression: 'type',
            path: 'type',
            expressionValue: 'x',
            targetValue: 'x',
            operator: 'Equals',
          },
          { result: 'False', expression: path, path, expressionValue: value, targetValue: targets, operator },
        ],
      },
      policyDefinitionId: `${POLICY}/policyDefinitions/def-1`,
      policyDefinitionName: 'def-1',
      policyDefinitionDisplayName: 'Allowed virtual machine size SKUs',
      policyAssignmentId: `${POLICY}/policyAssignments/sizes`,
      policyAssignmentName: 'sizes',
    },
  };
}

/** Causes that stand inside of an error that says nothing, and in its additional info. */
export const WRAPPED_TEXTS: readonly SeenError[] = [
  {
    name: 'a full subnet in the details of a reconciler that gave up',
    error: seen(undefined, 'ReconcileVMSSAgentPoolFailed', 'VMSSAgentPoolReconciler retry failed', [
      {
        code: 'SubnetIsFull',
        message:
          'Subnet /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/snet-pool2 with address prefix 10.1.2.0/28 does not have enough capacity for 3 IP addresses.',
      },
    ]),
    retry: 'never',
    check: 'subnet-has-free-addresses',
    code: 'SubnetIsFull',
    means: 'snet-pool2 is full: 10.1.2.0/28 lacks the 3 free addresses',
  },
  // https://github.com/jenkins-infra/helpdesk/issues/3584
  {
    name: 'an allocation failure two errors deep',
    error: seen(undefined, 'ResourceDeploymentFailure', 'The resource operation completed with terminal state.', [
      {
        code: 'CreateVMSSAgentPoolFailed',
        message: 'VMSSAgentPoolReconciler retry failed',
        details: [{ code: 'OverconstrainedZonalAllocationRequest', message: 'Allocation failed.' }],
      },
    ]),
    retry: 'never',
    code: 'OverconstrainedZonalAllocationRequest',
    means: "matches the pool's zone, VM size, disk, and network",
  },
  // https://github.com/Azure/aks-engine/issues/4132
  {
    name: 'a generation that the size cannot boot, in JSON in the message of a detail',
    error: seen(undefined, 'ResourceDeploymentFailure', "The resource operation completed with state 'Failed'.", [
      {
        code: 'CreateVMSSAgentPoolFailed',
        message:
          'VMSSAgentPoolReconciler retry failed: deployment operations failed with error messages: {\n  "code": "BadRequest",\n  "message": "The selected VM Size \'Standard_DC8_v2\' cannot boot Hypervisor Generation \'1\'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size."\n }',
      },
    ]),
    retry: 'never',
    check: 'vm-size-runs-the-image',
    means: "Standard_DC8_v2 cannot run the pool's node image, which is generation 1",
  },
  // https://github.com/mspnp/aks-baseline/issues/372
  {
    name: 'a size that is not available, inside of a template that failed validation',
    error: seen(400, 'InvalidTemplateDeployment', 'The template deployment is not valid.', [
      {
        code: 'SkuNotAvailable',
        message:
          "The requested size for resource '/subscriptions/x/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/aks-npuser01-37152336-vmss' is currently not available in location 'eastus2' zones '1,2,3' for subscription 'x'. Please try another size or deploy to a different location or zones.",
      },
    ]),
    retry: 'never',
    check: 'vm-size-is-offered',
    code: 'SkuNotAvailable',
    means: 'not available in eastus2, zone 1,2,3',
  },
  {
    name: "a policy of today's shape, with a list of sizes",
    error: seen(
      403,
      'RequestDisallowedByPolicy',
      "Resource 'aks-pool2-1-vmss' was disallowed by policy. Reasons: 'The selected virtual machine size is not allowed.'. See error details for policy resource IDs.",
      [],
      [policyInfo('properties.hardwareProfile.vmSize', 'Standard_D16_v4', ['Standard_B2ms', 'Standard_B2s'], 'In')],
    ),
    retry: 'never',
    means:
      'properties.hardwareProfile.vmSize is Standard_D16_v4, and the policy compares it (In) with Standard_B2ms, Standard_B2s',
    fix: `--policy-assignment ${POLICY}/policyAssignments/sizes`,
  },
  {
    name: "a policy of today's shape, about a tag that is empty",
    error: seen(
      403,
      'RequestDisallowedByPolicy',
      "Resource 'pool2' was disallowed by policy. Reasons: 'Tag costCenter is required.'. See error details for policy resource IDs.",
      [],
      [policyInfo('tags.costCenter', '', 'true', 'Exists')],
    ),
    retry: 'never',
    means: 'denies the resource pool2: Tag costCenter is required. Policy assignment: sizes',
    fix: 'az policy exemption create',
  },
  {
    name: "a policy of today's shape, inside of a preflight check",
    error: seen(400, 'BadRequest', 'Preflight validation check for resource(s) for container service c failed.', [
      {
        code: 'RequestDisallowedByPolicy',
        message:
          "Resource 'aks-pool2-2-vmss' was disallowed by policy. Reasons: 'No public addresses.'. See error details for policy resource IDs.",
        additionalInfo: [policyInfo('properties.publicIPAddress', 'x', 'false', 'Exists')],
      },
    ]),
    retry: 'never',
    code: 'RequestDisallowedByPolicy',
    means: 'denies the resource aks-pool2-2-vmss: No public addresses.',
    fix: `--policy-assignment ${POLICY}/policyAssignments/sizes`,
  },
  // https://github.com/Azure/AKS/issues/211
  {
    name: 'a policy with its ids alone, in JSON in the message',
    error: seen(
      400,
      'BadRequest',
      'Provisioning of resource(s) for container service c failed. Message: The template deployment failed with multiple errors. Details: [{"code":"RequestDisallowedByPolicy","message":"Resource \'aks-nodepool1-12868434-nic-0\' was disallowed by policy. Policy identifiers: \'[{\\"policyDefinitionId\\":\\"/subscriptions/x/providers/Microsoft.Authorization/policyDefinitions/EnforceNSG\\",\\"policyAssignmentId\\":\\"/subscriptions/x/providers/Microsoft.Authorization/policyAssignments/EnforceNSG\\"}]\'.","target":"aks-nodepool1-12868434-nic-0"}]',
    ),
    retry: 'never',
    code: 'RequestDisallowedByPolicy',
    means: 'EnforceNSG',
    fix: '--policy-assignment /subscriptions/x/providers/Microsoft.Authorization/policyAssignments/EnforceNSG',
  },
];
