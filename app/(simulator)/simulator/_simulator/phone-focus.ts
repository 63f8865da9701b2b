import { createContext, use, useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Whether the keyboard was last on a phone; a screen that goes away takes the focus with it. */
export const PhoneFocusContext = createContext<RefObject<boolean> | null>(null);

/** For the phone: notes whether the keyboard is on it. */
export function usePhoneFocus() {
  const isOnPhone = useRef(false);
  return {
    isOnPhone,
    notes: {
      onFocus: () => {
        isOnPhone.current = true;
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        // Nothing gains it where what had it is gone.
        if (relatedTarget) isOnPhone.current = currentTarget.contains(relatedTarget);
      },
    },
  };
}

/** For the heading of a screen: takes the focus that the screen before it has lost. */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  const isOnPhone = use(PhoneFocusContext);
  useEffect(() => {
    if (isOnPhone?.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [isOnPhone]);
  return heading;
}
