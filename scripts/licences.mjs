// The licences of all bundled packages. ncc's own --license option lists only the last chunk's packages when a bundle has several.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackageFolders } from './bundled-packages.mjs';

/** What a package brings along that is not its own and whose licence it does not enclose, by a file in which it is. */
const ENCLOSED = [{ name: 'llhttp', file: 'lib/llhttp/llhttp-wasm.js', package: 'undici', text: 'llhttp.txt' }];

/** Writes one text with the licence of every package in the bundle and returns how many there are. */
export function writeLicences({ stats, target }) {
  const folders = bundledPackageFolders(stats);
  const texts = [...folders.map((folder) => licenceOf(folder, folders)), ...folders.flatMap(enclosedIn)];
  writeFileSync(target, `${texts.join(`\n${'-'.repeat(80)}\n\n`)}`);
  return folders.length;
}

function licenceOf(folder, all) {
  const { name, version, license } = packageOf(folder);
  const text = textIn(folder) ?? textOfTheRepository(folder, all);
  if (text === undefined) throw new Error(`${folder} says ${license ?? 'nothing'} and has no text of a licence.`);
  return `${name} ${version}\n${license ?? 'see below'}\n\n${text}\n`;
}

/** For a package that was published without it: the licence of another one from the same repository, under the same name. */
function textOfTheRepository(folder, all) {
  const { repository, license } = packageOf(folder);
  const sibling = all.find((other) => {
    const its = packageOf(other);
    const isOfTheSame = its.repository?.url !== undefined && its.repository.url === repository?.url;
    return isOfTheSame && its.license === license && textIn(other) !== undefined;
  });
  return sibling === undefined ? undefined : textIn(sibling);
}

function enclosedIn(folder) {
  return ENCLOSED.filter((each) => packageOf(folder).name === each.package).map(({ name, file, text }) => {
    if (!existsSync(join(folder, file))) throw new Error(`${folder} has no ${file} any more: does it enclose ${name}?`);
    return `${name}, in ${folder}\nMIT\n\n${readFileSync(join(import.meta.dirname, 'licences', text), 'utf8')}`;
  });
}

function textIn(folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$|-)/i.test(entry));
  const text = file && readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n');
  return text || undefined;
}

function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
