'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps, type KeyboardEvent } from 'react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { Input } from './field';

type PasswordInputProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Initially visible, for a password that was not typed. */
  isShownAtFirst?: boolean;
};

/** Password field with a button to show it, and a Caps Lock warning. */
export function PasswordInput({ isShownAtFirst = false, className, ...props }: PasswordInputProps) {
  const t = useT();
  const [isShown, setIsShown] = useState(isShownAtFirst);
  const [isCapsOn, setIsCapsOn] = useState(false);
  const checkCapsLock = (event: KeyboardEvent) => setIsCapsOn(event.getModifierState('CapsLock'));
  return (
    <>
      <span className="relative block">
        <Input
          {...props}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
          className={cn('pr-10', isShown && 'font-mono', className)}
          onKeyDown={checkCapsLock}
          onKeyUp={checkCapsLock}
        />
        <button
          type="button"
          aria-label={t(isShown ? 'form.hidePassword' : 'form.showPassword')}
          onClick={() => setIsShown(!isShown)}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-muted hover:text-text"
        >
          {isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        </button>
      </span>
      <span role="status">
        {isCapsOn ? <span className="text-[13px] text-warn">{t('form.capsLock')}</span> : null}
      </span>
    </>
  );
}
