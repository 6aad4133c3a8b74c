/** What the program says by its exit code, the same for every command. */
export const exitCodes = {
  done: 0,
  /** Done, but with findings, which were written to stderr. */
  findings: 1,
  /** The command was not understood, or its output cannot be written. */
  usage: 2,
  /** The input is missing, damaged or of another kind. */
  input: 3,
  /** An error of the program itself; sysexits.h calls it EX_SOFTWARE. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
