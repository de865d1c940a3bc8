/**
 * Renders the golden summaries as GitHub shows them, as near as libraries come, into build/preview: the markdown of GitHub's dialect,
 * cleaned by GitHub's own list of what HTML may stay, in GitHub's styles, light and dark.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pageOf } from './page.ts';
import { renderMarkdown } from './render-markdown.ts';

const SOURCE = '__tests__/report/golden';
const TARGET = 'build/preview';

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
const names = (await readdir(SOURCE)).filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
for (const name of names) {
  const body = renderMarkdown(await readFile(join(SOURCE, `${name}.md`), 'utf8'));
  for (const scheme of ['light', 'dark'] as const)
    await writeFile(join(TARGET, `${name}.${scheme}.html`), await pageOf(name, body, scheme));
}
const links = names.map(
  (name) => `<li>${name}: <a href="${name}.light.html">light</a>, <a href="${name}.dark.html">dark</a></li>`,
);
await writeFile(join(TARGET, 'index.html'), await pageOf('Summaries', `<ul>${links.join('\n')}</ul>`, 'light'));
console.log(`${names.length} summaries, light and dark: ${TARGET}/index.html`);
