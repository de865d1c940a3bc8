/**
 * The text as one word of a POSIX shell: as it is where nothing in it is special, else in single quotes. For commands that a person
 * is to paste.
 */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
