import { inferred } from '../rests.ts';
import { unknownWords } from '../../pool/pool-words.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { didYouMean } from '../../values/nearest-words.ts';

export const enumValuesAreKnown = defineCheck({
  id: 'enum-values-are-known',
  title: 'Every enum value is known to this action',
  rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update'),
  scope: 'pool',
  needs: [],
  run(_facts, { name, given }) {
    const unknown = unknownWords(given);
    if (unknown.length === 0) return pass(`All enum values of node pool ${name} are known.`);
    return fail(
      unknown
        .map(
          ({ path, said, known }) => `${path} is ${said}; known values: ${known.join(', ')}.${didYouMean(said, known)}`,
        )
        .join(' '),
      'Correct the value if it is a typo. If it is new in Azure, keep it: Azure decides.',
    );
  },
});
