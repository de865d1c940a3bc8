import type { GeneratedFile } from './generated-file.ts';

/** A page that is written by hand, except between its marks: `<!-- NAME: … -->` and `<!-- NAME end -->`. */
export function markedPage(path: string, parts: () => Readonly<Record<string, string>>): GeneratedFile {
  return {
    path,
    text: (present) =>
      Object.entries(parts()).reduce((text, [name, part]) => withPart(path, text, name, part), present),
  };
}

function withPart(path: string, text: string, name: string, part: string): string {
  const marked = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[\\s\\S]*?(<!-- ${name} end -->)`);
  if (!marked.test(text)) throw new Error(`${path} has no marks for ${name}.`);
  return text.replace(marked, (_, begin: string, end: string) => `${begin}\n${part}\n\n${end}`);
}

/** A table in Markdown. Cells are text of ours, put on one line and without the mark of a cell. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((cell) => '-'.repeat(cell.length))), ...rows.map(line)].join('\n');
}
