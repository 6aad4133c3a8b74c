import type { EngineRequestOf, PassedOnRequest } from '#engine/requests.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Requests the engine answers and the desktop has a part in; they have handlers of their own. */
type Shared = 'brief.open' | 'backup.restore' | 'settings.change' | 'job.cancel';

/** Passes on what is the engine's alone, as it was parsed. */
export function engineHandlers({
  engine,
}: Pick<Desktop, 'engine'>): Pick<Handlers, Exclude<PassedOnRequest, Shared>> {
  const passOn =
    <Name extends PassedOnRequest>(name: Name) =>
    (request: EngineRequestOf<Name>) =>
      engine.call(name, request);
  return {
    'settings.get': passOn('settings.get'),
    'library.list': passOn('library.list'),
    'library.facets': passOn('library.facets'),
    'library.summary': passOn('library.summary'),
    'library.duplicate': passOn('library.duplicate'),
    'library.trash': passOn('library.trash'),
    'library.restore': passOn('library.restore'),
    'library.erase': passOn('library.erase'),
    'library.complete': passOn('library.complete'),
    'library.appearances': passOn('library.appearances'),
    'brief.create': passOn('brief.create'),
    'brief.apply': passOn('brief.apply'),
    'brief.history': passOn('brief.history'),
    'import.text': passOn('import.text'),
    'preview.make': passOn('preview.make'),
    'preview.page': passOn('preview.page'),
    'templates.list': passOn('templates.list'),
    'templates.remove': passOn('templates.remove'),
    'dictionary.words': passOn('dictionary.words'),
    'dictionary.add': passOn('dictionary.add'),
    'dictionary.remove': passOn('dictionary.remove'),
    'backup.list': passOn('backup.list'),
    'backup.make': passOn('backup.make'),
  };
}
