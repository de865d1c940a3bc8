import type { UsualDuration } from '../steps/usual-duration.ts';

/** A time as a person says it: `45 s`, `3 min 20 s`, `1 h 5 min`; the smaller unit only where it is not zero. */
export function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return both(Math.floor(whole / 60), 'min', whole % 60, 's');
  return both(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

/** How long such operations take, in a few words; once one takes longer than nine of ten, that. */
export function usualText({ medianSeconds, ninetyPercentSeconds }: UsualDuration, elapsedSeconds = 0): string {
  const most = durationOf(ninetyPercentSeconds);
  if (elapsedSeconds > ninetyPercentSeconds) return `longer than nine of ten, which end within ${most}`;
  return `half end within ${durationOf(medianSeconds)}, nine of ten within ${most}`;
}

function both(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}
