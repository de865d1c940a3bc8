// Writes the bill of materials of the bundle, CycloneDX as npm makes it, cut down to the packages that are in the bundle: npm lists
// all that is installed here, tools too. Needs build/stats.json of `npm run build`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackageFolders } from './bundled-packages.mjs';

const STATS = 'build/stats.json';
const TARGET = 'build/sbom.cdx.json';

if (!existsSync(STATS)) throw new Error(`There is no ${STATS}: run "npm run build" first.`);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const all = JSON.parse(
  execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  }),
);
const bundled = new Set(
  bundledPackageFolders(STATS).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  }),
);
const components = all.components.filter((component) => bundled.has(component['bom-ref'].split('|')[0]));
const kept = new Set([all.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
const missing = [...bundled].filter((id) => !components.some((component) => component['bom-ref'].split('|')[0] === id));
if (missing.length > 0) throw new Error(`npm's list lacks what is in the bundle: ${missing.join(', ')}.`);
const dependencies = all.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
// npm names the component by the folder that the checkout happens to lie in.
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const metadata = { ...all.metadata, component: { ...all.metadata.component, name } };
mkdirSync('build', { recursive: true });
writeFileSync(TARGET, `${JSON.stringify({ ...all, metadata, components, dependencies }, null, 2)}\n`);
console.log(`${TARGET} names ${components.length} packages.`);
