import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { CollectionName } from '#shared/brief/collections.ts';
import { type Standing, standingOf } from '#shared/queries/standing.ts';
import { useSettled } from '../../document/settled-brief.ts';
import { classNames } from '../../ui/class-names.ts';
import { showDetail } from '../../window/app-store.ts';
import { showInspectorTab } from '../../window/inspector-tab.ts';
import styles from './StandingLine.module.css';

const leads: Readonly<Record<Standing['kind'], string>> = {
  failed: '',
  review: 'Look at this again: ',
  touched: 'Rests on what no longer holds: ',
};

/* Judgments are confirmed or changed in their own tab; everything else leads to what failed. */
function show({ kind, failed }: Standing): void {
  if (kind === 'review') showInspectorTab('failures');
  else showDetail(failed.collection, failed.id);
}

/**
 * A quiet line at a record that failed, or that rests on something that did; it says why, and leads there. Nothing at a
 * record that no failure touches.
 */
export function StandingLine(props: { readonly collection: CollectionName; readonly id: string }) {
  const { collection, id } = props;
  const standing = useSettled((brief) => standingOf(brief, collection, id));
  if (standing === null) return null;
  return (
    <button
      type="button"
      className={classNames(styles.line, styles[standing.kind])}
      data-standing={standing.kind}
      onClick={() => show(standing)}
    >
      <TriangleAlert size={13} aria-hidden="true" />
      <span>
        {leads[standing.kind]}
        {standing.words}
      </span>
    </button>
  );
}
