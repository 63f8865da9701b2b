'use client';

import { Minus, Plus } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { Slider } from '@/app/_components/ui/slider';

type StepSliderProps = {
  label: string;
  valueText: string;
  lessLabel: string;
  moreLabel: string;
  min: number;
  max: number;
  step: number;
  value: number;
  onChange: (value: number) => void;
};

/** A slider with its value in words, and a button on either side for one step. */
export function StepSlider(props: StepSliderProps) {
  const { label, valueText, lessLabel, moreLabel, min, max, step, value, onChange } = props;
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-2 text-sm">
        <span aria-hidden className="text-muted">
          {label}
        </span>
        <span className="text-base font-semibold tabular-nums">{valueText}</span>
      </div>
      <div className="flex items-center gap-2">
        <Button size="icon" aria-label={lessLabel} disabled={value <= min} onClick={() => move(-step)}>
          <Minus aria-hidden />
        </Button>
        <Slider
          label={label}
          valueText={valueText}
          min={min}
          max={max}
          step={step}
          value={[value]}
          onValueChange={([next = value]) => onChange(next)}
        />
        <Button size="icon" aria-label={moreLabel} disabled={value >= max} onClick={() => move(step)}>
          <Plus aria-hidden />
        </Button>
      </div>
    </div>
  );
}
