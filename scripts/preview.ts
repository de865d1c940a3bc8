/**
 * Renders the golden summaries as GitHub shows them, as near as libraries come, into build/preview: the markdown of GitHub's dialect,
 * cleaned by GitHub's own list of what HTML may stay, in GitHub's styles, light and dark.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { renderMarkdown } from './render-markdown.ts';

const SOURCE = '__tests__/report/golden';
const TARGET = 'build/preview';

/** The background of GitHub's pages, which the style sheets leave to the page. */
const SCHEMES = { light: '#ffffff', dark: '#0d1117' } as const;

/** Those of diffs are not among the styles of its markdown. https://github.com/primer/primitives, prettylights */
const DIFF_COLOURS = {
  light: { added: ['#116329', '#dafbe1'], removed: ['#82071e', '#ffebe9'], changed: ['#953800', '#ffd8b5'] },
  dark: { added: ['#aff5b4', '#033a16'], removed: ['#ffdcd7', '#67060c'], changed: ['#ffdfb6', '#5a1e02'] },
} as const;

const require = createRequire(import.meta.url);

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
const names = (await readdir(SOURCE)).filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
for (const name of names) {
  const body = renderMarkdown(await readFile(join(SOURCE, `${name}.md`), 'utf8'));
  for (const scheme of ['light', 'dark'] as const)
    await writeFile(join(TARGET, `${name}.${scheme}.html`), await page(name, body, scheme));
}
const links = names.map(
  (name) => `<li>${name}: <a href="${name}.light.html">light</a>, <a href="${name}.dark.html">dark</a></li>`,
);
await writeFile(join(TARGET, 'index.html'), await page('Summaries', `<ul>${links.join('\n')}</ul>`, 'light'));
console.log(`${names.length} summaries, light and dark: ${TARGET}/index.html`);

async function page(title: string, body: string, scheme: keyof typeof SCHEMES): Promise<string> {
  const css = await readFile(require.resolve(`github-markdown-css/github-markdown-${scheme}.css`), 'utf8');
  const diff = Object.entries(DIFF_COLOURS[scheme])
    .map(([kind, [colour, background]]) => `.diff-${kind} { color: ${colour}; background: ${background}; }`)
    .join('\n');
  // A summary stands in a box of this width, with this padding.
  const frame = `body { margin: 0; background: ${SCHEMES[scheme]}; } main { max-width: 960px; margin: 0 auto; padding: 24px; }`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>
${css}
${frame}
${diff}
</style></head><body><main class="markdown-body">
${body}
</main></body></html>
`;
}
