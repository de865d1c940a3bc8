/** The one page that explains every check, from the root of the repository. */
const CHECKS_PAGE = 'docs/checks.md';

/** Where a check is documented. */
export function docsOf(checkId: string): string {
  return `${CHECKS_PAGE}#${checkId}`;
}
