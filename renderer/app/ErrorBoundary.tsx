import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Component, type ReactNode } from 'react';
import { workbench } from '../platform/workbench.ts';
import { prepareToClose, prepareToExchange } from '../start/start-window.ts';
import { Button } from '../ui/Button/Button.tsx';
import { EmptyState } from '../ui/EmptyState/EmptyState.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches a bug in the window: says what to do instead of going blank. What was saved is already on disk. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    // The view that answered the program's wish to close or to replace the library is gone, so this answers instead.
    workbench.on('window.closing', () => void prepareToClose());
    workbench.on('window.saving', () => void prepareToExchange());
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main>
        <EmptyState
          title="The window met an error"
          icon={<TriangleAlert size={24} />}
          headingLevel={2}
          actions={
            <Button variant="primary" onClick={() => window.location.reload()}>
              Load the window again
            </Button>
          }
        >
          What the status bar called saved is on disk. Load the window again to go on; if this keeps
          happening, restore a backup from the File menu.
        </EmptyState>
      </main>
    );
  }
}
