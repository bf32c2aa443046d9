import { z } from 'zod';
import { RefusedError } from './errors';

/**
 * Parses a query string's parameters. Throws 400 for a parameter that is unknown, given twice, or
 * malformed; the answer names the parameter but does not repeat its value.
 */
export function parseQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: Readonly<Record<string, unknown>>,
  { repeatable = [] }: { repeatable?: readonly string[] } = {},
): z.output<z.ZodObject<Shape>> {
  assertParameters(query, Object.keys(schema.shape), repeatable);
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const parameter = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new RefusedError(400, 'invalid_parameter', { parameter });
}

/** A whole number written in decimal digits, within bounds. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

function assertParameters(
  query: Readonly<Record<string, unknown>>,
  known: readonly string[],
  repeatable: readonly string[],
): void {
  for (const [parameter, value] of Object.entries(query)) {
    if (!known.includes(parameter)) throw new RefusedError(400, 'unknown_parameter', { parameter });
    if (typeof value !== 'string' && !repeatable.includes(parameter)) {
      throw new RefusedError(400, 'repeated_parameter', { parameter });
    }
  }
}
