import type { z } from 'zod';
import { failure, type Result, success } from '../result.ts';
import { type Brief, brief, briefFormatVersion } from './brief.ts';
import { formOf, upcastBrief } from './stored/versions.ts';

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'unknown';
  return `${issue.path.map(String).join('.') || 'the whole'}: ${issue.code}`;
}

/**
 * Reads a brief from parsed JSON of unknown origin; one of an earlier form is brought to today's. A later form is
 * refused with `brief-is-newer`, anything that is not a brief with `brief-is-damaged`. The message names the place of
 * the fault, never the text there.
 */
export function parseBrief(value: unknown): Result<Brief> {
  const form = formOf(value);
  if (form !== null && form > briefFormatVersion) {
    return failure(
      'brief-is-newer',
      `This brief was written by a newer version of Briefwright (form ${form}; this one reads up to ${briefFormatVersion}). It was left as it is. Open it with a newer version.`,
    );
  }
  const parsed = brief.safeParse(upcastBrief(value, briefFormatVersion));
  if (parsed.success) return success(parsed.data);
  return failure(
    'brief-is-damaged',
    `The brief cannot be read: it does not have the form of a brief (${firstIssue(parsed.error)}). Nothing was changed. Ask for a fresh copy, or restore one from a backup.`,
  );
}
