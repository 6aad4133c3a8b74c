import type { AttachmentPart } from '#engine/brief-file/attachments.ts';
import type { OtherPart } from '#engine/brief-file/format.ts';
import type { BriefFacts } from '#shared/queries/brief-facts.ts';
import type { TableQuestion } from '#shared/readers/matrix/table-answer.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { failure, type Problem, type Result } from '#shared/result.ts';
import type { FileKind } from './file-kind.ts';

/** What a `.brief` file says of itself, and what can be said of its brief. */
export interface BriefFileOrigin {
  /** The hash of the whole file, in lower case, by which it is known again. */
  readonly sha256: string;
  readonly bytes: number;
  /** When it was written (ISO moment), and by which version of a program. */
  readonly written: string;
  readonly programVersion: string;
  readonly facts: BriefFacts;
}

/** A reading, with the contents of attachments and the parts of a `.brief` file that this version does not know. */
export interface ImportedFile extends Reading {
  readonly attachments: readonly AttachmentPart[];
  readonly otherParts: readonly OtherPart[];
  /** Where it comes from, if that is a `.brief` file. */
  readonly origin?: BriefFileOrigin;
}

/** Why a file was not read; of a table that does not tell how it is to be read, also what is to be asked of it. */
export interface ImportProblem extends Problem {
  readonly question?: TableQuestion;
}

/** The outcome of reading a file. */
export type ReadFile = Result<ImportedFile, ImportProblem>;

/** What a file that is no `.brief` file has of them: none. */
export const withoutParts = { attachments: [], otherParts: [] };

/** The refusal of a file that is something else. */
export function notRecognised({ what, advice }: FileKind & { kind: 'foreign' }): Result<never> {
  return failure(
    'file-not-recognised',
    `The file was not imported: it is ${what}, which cannot be read. ${advice}`,
  );
}
