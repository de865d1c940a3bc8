import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, runAz } from './command.ts';

/** Where nobody listens: what az asks of the network when it runs for the first time is refused at once. */
const NOWHERE = 'http://127.0.0.1:9';

let made: Promise<string> | undefined;

/** A folder for an `az` that nobody has signed in yet, to be removed by whom it is for: what az keeps of a sign-in makes later ones shorter. */
export async function newConfigFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'az-'));
  cpSync(await configTemplate(), folder, { recursive: true });
  return folder;
}

/**
 * The folder of an `az` that has run once and is not signed in: it holds the index of its commands, which takes a second to build,
 * and the note that it has just looked for a newer version, without which it asks three other hosts.
 */
function configTemplate(): Promise<string> {
  made ??= makeTemplate();
  return made;
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'az-template-'));
  const environment = environmentOf({ HTTPS_PROXY: NOWHERE }, folder);
  const { code, stderr } = await runAz(['version'], environment);
  if (code !== 0) throw new Error(`az version ended with ${String(code)}: ${stderr}`);
  return folder;
}
