import { type Editor, Extension, type Range } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import {
  findSuggestionMatch,
  Suggestion,
  type SuggestionMatch,
  type SuggestionProps,
} from '@tiptap/suggestion';
import type { BriefDocument } from '../../document/brief-document.ts';
import { namedAtEnd } from './label-offers.ts';
import { insertLabel, insertLate, insertOffer } from './mention-insertion.ts';
import { type MentionOffer, useMentionMenu } from './mention-menu-store.ts';
import { firstAtHand, offersFor } from './mention-offers.ts';

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

const queryIn = ({ state }: Editor, { from, to }: Range) => state.doc.textBetween(from + mark.length, to);

function placeOf(props: SuggestionProps<MentionOffer, MentionOffer>) {
  const box = props.clientRect?.();
  return box ? { left: box.left, top: box.top, bottom: box.bottom } : { left: 0, top: 0, bottom: 0 };
}

function show(props: SuggestionProps<MentionOffer, MentionOffer>): void {
  const { isEntered } = useMentionMenu.getState();
  // What is chosen already needs no list, though its words stand in the text a moment longer.
  if (props.loading || isEntered) {
    useMentionMenu.setState({ isLoading: props.loading, ...(isEntered ? { isOpen: false } : {}) });
    return;
  }
  useMentionMenu.setState({
    isOpen: props.items.length > 0,
    isLoading: false,
    offers: props.items,
    active: 0,
    place: placeOf(props),
    choose: (offer) => props.command(offer),
  });
}

function close(): void {
  useMentionMenu.setState({ isOpen: false, isLoading: false, isEntered: false });
}

function onKey(key: string, chooseFirst: () => boolean): boolean {
  const { isOpen, isLoading, isEntered, offers, active, choose } = useMentionMenu.getState();
  const isChoice = key === 'Enter' || key === 'Tab';
  if (isEntered) return false;
  if (isLoading && isChoice) return chooseFirst();
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

/*
 * A quick typist does not wait for the list: what stands first in it is taken, for what was written until now. Where only
 * the library knows that, the words stay until it has answered, and what is typed meanwhile goes behind them.
 */
function chooseFirst(document: BriefDocument, editor: Editor, range: Range): boolean {
  const query = queryIn(editor, range);
  const first = firstAtHand(document, query);
  if (first) {
    insertOffer(document, editor, range, first);
    return true;
  }
  useMentionMenu.setState({ isEntered: true, isOpen: false });
  editor.commands.insertContentAt(range.to, { type: 'text', text: ' ' });
  const insert = async () => {
    const [offer] = await offersFor(document, query);
    useMentionMenu.setState({ isEntered: false });
    if (offer) insertLate(document, editor, range, offer, mark + query);
  };
  void insert();
  return true;
}

/* What ends a word ends the name of a record: "@E4 " needs no choice from the list. */
function endsLabel(document: BriefDocument, editor: Editor, range: Range, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (!/^[\s.,;:!?)]$/.test(key) || ctrlKey || metaKey || altKey) return false;
  const offer = namedAtEnd(document.brief, queryIn(editor, range), key);
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
          command: ({ editor, range, props: offer }) => insertOffer(document, editor, range, offer),
          render: () => ({
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event, range }) => {
              if (event.key === 'Escape') {
                close();
                return true;
              }
              const { editor } = this;
              if (endsLabel(document, editor, range, event)) return true;
              return onKey(event.key, () => chooseFirst(document, editor, range));
            },
            onExit: close,
          }),
        }),
      ];
    },
  });
}
