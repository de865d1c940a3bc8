import { readAction, type Described } from './action.ts';
import type { GeneratedFile } from './generated-file.ts';
import { rolesTable } from './roles.ts';

/** The README, with the tables between its marks made anew. */
export const README: GeneratedFile = {
  path: 'README.md',
  text: (present) => {
    const { inputs, outputs } = readAction();
    const tables = { roles: rolesTable(), inputs: inputsTable(inputs), outputs: outputsTable(outputs) };
    return Object.entries(tables).reduce((text, [name, table]) => withTable(text, name, table), present);
  },
};

function withTable(text: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[\\s\\S]*?(<!-- ${name} end -->)`);
  if (!marked.test(text)) throw new Error(`README.md has no marks for the table of ${name}.`);
  return text.replace(marked, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
}

function inputsTable(inputs: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(inputs).map(
    ([name, { description, required, default: fallback }]) =>
      `| \`${name}\` | ${required === true ? 'required' : fallback === undefined ? '' : `\`${fallback}\``} | ${cell(description)} |`,
  );
  return ['| input | default | meaning |', '| ----- | ------- | ------- |', ...rows].join('\n');
}

function outputsTable(outputs: Readonly<Record<string, Described>>): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`);
  return ['| output | value |', '| ------ | ----- |', ...rows].join('\n');
}

/** Text of ours, on one line and without the cell's own mark. */
function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
