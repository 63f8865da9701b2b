import { createContext, use, useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Whether the focus was last on a phone: a screen that disappears takes the focus with it. */
export const PhoneFocusContext = createContext<RefObject<boolean> | null>(null);

/** For the phone: tracks whether it has the focus. */
export function usePhoneFocus() {
  const isOnPhone = useRef(false);
  return {
    isOnPhone,
    notes: {
      onFocus: () => {
        isOnPhone.current = true;
      },
      onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
        // Losing the focus to nothing means that the focused element disappeared.
        if (relatedTarget) isOnPhone.current = currentTarget.contains(relatedTarget);
      },
    },
  };
}

/** For the heading of a screen: takes the focus that the previous screen has lost. */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const heading = useRef<E>(null);
  const isOnPhone = use(PhoneFocusContext);
  useEffect(() => {
    if (isOnPhone?.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [isOnPhone]);
  return heading;
}
