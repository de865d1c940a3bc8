import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { fencesIn, typedIn } from '../fences.ts';

/** A workflow that a reader copies from here. */
export interface Shown {
  /** Where it stands: `examples/fleet.yml`, or `docs/node-pools.md:111` with the line of the fence. */
  readonly place: string;
  /** Its path in a reader's repository. */
  readonly path: string;
  readonly text: string;
}

export const PAGES = globSync(['*.md', 'docs/*.md']).sort();

/** The examples, and the fences that are a workflow or steps of one. */
export function shownWorkflows(): readonly Shown[] {
  const examples = globSync('examples/*.yml')
    .sort()
    .map((place) => ({ place, path: `.github/workflows/${basename(place)}`, text: readFileSync(place, 'utf8') }));
  const fenced = PAGES.flatMap((page) =>
    fencesIn(readFileSync(page, 'utf8')).flatMap(({ language, line, text }) => {
      if (!/^ya?ml$/.test(language)) return [];
      const place = `${page}:${line}`;
      const workflow = workflowOf(text, place);
      const path = `.github/workflows/${place.replaceAll(/\W+/g, '-').toLowerCase()}.yml`;
      return workflow === undefined ? [] : [{ place, path, text: workflow }];
    }),
  );
  return [...examples, ...fenced];
}

/** A fence as a workflow: as it is, or, if it is steps, after a step of this action. Undefined when it is other YAML. */
function workflowOf(text: string, place: string): string | undefined {
  const content = parseFence(text, place);
  if (Array.isArray(content)) return `${STEPS_BEFORE}${text.replaceAll(/^(?=.)/gm, '      ')}`;
  return typeof content === 'object' && content !== null && 'jobs' in content ? text : undefined;
}

function parseFence(text: string, place: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${place} is not valid YAML: ${String(error)}`, { cause: error });
  }
}

/** What a page means by `steps.pools`. */
const STEPS_BEFORE = `${stringify({
  name: 'steps-of-a-page',
  on: { push: { branches: ['main'] } },
  permissions: {},
  concurrency: { 'group': 'aks-vnet-prod', 'cancel-in-progress': false },
})}
jobs:
  pools:
    runs-on: ubuntu-latest
    timeout-minutes: 100
    environment: production
    permissions:
      id-token: write # to sign in to Azure
      contents: read # to read the file
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: pools
        uses: org/aks-subnet-pool@v1
        with:
          client-id: \${{ vars.AZURE_CLIENT_ID }}
          tenant-id: \${{ vars.AZURE_TENANT_ID }}
          subscription-id: \${{ vars.AZURE_SUBSCRIPTION_ID }}
          resource-group: rg-prod
          cluster-name: prod
          node-pools-file: pools/prod.yml
`;

/** A new folder that is a reader's repository, with these workflows and the files of the examples. */
export function repositoryOf(shown: readonly Shown[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  for (const { path, text } of shown) writeFileSync(join(folder, path), text);
  cpSync('examples/pools', join(folder, 'pools'), { recursive: true });
  return folder;
}

/** The shell of a page, each line on the line of the page: what one fence sets, the next may use. Empty when there is none. */
export function shellOf(page: string): string {
  const lines = new Array<string>(page.split('\n').length).fill('');
  for (const { language, line, text } of fencesIn(page)) {
    const typed = /^(sh|bash|shell)$/.test(language) ? text : language === 'console' ? typedIn(text) : '';
    for (const [index, each] of typed.split('\n').entries()) if (each !== '') lines[line - 1 + index] = each;
  }
  return lines.some((line) => line !== '') ? lines.join('\n') : '';
}
