// GitHub's own language service, which is made for bundlers: on plain Node its JSON files need an import attribute that it leaves out.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parse } from 'yaml';

registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith('.json') ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context,
    ),
});
const { validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

/** How this repository's action is named where it is used from outside. */
export const ACTION = 'org/aks-subnet-pool';
const metadata = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));

/** Other actions are not at hand, so nothing can be said of their inputs. */
const OUT_OF_REACH = /^Unable to resolve action `(?!org\/aks-subnet-pool@)/;

const actionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name }) => (`${owner}/${name}` === ACTION ? metadata : undefined),
};

/** What GitHub would say of a workflow, or of an action.yml: `7:13 Invalid action input 'x'`, none where all is well. */
export async function faultsInWorkflow(path, text = readFileSync(path, 'utf8')) {
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, text);
  const diagnostics = await validate(document, { actionsMetadataProvider });
  return diagnostics
    .filter(({ message }) => !OUT_OF_REACH.test(message))
    .map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`);
}
