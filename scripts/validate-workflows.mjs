// Says of each file named, or else of every workflow here, what GitHub would say of it.
import { globSync } from 'node:fs';
import { faultsInWorkflow } from './workflow-language.mjs';

const WORKFLOWS = ['action.yml', '.github/workflows/*.yml', 'examples/*.yml'];

const paths = process.argv.length > 2 ? process.argv.slice(2) : globSync(WORKFLOWS).sort();
let faulty = 0;
for (const path of paths) {
  const faults = await faultsInWorkflow(path);
  if (faults.length > 0) faulty++;
  for (const fault of faults) console.log(`${path}:${fault}`);
}
console.log(`${paths.length} files, ${faulty} with faults.`);
if (faulty > 0 || paths.length === 0) process.exitCode = 1;
