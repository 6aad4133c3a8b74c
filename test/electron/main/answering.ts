import { contract, type RequestName } from '#shared/ipc/contract.ts';
import { requestNames } from '#shared/ipc/names.ts';
import type { Handlers } from '../../../electron/main/answers.ts';

/** Handlers that only note that they were reached, and with what. */
export function notingHandlers(): {
  readonly handlers: Handlers;
  readonly reached: [RequestName, unknown][];
} {
  const reached: [RequestName, unknown][] = [];
  const note = (name: RequestName) => (request: unknown) => {
    reached.push([name, request]);
    return { ok: false, error: { code: 'cancelled', message: 'Noted.' } };
  };
  const handlers = Object.fromEntries([...requestNames].map((name) => [name, note(name)]));
  // Each of them answers with a failure, which is an answer to every request.
  return { handlers: handlers as unknown as Handlers, reached };
}

/** Whether a message is what the contract says, judged apart from the code under test; odd messages count as not. */
export function isByContract(name: RequestName, message: unknown): boolean {
  try {
    return contract[name].request.safeParse(message).success;
  } catch {
    return false;
  }
}
