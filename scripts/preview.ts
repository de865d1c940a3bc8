/**
 * Renders the golden summaries and the README as GitHub shows them, as near as libraries come, into build/preview: the markdown of
 * GitHub's dialect, cleaned by GitHub's own list of what HTML may stay, in GitHub's styles, light and dark, wide and narrow.
 *
 * `--screenshots` also takes a picture of each page, `--picture` those of the README; both need Chromium (or CHROMIUM names it).
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCHEMES, pageOf, type Scheme } from './page.ts';
import { renderMarkdown } from './render-markdown.ts';
import { takeScreenshot } from './screenshot.ts';

const SOURCE = '__tests__/report/golden';
const TARGET = 'build/preview';
/** Of a desktop, and of a narrow window. */
const WIDTHS = [1200, 500] as const;
/** Links and pictures are relative to the root of the repository. */
const RELATIVE = /\b(src|srcset|href)="(?!https?:|#|\/)/gi;
/** Of the golden summary that the README shows, down to the end of its plan. */
const PICTURE = { name: 'blocked-by-capacity', width: 940, height: 646, folder: 'docs/images' } as const;

const { screenshots = false, picture = false } = parseArgs({
  options: { screenshots: { type: 'boolean' }, picture: { type: 'boolean' } },
}).values;

await rm(TARGET, { recursive: true, force: true });
await mkdir(TARGET, { recursive: true });
const goldens = (await readdir(SOURCE)).filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
const sources = new Map([
  ...goldens.map((name) => [name, join(SOURCE, `${name}.md`)] as const),
  ['README', 'README.md'] as const,
]);
for (const [name, path] of sources) {
  const body = renderMarkdown(await readFile(path, 'utf8')).replaceAll(RELATIVE, '$1="../../');
  for (const scheme of SCHEMES) await writeFile(pathOf(name, scheme), await pageOf(name, body, scheme));
}
await writeFile(join(TARGET, 'index.html'), await indexPage([...sources.keys()]));
console.log(`${goldens.length} summaries and the README, light and dark, wide and narrow: ${TARGET}/index.html`);

if (screenshots)
  for (const name of sources.keys())
    for (const scheme of SCHEMES)
      for (const width of WIDTHS)
        await takeScreenshot(pathOf(name, scheme), join(TARGET, `${name}.${scheme}.${width}.png`), width, 2400);
if (picture) {
  await mkdir(PICTURE.folder, { recursive: true });
  for (const scheme of SCHEMES)
    await takeScreenshot(
      pathOf(PICTURE.name, scheme),
      join(PICTURE.folder, `report-${scheme}.png`),
      PICTURE.width,
      PICTURE.height,
    );
  console.log(`The pictures of the README: ${PICTURE.folder}`);
}

function pathOf(name: string, scheme: Scheme): string {
  return join(TARGET, `${name}.${scheme}.html`);
}

/** Each page in frames of both widths and both schemes; a click on its name shows it alone. */
function indexPage(names: readonly string[]): Promise<string> {
  const frames = (name: string): string =>
    WIDTHS.flatMap((width) =>
      SCHEMES.map(
        (scheme) =>
          `<iframe loading="lazy" title="${name}, ${scheme}, ${width} px" src="${name}.${scheme}.html" style="width: ${width}px; height: 900px; border: 1px solid #888"></iframe>`,
      ),
    ).join('\n');
  const sections = names.map((name) => {
    const links = SCHEMES.map((scheme) => `<a href="${name}.${scheme}.html">${scheme}</a>`).join(', ');
    return `<h2 id="${name}">${name} (${links})</h2>\n<div style="display: flex; gap: 8px; overflow-x: auto">${frames(name)}</div>`;
  });
  const list = names.map((name) => `<a href="#${name}">${name}</a>`).join(' · ');
  return pageOf('Reports as GitHub shows them', `<p>${list}</p>\n${sections.join('\n')}`, 'light');
}
