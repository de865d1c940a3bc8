const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one ISO date to another; negative where it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY);
}
