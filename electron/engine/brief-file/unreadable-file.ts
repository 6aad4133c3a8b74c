import type { ArchiveFault } from '#engine/files/archive-rules.ts';
import { failure, type Result } from '#shared/result.ts';

/** Says why a brief file is not read, and what to do. */
export function archiveProblem({ kind, reason }: ArchiveFault): Result<never> {
  if (kind === 'not-an-archive') {
    return failure(
      'file-not-recognised',
      'The file was not read: it is no brief file. Check that it is the right one; reports in other formats can be imported.',
    );
  }
  const code = kind === 'too-large' ? 'file-too-large' : 'file-damaged';
  const advice =
    kind === 'unsafe'
      ? 'It may have been made to do harm: do not open it, and ask for a fresh copy from whoever sent it.'
      : 'Ask for a fresh copy from whoever sent it.';
  return failure(code, `The file was not read: it ${reason}. Nothing was changed. ${advice}`);
}

/** The refusal of a file of which one part is damaged. */
export function damagedPart(name: string): Result<never> {
  return archiveProblem({ kind: 'damaged', reason: `is damaged in its part “${name}”` });
}
