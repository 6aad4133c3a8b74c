import { type Editor, Extension, type Range } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import {
  findSuggestionMatch,
  Suggestion,
  type SuggestionMatch,
  type SuggestionProps,
} from '@tiptap/suggestion';
import { inOrder } from '#shared/brief/order.ts';
import { type Result, success } from '#shared/result.ts';
import { addRecord } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { workbench } from '../../platform/workbench.ts';
import { type LabelOffer, labelOffers, namedAtEnd, wordsBeforeSign } from './label-offers.ts';
import { type MentionOffer, useMentionMenu } from './mention-menu-store.ts';

const limit = 8;
const fewest = 3;
const mark = '@';

/* Asked at every key press: a look tells whether a text lacks the mark, without a copy of it. */
function followsMark($position: ResolvedPos): boolean {
  const index = $position.index() - ($position.textOffset > 0 ? 0 : 1);
  return $position.parent.maybeChild(index)?.text?.includes(mark) ?? false;
}

/* A name comes right after the mark: "at @ 5 pm" mentions nobody. */
function nameBehind(match: SuggestionMatch): SuggestionMatch {
  return match && /^\s/.test(match.query) ? null : match;
}

function ownOffers(document: BriefDocument, query: string): MentionOffer[] {
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

async function offersFor(document: BriefDocument, query: string): Promise<MentionOffer[]> {
  const { exact, others: labels } = labelOffers(document.brief, query);
  const entities = ownOffers(document, query);
  // Some of each kind are in sight, however many there are of the other.
  const room = limit - exact.length - Math.min(labels.length, fewest);
  const own = [...exact, ...entities.slice(0, Math.max(room, fewest)), ...labels].slice(0, limit);
  const others = (await libraryOffers(query, own)).slice(0, limit - own.length);
  const name = query.trim();
  const isKnown = [...own, ...others].some((offer) => offer.text.toLowerCase() === name.toLowerCase());
  // After a few words it is a sentence with an @ in it, not a name.
  const isName = name !== '' && name.length <= 60 && name.split(/\s+/).length <= 4;
  const made = !isName || isKnown ? [] : [{ entityId: null, name, text: name, detail: 'new entity' }];
  return [...own, ...others, ...made];
}

function placeOf(props: SuggestionProps<MentionOffer, MentionOffer>) {
  const box = props.clientRect?.();
  return box ? { left: box.left, top: box.top, bottom: box.bottom } : { left: 0, top: 0, bottom: 0 };
}

function show(props: SuggestionProps<MentionOffer, MentionOffer>): void {
  const { isEntered } = useMentionMenu.getState();
  if (props.loading) {
    useMentionMenu.setState({ isLoading: true });
    return;
  }
  useMentionMenu.setState({
    isOpen: props.items.length > 0,
    isLoading: false,
    isEntered: false,
    offers: props.items,
    active: 0,
    place: placeOf(props),
    choose: (offer) => props.command(offer),
  });
  if (!isEntered) return;
  const [first] = props.items;
  if (first) props.command(first);
  else props.editor.commands.enter();
}

function close(): void {
  useMentionMenu.setState({ isOpen: false, isLoading: false, isEntered: false });
}

function onKey(key: string): boolean {
  const { isOpen, isLoading, offers, active, choose } = useMentionMenu.getState();
  const isChoice = key === 'Enter' || key === 'Tab';
  if (isLoading && isChoice) {
    // A quick typist does not wait for the list: its first entry is taken once it is there.
    useMentionMenu.setState({ isEntered: true });
    return true;
  }
  if (!isOpen) return false;
  const count = offers.length;
  if (key === 'ArrowDown') useMentionMenu.setState({ active: (active + 1) % count });
  else if (key === 'ArrowUp') useMentionMenu.setState({ active: (active + count - 1) % count });
  else if (isChoice) {
    const offer = offers[active];
    if (offer) choose(offer);
  } else return false;
  return true;
}

function entityFor(document: BriefDocument, { entityId, name }: MentionOffer): Result<string> {
  return entityId === null ? addRecord(document, 'entities', { name }) : success(entityId);
}

function insertLabel(editor: Editor, range: Range, offer: LabelOffer, end: string): void {
  const $at = editor.state.doc.resolve(range.from);
  const words = wordsBeforeSign(offer, $at.parent.textBetween(0, $at.parentOffset));
  const chain = editor.chain().focus().deleteRange(range);
  const written = words === '' ? chain : chain.insertContent({ type: 'text', text: words });
  // A text of a record holds no labels: the sign is a word there.
  const holdsLabels = editor.schema.nodes.recordLabel !== undefined;
  const signed = holdsLabels
    ? written.insertRecordLabel(offer.label)
    : written.insertContent({ type: 'text', text: offer.label.text });
  signed.insertContent({ type: 'text', text: end }).run();
}

/* What ends a word ends the name of a record: "@E4 " needs no choice from the list. */
function endsLabel(document: BriefDocument, editor: Editor, range: Range, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (!/^[\s.,;:!?)]$/.test(key) || ctrlKey || metaKey || altKey) return false;
  const query = editor.state.doc.textBetween(range.from + mark.length, range.to);
  const offer = namedAtEnd(document.brief, query, key);
  if (!offer) return false;
  insertLabel(editor, range, offer, key);
  return true;
}

/** Opens the list of entities and labels behind `@` while writing. */
export function mentionSuggestion(document: BriefDocument): Extension {
  return Extension.create({
    name: 'mentionSuggestion',
    // A list left open would cover what the cursor has gone to.
    onBlur: close,
    addProseMirrorPlugins() {
      return [
        Suggestion<MentionOffer, MentionOffer>({
          editor: this.editor,
          pluginKey: new PluginKey('mentionSuggestion'),
          char: mark,
          allowSpaces: true,
          findSuggestionMatch: (trigger) =>
            followsMark(trigger.$position) ? nameBehind(findSuggestionMatch(trigger)) : null,
          items: ({ query }) => offersFor(document, query),
          command: ({ editor, range, props: offer }) => {
            const { label } = offer;
            if (label) {
              insertLabel(editor, range, { ...offer, label }, ' ');
              return;
            }
            const entity = entityFor(document, offer);
            if (!entity.ok) return;
            editor
              .chain()
              .focus()
              .deleteRange(range)
              .insertMention(entity.value, offer.text)
              .insertContent({ type: 'text', text: ' ' })
              .run();
          },
          render: () => ({
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event, range }) => {
              if (event.key === 'Escape') {
                close();
                return true;
              }
              return endsLabel(document, this.editor, range, event) || onKey(event.key);
            },
            onExit: close,
          }),
        }),
      ];
    },
  });
}
