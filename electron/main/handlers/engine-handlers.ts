import type { EngineRequestOf } from '#engine/requests.ts';
import { contract, type RequestAnsweredBy, type RequestName } from '#shared/ipc/contract.ts';
import { requestNames } from '#shared/ipc/names.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

type EnginesAlone = RequestAnsweredBy<'engine'>;

const isEnginesAlone = (name: RequestName): name is EnginesAlone => contract[name].answeredBy === 'engine';

/** Passes on, as they were parsed, the requests that the engine alone answers by the contract. */
export function engineHandlers({ engine }: Pick<Desktop, 'engine'>): Pick<Handlers, EnginesAlone> {
  const passOn =
    <Name extends EnginesAlone>(name: Name) =>
    (request: EngineRequestOf<Name>) =>
      engine.call(name, request);
  const handlers = [...requestNames].filter(isEnginesAlone).map((name) => [name, passOn(name)]);
  // One handler for each name, which the type of `fromEntries` cannot say.
  return Object.fromEntries(handlers) as Pick<Handlers, EnginesAlone>;
}
