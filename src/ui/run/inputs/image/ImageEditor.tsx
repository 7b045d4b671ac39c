import { Camera, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ImageOptions } from '../../../../core/feeds/image-options.ts';
import { hasCamera } from '../../../../platform/camera.ts';
import { imageOptionsOf } from '../../../../state/run/file-recipes.ts';
import { useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import type { FileEditorProps } from '../editor.ts';
import { FileButton } from '../FileButton.tsx';
import styles from '../Inputs.module.css';
import { CameraView } from './CameraView.tsx';
import { DrawingPad } from './DrawingPad.tsx';
import imageStyles from './Image.module.css';
import { ImageOptionFields } from './ImageOptionFields.tsx';
import { ImagePreviews } from './ImagePreviews.tsx';

/** A picture from a file, the camera or the hand, and how it becomes numbers. */
export function ImageEditor({ input, onChange }: FileEditorProps<'image'>) {
  const words = useWords().run.input.image;
  const [tool, setTool] = useState<'camera' | 'pad' | null>(null);
  const recipe = input.recipe.kind === 'image' ? input.recipe : null;
  const [draft, setDraft] = useState<ImageOptions>(() => imageOptionsOf(input));
  const options = recipe?.options ?? draft;

  const give = (file: Blob, fileName: string): void => onChange({ kind: 'image', file, fileName, options });
  const change = (next: ImageOptions): void => {
    if (recipe === null) setDraft(next);
    else onChange({ ...recipe, options: next });
  };
  const toggle = (next: 'camera' | 'pad'): void => setTool(tool === next ? null : next);

  return (
    <>
      <div className={styles.actions}>
        <FileButton
          accept="image/*"
          onFile={(file) => {
            setTool(null);
            give(file, file.name);
          }}
        >
          {words.choose}
        </FileButton>
        {hasCamera() && (
          <Button
            icon={<Camera size={14} />}
            aria-pressed={tool === 'camera'}
            onClick={() => toggle('camera')}
          >
            {words.camera}
          </Button>
        )}
        <Button icon={<Pencil size={14} />} aria-pressed={tool === 'pad'} onClick={() => toggle('pad')}>
          {words.draw}
        </Button>
        <span className={styles.hint}>{recipe?.fileName ?? words.dropHere}</span>
      </div>
      <div className={imageStyles.sight}>
        {tool === 'camera' && (
          <CameraView
            onPicture={(file) => {
              setTool(null);
              give(file, words.photo);
            }}
          />
        )}
        {tool === 'pad' && (
          <DrawingPad paper={options.invert} onPicture={(file) => give(file, words.drawing)} />
        )}
        {recipe !== null && (
          <ImagePreviews
            file={tool === 'pad' ? null : recipe.file}
            seen={input.made.state === 'made' ? input.made.value.preview : null}
          />
        )}
      </div>
      <ImageOptionFields options={options} onChange={change} />
    </>
  );
}
