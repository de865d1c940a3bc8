import type { Check } from './check.ts';
import { notApplicable, type Verdict } from './verdict.ts';

/** What a check answered, about the cluster or about one pool. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly pool?: string;
}

/** A check and all its judgements. */
interface Asked {
  readonly check: Check;
  readonly judgements: readonly Judgement[];
}

/** The same, where a structural stop leaves nothing to say about the pools and their subnets. */
export function withoutConsequences(asked: readonly Asked[], ignore: readonly string[]): readonly Asked[] {
  const stop = asked.find(
    ({ check, judgements }) =>
      check.isStructural === true &&
      !ignore.includes(check.id) &&
      judgements.some(({ verdict }) => verdict.status === 'failed'),
  );
  if (stop === undefined) return asked;
  const why = notApplicable(`no pool can have a subnet of its own here, as ${stop.check.id} tells`);
  const isNews = ({ status }: Verdict): boolean => status === 'failed' || status === 'unknown';
  return asked.map(({ check, judgements }) =>
    check.scope === 'cluster'
      ? { check, judgements }
      : {
          check,
          judgements: judgements.map((judgement) =>
            isNews(judgement.verdict) ? { ...judgement, verdict: why } : judgement,
          ),
        },
  );
}
