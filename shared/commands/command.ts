import { enablePatches, produceWithPatches, type WritableDraft } from 'immer';
import type { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { failure, type Problem, type Result, success } from '../result.ts';

enablePatches();

/** A command to be run: what the event log stores, what the window sends. Plain JSON. */
export interface CommandCall {
  readonly name: string;
  readonly args: unknown;
}

/** What a command made: the next brief, and the call that takes it back (whose own inverse is the redo). */
export interface Applied {
  readonly brief: Brief;
  readonly inverse: CommandCall;
}

/**
 * One kind of change of a brief: a pure function. Everything it needs, ids and times included, is in its arguments, so
 * that it gives the same brief in the window, in the engine and when it is replayed.
 */
export interface Command<Args> {
  /** `noun.verb`, unique, never changed once shipped: it stands in the event logs of libraries. */
  readonly name: string;
  readonly args: z.ZodType<Args>;
  /** What undo and history call it, in the imperative: "Add hypothesis". */
  readonly label: (args: Args, brief: Brief) => string;
  readonly apply: (brief: Brief, args: Args) => Result<Applied>;
}

/** A command whose argument type is no longer known, as the registry holds it. */
export interface AnyCommand {
  readonly name: string;
  /** The schema of its arguments. */
  readonly args: z.ZodType;
  /** The label for parsed arguments; a plain name if the arguments do not fit. */
  readonly labelOf: (args: unknown, brief: Brief) => string;
  /** Parses the arguments and applies the command; `request-invalid` if they do not fit. */
  readonly applyTo: (brief: Brief, args: unknown) => Result<Applied>;
}

/** Makes the registry's view of a command. */
export function anyCommand<Args>(command: Command<Args>): AnyCommand {
  return {
    name: command.name,
    args: command.args,
    labelOf: (args, brief) => {
      const parsed = command.args.safeParse(args);
      return parsed.success ? command.label(parsed.data, brief) : command.name;
    },
    applyTo: (brief, args) => {
      const parsed = command.args.safeParse(args);
      if (parsed.success) return command.apply(brief, parsed.data);
      const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      return failure(
        'request-invalid',
        `The change “${command.name}” was refused: its details do not have the right form (${place || 'as a whole'}). Nothing was changed.`,
      );
    },
  };
}

/** Binds a command to arguments. */
export function callOf<Args>(command: Command<Args>, args: Args): CommandCall {
  return { name: command.name, args };
}

/** A refusal with the sentence the user reads. */
export function refuse(message: string): { readonly ok: false; readonly error: Problem } {
  return failure('command-refused', message);
}

/**
 * Applies a recipe to a brief; the inverse is a `brief.patch` call with the inverse patches. The recipe returns a
 * sentence to refuse, and nothing to go on.
 */
export function applyRecipe(
  brief: Brief,
  label: string,
  // biome-ignore lint/suspicious/noConfusingVoidType: a recipe that refuses nothing has no return statement
  recipe: (draft: WritableDraft<Brief>) => string | void,
): Result<Applied> {
  let refusal: string | undefined;
  const [next, , inverse] = produceWithPatches(brief, (draft) => {
    const message = recipe(draft);
    if (typeof message === 'string') refusal = message;
  });
  if (refusal !== undefined) return refuse(refusal);
  return success({
    brief: next,
    inverse: { name: 'brief.patch', args: { label, patches: inverse } },
  });
}
