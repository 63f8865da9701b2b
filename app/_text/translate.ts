import type { ReactNode } from 'react';
import type { MessageValues } from '@/messages/message-values';

/** The key of a text, like `alerts.title`. */
export type TextKey = keyof MessageValues;

/** The values that fill in a text; of several texts, those of all. */
type ValuesOf<Key extends TextKey> = (
  Key extends TextKey ? (values: MessageValues[Key]) => void : never
) extends (values: infer Values) => void
  ? Values
  : never;

type Arguments<Key extends TextKey> = TextKey extends Key
  ? [] // No such key: the compiler names the key, not the values of all texts.
  : keyof ValuesOf<Key> extends never
    ? []
    : [values: ValuesOf<Key>];

/**
 * Returns the text of a key, filled in: `t('devices.logOutNamed', { name })`. next-intl derives the same types from
 * the texts themselves, which takes the compiler more than ten minutes here.
 */
export interface Translate {
  <Key extends TextKey>(key: Key, ...values: Arguments<Key>): string;
  rich<Key extends TextKey>(key: Key, ...values: Arguments<Key>): ReactNode;
  has(key: TextKey): boolean;
}
