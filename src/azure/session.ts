import type { AzureEvent } from './azure-event.ts';
import type { World } from '../world/world.ts';
import { createArmClient, type ArmClient } from './arm-client.ts';
import type { AssertionSource } from './assertion.ts';
import type { Cloud } from './clouds.ts';
import { createCredential } from './credential.ts';

export interface SessionOptions {
  readonly world: World<AzureEvent>;
  readonly identity: { readonly tenantId: string; readonly clientId: string; readonly subscriptionId: string };
  readonly cloud: Cloud;
  /** That GitHub's id tokens are for. */
  readonly audience: string;
  readonly assertions: AssertionSource;
  /** Whether a credential and rights that are missing are looked for again for a while: they may have been made a moment ago. */
  readonly awaitsNewRights: boolean;
}

/**
 * Signs in and gives the door to Azure Resource Manager.
 * @throws {ProblemError} when GitHub or Entra gives no token
 * @throws the signal's reason when the run is stopped
 */
export async function openSession({
  world,
  identity,
  cloud,
  audience,
  assertions,
  awaitsNewRights,
}: SessionOptions): Promise<ArmClient> {
  const { tenantId, clientId, subscriptionId } = identity;
  const { tokens } = world;
  if (tokens !== undefined) {
    const credential = {
      getToken: async (scopes: string | string[]) => {
        const { token, expiresOnTimestamp } = await tokens([scopes].flat().join(' '));
        world.mask(token);
        return { token, expiresOnTimestamp };
      },
    };
    return createArmClient({
      world,
      cloud,
      subscriptionId,
      credential,
      createCredential: () => credential,
      awaitsNewRights,
    });
  }
  const { credential, signIn, renew } = createCredential({
    ...world,
    cloud,
    tenantId,
    clientId,
    audience,
    assertions,
    awaitsNewRights,
  });
  await signIn();
  return createArmClient({ world, cloud, subscriptionId, credential, createCredential: renew, awaitsNewRights });
}
