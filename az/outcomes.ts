import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SUBSCRIPTION } from '../__tests__/simulator/client.ts';
import type { Json } from '../simulator/json.ts';
import { openSignedIn, type Answer, type Session } from './session.ts';

/** What comes of a command: what it prints, or that it is refused, or that the simulator says that it does not play it. */
export type Outcome =
  | { readonly kind: 'prints'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: string; readonly exit: number }
  | { readonly kind: 'refused by az'; readonly says: string }
  | { readonly kind: 'not simulated' };

/** Exit code 0, and this on standard output, with one blank for each gap. */
export function prints(text: string): Outcome {
  return { kind: 'prints', text };
}

export const printsNothing = prints('');

/** Azure's code as az prints it. Exit code 3 is what az makes of a 404. */
export function refused(code: string, exit = 1): Outcome {
  return { kind: 'refused', code, exit };
}

/** az itself sees from what it read that this does not go. */
export function refusedByAz(says: string): Outcome {
  return { kind: 'refused by az', says };
}

/** Status 501, of which az makes neither "deleted" nor "false" nor an empty list. */
export const notSimulated: Outcome = { kind: 'not simulated' };

export function expectOutcome({ code, stdout, stderr, sent }: Answer, outcome: Outcome): void {
  const printed = stdout.trim().replaceAll(/\s+/g, ' ');
  switch (outcome.kind) {
    case 'prints':
      expect([code, printed, code === 0 ? '' : stderr]).toEqual([0, outcome.text, '']);
      return;
    case 'refused':
      expect([code, printed, /^Code: (\w+)$/m.exec(stderr)?.[1] ?? stderr]).toEqual([outcome.exit, '', outcome.code]);
      return;
    case 'refused by az':
      expect([code, printed]).toEqual([1, '']);
      expect(stderr).toContain(outcome.says);
      return;
    case 'not simulated':
      expect([code, printed, sent.at(-1)?.status]).toEqual([1, '', 501]);
      expect(stderr).toContain('NotSimulated');
  }
}

/** Each runs after the one before it, in the same cloud. */
export type Commands = readonly (readonly [command: string, outcome: Outcome])[];

/** A test for each command; each table is played in a cloud of its own, the scenario `default` with the patch. */
export function describeCommands(title: string, tables: Readonly<Record<string, Commands>>, patch: Json = {}): void {
  describe.each(Object.entries(tables))(`${title} %s`, (_, commands) => {
    let session: Session;

    beforeAll(async () => {
      session = await openSignedIn('default', patch);
    });
    afterAll(async () => {
      await session.close();
    });

    test.each(commands)('az %s', async (command, outcome) => {
      expectOutcome(await session.az(command), outcome);
    });
  });
}

/** Lets the caller do everything in the subscription, as a person has it who sets things up. */
export const CALLER_OWNS = {
  roleAssignments: {
    'caller-owns': { principal: 'caller', role: 'Owner', scope: `/subscriptions/${SUBSCRIPTION}` },
  },
};
