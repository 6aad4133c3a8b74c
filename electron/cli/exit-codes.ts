/** What the program says by its exit code; the same for every command. */
export const exitCodes = {
  done: 0,
  /** Done, but there is something to look at; it was written to stderr. */
  findings: 1,
  /** The command was not understood, or what it should write may not be written there. */
  usage: 2,
  /** What it should read is missing, damaged or of another kind. */
  input: 3,
  /** An error of the program itself; sysexits.h calls it EX_SOFTWARE. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
