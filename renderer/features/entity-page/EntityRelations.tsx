import ArrowRight from 'lucide-react/icons/arrow-right';
import type { EntityInBrief, EntityPage } from '#shared/ipc/contract/entities.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Part } from '../../records/detail/Part.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showEntityPage } from '../../window/entity-page.ts';
import { BriefLine } from './BriefLine.tsx';
import styles from './EntityPage.module.css';

type Relation = EntityInBrief['relations'][number];

/* The same relation in several briefs is told once, with all of them. */
function relationsOf({ inBriefs }: EntityPage) {
  const found = new Map<string, { key: string; relation: Relation; briefs: EntityInBrief[] }>();
  for (const at of inBriefs) {
    for (const relation of at.relations) {
      const key = JSON.stringify([relation.isFrom, relation.name, relation.words]);
      const known = found.get(key);
      if (!known) found.set(key, { key, relation, briefs: [at] });
      else if (!known.briefs.some(({ briefId }) => briefId === at.briefId)) known.briefs.push(at);
    }
  }
  return [...found.values()];
}

/** How the entity stands to others, as each brief says; a click on the other one shows its page. */
export function EntityRelations({ page }: { readonly page: EntityPage }) {
  const relations = relationsOf(page);
  if (relations.length === 0) return null;
  return (
    <Part title="Relations" count={relations.length}>
      <ul className={styles.places}>
        {relations.map(({ key, briefs, relation: { isFrom, name, words } }) => {
          const other = (
            <Button variant="link" disabled={name === ''} onClick={() => void showEntityPage(name)}>
              {visibleSigns(name) || 'Unnamed'}
            </Button>
          );
          const own = <span>{visibleSigns(page.name)}</span>;
          return (
            <li key={key} className={styles.relation}>
              <span className={styles.line}>
                {isFrom ? own : other}
                <ArrowRight size={14} aria-label="to" />
                {isFrom ? other : own}
                {words !== '' && <span className={styles.words}>{words}</span>}
              </span>
              {briefs.map((at) => (
                <BriefLine key={at.briefId} brief={at} />
              ))}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
