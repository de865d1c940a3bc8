import type { ArmClient } from '../azure/arm-client.ts';
import type { World } from '../world/world.ts';
import type { StepEvent } from './step-event.ts';

/** What a step needs: the world, whose signal is aborted by cancel and deadline, and the door to Azure. */
export type Hands<Event = StepEvent> = World<Event> & { readonly client: ArmClient };
