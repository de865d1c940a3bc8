import type { PoolRequest } from '../../pool-request.ts';

/** The pool is made of single virtual machines. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export function isOfVirtualMachines({ wanted }: PoolRequest): boolean {
  return wanted.type.toLowerCase() === 'virtualmachines';
}
