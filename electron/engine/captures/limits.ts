import { failure, type Result } from '#shared/result.ts';

/** The most characters the text of one capture may have: a book of 1,500 pages. */
export const mostCharacters = 4_000_000;

/** The most elements of a web page: one with a table of 50,000 rows has as many. */
export const mostElements = 400_000;

/** The most pages of a PDF that are read. */
export const mostPages = 2_000;

/** How deep the parts of a mail may lie in each other, how many there may be, and how long its head may be. */
export const mailLimits = { deepest: 32, mostAttached: 1_000, headBytes: 1_000_000 } as const;

/** The refusal of a file, for a reason, with what to do about it; whoever knows the name of the file adds it. */
export function notCaptured(
  code: 'file-too-large' | 'file-damaged' | 'file-not-recognised' | 'file-unreadable',
  reason: string,
  advice: string,
): Result<never> {
  return failure(code, `The file was not captured: ${reason}. Nothing was kept of it. ${advice}`);
}

/** The refusal of a text that is longer than a capture may be. */
export function tooMuchText(): Result<never> {
  return notCaptured(
    'file-too-large',
    `its text has more than ${mostCharacters / 1_000_000} million characters, and nobody could find a passage in it`,
    'Capture the part that matters: split the file, or copy that part and paste it.',
  );
}
