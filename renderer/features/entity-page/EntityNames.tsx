import { useEffect, useState } from 'react';
import type { EntityPage } from '#shared/ipc/contract/entities.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { judgeNames } from '../../commands/merge-entities.ts';
import { workbench } from '../../platform/workbench.ts';
import { Part } from '../../records/detail/Part.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import { entityHeadingId } from '../../window/entity-page.ts';
import styles from './EntityPage.module.css';

/* The name that was judged may leave the page, and its button with it; undo is at hand on the heading. */
async function judge(one: string, other: string, isSame: boolean | null): Promise<void> {
  await judgeNames(one, other, isSame);
  document.getElementById(entityHeadingId)?.focus();
}

/** The names of an entity as briefs have them; the user says which are the same and which are not. */
export function EntityNames({ page }: { readonly page: EntityPage }) {
  const apart = page.judgments.filter(({ isSame }) => !isSame);
  return (
    <Part title="Names" count={page.names.length}>
      <ul className={styles.names}>
        {page.names.map(({ name, isAlias, briefs }) => (
          <li key={name} className={styles.line}>
            <span className={styles.words}>{visibleSigns(name)}</span>
            <span className={styles.quiet}>
              {isAlias ? 'alias, ' : ''}
              {briefs === 1 ? '1 brief' : `${briefs.toLocaleString()} briefs`}
            </span>
            {!isAlias && name !== page.name && (
              <Button
                size="small"
                variant="link"
                aria-label={`${visibleSigns(name)} is not the same`}
                onClick={() => void judge(page.name, name, false)}
              >
                Not the same
              </Button>
            )}
          </li>
        ))}
        {apart.map(({ one, other }) => (
          <li key={`${one} ${other}`} className={styles.line}>
            <span className={styles.words}>
              {visibleSigns(one)} is not {visibleSigns(other)}
            </span>
            <Button size="small" variant="link" onClick={() => void judge(one, other, null)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
      <SameAs page={page} />
    </Part>
  );
}

/* Entities that briefs have under other names, the most usual ones. */
function useOthers(page: EntityPage): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    void workbench.call('library.facets', {}).then((answer) => {
      if (!isGone && answer.ok) setNames(answer.value.entities.map(({ name }) => name));
    });
    return () => {
      isGone = true;
    };
  }, []);
  const own = new Set(page.names.map(({ name }) => name.toLowerCase()));
  return names.filter((name) => !own.has(name.toLowerCase()));
}

function SameAs({ page }: { readonly page: EntityPage }) {
  const others = useOthers(page);
  if (others.length === 0) return null;
  return (
    <div className={styles.same}>
      <Combobox
        key={page.names.length}
        label="The same as another entity"
        placeholder="Its name"
        value={null}
        options={others.map((name) => ({ value: name, label: visibleSigns(name) }))}
        onChange={(name) => {
          if (name !== null) void judge(page.name, name, true);
        }}
      />
    </div>
  );
}
