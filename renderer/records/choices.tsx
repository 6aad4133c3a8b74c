import Check from 'lucide-react/icons/check';
import ChevronsUp from 'lucide-react/icons/chevrons-up';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleDot from 'lucide-react/icons/circle-dot';
import CircleSlash from 'lucide-react/icons/circle-slash';
import Equal from 'lucide-react/icons/equal';
import Eye from 'lucide-react/icons/eye';
import Flag from 'lucide-react/icons/flag';
import Minus from 'lucide-react/icons/minus';
import Scale from 'lucide-react/icons/scale';
import Sunrise from 'lucide-react/icons/sunrise';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import VenetianMask from 'lucide-react/icons/venetian-mask';
import X from 'lucide-react/icons/x';
import type { BiasRisk } from '#shared/brief/kinds/bias-risk.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import type { Indicator } from '#shared/brief/kinds/indicator.ts';
import type { InformationGap } from '#shared/brief/kinds/information-gap.ts';
import type { Source } from '#shared/brief/kinds/source.ts';
import { reliabilities, reliabilityNames } from '#shared/vocabulary/admiralty.ts';
import { type AssumptionStatus, assumptionStatusNames } from '#shared/vocabulary/assumption.ts';
import { biasRiskKindNames } from '#shared/vocabulary/bias-risk.ts';
import {
  type ConfidenceLevel,
  confidenceLevelNames,
  confidenceLevels,
} from '#shared/vocabulary/confidence-level.ts';
import { type EntityType, entityTypeNames, entityTypes } from '#shared/vocabulary/entity.ts';
import { gradeNames } from '#shared/vocabulary/grade.ts';
import { indicatorStatusNames } from '#shared/vocabulary/indicator.ts';
import type { ChoiceOption } from './Choice.tsx';

/** Outcomes of the key assumptions check: never told apart by colour alone. */
export const assumptionStatusOptions: readonly ChoiceOption<AssumptionStatus>[] = [
  { value: 'not-checked', label: assumptionStatusNames['not-checked'], icon: <CircleDashed /> },
  { value: 'supported', label: assumptionStatusNames.supported, icon: <Check />, tone: 'good' },
  {
    value: 'with-caveats',
    label: assumptionStatusNames['with-caveats'],
    icon: <TriangleAlert />,
    tone: 'warn',
  },
  { value: 'unsupported', label: assumptionStatusNames.unsupported, icon: <X />, tone: 'bad' },
];

/** Priorities of information gaps. */
export const priorityOptions: readonly ChoiceOption<InformationGap['priority']>[] = [
  { value: null, label: 'No priority', icon: <CircleDashed /> },
  { value: 'high', label: `${gradeNames.high} priority`, icon: <ChevronsUp />, tone: 'accent' },
  { value: 'medium', label: `${gradeNames.medium} priority`, icon: <Equal /> },
  { value: 'low', label: `${gradeNames.low} priority`, icon: <Minus /> },
];

/** Kinds of bias and deception risks. */
export const biasRiskKindOptions: readonly ChoiceOption<BiasRisk['kind']>[] = [
  { value: null, label: 'No kind yet', icon: <CircleDashed /> },
  { value: 'bias', label: biasRiskKindNames.bias, icon: <Scale /> },
  { value: 'deception', label: biasRiskKindNames.deception, icon: <VenetianMask /> },
  { value: 'red-flag', label: biasRiskKindNames['red-flag'], icon: <Flag /> },
];

/** What became of an indicator. */
export const indicatorStatusOptions: readonly ChoiceOption<Indicator['status']>[] = [
  { value: 'not-seen', label: indicatorStatusNames['not-seen'], icon: <CircleDashed /> },
  { value: 'emerging', label: indicatorStatusNames.emerging, icon: <Sunrise />, tone: 'warn' },
  { value: 'seen', label: indicatorStatusNames.seen, icon: <Eye />, tone: 'accent' },
  { value: 'passed', label: indicatorStatusNames.passed, icon: <CircleSlash /> },
];

/** Levels of analytic confidence. */
export const confidenceOptions: readonly ChoiceOption<ConfidenceLevel | null>[] = [
  { value: null, label: 'Not stated' },
  ...confidenceLevels.map((value) => ({
    value,
    label: confidenceLevelNames[value],
    tone: 'accent' as const,
  })),
];

/** Types of entities. */
export const entityTypeOptions: readonly ChoiceOption<EntityType | null>[] = [
  { value: null, label: 'No type' },
  ...entityTypes.map((value) => ({ value, label: entityTypeNames[value] })),
];

/** How much an item of evidence matters. */
export const relevanceOptions: readonly ChoiceOption<Evidence['relevance']>[] = [
  { value: null, label: 'Not judged' },
  { value: 'high', label: gradeNames.high },
  { value: 'medium', label: gradeNames.medium },
  { value: 'low', label: gradeNames.low },
];

/** Admiralty reliability of a source. F means not judged, never worst. */
export const reliabilityOptions: readonly ChoiceOption<Source['reliability']>[] = [
  { value: null, label: 'Not judged yet' },
  ...reliabilities.map((value) => ({ value, label: `${value} · ${reliabilityNames[value]}` })),
];

/** Whether a technique was applied here or only named by the imported text. */
export const techniqueOriginOptions: readonly ChoiceOption<'applied' | 'named-by-original'>[] = [
  { value: 'applied', label: 'Applied here', icon: <Check /> },
  { value: 'named-by-original', label: 'Named by the original', icon: <CircleDot /> },
];
