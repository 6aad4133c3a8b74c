import { failureOf, isFailingCollection } from '#shared/queries/failures.ts';
import { failureNames } from '#shared/vocabulary/failure.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog } from '../../window/app-store.ts';
import { changeRecord } from '../edit-record.ts';
import { printedDay } from '../printed-day.ts';
import type { RecordCollection } from '../record-kinds.ts';
import { StandingLine } from '../standing/StandingLine.tsx';
import { useIsReadOnly } from '../use-records.ts';
import { Part } from './Part.tsx';
import { Remark } from './Remark.tsx';

const verbs = {
  assumptions: 'Mark as failed…',
  evidence: 'Mark as withdrawn or old…',
  sources: 'Mark as burned, withdrawn or old…',
} as const;

type Failing = keyof typeof verbs;

/** How a record stands: that it failed and why, with the way to say so and to take it back; or that it rests on what did. */
export function DetailStanding(props: { readonly collection: RecordCollection; readonly id: string }) {
  const { collection, id } = props;
  if (isFailingCollection(collection)) return <OwnStanding key={id} collection={collection} id={id} />;
  return <StandingLine collection={collection} id={id} />;
}

function OwnStanding({ collection, id }: { readonly collection: Failing; readonly id: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const language = useBriefPart('language', (of) => of);
  const failure = useBriefPart(collection, () => failureOf(document.brief, { collection, id }));
  if (failure === null) {
    return (
      <>
        <StandingLine collection={collection} id={id} />
        {!isReadOnly && (
          <div>
            <Button size="small" onClick={() => showDialog({ kind: 'mark-failed', collection, id })}>
              {verbs[collection]}
            </Button>
          </div>
        )}
      </>
    );
  }
  const by = failure.by === '' ? '' : `, ${failure.by}`;
  return (
    <Part title={`${failureNames[failure.kind]} since ${printedDay(failure.at.slice(0, 10), language)}${by}`}>
      <Remark>{failure.reason}</Remark>
      {!isReadOnly && (
        <div>
          <Button size="small" onClick={() => changeRecord(document, collection, id, { failure: null })}>
            Take this back
          </Button>
        </div>
      )}
    </Part>
  );
}
