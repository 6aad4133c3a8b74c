import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { ZodType } from 'zod';
import {
  type Answer,
  type CaptureOutcome,
  captureFilesRequest,
  contract,
  type ImportOutcome,
  importFilesRequest,
  type ParsedRequestOf,
  type RequestName,
  type ResponseOf,
} from '#shared/ipc/contract.ts';
import { captureFilesChannel, importFilesChannel } from '#shared/ipc/names.ts';
import { failure, type Result } from '#shared/result.ts';
import { appOrigin } from './app-address.ts';
import { logBug } from './log.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** What answers each request of the contract; a missing handler does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (
    request: ParsedRequestOf<Name>,
    sender: WorkbenchWindow,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** Imports files that were dropped on a window: the one thing the preload asks that no page can ask by name. */
export type ImportPaths = (
  paths: readonly string[],
  sender: WorkbenchWindow,
) => Promise<Result<ImportOutcome>>;

/** Captures files that were dropped on a window, for a brief; the other thing that only the preload asks. */
export type CapturePaths = (asked: {
  readonly briefId: string;
  readonly paths: readonly string[];
}) => Promise<Result<CaptureOutcome>>;

export interface Answering {
  readonly handlers: Handlers;
  readonly importPaths: ImportPaths;
  readonly capturePaths: CapturePaths;
  /** The window a page belongs to; undefined for a page that is not ours. */
  readonly windowOf: (contents: WebContents) => WorkbenchWindow | undefined;
  /** In development and tests, answers are checked against the contract, too. */
  readonly checksAnswers: boolean;
}

type Schemas = {
  readonly [Name in RequestName]: {
    readonly request: ZodType<ParsedRequestOf<Name>>;
    readonly response: ZodType<ResponseOf<Name>>;
  };
};
const schemas: Schemas = contract;

const notUnderstood = () =>
  failure(
    'request-invalid',
    'The window asked for something that the program does not understand, so nothing was done. Please try again; if it happens again, close the window and open it again.',
  );

const notDone = () =>
  failure(
    'unexpected',
    'An error in the program stopped this, so it was not done. What was saved before is still on disk. Please try again.',
  );

/** Parses without ever throwing: a message may be cyclic, or nested deeper than a parser can follow. */
function parsed<Value>(schema: ZodType<Value>, message: unknown): { readonly value: Value } | null {
  try {
    const result = schema.safeParse(message);
    return result.success ? { value: result.data } : null;
  } catch {
    return null;
  }
}

/**
 * The window that sent a message: only the page itself, at the program's own origin, in a window that the program
 * opened. Undefined for a frame inside the page, a page from elsewhere, or one that is gone.
 */
export function trustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  windowOf: Answering['windowOf'],
): WorkbenchWindow | undefined {
  const frame = event.senderFrame;
  if (!frame || frame.isDestroyed() || frame.parent !== null || frame.origin !== appOrigin) return undefined;
  return windowOf(event.sender);
}

/** Does the work for one message and turns a bug into an answer; the log never gets the message's content. */
async function answered<Value>(name: string, work: () => Promise<Result<Value>> | Result<Value>) {
  try {
    return await work();
  } catch (error) {
    logBug(`the request ${name}`, error);
    return notDone();
  }
}

/** Answers one message on a request's channel. Never throws; nothing runs unless the message fits the contract. */
export async function answerRequest<Name extends RequestName>(
  name: Name,
  message: unknown,
  sender: WorkbenchWindow | undefined,
  { handlers, checksAnswers }: Pick<Answering, 'handlers' | 'checksAnswers'>,
): Promise<Answer<Name>> {
  const request = sender && parsed(schemas[name].request, message);
  if (!request) return notUnderstood();
  return answered(name, async () => {
    const answer = await handlers[name](request.value, sender);
    if (checksAnswers && answer.ok && !parsed(schemas[name].response, answer.value)) {
      throw new TypeError(`The answer to ${name} is not what the contract says`);
    }
    return answer;
  });
}

/** Answers a message that carries paths of dropped files, by the same rules. */
export async function answerPaths(
  message: unknown,
  sender: WorkbenchWindow | undefined,
  importPaths: ImportPaths,
): Promise<Result<ImportOutcome>> {
  const request = sender && parsed(importFilesRequest, message);
  if (!request) return notUnderstood();
  return answered(importFilesChannel, () => importPaths(request.value.paths, sender));
}

/** The same for files that are captured. */
export async function answerCapture(
  message: unknown,
  sender: WorkbenchWindow | undefined,
  capturePaths: CapturePaths,
): Promise<Result<CaptureOutcome>> {
  const request = sender && parsed(captureFilesRequest, message);
  if (!request) return notUnderstood();
  return answered(captureFilesChannel, () => capturePaths(request.value));
}
