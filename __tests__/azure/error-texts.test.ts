import { describe, test } from '@jest/globals';

import { expectExplained } from './seen-error.ts';
import { TEXTS } from './texts/index.ts';

describe('what Azure says is explained:', () => {
  test.each(TEXTS)('$name', expectExplained);
});
