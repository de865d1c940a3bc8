import { expect, test } from '@jest/globals';
import { fencesIn, typedIn } from '../../tools/fences.ts';

const PAGE = [
  'Text.',
  '',
  '```yaml title',
  'a: 1',
  '```',
  '- an item',
  '  ```sh',
  '  echo',
  '    more',
  '  ```',
  '````text',
  '```',
  '````',
].join('\n');

test('a fence is told with its language, the line of its text, and without its own indentation', () => {
  expect(fencesIn(PAGE)).toEqual([
    { language: 'yaml', line: 4, text: 'a: 1\n' },
    { language: 'sh', line: 8, text: 'echo\n  more\n' },
    { language: 'text', line: 12, text: '```\n' },
  ]);
});

test('a page without fences has none, and one that is not closed is none', () => {
  expect(fencesIn('Text with `code`.')).toEqual([]);
  expect(fencesIn('```sh\necho')).toEqual([]);
});

test('of a console, what is typed is kept on its line, with the lines that it goes on in', () => {
  expect(typedIn('$ az login \\\n    --output none\nprinted\n$ az account show\n')).toBe(
    'az login \\\n    --output none\n\naz account show\n',
  );
});
