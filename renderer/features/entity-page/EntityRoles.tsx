import type { EntityInBrief, EntityPage } from '#shared/ipc/contract/entities.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { entityTypeNames } from '#shared/vocabulary/entity.ts';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { showBrief } from '../../window/navigate.ts';
import { BriefLine } from './BriefLine.tsx';
import styles from './EntityPage.module.css';

/* What a brief calls it, where that is not the name of the page. */
function ownName({ name }: EntityInBrief, page: EntityPage): string {
  return name === page.name ? '' : `as ${visibleSigns(name)}`;
}

/** What each brief says that the entity is or does, the newest information first. */
export function EntityRoles({ page }: { readonly page: EntityPage }) {
  const more = page.briefs - new Set(page.inBriefs.map(({ briefId }) => briefId)).size;
  return (
    <Part title="Roles over time">
      <ol className={styles.places}>
        {page.inBriefs.map((at) => {
          const kind = at.type === null ? '' : entityTypeNames[at.type];
          const said = [ownName(at, page), kind].filter((part) => part !== '').join(', ');
          return (
            <li key={`${at.briefId} ${at.entityId}`}>
              <button
                type="button"
                className={styles.place}
                onClick={() => void showBrief(at.briefId, () => placeOf(at.entityId))}
              >
                <BriefLine brief={at} />
                {at.role !== '' && <span className={styles.role}>{at.role}</span>}
                {at.notes !== '' && <span className={styles.excerpt}>{at.notes}</span>}
                {said !== '' && <span className={styles.quiet}>{said}</span>}
                {at.role === '' && at.notes === '' && <span className={styles.quiet}>No role given</span>}
              </button>
            </li>
          );
        })}
      </ol>
      {more > 0 && <Remark>and {more.toLocaleString()} older briefs.</Remark>}
    </Part>
  );
}

/* The record of the entity on the page of the brief. */
function placeOf(id: string) {
  return { collection: 'entities', id, field: null, block: null, passage: null } as const;
}
