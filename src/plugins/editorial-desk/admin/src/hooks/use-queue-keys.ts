import { useEffect } from 'react';

/** The attribute that marks a row of the queue, with the dossier's id. */
export const ROW_MARK = 'data-queue-row';

interface QueueKeys {
  readonly onTick: (documentId: string) => void;
  readonly onHelp: () => void;
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[${ROW_MARK}]`)];
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(`[${ROW_MARK}]`) ?? null;
}

/** Puts the focus on the row so many steps away from the present one, or on the first. */
function step(by: number): void {
  const all = rows();
  const row = currentRow();
  const next = row === null ? 0 : Math.min(Math.max(all.indexOf(row) + by, 0), all.length - 1);
  all[next]?.querySelector<HTMLElement>('a')?.focus();
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

/** Whether a key press is a letter of text, a chord, or meant for a dialog: then it is not ours. */
function isOthers(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented } = event;
  return ctrlKey || metaKey || altKey || defaultPrevented || isTyping(event);
}

/**
 * The queue's keys: `/` goes to the search, `j` and `k` down and up the rows, `x` ticks one, `?`
 * shows them all. None of them changes a dossier.
 */
export function useQueueKeys({ onTick, onHelp }: QueueKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => document.querySelector<HTMLInputElement>('input[name="q"]')?.focus(),
      '?': onHelp,
      x: () => {
        const id = currentRow()?.getAttribute(ROW_MARK);
        if (id) onTick(id);
      },
    };
    const onKey = (event: KeyboardEvent) => {
      if (isOthers(event)) return;
      const by = STEPS[event.key];
      const action = by === undefined ? actions[event.key] : () => step(by);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onTick, onHelp]);
}
