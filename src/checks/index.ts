import type { Check, CheckGroup } from './check.ts';
import { cluster } from './cluster/index.ts';
import { placement } from './placement/index.ts';
import { exclusivity } from './exclusivity/index.ts';
import { ranges } from './ranges/index.ts';
import { addresses } from './addresses/index.ts';
import { limits } from './limits/index.ts';
import { securityRules } from './security-rules/index.ts';
import { routes } from './routes/index.ts';
import { egress } from './egress/index.ts';
import { versions } from './versions/index.ts';
import { images } from './images/index.ts';
import { specification } from './specification/index.ts';
import { sizes } from './sizes/index.ts';
import { access } from './access/index.ts';
import { followUps } from './follow-ups/index.ts';
import { FACTS_ARE_READABLE, REQUIRED_FACTS_ARE_READABLE } from './unread-facts.ts';

/** Every check, in the order in which a person would ask: the groups, and within each the checks. */
export const GROUPS: readonly CheckGroup[] = [
  cluster,
  placement,
  exclusivity,
  ranges,
  addresses,
  limits,
  securityRules,
  routes,
  egress,
  versions,
  images,
  specification,
  sizes,
  access,
  followUps,
];

export const CATALOGUE: readonly Check[] = GROUPS.flatMap(({ checks }) => checks);

/** The ids that findings carry, and that `ignore-checks` knows. */
export const checkIds: readonly string[] = [
  REQUIRED_FACTS_ARE_READABLE,
  FACTS_ARE_READABLE,
  ...CATALOGUE.map((check) => check.id),
];
