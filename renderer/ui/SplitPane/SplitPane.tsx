import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Group, type Layout, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
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

/** As wide as SplitPane.module.css draws it, in pixels. */
const dividerWidth = 1;

/**
 * Up to three panes side by side. Dividers are dragged, or moved with arrow keys; the sides keep their width
 * in pixels when the window changes; a pane that is closed leaves the tab order but keeps its state.
 */
export function SplitPane(props: SplitPaneProps): ReactNode {
  const { start, end, children, initialSizes, onSizesChange, minMiddleWidth = 320 } = props;
  const group = useRef<HTMLDivElement>(null);
  const sizes = useRef(initialSizes);
  const endLabel = useRef(end?.label);
  // Another pane on the same side begins with its own width.
  if (endLabel.current !== end?.label) {
    endLabel.current = end?.label;
    sizes.current = { ...sizes.current, end: initialSizes.end };
  }

  const report = (layout: Layout) => {
    const dividers = [start, end].filter((pane) => pane !== undefined).length * dividerWidth;
    const space = (group.current?.clientWidth ?? 0) - dividers;
    const widthOf = (side: 'start' | 'end') => {
      const pane = side === 'start' ? start : end;
      const width = Math.round(((pane ? (layout[panelId(side, pane)] ?? 0) : 0) * space) / 100);
      return width > 0 ? width : sizes.current[side];
    };
    const next = { start: widthOf('start'), end: widthOf('end') };
    if (next.start === sizes.current.start && next.end === sizes.current.end) return;
    sizes.current = next;
    onSizesChange?.(next);
  };

  return (
    <Group
      orientation="horizontal"
      disableCursor
      className={styles.group}
      elementRef={group}
      onLayoutChanged={(layout, meta) => meta.isUserInteraction && report(layout)}
    >
      {start !== undefined && <Side pane={start} side="start" sizes={sizes} />}
      {start !== undefined && <Divider pane={start} />}
      <Panel id="middle" className={styles.pane ?? ''} minSize={minMiddleWidth}>
        {children}
      </Panel>
      {end !== undefined && <Divider pane={end} />}
      {end !== undefined && <Side key={end.label} pane={end} side="end" sizes={sizes} />}
    </Group>
  );
}

/* A pane of another name is another panel, which begins with its own width. */
function panelId(side: 'start' | 'end', pane: SidePane): string {
  return `${side}-${pane.label}`;
}

interface SideProps {
  readonly pane: SidePane;
  readonly side: 'start' | 'end';
  /** The width each side has or had last. */
  readonly sizes: RefObject<PaneSizes>;
}

function Side({ pane, side, sizes }: SideProps): ReactNode {
  const handle = useRef<PanelImperativeHandle>(null);
  // The library takes a changed default for a changed panel, so it stays what it was at first.
  const [initialWidth] = useState(() => (pane.open ? sizes.current[side] : 0));
  const { open, onOpenChange, minWidth = 200, maxWidth = 520 } = pane;
  useEffect(() => {
    const panel = handle.current;
    if (panel === null || panel.isCollapsed() !== open) return;
    if (open) panel.resize(sizes.current[side]);
    else panel.collapse();
  }, [open, side, sizes]);
  return (
    <Panel
      id={panelId(side, pane)}
      className={styles.pane ?? ''}
      panelRef={handle}
      collapsible
      collapsedSize={0}
      defaultSize={initialWidth}
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
