import { expect, test } from '@jest/globals';
import { setAcceptanceStage } from './stage.ts';

test('x', async () => {
  const stage = setAcceptanceStage();
  const ran = await stage.run();
  console.log(
    ran.said.join('\n'),
    ran.recording.interactions.length,
    ran.ending?.stopped,
    ran.ending?.minutes,
    ran.ending?.nodeHours,
  );
  console.log(JSON.stringify(ran.recording, null, 1).slice(0, 3000));
  expect(ran.ending?.left).toEqual([]);
});
