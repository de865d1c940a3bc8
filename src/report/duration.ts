import type { UsualDuration } from '../steps/usual-duration.ts';
import { countText } from '../values/list-text.ts';

/** A time as a person says it: `45 s`, `3 min 20 s`, `1 h 5 min`; the smaller unit only where it is not zero. */
export function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return both(Math.floor(whole / 60), 'min', whole % 60, 's');
  return both(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

/** How long such operations take, in a few words: `usually about 4 minutes, 90 % within 6½`; once one takes longer than that, so. */
export function usualText({ medianSeconds, ninetyPercentSeconds }: UsualDuration, elapsedSeconds = 0): string {
  const halfMinutes = Math.max(1, Math.ceil(ninetyPercentSeconds / 30));
  const most = `${halfMinutes > 1 ? Math.floor(halfMinutes / 2) : ''}${halfMinutes % 2 === 1 ? '½' : ''}`;
  if (elapsedSeconds > ninetyPercentSeconds) return `longer than usual: 90 % end within ${most} minutes`;
  return `usually about ${countText(Math.max(1, Math.round(medianSeconds / 60)), 'minute')}, 90 % within ${most}`;
}

function both(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`;
}
