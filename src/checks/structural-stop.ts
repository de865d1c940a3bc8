import type { Check } from './check.ts';
import { notApplicable, type Verdict } from './verdict.ts';

/** An answer of a check, about the cluster or about one pool. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly pool?: string;
}

/** A check with all its answers. */
interface Asked {
  readonly check: Check;
  readonly judgements: readonly Judgement[];
}

/** The same answers; after a structural stop, those about pools and subnets become not applicable. */
export function withoutConsequences(asked: readonly Asked[], ignore: readonly string[]): readonly Asked[] {
  const stop = asked.find(
    ({ check, judgements }) =>
      check.isStructural === true &&
      !ignore.includes(check.id) &&
      judgements.some(({ verdict }) => verdict.status === 'failed'),
  );
  if (stop === undefined) return asked;
  const why = notApplicable(`no pool can have a custom subnet here (${stop.check.id})`);
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
