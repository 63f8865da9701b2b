'use client';

import { useRouter } from 'next/navigation';
import { useMutation } from 'urql';
import { UpdateProfileDocument } from '@/graphql/generated/operations/graphql';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { chooseLanguage } from '@/app/_text/choose-language';
import type { Locale } from '@/app/_text/locales';
import { useT } from '@/app/_text/use-t';

/** How somebody reads the portal; null: as their browser says. */
export type ReadingChoice = { language?: Locale | null; timeZone?: string | null };

/**
 * Keeps how somebody reads the portal in their profile, for every browser of theirs, and shows this page so at once.
 * Says whether it was kept; if not, the reader has been told why.
 */
export function useReadingChoice() {
  const t = useT();
  const router = useRouter();
  const [{ fetching }, update] = useMutation(UpdateProfileDocument);
  const choose = async (choice: ReadingChoice): Promise<boolean> => {
    const { error } = await update({ input: choice });
    if (error) {
      const { title, advice } = describeError(t, error);
      toast.error(title, { description: advice });
      return false;
    }
    // The sign-in page is read by this browser too, before anybody has a profile.
    if (choice.language !== undefined) chooseLanguage(choice.language);
    router.refresh();
    return true;
  };
  return { isBusy: fetching, choose };
}
