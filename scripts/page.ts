import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The background of GitHub's pages, which the style sheets leave to the page. */
const BACKGROUNDS: Readonly<Record<Scheme, string>> = { light: '#ffffff', dark: '#0d1117' };

/** Those of diffs are not among the styles of its markdown. https://github.com/primer/primitives, prettylights */
const DIFF_COLORS: Readonly<Record<Scheme, Readonly<Record<string, readonly [color: string, background: string]>>>> = {
  light: { added: ['#116329', '#dafbe1'], removed: ['#82071e', '#ffebe9'], changed: ['#953800', '#ffd8b5'] },
  dark: { added: ['#aff5b4', '#033a16'], removed: ['#ffdcd7', '#67060c'], changed: ['#ffdfb6', '#5a1e02'] },
};

const require = createRequire(import.meta.url);

/** A page of HTML in GitHub's styles; `body` is clean HTML already, as `renderMarkdown` gives it. */
export async function pageOf(title: string, body: string, scheme: Scheme): Promise<string> {
  const css = await readFile(require.resolve(`github-markdown-css/github-markdown-${scheme}.css`), 'utf8');
  const diff = Object.entries(DIFF_COLORS[scheme])
    .map(([kind, [color, background]]) => `.diff-${kind} { color: ${color}; background: ${background}; }`)
    .join('\n');
  // A summary stands in a box with this padding.
  const frame = `body { margin: 0; background: ${BACKGROUNDS[scheme]}; } main { box-sizing: border-box; padding: 24px; }`;
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
