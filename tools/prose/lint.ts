import type { Link, Root as Markdown } from 'mdast';
import type { Nodes, Root } from 'nlcst';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRedundantAcronyms from 'retext-redundant-acronyms';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { MOST_WORDS, PHRASES } from './house-style.ts';

/** Stands for inline code in a sentence: a word, and none that a rule looks for. */
const CODE = 'CODE';

const RULES = {
  plugins: [retextRepeatedWords, retextIndefiniteArticle, retextSentenceSpacing, retextRedundantAcronyms, houseStyle],
};

/** What is wrong with the prose of a page in Markdown; code is not read. The messages are on the file that comes back. */
export async function lintMarkdown(path: string, page: string): Promise<VFile> {
  const file = new VFile({ path, value: page });
  const markdown = unified().use(remarkParse).use(remarkGfm).use(proseAlone).use(remarkRetext, english());
  await markdown.run(markdown.parse(file), file);
  return file;
}

/** What is wrong with the comments of a YAML file. Comment lines that follow one another are one paragraph. */
export async function lintComments(path: string, yaml: string): Promise<VFile> {
  const comments = yaml
    .split('\n')
    .map((line) => /(?:^|\s)# (?!yaml-language-server|v\d|zizmor: )(.*)$/.exec(line)?.[1] ?? '')
    .join('\n');
  const file = new VFile({ path, value: comments.replaceAll(/`[^`\n]+`|https:\S+/g, CODE) });
  const text = english();
  await text.run(text.parse(file), file);
  return file;
}

function english() {
  return unified().use(retextEnglish).use(RULES);
}

/** What is prose in Markdown: cells of tables too, each by itself, which the bridge to sentences leaves out; and no bare addresses. */
function proseAlone() {
  return (tree: Markdown): void => {
    visit(tree, (node) => {
      // The bridge parts what begins on another line.
      if (node.type === 'tableRow')
        for (const [index, { position }] of node.children.entries())
          if (position) for (const point of [position.start, position.end]) point.line += index;
      if (node.type === 'link' && textIn(node) === node.url)
        Object.assign(node, { type: 'inlineCode', value: node.url, children: undefined });
      if (node.type === 'tableCell') Object.assign(node, { type: 'paragraph' });
      if (node.type === 'table' || node.type === 'tableRow') Object.assign(node, { type: 'blockquote' });
    });
  };
}

function textIn({ children: [first] }: Link): string {
  return first?.type === 'text' ? first.value : '';
}

/** What no package knows: the length of sentences, and the turns and terms of this project. */
function houseStyle() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      const text = textOf(sentence).replaceAll(/\s+/g, ' ').trim();
      // What begins with code is taken for a part of the sentence before.
      const words = Math.max(...text.split(/(?<=[.?!])\s+(?=CODE)/).map(wordsOf));
      const place = { place: sentence.position, source: 'house-style' };
      if (words > MOST_WORDS) {
        file.message(`${words} words: make it two sentences. "${text.slice(0, 60)}…"`, { ...place, ruleId: 'length' });
      }
      for (const { pattern, advice } of PHRASES) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined) file.message(`"${found}": ${advice}`, { ...place, ruleId: 'phrase' });
      }
    });
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'SourceNode') return /^\s*$/.test(node.value) ? ' ' : CODE;
  return 'children' in node ? node.children.map(textOf).join('') : node.value;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
