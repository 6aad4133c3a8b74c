/**
 * The outcome of something that may fail in an expected way. Bugs throw; what a user can meet is a `Result`.
 */
export type Result<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** The closed list of expected failures. Every code has one meaning in the whole program. */
export const problemCodes = [
  'brief-not-found',
  'brief-is-read-only',
  'brief-is-newer',
  'brief-is-damaged',
  'command-unknown',
  'command-refused',
  'request-invalid',
  'out-of-step',
  'file-not-found',
  'file-unreadable',
  'file-too-large',
  'file-not-recognised',
  'matrix-unclear',
  'file-exists',
  'file-damaged',
  'file-changed',
  'write-failed',
  'disk-full',
  'no-permission',
  'library-is-newer',
  'library-is-damaged',
  'library-is-locked',
  'library-is-gone',
  'template-unusable',
  'export-refused',
  'cancelled',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An expected failure, told in three parts: what happened, why it matters, what to do. */
export interface Problem {
  readonly code: ProblemCode;
  /** One or more whole sentences for the user, never holding a brief's text. */
  readonly message: string;
}

/** Wraps a value as a success. */
export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** Wraps a code and its sentence as a failure. */
export const failure = (
  code: ProblemCode,
  message: string,
): { readonly ok: false; readonly error: Problem } => ({ ok: false, error: { code, message } });
