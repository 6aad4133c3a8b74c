import { useEffect, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import type { EntityPage } from '#shared/ipc/contract/entities.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Part } from '../../records/detail/Part.tsx';
import { showBrief } from '../../window/navigate.ts';
import { BriefLine } from './BriefLine.tsx';
import styles from './EntityPage.module.css';

type Appearances = ResponseOf<'library.appearances'>['briefs'];

/** No more names than this are looked for in texts. */
const mostNames = 200;

/* Briefs in which a name stands in the text, without an entity of the name. */
function useElsewhere(page: EntityPage): Appearances {
  const [found, setFound] = useState<Appearances>([]);
  const names = page.names.slice(0, mostNames).map(({ name }) => name);
  const key = JSON.stringify([names, page.inBriefs.map(({ briefId }) => briefId)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds what is asked.
  useEffect(() => {
    let isGone = false;
    const [first] = page.inBriefs;
    const known = new Set<string>(page.inBriefs.map(({ briefId }) => briefId));
    if (!first) return undefined;
    const request = { names, exceptBriefId: first.briefId };
    void workbench.call('library.appearances', request).then((answer) => {
      if (isGone) return;
      setFound(answer.ok ? answer.value.briefs.filter(({ briefId }) => !known.has(briefId)) : []);
    });
    return () => {
      isGone = true;
    };
  }, [key]);
  return found;
}

const firstPlace = (name: string) => (brief: Brief) =>
  mentionPlaces(mentionIndex(brief), makeEntity('named', 'a0', name))[0]?.place;

/** The briefs that name the entity only in their text; a click opens one at the first place. */
export function EntityElsewhere({ page }: { readonly page: EntityPage }) {
  const briefs = useElsewhere(page);
  if (briefs.length === 0 || page.briefs > page.inBriefs.length) return null;
  return (
    <Part title="Named in other briefs, where it is no entity" count={briefs.length}>
      <ul className={styles.places}>
        {briefs.map(({ briefId, title, tlp, name, updated }) => (
          <li key={briefId}>
            <button
              type="button"
              className={styles.place}
              onClick={() => void showBrief(briefId as BriefId, firstPlace(name))}
            >
              <BriefLine brief={{ briefId, title, tlp, informed: updated.slice(0, 10) }} />
              <span className={styles.quiet}>as {visibleSigns(name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
