'use client';

import { useState, type ComponentProps, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
import { reloadIfReachable } from '@/app/_navigation/stale-code';
import { Button } from './button';

/** Menu around its button, open when first rendered. */
export type MenuOf = ComponentType<{ trigger: ReactNode }>;

type LazyMenuProps = ComponentProps<typeof Button> & { load: () => Promise<MenuOf> };

/** Button whose menu is loaded when the reader is about to open it, because menus are much of a page's code. */
export function LazyMenu({ load, ...button }: LazyMenuProps) {
  const [menu, setMenu] = useState<{ of: MenuOf } | null>(null);
  if (menu) return <menu.of trigger={<Button {...button} />} />;

  const prepare = () => void load().catch(() => undefined);
  const open = () =>
    void load().then(
      (of) => setMenu({ of }),
      // Offline, nothing opens; the next attempt loads it again.
      (error: unknown) => reloadIfReachable(error),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  };
  return (
    <Button
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={open}
      onKeyDown={onKeyDown}
    />
  );
}
