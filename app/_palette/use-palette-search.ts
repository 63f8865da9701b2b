'use client';

import { useEffect, useState } from 'react';
import type { CombinedError } from 'urql';
import { PaletteSearchDocument, type PaletteSearchQuery } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';

const ASK_AFTER_MS = 120;
const MAX_DEVICES = 20;
/** Limit of the API. */
export const LONGEST_TEXT = 100;

export type SearchHit = PaletteSearchQuery['search'][number];

type Answer = { text: string; hits: readonly SearchHit[]; error: CombinedError | null };

const NO_ANSWER: Answer = { text: '', hits: [], error: null };

/**
 * Results of the server for a text, once typing pauses. Outdated requests are cancelled; the previous results stay
 * until the new ones arrive. If nothing matches the whole text, searches for the names in it: `planner cobalt` finds
 * Cobalt.
 */
export function usePaletteSearch(text: string, namesInText: string) {
  const { uncached } = usePortal();
  const [answer, setAnswer] = useState(NO_ANSWER);
  const [tries, setTries] = useState(0);
  const wanted = text.trim();
  const names = namesInText.trim();
  if (wanted === '' && answer !== NO_ANSWER) setAnswer(NO_ANSWER);
  useEffect(() => {
    if (wanted === '') return;
    let dropSocket: (() => void) | undefined;
    const timer = setTimeout(() => {
      const ask = (asked: string) => {
        const question = uncached.query(PaletteSearchDocument, { text: asked, first: MAX_DEVICES });
        dropSocket = question.subscribe(({ data, error }) => {
          const hits = data?.search ?? [];
          if (hits.length === 0 && !error && asked !== names) return ask(names);
          setAnswer({ text: wanted, hits, error: error ?? null });
        }).unsubscribe;
      };
      ask(wanted);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      dropSocket?.();
    };
  }, [uncached, wanted, names, tries]);
  return {
    hits: answer.hits,
    error: answer.error,
    isBusy: wanted !== answer.text,
    retry: () => {
      setAnswer(NO_ANSWER);
      setTries(tries + 1);
    },
  };
}
