/** What an editor fills in on a submission (contract); everything else on it is the system's. */
export const EDITABLE_FIELDS = [
  'title',
  'summary',
  'body',
  'cover',
  'topic',
  'programme',
  'source',
  'letter',
  'audienceRule',
  'visibleFrom',
  'visibleUntil',
  'interactionUntil',
  'justification',
  'notes',
] as const;

/** Tells whether an editor may write this field of a submission. */
export function isEditableField(name: string): boolean {
  return EDITABLE_FIELDS.some((field) => field === name);
}
