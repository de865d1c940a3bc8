import { createTimes, runCrowd } from '../__tests__/scenarios/crowd.ts';

/** How soon runs notice the end of their operation, and at which rate they ask for it. */
export async function pollingTable(): Promise<string> {
  const rows = [
    ...(await Promise.all([60, 119, 221, 2278].map((seconds) => row(`one run, a create of ${seconds} s`, [seconds])))),
    await row('50 runs at once, creates of 120 to 390 s, refusals with Retry-After', createTimes(50)),
    await row('50 runs at once, creates of 120 to 390 s, refusals without', createTimes(50), { retryAfter: false }),
  ];
  return [
    '| reads of operations (AKS allows a subscription 2 a second, and 200 at once) | ended well | answered a second | refused | noticed after, median | nine of ten | at the latest |',
    '|-|-|-|-|-|-|-|',
    ...rows,
  ].join('\n');
}

async function row(what: string, ...crowd: Parameters<typeof runCrowd>): Promise<string> {
  const { outcomes, delays, looks, refusals, seconds } = await runCrowd(...crowd);
  const well = outcomes.filter(({ result }) => result === 'added').length;
  const quantile = (part: number): string => `${(delays[Math.floor((delays.length - 1) * part)] ?? 0).toFixed(1)} s`;
  return `| ${[
    what,
    `${well} of ${outcomes.length}`,
    (looks / seconds).toFixed(2),
    `${refusals} of ${looks + refusals}`,
    quantile(0.5),
    quantile(0.9),
    quantile(1),
  ].join(' | ')} |`;
}
