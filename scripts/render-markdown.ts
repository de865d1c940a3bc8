import type { Element, ElementContent, Root, Text } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * GitHub's markdown as HTML. What HTML may stay is GitHub's own list: https://github.com/rehypejs/rehype-sanitize#options. Without
 * what GitHub does besides: mentions, references, emoji and formulas, which the report keeps from happening, and colours, of which
 * only those of diffs are drawn.
 */
export function renderMarkdown(markdown: string): string {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(colourDiffs)
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();
}

function colourDiffs(): (tree: Root) => void {
  return (tree) => {
    colourIn(tree.children);
  };
}

function colourIn(nodes: readonly (Root['children'][number] | ElementContent)[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'code' && String(node.properties['className']).includes('language-diff')) colour(node);
    else colourIn(node.children);
  }
}

const KINDS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '!': 'changed' };

function colour(code: Element): void {
  const text = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  code.children = text.split(/(?<=\n)/).map((line): Element | Text => {
    const kind = KINDS[line.charAt(0)];
    const value: Text = { type: 'text', value: line };
    if (kind === undefined) return value;
    return { type: 'element', tagName: 'span', properties: { className: [`diff-${kind}`] }, children: [value] };
  });
}
