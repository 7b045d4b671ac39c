import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../primitives/Button.tsx';

interface FileButtonProps {
  readonly children: string;
  /** As the `accept` of a file field. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets the user choose one file. */
export function FileButton({ children, accept, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpen size={14} />} onClick={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={children}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Else the same file could not be chosen again after it was changed.
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
