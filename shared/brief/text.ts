import { z } from 'zod';

/** A short text without line breaks: names, labels, titles. */
export const line = z
  .string()
  .max(5_000)
  .refine((value) => !/[\r\n]/.test(value), 'A name or title has no line breaks.');

/** A text of a record, one or more lines. */
export const text = z.string().max(200_000);

/** A calendar day, `2026-11-18`. */
export const day = z.iso.date();

/** A moment in UTC, `2026-11-18T06:00:00Z`, with or without fractions of a second. */
export const moment = z.iso.datetime({ offset: true });
