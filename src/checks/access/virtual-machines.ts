import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';

/** The pool is made of single virtual machines. */
export function isOfVirtualMachines({ wanted }: PoolRequest): boolean {
  return isTypeOfVirtualMachines(wanted.type);
}
