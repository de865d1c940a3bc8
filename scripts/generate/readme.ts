import { readFileSync } from 'node:fs';
import { markedPage } from './marked-page.ts';

/** The README, with the first workflow to copy, without what the example says of itself. */
export const README = markedPage('README.md', () => {
  const text = readFileSync('examples/first-check.yml', 'utf8').replace(/^(?:#.*\n)+/, '');
  return { workflow: `\`\`\`yaml\n${text}\`\`\`` };
});
