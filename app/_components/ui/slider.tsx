'use client';

import { Slider as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/app/_lib/cn';

type SliderProps = ComponentProps<typeof Radix.Root> & { label: string; valueText: string };

/** Slider with one thumb, labelled for screen readers. */
export function Slider({ className, label, valueText, ...props }: SliderProps) {
  return (
    <Radix.Root
      className={cn(
        'relative flex h-6 w-full touch-none items-center select-none data-[disabled]:opacity-50',
        className,
      )}
      {...props}
    >
      <Radix.Track className="relative h-1.5 w-full grow overflow-hidden rounded-full bg-sunken">
        <Radix.Range className="absolute h-full bg-accent" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-6 rounded-full border-2 border-accent bg-surface shadow-card"
      />
    </Radix.Root>
  );
}
