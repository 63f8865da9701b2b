import type { ReactNode } from 'react';
import type { MessageValues } from '@/messages/message-values';

/** Key of a text, such as `alerts.title`. */
export type TextKey = keyof MessageValues;

/** Values of a text; for several keys, those of all. */
type ValuesOf<Key extends TextKey> = (
  Key extends TextKey ? (values: MessageValues[Key]) => void : never
) extends (values: infer Values) => void
  ? Values
  : never;

type Arguments<Key extends TextKey> = TextKey extends Key
  ? [] // for an unknown key the compiler reports the key, not the values of all texts
  : keyof ValuesOf<Key> extends never
    ? []
    : [values: ValuesOf<Key>];

/**
 * Returns the text of a key with its values: `t('devices.logOutNamed', { name })`. The types that next-intl derives
 * from the texts take the compiler more than ten minutes here.
 */
export interface Translate {
  <Key extends TextKey>(key: Key, ...values: Arguments<Key>): string;
  rich<Key extends TextKey>(key: Key, ...values: Arguments<Key>): ReactNode;
  has(key: TextKey): boolean;
}
