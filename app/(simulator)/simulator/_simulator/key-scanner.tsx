'use client';

import { Camera, CameraOff, ImageUp } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Hint } from '@/app/_components/ui/field';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';

const CameraView = dynamic(() => import('./camera-view').then((module) => module.CameraView), {
  ssr: false,
  loading: () => <Skeleton className="aspect-square w-full rounded-lg" />,
});

type KeyScannerProps = {
  /** Called with the text of a code; returns whether it can be used to register. */
  onFound: (text: string) => boolean;
  children: ReactNode;
};

/** Reads a QR code with the camera, or from an image that is chosen, pasted or dropped. */
export function KeyScanner({ onFound, children }: KeyScannerProps) {
  const t = useT();
  const file = useRef<HTMLInputElement>(null);
  const [isCameraOn, setIsCameraOn] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const [word, setWord] = useState<'reading' | 'found' | 'noCode' | 'noCamera' | null>(null);

  const find = (text: string) => setWord(onFound(text) ? 'found' : null);
  const look = async (picture: Blob | undefined) => {
    if (!picture) return;
    setWord('reading');
    const { readCode } = await import('./read-code');
    const text = await readCode(picture).catch(() => null);
    if (text === null) setWord('noCode');
    else find(text);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void look(pictureIn(event.dataTransfer));
  };
  const paste = (event: ClipboardEvent) => {
    const picture = pictureIn(event.clipboardData);
    if (!picture) return;
    event.preventDefault();
    void look(picture);
  };
  return (
    <div
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      className={cn('flex flex-col gap-3 rounded-lg', isOver && 'outline-2 outline-offset-4 outline-accent')}
    >
      {children}
      {isCameraOn ? (
        <CameraView
          onFound={(text) => {
            setIsCameraOn(false);
            find(text);
          }}
          onFailed={() => {
            setIsCameraOn(false);
            setWord('noCamera');
          }}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-pressed={isCameraOn} onClick={() => setIsCameraOn(!isCameraOn)}>
          {isCameraOn ? <CameraOff aria-hidden /> : <Camera aria-hidden />}
          {t(isCameraOn ? 'simulator.register.stopCamera' : 'simulator.register.scan')}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          <ImageUp aria-hidden />
          {t('simulator.register.picture')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            void look(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <Hint role="status">{t(word ? `simulator.register.${word}` : 'simulator.register.drop')}</Hint>
    </div>
  );
}

const pictureIn = (data: DataTransfer): File | undefined =>
  [...data.files].find(({ type }) => type.startsWith('image/'));
