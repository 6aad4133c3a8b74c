import { useEffect, useState } from 'react';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { useBrief } from '../../document/context.tsx';
import { workbench } from '../../platform/workbench.ts';
import { dayWords } from '../../records/day-words.ts';
import { Part } from '../../records/detail/Part.tsx';
import placeList from '../../records/detail/places.module.css';
import { Remark } from '../../records/detail/Remark.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showEntityPage } from '../../window/entity-page.ts';
import { showBrief } from '../../window/navigate.ts';
import styles from './Places.module.css';

type Appearances = ResponseOf<'library.appearances'>['briefs'];

/** While a name is being typed, other briefs are searched only after a pause. */
const pauseMs = 300;

function useAppearances(entity: Entity): Appearances | null {
  const briefId = useBrief((brief) => brief.id);
  const [found, setFound] = useState<Appearances | null>(null);
  const names = [entity.name, ...entity.aliases].filter((name) => name.trim() !== '').slice(0, 200);
  const key = names.join('\n');
  useEffect(() => {
    let isGone = false;
    const timer = window.setTimeout(async () => {
      const asked = key === '' ? [] : key.split('\n');
      const answer = await workbench.call('library.appearances', { names: asked, exceptBriefId: briefId });
      if (!isGone) setFound(answer.ok ? answer.value.briefs : []);
    }, pauseMs);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [key, briefId]);
  return found;
}

/** The other briefs of the library in which an entity appears; a click opens one. */
export function EntityAppearances({ entity }: { readonly entity: Entity }) {
  const briefs = useAppearances(entity);
  return (
    <Part title="In other briefs" count={briefs?.length}>
      <Button
        size="small"
        variant="link"
        disabled={entity.name === ''}
        onClick={() => void showEntityPage(entity.name)}
      >
        Everything the library has of it
      </Button>
      {briefs?.length === 0 && <Remark>In no other brief of the library.</Remark>}
      {briefs !== null && briefs.length > 0 && (
        <ul className={placeList.places}>
          {briefs.map((brief) => (
            <li key={brief.briefId}>
              <button type="button" className={placeList.place} onClick={() => void showBrief(brief.briefId)}>
                <span className={styles.title}>{brief.title || 'Untitled brief'}</span>
                <span className={styles.where}>
                  {brief.name === entity.name ? '' : `as ${brief.name}, `}
                  changed {dayWords(brief.updated.slice(0, 10))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
