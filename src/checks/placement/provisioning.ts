const BROKEN = ['failed', 'canceled'];

/** The last change of it did not succeed. One that is still being changed is waited for. */
export function isBroken({ provisioningState }: { readonly provisioningState: string }): boolean {
  return BROKEN.includes(provisioningState.toLowerCase());
}
