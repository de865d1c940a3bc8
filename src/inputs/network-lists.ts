import type { z } from 'zod';
import { shown, Wrong } from './field.ts';
import { listField, type ListSaid } from './lists.ts';
import { readResourceId } from './values.ts';

const ZONE = /^[A-Za-z0-9][-A-Za-z0-9]{0,39}$/;

/** Azure has 1, 2 and 3; another word is left to it. https://learn.microsoft.com/azure/reliability/availability-zones-overview */
export const zones: z.ZodType<readonly string[], ListSaid> = listField(
  (item) => (ZONE.test(item) ? item : new Wrong(`${shown(item)} is not a zone. Use 1, 2, or 3.`)),
  (zone) => zone,
  {
    anyOf: [
      { type: 'array', items: { anyOf: [{ enum: [1, 2, 3, '1', '2', '3'] }, { type: ['integer', 'string'] }] } },
      { type: 'integer', minimum: 1 },
      {
        type: 'string',
        pattern: String.raw`^[-A-Za-z0-9]+(?:[\s,]+[-A-Za-z0-9]+)*$`,
        patternErrorMessage: 'Use 1, 2, or 3, or a list of these.',
      },
    ],
  },
);

const APPLICATION_SECURITY_GROUP = 'Microsoft.Network/applicationSecurityGroups';

/** The full ids of application security groups. */
export const applicationSecurityGroups: z.ZodType<readonly string[], ListSaid> = listField(
  (item) => readResourceId(item, APPLICATION_SECURITY_GROUP),
  (id) => id.toLowerCase(),
);
