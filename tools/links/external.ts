/** The addresses of other sites in a page of Markdown, code left out; `org` stands for whoever publishes this action. */
export function externalLinksIn(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const found = [...prose.matchAll(/https:\/\/[^\s)>"\]]+/g)].map(
    ([link]) => link.replace(/[.,;]$/, '').split('#')[0] ?? '',
  );
  return [...new Set(found)].filter((link) => !/[/.]com\/org\/|\/github\.com\/org\//.test(link));
}

/** What a site says of an address: undefined when it is there. Some sites refuse HEAD, and some refuse who is no browser. */
export async function faultOf(link: string, ask: typeof fetch): Promise<string | undefined> {
  try {
    const { status } = await ask(link, { redirect: 'follow', signal: AbortSignal.timeout(30_000) });
    return status === 404 || status === 410 || status >= 500 ? String(status) : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
