import type { LucideIcon } from 'lucide-react';
import type { Place } from './recent-places';

/** An item of the palette. `id` is constant between renderings. */
export type PaletteItem = {
  id: string;
  icon: LucideIcon;
  label: string;
  hint?: string | undefined;
  /** Additional search words. */
  words?: string;
  /** Page to open. */
  place?: Place;
  /** Action to run. */
  run?: () => void;
  /** Keyboard shortcut. */
  keys?: readonly string[];
};

export type PaletteGroup = { id: string; heading: string; items: readonly PaletteItem[] };
