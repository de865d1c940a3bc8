// The licences of all bundled packages. ncc's own --license option lists only the last chunk's packages when a bundle has several.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes one text with the licence of every package in the bundle and returns how many there are. */
export function writeLicences({ stats, target }) {
  const packages = packagesIn(JSON.parse(readFileSync(stats, 'utf8')));
  const texts = [...packages.keys()].sort().map((folder) => licenceOf(folder));
  writeFileSync(target, `${texts.join(`\n${'-'.repeat(80)}\n\n`)}`);
  return texts.length;
}

/** The folders of the packages that webpack's module list names, nested ones apart from their hosts. */
function packagesIn(stats) {
  const folders = new Map();
  const visit = (module) => {
    const name = module.nameForCondition ?? module.name ?? '';
    const path = name.replaceAll('\\', '/');
    const match = /^.*?(node_modules\/.*)$/.exec(path);
    if (match) {
      const last = match[1].lastIndexOf('node_modules/') + 'node_modules/'.length;
      const rest = match[1].slice(last).split('/');
      const size = rest[0].startsWith('@') ? 2 : 1;
      folders.set(match[1].slice(0, last) + rest.slice(0, size).join('/'), true);
    }
    for (const inner of module.modules ?? []) visit(inner);
  };
  for (const module of stats.modules ?? []) visit(module);
  for (const chunk of stats.chunks ?? []) for (const module of chunk.modules ?? []) visit(module);
  return folders;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$|-)/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  if (license === undefined && text === '') throw new Error(`${folder} has no licence`);
  return `${name} ${version}\n${license ?? 'see below'}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}
