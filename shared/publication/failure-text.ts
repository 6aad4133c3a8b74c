import type { Failure } from '../brief/failure.ts';
import { failureNames } from '../vocabulary/failure.ts';
import { trimmed, withFullStop } from './content.ts';

/** That something no longer holds, and why: "Withdrawn: the agency took its report back." Empty if it does. */
export function failureText(failure: Failure | null): string {
  if (failure === null) return '';
  const reason = trimmed(failure.reason);
  return withFullStop(`${failureNames[failure.kind]}${reason === '' ? '' : `: ${reason}`}`);
}
