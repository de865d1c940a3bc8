import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';

const PAGES = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'examples/**/*.md']).sort();

/** The most words of the README, fences and tables included. */
const MOST_WORDS = 2200;

/** Links and images, of HTML too, whose target lies in this repository; code is not read. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)]
    .map(([, target, attribute = '']) => target ?? attribute)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): readonly string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page links to and is not there. */
function brokenLinks(page: string, text: string): readonly string[] {
  return linksOf(text).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
  });
}

test('the pages are found', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', join('docs', 'checks.md')]));
});

test.each(PAGES)('%s links to nothing that is not there', (page) => {
  expect(brokenLinks(page, readFileSync(page, 'utf8'))).toEqual([]);
});

test('a link to a file or a heading that is not there is seen', () => {
  const text =
    '[a](docs/no-such-page.md) [b](README.md#no-such-heading) [c](README.md#set-up) `[d](no)` [e](#no) [f](https://x.example) <img src="no.png">';
  expect(brokenLinks('README.md', text)).toEqual([
    'docs/no-such-page.md',
    'README.md#no-such-heading',
    '#no',
    'no.png',
  ]);
});

test(`the README has at most ${MOST_WORDS} words`, () => {
  expect(readFileSync('README.md', 'utf8').trim().split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
});

test('every page of docs is linked from the README or from a page that is', () => {
  const reached = new Set<string>();
  const follow = (page: string): void => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const link of linksOf(readFileSync(page, 'utf8'))) {
      const target = normalize(join(dirname(page), link.split('#')[0] ?? ''));
      if (target.endsWith('.md') && existsSync(target)) follow(target);
    }
  };
  follow('README.md');
  expect(globSync('docs/*.md').filter((page) => !reached.has(page))).toEqual([]);
});
