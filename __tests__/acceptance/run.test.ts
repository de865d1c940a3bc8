import { expect, test } from '@jest/globals';
import { recordingOf } from '../../conformance/recordings/exchange.ts';
import { replay } from '../../conformance/recordings/replay.ts';
import type { JsonObject } from '../../src/values/json.ts';
import { setAcceptanceStage } from './stage.ts';

test('x', async () => {
  const stage = setAcceptanceStage();
  const ran = await stage.run();
  console.log(
    ran.said.slice(-5).join('\n'),
    ran.recording.interactions.length,
    ran.ending?.stopped,
    ran.ending?.minutes,
    ran.ending?.nodeHours,
  );
  const recording = recordingOf('r', JSON.parse(JSON.stringify(ran.recording)) as JsonObject);
  const results = await replay(recording);
  const un = new Map<string, number>();
  let n = 0;
  for (const r of results)
    if ('uncovered' in r) un.set(r.uncovered, (un.get(r.uncovered) ?? 0) + 1);
    else n++;
  console.log(n, un);
  console.log(
    results
      .flatMap((r) => ('uncovered' in r ? [] : r.differences.map((d) => `${r.exchange.where} ${r.kind} ${d}`)))
      .slice(0, 60)
      .join('\n'),
  );
  expect(ran.ending?.left).toEqual([]);
});
