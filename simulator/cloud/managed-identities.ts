import { guidOf, keyOf } from './ids.ts';

/** What a job presents, for which Entra gives a token of the identity. */
export interface FederatedCredentialState {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
}

export interface ManagedIdentityState {
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  readonly clientId: string;
  readonly principalId: string;
  /** By name without case. */
  readonly credentials: Map<string, FederatedCredentialState>;
}

/** User-assigned identities that a client made. Nobody signs in as one of them: the caller of a scenario is another. */
export class ManagedIdentities {
  readonly #identities = new Map<string, ManagedIdentityState>();

  get(resourceGroup: string, name: string): ManagedIdentityState | undefined {
    return this.#identities.get(keyOf(resourceGroup, name));
  }

  add(resourceGroup: string, name: string, location: string): ManagedIdentityState {
    const key = keyOf(resourceGroup, name);
    const identity = {
      ...{ resourceGroup, name, location, credentials: new Map<string, FederatedCredentialState>() },
      ...{ clientId: guidOf(`clients/${key}`), principalId: guidOf(`principals/${key}`) },
    };
    this.#identities.set(key, identity);
    return identity;
  }
}
