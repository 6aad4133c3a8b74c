import Crosshair from 'lucide-react/icons/crosshair';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { type ReactNode, useDeferredValue } from 'react';
import { useDocument } from '../../document/context.tsx';
import { removeWithUndo } from '../../records/edit-record.ts';
import {
  isRecordCollection,
  type RecordCollection,
  type RecordTypes,
  recordNoun,
} from '../../records/record-kinds.ts';
import { recordLabel } from '../../records/record-labels.ts';
import { useRecordLabel } from '../../records/use-record-label.ts';
import { useIsReadOnly, useRecord } from '../../records/use-records.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { focusRecord, useApp } from '../../window/app-store.ts';
import { BriefFacts } from './BriefFacts.tsx';
import { AssumptionDetail, GapDetail, RiskDetail } from './details/ChecklistDetails.tsx';
import { EntityDetail } from './details/EntityDetail.tsx';
import { EvidenceDetail } from './details/EvidenceDetail.tsx';
import { ImplicationDetail, RecommendationDetail, ScenarioDetail } from './details/OutlookDetails.tsx';
import {
  HypothesisDetail,
  IndicatorDetail,
  JudgmentDetail,
  UncertaintyDetail,
} from './details/ReasoningDetails.tsx';
import { SourceDetail } from './details/SourceDetail.tsx';
import { TechniqueDetail } from './details/TechniqueDetail.tsx';
import styles from './Inspector.module.css';

type Details = {
  readonly [Name in Exclude<RecordCollection, 'relations' | 'tags'>]: (props: {
    readonly record: RecordTypes[Name];
  }) => ReactNode;
};

const details: Details = {
  keyJudgments: JudgmentDetail,
  hypotheses: HypothesisDetail,
  uncertainties: UncertaintyDetail,
  evidence: EvidenceDetail,
  indicators: IndicatorDetail,
  assumptions: AssumptionDetail,
  informationGaps: GapDetail,
  biasRisks: RiskDetail,
  implications: ImplicationDetail,
  recommendations: RecommendationDetail,
  scenarios: ScenarioDetail,
  entities: EntityDetail,
  techniques: TechniqueDetail,
  sources: SourceDetail,
};

function hasDetail(collection: string): collection is keyof Details {
  return isRecordCollection(collection) && collection in details;
}

/** What the cursor is in, with all its fields; the facts of the brief where it is in no record. */
export function Detail() {
  // The cursor need not wait until all fields of the record it came to are drawn.
  const inspected = useDeferredValue(useApp((state) => state.inspected));
  if (inspected === null || !hasDetail(inspected.collection)) return <BriefFacts />;
  const { collection, id } = inspected;
  return <RecordDetail key={`${collection}:${id}`} collection={collection} id={id} />;
}

function RecordDetail<Name extends keyof Details>(props: { readonly collection: Name; readonly id: string }) {
  const { collection, id } = props;
  const record = useRecord(collection, id);
  if (!record) return <BriefFacts />;
  return (
    <div className={styles.detail}>
      <Head collection={collection} id={id} />
      <Fields collection={collection} record={record} />
    </div>
  );
}

/* Called and not rendered, since the compiler cannot tie an element's props to the kind of record it stands for. */
function Fields<Name extends keyof Details>(props: {
  readonly collection: Name;
  readonly record: RecordTypes[Name];
}) {
  return details[props.collection]({ record: props.record });
}

function Head({ collection, id }: { readonly collection: RecordCollection; readonly id: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const label = useRecordLabel(collection, id);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{collection === 'evidence' ? `Evidence ${label}` : label}</h2>
      <IconButton
        label="Show on the page"
        icon={<Crosshair size={14} />}
        size="small"
        onClick={() => focusRecord(collection, id)}
      />
      {!isReadOnly && (
        <IconButton
          label={`Delete ${recordNoun(collection).toLowerCase()}`}
          icon={<Trash2 size={14} />}
          size="small"
          onClick={() =>
            removeWithUndo(document, collection, id, recordLabel(document.brief, collection, id))
          }
        />
      )}
      <IconButton
        label="Show the facts of the brief"
        icon={<X size={14} />}
        size="small"
        onClick={() => useApp.setState({ inspected: null })}
      />
    </header>
  );
}
