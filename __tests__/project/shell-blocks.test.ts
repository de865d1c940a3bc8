import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { fencesIn } from '../../tools/fences.ts';

function blocksOf(text: string): readonly string[] {
  return fencesIn(text).flatMap((fence) => (fence.language === 'sh' ? [fence.text] : []));
}

const BLOCKS = globSync(['*.md', 'docs/*.md'])
  .sort()
  .flatMap((page) => blocksOf(readFileSync(page, 'utf8')).map((block): [string, string] => [page, block]));

test.each(BLOCKS)('%s: what is to be pasted is shell: %s', (_, block) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: block, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the set-up of the README sets every variable that an example reads', () => {
  const [, setUp = ''] = /^## Set up\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const set = [...setUp.matchAll(/^gh variable set (\w+)/gm)].map(([, name = '']) => name);
  const read = globSync('examples/*.yml').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bvars\.(\w+)/g)].map(([, name = '']) => name),
  );
  expect(set.toSorted()).toEqual([...new Set(read)].toSorted());
});
