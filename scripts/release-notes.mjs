// Prints what CHANGELOG.md says of a version; fails where it says nothing, or package.json has another version.
import { readFileSync } from 'node:fs';

const version = process.argv[2] ?? '';
const written = JSON.parse(readFileSync('package.json', 'utf8')).version;
if (version !== written)
  throw new Error(`package.json says ${written}, and ${version || 'nothing'} is to be released.`);
const [, notes] =
  readFileSync('CHANGELOG.md', 'utf8')
    .split(/^## /m)
    .map((section) => /^\[?([^\]\s]+)\]?[^\n]*\n([\s\S]*)$/.exec(section))
    .filter((match) => match !== null)
    .map(([, name, text]) => [name, text.trim()])
    .find(([name]) => name === version) ?? [];
if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
console.log(notes);
