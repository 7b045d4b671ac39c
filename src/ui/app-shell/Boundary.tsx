import { Component, type ReactNode } from 'react';
import { useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import styles from './Boundary.module.css';

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onFail?: () => void;
}

interface BoundaryState {
  readonly error: Error | null;
}

/** Catches a fault of our own in one part, so that the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    this.props.onFail?.();
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Crash error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Crash({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const words = useWords().shell.error;
  return (
    <div role="alert" className={styles.crash}>
      <h2>{words.crashTitle}</h2>
      <p>{words.crashWhat}</p>
      <details>
        <summary>{words.detail}</summary>
        <pre className={styles.detail}>{error.stack ?? error.message}</pre>
      </details>
      <Button onClick={onRetry}>{words.crashRetry}</Button>
    </div>
  );
}
