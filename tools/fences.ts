/** A fenced code block of a page. */
export interface Fence {
  /** The language after the backticks, such as `yaml`; empty when there is none. */
  readonly language: string;
  /** The line of the page on which its text begins, from 1. */
  readonly line: number;
  /** Without the indentation of the fence itself, with a line break at its end. */
  readonly text: string;
}

/** The fences of a page in Markdown, in its order. */
export function fencesIn(page: string): readonly Fence[] {
  return [...page.matchAll(/^( *)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2 *$/gm)].map((match) => {
    const [, indentation = '', , info = '', text = ''] = match;
    return {
      language: info.trim().split(' ')[0] ?? '',
      line: page.slice(0, match.index).split('\n').length + 1,
      text: text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
    };
  });
}

/** What is typed in a `console` fence: the lines after a `$`, with those that they go on in. The other lines stay, empty. */
export function typedIn(text: string): string {
  let goesOn = false;
  return text
    .split('\n')
    .map((line) => {
      const isTyped = goesOn || line.startsWith('$ ');
      const typed = isTyped ? line.replace(/^\$ /, '') : '';
      goesOn = typed.endsWith('\\');
      return typed;
    })
    .join('\n');
}
