// Asks every address of other sites in the pages once, and a second time where it failed. Ends with 1 when one is gone.
import { globSync, readFileSync } from 'node:fs';
import { externalLinksIn, faultOf } from './external.ts';

const pages = globSync(['*.md', 'docs/**/*.md']).sort();
const links = new Set(pages.flatMap((page) => externalLinksIn(readFileSync(page, 'utf8'))));
let faults = 0;
for (const link of links) {
  const fault = (await faultOf(link, fetch)) && (await faultOf(link, fetch));
  if (fault === undefined) continue;
  faults += 1;
  const where = pages.filter((page) => readFileSync(page, 'utf8').includes(link));
  console.error(`${where.join(', ')}: ${link}: ${fault}`);
}
console.log(`${links.size} links to other sites, ${faults} broken.`);
if (faults > 0) process.exitCode = 1;
