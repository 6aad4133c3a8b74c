import type { EngineRequestOf } from '#engine/requests.ts';
import { contract, type RequestAnsweredBy, type RequestName } from '#shared/ipc/contract.ts';
import { requestNames } from '#shared/ipc/names.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

type EnginesAlone = RequestAnsweredBy<'engine'>;

const isEnginesAlone = (name: RequestName): name is EnginesAlone => contract[name].answeredBy === 'engine';

/** Passes on what is the engine's alone by the contract, as it was parsed. */
export function engineHandlers({ engine }: Pick<Desktop, 'engine'>): Pick<Handlers, EnginesAlone> {
  const passOn =
    <Name extends EnginesAlone>(name: Name) =>
    (request: EngineRequestOf<Name>) =>
      engine.call(name, request);
  const handlers = [...requestNames].filter(isEnginesAlone).map((name) => [name, passOn(name)]);
  // One handler for each name, which is more than the type of `fromEntries` says.
  return Object.fromEntries(handlers) as Pick<Handlers, EnginesAlone>;
}
