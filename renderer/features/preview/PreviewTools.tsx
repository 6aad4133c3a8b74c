import Minus from 'lucide-react/icons/minus';
import MoveHorizontal from 'lucide-react/icons/move-horizontal';
import Plus from 'lucide-react/icons/plus';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import styles from './Preview.module.css';
import { stepped, usePreviewZoom } from './preview-zoom.ts';

/** Larger, smaller, as on paper, or as wide as the pane. `shown` is the scale the pages have now. */
export function PreviewTools({ shown }: { readonly shown: number }) {
  const zoom = usePreviewZoom((state) => state.zoom);
  const set = (next: number | null) => usePreviewZoom.setState({ zoom: next });
  return (
    <div role="toolbar" aria-label="Size of the pages" className={styles.tools}>
      <IconButton
        label="Smaller pages"
        icon={<Minus size={14} />}
        variant="quiet"
        size="small"
        disabled={stepped(shown, -1) === shown}
        onClick={() => set(stepped(shown, -1))}
      />
      <button
        type="button"
        className={styles.scale}
        title="As on paper"
        aria-label={`${Math.round(shown * 100)} %, show as on paper`}
        onClick={() => set(1)}
      >
        {Math.round(shown * 100)} %
      </button>
      <IconButton
        label="Larger pages"
        icon={<Plus size={14} />}
        variant="quiet"
        size="small"
        disabled={stepped(shown, 1) === shown}
        onClick={() => set(stepped(shown, 1))}
      />
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
