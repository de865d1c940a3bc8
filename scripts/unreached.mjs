import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages that are bundled because @azure/identity imports them, and that no run reaches: `open` starts a browser, for people who
 * sign in by hand, and lays an executable beside the bundle. The action makes a ClientAssertionCredential and no other.
 */
const UNREACHED = ['open'];

/**
 * Takes what these packages brought out of a bundle, and out of webpack's list of what is in it.
 *
 * @throws Error when one of them is no chunk of its own any more.
 */
export function removeUnreached({ statsFile, folder }) {
  const stats = JSON.parse(readFileSync(statsFile, 'utf8'));
  const ids = new Set();
  for (const request of UNREACHED) {
    const chunks = stats.chunks.filter(
      ({ origins }) => origins.length > 0 && origins.every((o) => o.request === request),
    );
    if (chunks.length === 0) throw new Error(`${request} is no chunk of its own: nothing of it can be taken away.`);
    for (const chunk of chunks) ids.add(chunk.id);
  }
  const files = stats.chunks.filter(({ id }) => ids.has(id)).flatMap((chunk) => chunk.files);
  // What a package lays beside the bundle belongs to no chunk.
  const loose = stats.assets.filter(({ name, chunks }) => chunks.length === 0 && !name.endsWith('.js'));
  for (const name of [...files, ...loose.map((asset) => asset.name)]) rmSync(join(folder, name));
  stats.chunks = stats.chunks.filter(({ id }) => !ids.has(id));
  // Modules that are in no chunk are listed within those that took them in.
  stats.modules = stats.modules.filter(({ chunks }) => chunks.some((id) => !ids.has(id)));
  writeFileSync(statsFile, JSON.stringify(stats));
}
