import { useEffect, useState } from 'react';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { showEntityPage } from '../../window/entity-page.ts';
import styles from './LibraryBar.module.css';
import { useLibrary } from './library-store.ts';

/** No more entities than this are offered above the list. */
const most = 3;

/** Entities whose names begin with what is searched for, or contain a word that does. */
export function FoundEntities() {
  const query = useLibrary((state) => state.query.trim());
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    if (query.length < 2) setNames([]);
    else {
      void workbench
        .call('library.complete', { kind: 'entity', prefix: query.slice(0, 200) })
        .then((answer) => {
          if (!isGone) setNames(answer.ok ? answer.value.values.slice(0, most) : []);
        });
    }
    return () => {
      isGone = true;
    };
  }, [query]);
  if (names.length === 0) return null;
  return (
    <div className={styles.found}>
      <span>Pages of entities:</span>
      {names.map((name) => (
        <Button key={name} size="small" variant="link" onClick={() => void showEntityPage(name)}>
          {visibleSigns(name)}
        </Button>
      ))}
    </div>
  );
}
