import { z } from 'zod';

/** What the schemas of a scenario are made of. */
export const properties = z.record(z.string(), z.unknown());
export const seconds = z.number().min(0);
export const error = z.strictObject({ code: z.string(), message: z.string(), details: z.array(properties).optional() });

/** Entries by their names; none when absent. */
export function named<Entry extends z.ZodType>(entry: Entry): z.ZodPrefault<z.ZodRecord<z.ZodString, Entry>> {
  return z.record(z.string(), entry).prefault({});
}
