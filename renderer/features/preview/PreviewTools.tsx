import Minus from 'lucide-react/icons/minus';
import MoveHorizontal from 'lucide-react/icons/move-horizontal';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import styles from './Preview.module.css';
import { stepped, usePreviewZoom } from './preview-zoom.ts';

const set = (zoom: number | null) => usePreviewZoom.setState({ zoom });

/** Larger, smaller, as on paper, or as wide as the pane. `shown` is the present scale of the pages. */
export function PreviewTools({ shown }: { readonly shown: number }) {
  const zoom = usePreviewZoom((state) => state.zoom);
  const percent = `${Math.round(shown * 100)} %`;
  return (
    <div role="toolbar" aria-label="Size of the pages" className={styles.tools}>
      <Step label="Smaller pages" icon={<Minus size={14} />} shown={shown} by={-1} />
      <button
        type="button"
        className={styles.scale}
        title="As on paper"
        aria-label={`${percent}, show as on paper`}
        onClick={() => set(1)}
      >
        {percent}
      </button>
      <Step label="Larger pages" icon={<Plus size={14} />} shown={shown} by={1} />
      <IconButton
        label="Fit the width"
        icon={<MoveHorizontal size={15} />}
        variant="quiet"
        size="small"
        pressed={zoom === null}
        onClick={() => set(null)}
      />
    </div>
  );
}

function Step(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly shown: number;
  readonly by: 1 | -1;
}) {
  const next = stepped(props.shown, props.by);
  return (
    <IconButton
      label={props.label}
      icon={props.icon}
      variant="quiet"
      size="small"
      disabled={next === props.shown}
      onClick={() => set(next)}
    />
  );
}
