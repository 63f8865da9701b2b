'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { frameLoop, QRCanvas, rearCamera, type QRCamera } from 'qr/dom.js';
import { useT } from '@/app/_text/use-t';

type CameraViewProps = { onFound: (text: string) => void; onFailed: () => void };

/** Shows the camera until it detects a QR code. */
export function CameraView({ onFound, onFailed }: CameraViewProps) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const found = useEffectEvent(onFound);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (!video.current) return;
    video.current.scrollIntoView({ block: 'nearest' });
    let camera: QRCamera | undefined;
    let stopLooking: (() => void) | undefined;
    let isOver = false;
    const stop = () => {
      isOver = true;
      stopLooking?.();
      camera?.stop();
    };
    const canvas = new QRCanvas();
    rearCamera(video.current).then(
      (opened) => {
        camera = opened;
        if (isOver) return camera.stop();
        stopLooking = frameLoop(() => {
          void opened.readFrame(canvas).then((text) => {
            if (isOver || typeof text !== 'string') return;
            stop();
            found(text);
          });
        });
      },
      () => isOver || failed(),
    );
    return stop;
  }, []);
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={t('simulator.register.camera')}
      className="aspect-square w-full rounded-lg bg-sunken object-cover"
    />
  );
}
