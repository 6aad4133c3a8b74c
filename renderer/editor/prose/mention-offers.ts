import { inOrder } from '#shared/brief/order.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { workbench } from '../../platform/workbench.ts';
import { labelOffers } from './label-offers.ts';
import type { MentionOffer } from './mention-menu-store.ts';

const limit = 8;
const fewest = 3;

function entityOffers(document: BriefDocument, query: string): MentionOffer[] {
  const wanted = query.toLowerCase();
  return inOrder(document.brief.entities).flatMap((entity) => {
    const names = [entity.name, ...entity.aliases].filter((name) => name !== '');
    const found = names.find((name) => name.toLowerCase().includes(wanted));
    if (found === undefined) return [];
    const detail = found === entity.name ? entity.role : `alias of ${entity.name}`;
    return [{ entityId: entity.id, name: entity.name, text: found, detail }];
  });
}

async function libraryOffers(query: string, known: readonly MentionOffer[]): Promise<MentionOffer[]> {
  if (query.length < 2) return [];
  const answer = await workbench.call('library.complete', { kind: 'entity', prefix: query });
  if (!answer.ok) return [];
  const here = new Set(known.map((offer) => offer.name.toLowerCase()));
  return answer.value.values
    .filter((name) => !here.has(name.toLowerCase()))
    .map((name) => ({ entityId: null, name, text: name, detail: 'in other briefs' }));
}

/* Some of each kind are in sight, however many there are of the other. */
function ownOffers(document: BriefDocument, query: string): MentionOffer[] {
  const { exact, others: labels } = labelOffers(document.brief, query);
  const room = limit - exact.length - Math.min(labels.length, fewest);
  const entities = entityOffers(document, query).slice(0, Math.max(room, fewest));
  return [...exact, ...entities, ...labels].slice(0, limit);
}

/** What stands first in the list behind `@` and these words, if the brief itself has it, so that nothing is waited for. */
export const firstAtHand = (document: BriefDocument, query: string): MentionOffer | undefined =>
  ownOffers(document, query)[0];

/** The list behind `@` and these words: what the brief has, names of other briefs, and the words as a new entity. */
export async function offersFor(document: BriefDocument, query: string): Promise<MentionOffer[]> {
  const own = ownOffers(document, query);
  const others = (await libraryOffers(query, own)).slice(0, limit - own.length);
  const name = query.trim();
  const isKnown = [...own, ...others].some((offer) => offer.text.toLowerCase() === name.toLowerCase());
  // After a few words it is a sentence with an @ in it, not a name.
  const isName = name !== '' && name.length <= 60 && name.split(/\s+/).length <= 4;
  const made = !isName || isKnown ? [] : [{ entityId: null, name, text: name, detail: 'new entity' }];
  return [...own, ...others, ...made];
}
