'use client';

import { useRouter } from 'next/navigation';
import { useMutation } from 'urql';
import { UpdateProfileDocument } from '@/graphql/generated/operations/graphql';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { chooseLanguage } from '@/app/_text/choose-language';
import type { Locale } from '@/app/_text/locales';
import { useT } from '@/app/_text/use-t';

/** Language and time zone of the portal; null: same as browser. */
export type Preferences = { language?: Locale | null; timeZone?: string | null };

/**
 * Saves the choice in the profile, for all browsers, and applies it to this page. Returns whether it was saved; if not,
 * the error has been shown.
 */
export function usePreferences() {
  const t = useT();
  const router = useRouter();
  const [{ fetching }, update] = useMutation(UpdateProfileDocument);
  const choose = async (choice: Preferences): Promise<boolean> => {
    const { error } = await update({ input: choice });
    if (error) {
      const { title, advice } = describeError(t, error);
      toast.error(title, { description: advice });
      return false;
    }
    // Stored in the browser too, for the sign-in page.
    if (choice.language !== undefined) chooseLanguage(choice.language);
    router.refresh();
    return true;
  };
  return { isBusy: fetching, choose };
}
