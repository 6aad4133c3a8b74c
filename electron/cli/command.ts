import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Problem } from '#shared/result.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What runs a command of the table in `command-table.ts`. */
export interface CliCommand {
  /** Printed by `--help` below the usage: what the command does, its options, and the meaning of its exit codes. */
  readonly help: string;
  /** Gets the arguments after the name of the command. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** Thrown for wrong usage and caught only in `run.ts`: the message is printed with the usage of the command. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the arguments of a command strictly; throws a UsageError in our words. */
export function parseArguments<const Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    throw new UsageError(sentence(error.message));
  }
}

/** Node's first sentence is plain enough; the rest explains its own function. */
function sentence(message: string): string {
  const first = message.split(/\. |\n/)[0] ?? message;
  return first.endsWith('.') ? first : `${first}.`;
}

/** The value of an option that must be there. */
export function required(value: string | undefined, name: string, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing: it names ${what}.`);
  return value;
}

/** The value of an option that is one of a few words. */
export function oneOf<Word extends string>(words: readonly Word[], value: string, name: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) {
    throw new UsageError(`--${name} cannot be “${value}”: it is one of ${words.join(', ')}.`);
  }
  return found;
}

/** The moment taken as "now": the one that was given, or the present one. */
export function momentOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString();
  const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(given);
  const moment = new Date(given);
  if (!isDate || Number.isNaN(moment.getTime())) {
    throw new UsageError(
      `--date cannot be “${given}”: it is a day or a moment such as 2026-03-01T09:00:00Z.`,
    );
  }
  return moment.toISOString();
}

/** Tells why a file was not written. Not the input is at fault but the target, so the exit code says "usage". */
export function notWritten(problem: Problem, terminal: Terminal): ExitCode {
  const hint = problem.code === 'file-exists' ? ' On the command line, --force replaces it.' : '';
  terminal.tell(problem.message + hint);
  return exitCodes.usage;
}
