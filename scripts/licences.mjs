// The licences of all bundled packages. ncc's own --license option lists only the last chunk's packages when a bundle has several.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackageFolders } from './bundled-packages.mjs';

/** Writes one text with the licence of every package in the bundle and returns how many there are. */
export function writeLicences({ stats, target }) {
  const texts = bundledPackageFolders(stats).map((folder) => licenceOf(folder));
  writeFileSync(target, `${texts.join(`\n${'-'.repeat(80)}\n\n`)}`);
  return texts.length;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$|-)/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  if (license === undefined && text === '') throw new Error(`${folder} has no licence`);
  return `${name} ${version}\n${license ?? 'see below'}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}
