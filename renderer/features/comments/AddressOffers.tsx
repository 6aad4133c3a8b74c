import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Person } from '#shared/brief/kinds/person.ts';
import { inOrder } from '#shared/brief/order.ts';
import { useBriefPart } from '../../document/context.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './Comments.module.css';

/** So many people are offered at once. */
const most = 6;

/* What is written behind an `@` at the beginning of a word, up to the cursor. */
const begun = /(?:^|\s)@([\p{L}\p{M}\p{N}.'’ -]{0,40})$/u;

interface Asked {
  /** Where the `@` is. */
  readonly at: number;
  readonly words: string;
}

function askedIn(text: string, cursor: number): Asked | null {
  const found = begun.exec(text.slice(0, cursor));
  const words = found?.[1];
  return words === undefined ? null : { at: cursor - words.length - 1, words };
}

function fitting(people: readonly Person[], { words }: Asked): readonly Person[] {
  const wanted = words.toLowerCase();
  const fits = ({ name }: Person) =>
    name.trim() !== '' &&
    (name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`)) &&
    name.toLowerCase() !== wanted.trim();
  return people.filter(fits).slice(0, most);
}

/* Who is offered for what is written, and which of them is chosen by the arrow keys. */
function useOffered(text: string, cursor: number) {
  const people = useBriefPart('people', (all) => all);
  const [active, setActive] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const asked = askedIn(text, cursor);
  const offered = asked && refused !== text ? fitting(inOrder<Person>(people), asked) : [];
  const at = Math.min(active, Math.max(offered.length - 1, 0));
  return { asked, offered, at, setActive, refuse: () => setRefused(text) };
}

const attributesOf = (listId: string, isOpen: boolean, at: number) => ({
  'aria-autocomplete': 'list' as const,
  'aria-haspopup': 'listbox' as const,
  'aria-controls': isOpen ? listId : undefined,
  'aria-activedescendant': isOpen ? `${listId}-${at}` : undefined,
});

/** Offers people of the brief while somebody writes `@` and a name. */
export function useAddressOffers(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onChange: (text: string) => void,
) {
  const listId = useId();
  const cursor = area.current?.selectionEnd ?? text.length;
  const { asked, offered, at, setActive, refuse } = useOffered(text, cursor);
  const take = (person: Person | undefined) => {
    if (!person || !asked) return;
    const before = `${text.slice(0, asked.at)}@${person.name} `;
    // At once, so that what is typed next goes behind the name.
    flushSync(() => {
      onChange(before + text.slice(asked.at + 1 + asked.words.length).trimStart());
      setActive(0);
    });
    area.current?.focus();
    area.current?.setSelectionRange(before.length, before.length);
  };
  const press = (event: KeyboardEvent): boolean => {
    if (offered.length === 0 || event.ctrlKey || event.metaKey) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((at + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[at]);
    else if (event.key === 'Escape') refuse();
    else return false;
    event.preventDefault();
    return true;
  };
  return { attributes: attributesOf(listId, offered.length > 0, at), listId, offered, at, take, press };
}

/** The people who are offered, below the words. */
export function AddressOffers({ offers }: { readonly offers: ReturnType<typeof useAddressOffers> }) {
  const { listId, offered, at, take } = offers;
  if (offered.length === 0) return null;
  return (
    <div id={listId} role="listbox" aria-label="People" className={styles.offers} data-writing-aid="">
      {offered.map((person, index) => (
        <div
          key={person.id}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classNames(styles.offer, index === at && styles.offerActive)}
          // The cursor stays in the words.
          onMouseDown={(event) => {
            event.preventDefault();
            take(person);
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
