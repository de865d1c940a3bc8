// What the prose linter says of the pages and of the comments in the examples. Ends with 1 when it finds something.
// `npm run prose -- PATH …` reads only these files.
import { globSync, readFileSync } from 'node:fs';
import { reporter } from 'vfile-reporter';
import { lintComments, lintMarkdown } from './lint.ts';

const PAGES = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md']).sort();
const EXAMPLES = globSync('examples/**/*.yml').sort();

const asked = process.argv.slice(2);
const paths = asked.length > 0 ? asked : [...PAGES, ...EXAMPLES];
const files = await Promise.all(
  paths.map((path) => (path.endsWith('.md') ? lintMarkdown : lintComments)(path, readFileSync(path, 'utf8'))),
);
if (files.some(({ messages }) => messages.length > 0)) {
  console.error(reporter(files, { quiet: true }));
  process.exitCode = 1;
} else console.log(`${paths.length} files, and nothing to say about their prose.`);
