import type { EventName, RequestName } from './contract.ts';

/*
 * The names of the contract without its schemas, so that the preload stays small. A name that is missing here, or that
 * the contract does not have, does not compile.
 */

const requests: Record<RequestName, true> = {
  'app.info': true,
  'settings.get': true,
  'settings.change': true,
  'library.list': true,
  'library.facets': true,
  'library.summary': true,
  'library.titled': true,
  'library.duplicate': true,
  'library.change': true,
  'library.changeBack': true,
  'library.renameTags': true,
  'library.trash': true,
  'library.restore': true,
  'library.erase': true,
  'library.copies': true,
  'library.complete': true,
  'library.tags': true,
  'library.appearances': true,
  'library.writeAgain': true,
  'brief.create': true,
  'brief.open': true,
  'brief.apply': true,
  'brief.changes': true,
  'brief.steps': true,
  'unsaved.list': true,
  'unsaved.keep': true,
  'unsaved.discard': true,
  'import.choose': true,
  'import.matrix': true,
  'import.answer': true,
  'import.answerMatrix': true,
  'import.text': true,
  'firstLook.read': true,
  'firstLook.add': true,
  'firstLook.leave': true,
  'merge.look': true,
  'merge.bringIn': true,
  'capture.text': true,
  'capture.choose': true,
  'capture.read': true,
  'capture.check': true,
  'references.read': true,
  'references.choose': true,
  'export.again': true,
  'export.choose': true,
  'export.many': true,
  'export.inside': true,
  'export.open': true,
  'export.showFolder': true,
  'copy.brief': true,
  'past.list': true,
  'past.brief': true,
  'past.clock': true,
  'preview.make': true,
  'preview.page': true,
  'briefTemplates.list': true,
  'briefTemplates.save': true,
  'briefTemplates.remove': true,
  'briefTemplates.share': true,
  'entities.page': true,
  'entities.mentions': true,
  'entities.judge': true,
  'entities.merge': true,
  'entities.copy': true,
  'ledger.summary': true,
  'ledger.list': true,
  'ledger.decide': true,
  'ledger.export': true,
  'sources.list': true,
  'figure.export': true,
  'briefCollections.make': true,
  'briefCollections.change': true,
  'briefCollections.remove': true,
  'briefCollections.takeBack': true,
  'briefCollections.put': true,
  'briefCollections.of': true,
  'templates.list': true,
  'templates.choose': true,
  'templates.remove': true,
  'dictionary.words': true,
  'dictionary.add': true,
  'dictionary.remove': true,
  'spelling.check': true,
  'spelling.suggest': true,
  'signals.find': true,
  'backup.list': true,
  'backup.place': true,
  'backup.choosePlace': true,
  'backup.leavePlace': true,
  'backup.make': true,
  'backup.briefs': true,
  'backup.takeBrief': true,
  'backup.restore': true,
  'window.open': true,
  'window.act': true,
  'window.edit': true,
  'window.report': true,
  'place.keep': true,
  'place.of': true,
  'window.closeReady': true,
  'window.saved': true,
  'link.open': true,
  'job.cancel': true,
};

const events: Record<EventName, true> = {
  'menu.command': true,
  'library.changed': true,
  'library.place': true,
  'library.reopened': true,
  'settings.changed': true,
  'brief.changed': true,
  'brief.show': true,
  'unsaved.changed': true,
  'import.done': true,
  'job.progress': true,
  'window.closing': true,
  'window.saving': true,
};

function keysOf<Key extends string>(record: Record<Key, true>): Key[] {
  return Object.keys(record) as Key[];
}

/** The name of every request a window can make. */
export const requestNames: ReadonlySet<RequestName> = new Set(keysOf(requests));

/** The name of every event a window can listen to. */
export const eventNames: ReadonlySet<EventName> = new Set(keysOf(events));

/** The channel that carries the paths of dropped files; only the preload uses it, no page can name it. */
export const importFilesChannel = 'import.files';

/** The same for files that are captured. */
export const captureFilesChannel = 'capture.files';
