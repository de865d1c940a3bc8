/** A summary as a terminal can show it: links by their words, what GitHub folds away by its title. */
export function terminalText(markdown: string): string {
  return markdown
    .replace(/<details><summary>(.*?)<\/summary>[^]*?<\/details>/g, '▸ $1')
    .replace(/\[([^\]]*)\]\(https:[^)]*\)/g, '$1')
    .replaceAll('<br>', '\n  ')
    .replace(/<\/?sub>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#8203;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\n{3,}/g, '\n\n');
}
