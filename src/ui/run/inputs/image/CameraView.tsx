import { useEffect, useRef, useState } from 'react';
import { closeCamera, openCamera } from '../../../../platform/camera.ts';
import { grabFrame } from '../../../../platform/picture.ts';
import { useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import inputStyles from '../Inputs.module.css';
import styles from './Image.module.css';

/** What the camera sees, while it is shown: the camera is off as soon as this is gone. */
export function CameraView({ onPicture }: { readonly onPicture: (file: Blob) => void }) {
  const words = useWords().run.input.image;
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let shown = true;
    let stream: MediaStream | null = null;
    const open = async (): Promise<void> => {
      const opened = await openCamera();
      if (!opened.ok) {
        if (shown) setProblem(opened.error);
        return;
      }
      // The user may have closed it while the browser asked.
      if (!shown || video.current === null) closeCamera(opened.value);
      else {
        stream = opened.value;
        video.current.srcObject = stream;
      }
    };
    void open();
    return () => {
      shown = false;
      if (stream !== null) closeCamera(stream);
    };
  }, []);

  if (problem !== null) return <p className={inputStyles.problem}>{words.cameraFailed(problem)}</p>;
  const take = async (): Promise<void> => {
    const frame = video.current === null ? null : await grabFrame(video.current);
    if (frame !== null) onPicture(frame);
  };
  return (
    <div className={styles.camera}>
      <video
        ref={video}
        className={styles.video}
        aria-label={words.cameraView}
        autoPlay
        muted
        playsInline
        onLoadedData={() => setReady(true)}
      />
      <Button tone="primary" disabled={!ready} onClick={() => void take()}>
        {words.takePicture}
      </Button>
    </div>
  );
}
