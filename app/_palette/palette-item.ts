import type { LucideIcon } from 'lucide-react';
import type { Place } from './recent-places';

/** A line of the palette. `id` is the same from rendering to rendering. */
export type PaletteItem = {
  id: string;
  icon: LucideIcon;
  label: string;
  hint?: string | undefined;
  /** Further words by which it is found. */
  words?: string;
  /** Somewhere to go. */
  place?: Place;
  /** Something to do. */
  run?: () => void;
  /** The keys that do the same. */
  keys?: readonly string[];
};

export type PaletteGroup = { id: string; heading: string; items: readonly PaletteItem[] };
