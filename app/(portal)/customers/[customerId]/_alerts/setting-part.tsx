import type { ReactNode } from 'react';
import { SettingSection } from '@/app/_components/setting-section';

type SettingPartProps = { title: string; hint?: string | undefined; children: ReactNode };

/** A subject of the settings, of which several things can be set. */
export function SettingPart({ title, hint, children }: SettingPartProps) {
  return (
    <SettingSection title={title} hint={hint}>
      <div className="space-y-4">{children}</div>
    </SettingSection>
  );
}
