/** About what a block of code shows in a summary, and in a comment on a pull request. */
const LONGEST_LINE = 88;

/**
 * A long command of the Azure CLI on several lines, as its documentation writes them: each but the last ends with a backslash and the
 * next begins with an option. What stands in quotes stays whole.
 */
export function commandLines(command: string): string {
  if (command.length <= LONGEST_LINE) return command;
  const lines: string[] = [];
  for (const part of partsOf(command)) {
    const line = lines.at(-1);
    // Two for what a line ends with.
    if (line !== undefined && line.length + 1 + part.length + 2 <= LONGEST_LINE)
      lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(line === undefined ? part : `  ${part}`);
  }
  return lines.join(' \\\n');
}

/** The command, and each option with its value. */
function partsOf(command: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let start = 0;
  for (let index = 0; index < command.length; index++) {
    const character = command.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (command.startsWith(' --', index)) {
      parts.push(command.slice(start, index));
      start = index + 1;
    }
  }
  // A quote that nothing closes: whatever it is, it is not for us to break.
  return quote === '' ? [...parts, command.slice(start)] : [command];
}
