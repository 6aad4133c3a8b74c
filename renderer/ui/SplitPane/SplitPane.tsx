import { type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import styles from './SplitPane.module.css';

/** Widths of the side panes in CSS pixels. */
export interface PaneSizes {
  readonly start: number;
  readonly end: number;
}

export interface SidePane {
  /** Name of the pane, for its divider: “Resize outline”. */
  readonly label: string;
  readonly content: ReactNode;
  readonly open: boolean;
  /** Dragging the divider to the edge closes the pane. */
  readonly onOpenChange: (open: boolean) => void;
  readonly minWidth?: number | undefined;
  readonly maxWidth?: number | undefined;
}

export interface SplitPaneProps {
  readonly start?: SidePane | undefined;
  readonly end?: SidePane | undefined;
  /** The middle, which takes what the sides leave. */
  readonly children: ReactNode;
  /** The widths to begin with, as remembered. */
  readonly initialSizes: PaneSizes;
  /** Told the widths once a drag or a key press has ended; a closed pane keeps its last width. */
  readonly onSizesChange?: ((sizes: PaneSizes) => void) | undefined;
  readonly minMiddleWidth?: number | undefined;
}

/**
 * Up to three panes side by side. Dividers are dragged, or moved with arrow keys; the sides keep their width
 * in pixels when the window changes; a pane that is closed leaves the tab order but keeps its state.
 */
export function SplitPane(props: SplitPaneProps): ReactNode {
  const { start, end, children, initialSizes, onSizesChange, minMiddleWidth = 320 } = props;
  const startPanel = useRef<PanelImperativeHandle>(null);
  const endPanel = useRef<PanelImperativeHandle>(null);
  const sizes = useRef(initialSizes);

  const report = () => {
    const next = {
      start: widthOf(startPanel.current) ?? sizes.current.start,
      end: widthOf(endPanel.current) ?? sizes.current.end,
    };
    if (next.start === sizes.current.start && next.end === sizes.current.end) return;
    sizes.current = next;
    onSizesChange?.(next);
  };

  return (
    <Group
      orientation="horizontal"
      disableCursor
      className={styles.group}
      onLayoutChanged={(_layout, meta) => meta.isUserInteraction && report()}
    >
      {start !== undefined && (
        <Side pane={start} side="start" handle={startPanel} width={initialSizes.start} />
      )}
      {start !== undefined && <Divider pane={start} />}
      <Panel id="middle" className={styles.pane ?? ''} minSize={minMiddleWidth}>
        {children}
      </Panel>
      {end !== undefined && <Divider pane={end} />}
      {end !== undefined && <Side pane={end} side="end" handle={endPanel} width={initialSizes.end} />}
    </Group>
  );
}

interface SideProps {
  readonly pane: SidePane;
  readonly side: 'start' | 'end';
  readonly handle: React.RefObject<PanelImperativeHandle | null>;
  readonly width: number;
}

function Side({ pane, side, handle, width }: SideProps): ReactNode {
  const { open, onOpenChange, minWidth = 200, maxWidth = 520 } = pane;
  useEffect(() => {
    const panel = handle.current;
    if (panel === null || panel.isCollapsed() !== open) return;
    if (open) panel.expand();
    else panel.collapse();
  }, [open, handle]);
  return (
    <Panel
      id={side}
      className={styles.pane ?? ''}
      panelRef={handle}
      collapsible
      collapsedSize={0}
      defaultSize={open ? width : 0}
      minSize={minWidth}
      maxSize={maxWidth}
      groupResizeBehavior="preserve-pixel-size"
      inert={!open}
      onResize={(size, _id, previous) => {
        const isOpen = size.inPixels > 0;
        if (previous !== undefined && isOpen !== previous.inPixels > 0 && isOpen !== open)
          onOpenChange(isOpen);
      }}
    >
      {pane.content}
    </Panel>
  );
}

function Divider({ pane }: { readonly pane: SidePane }): ReactNode {
  return <Separator className={styles.divider ?? ''} aria-label={`Resize ${pane.label}`} />;
}

function widthOf(panel: PanelImperativeHandle | null): number | undefined {
  if (panel === null || panel.isCollapsed()) return undefined;
  return Math.round(panel.getSize().inPixels);
}
