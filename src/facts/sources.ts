import type { Sources } from './reading.ts';
import { accessSources } from './sources/access.ts';
import { clusterSources } from './sources/cluster.ts';
import { computeSources } from './sources/compute.ts';
import { policySources } from './sources/policy.ts';
import { networkSources } from './sources/network.ts';

/**
 * Where each fact comes from. A source asks for its resource as soon as the id is known: from the inputs, or out of another fact, which
 * it then waits for. So the waves follow from what depends on what, and nothing is read that nobody asks for.
 */
export const SOURCES: Sources = {
  ...clusterSources,
  ...networkSources,
  ...accessSources,
  ...computeSources,
  ...policySources,
};
