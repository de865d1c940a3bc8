import { inferred } from '../rests.ts';
import { unknownWords } from '../../pool/pool-words.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

export const wordsAreKnown = defineCheck({
  id: 'words-are-known',
  title: 'Every word of a closed list is one that this action knows',
  rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update'),
  scope: 'pool',
  needs: [],
  run(_facts, { name, given }) {
    const unknown = unknownWords(given);
    if (unknown.length === 0) return pass(`Node pool ${name} is asked for in known words.`);
    return fail(
      unknown.map(({ path, said, known }) => `${path} is ${said}; known are ${known.join(', ')}.`).join(' '),
      'Correct the word if it is a typing error. If Azure has learned it since, leave it: Azure decides.',
    );
  },
});
