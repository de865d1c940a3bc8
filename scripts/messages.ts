/** Plays every scenario of the simulator, and writes every message that a user sees into one list. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { playScenario } from '../__tests__/scenarios/play.ts';
import { scenarioNames } from '../simulator/index.ts';
import { messageList, messagesOfRun, messagesOfWrongInputs, type Message } from './messages-of-runs.ts';

const FILE = 'build/messages.md';

const sources = new Map<string, readonly Message[]>();
for (const name of scenarioNames()) {
  const { runs, differences } = await playScenario(name);
  sources.set(name, runs.flatMap(messagesOfRun));
  for (const difference of differences) console.log(`${name}: ${difference}`);
}
sources.set('wrong inputs', messagesOfWrongInputs());
const { markdown, counts } = messageList(sources);
await mkdir(dirname(FILE), { recursive: true });
await writeFile(FILE, `# Messages\n\n${markdown}`);
for (const [kind, count] of counts) console.log(`${String(count).padStart(5)}  ${kind}`);
console.log(FILE);
