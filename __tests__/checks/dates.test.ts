import { expect, test } from '@jest/globals';
import { daysUntil } from '../../src/checks/shared/dates.ts';

test.each([
  ['2026-11-28', '2026-11-28', 0],
  ['2026-12-10', '2026-11-28', 12],
  ['2026-11-28', '2026-12-10', -12],
  ['2027-01-01', '2026-12-31', 1],
  ['2028-03-01', '2028-02-28', 2],
  ['2027-03-01', '2027-02-28', 1],
  ['2028-03-31', '2027-03-31', 366],
  ['2100-03-01', '2100-02-28', 1],
  ['2000-03-01', '2000-02-28', 2],
])('%s is %s and so many days: %i', (date, today, days) => {
  expect(daysUntil(date, today)).toBe(days);
});
