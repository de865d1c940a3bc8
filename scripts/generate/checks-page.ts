import { checkIds, GROUPS } from '../../src/checks/index.ts';
import type { GeneratedFile } from './generated-file.ts';

const FIRST_GROUP = 'Can Azure be read?';

/** The questions of the page, each with the ids that answer it, in the order in which the findings come. */
const CHAPTERS: readonly { readonly question: string; readonly ids: readonly string[] }[] = [
  { question: FIRST_GROUP, ids: checkIds.slice(0, checkIds.length - GROUPS.flatMap(({ checks }) => checks).length) },
  ...GROUPS.map(({ question, checks }) => ({ question, ids: checks.map(({ id }) => id) })),
];

const INDEX = /<!-- index -->[^]*/;

/** The page about the checks: its sections are written by hand, their order, the headings above them and the index are not. */
export const CHECKS_PAGE: GeneratedFile = {
  path: 'docs/checks.md',
  text: (present) => {
    const [introduction = '', ...sections] = present.replaceAll(/^## .*\n\n/gm, '').split(/^(?=### )/m);
    const chapters = CHAPTERS.map(({ question, ids }) =>
      [`## ${question}\n\n`, ...ids.map((id) => sectionOf(id, sections))].join(''),
    );
    const before = introduction.replace(INDEX, '').trimEnd();
    return Promise.resolve(`${before}\n\n${index(sections)}\n\n${chapters.join('')}`.trimEnd() + '\n');
  },
};

function sectionOf(id: string, sections: readonly string[]): string {
  const section = sections.find((text) => text.startsWith(`### ${id}\n`)) ?? `### ${id}\n`;
  return `${section.trimEnd()}\n\n`;
}

/** Each question of a person, and below it what each of its checks asks, as the section says it first. */
function index(sections: readonly string[]): string {
  const rows = CHAPTERS.flatMap(({ question, ids }) => [
    `- [${question}](#${anchorOf(question)})`,
    ...ids.map((id) => `  - [${questionOf(sectionOf(id, sections), id)}](#${id})`),
  ]);
  return ['<!-- index -->', '', ...rows].join('\n');
}

function questionOf(section: string, id: string): string {
  return /^(?![#*])(.+?\?)(?:\s|$)/m.exec(section)?.[1]?.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') ?? id;
}

/** https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
