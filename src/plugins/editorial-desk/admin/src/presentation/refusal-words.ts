import { REQUEST_ERROR_CODES, type ErrorCode } from '../../../../../contracts/errors';
import { isPostAct, POST_STATES } from '../../../../../domain/post/post-lifecycle';
import { REFUSAL_CODES, type Refusal } from '../../../../../domain/shared/refusal';
import { isAction, SUBMISSION_STATES } from '../../../../../domain/submission/lifecycle';
import type { WordKey, WordValues, Words } from './words';

type Params = NonNullable<Refusal['params']>;

/** Params that are themselves codes, with what translates them. */
const CODED: Readonly<Record<string, (code: string) => WordKey | null>> = {
  state: stateKey,
  action: actionKey,
  postState: postStateKey,
  part: oneOf('part', ['author', 'submitter', 'appraiser']),
  scope: oneOf('scope', ['commune', 'district', 'province', 'nation']),
  level: oneOf('level', ['commune', 'district', 'province', 'central']),
  division: oneOf('division', ['three-level-2024', 'two-level-2025']),
};

/** The fields of an article that sentences name. */
const FIELDS = [
  ...(['title', 'summary', 'body', 'cover', 'images', 'topic', 'programme', 'source'] as const),
  ...(['visibleFrom'] as const),
];

/** What the sentences name; a refusal of an older or newer server may not carry all of it. */
const NAMED = [
  ...['action', 'part', 'state', 'expected', 'days', 'limit', 'length', 'items', 'scope', 'name'],
  ...['division', 'lowest', 'highest', 'minAge', 'maxAge', 'reason', 'missing', 'criterion'],
  ...['failed', 'value', 'date', 'kind', 'postState', 'postStates', 'fields', 'respondBy'],
  ...['stamp', 'masked', 'host', 'width', 'height', 'coverWidth', 'coverHeight', 'title'],
  ...['percent', 'count', 'titles'],
];

const ABSENT: WordValues = {
  ...Object.fromEntries(NAMED.map((name) => [name, '…'])),
  item: 'none',
};

/** Tells whether a text is a code that the panel has a sentence for. */
export function isKnownCode(code: string): code is ErrorCode {
  return [...REFUSAL_CODES, ...REQUEST_ERROR_CODES].some((known) => known === code);
}

/** A refusal in words, its params included. A code of a newer server shows as it is. */
export function refusalWords({ code, params }: Refusal, words: Words): string {
  return isKnownCode(code) ? words(`code.${code}`, valuesOf(params ?? {}, words)) : String(code);
}

function valuesOf(params: Params, words: Words): WordValues {
  const values = Object.entries(params).map(([name, value]) => {
    if (name === 'expected') return [name, listInWords(String(value), stateKey, words)];
    if (name === 'postStates') return [name, listInWords(String(value), postStateKey, words)];
    if (name === 'fields') return [name, listInWords(String(value), fieldKey, words)];
    const key = CODED[name]?.(String(value));
    return [name, key ? words(key) : plain(value)];
  });
  return { ...ABSENT, ...(Object.fromEntries(values) as WordValues) };
}

function plain(value: Params[string]): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
}

function listInWords(list: string, keyOf: (code: string) => WordKey | null, words: Words): string {
  const keys = list.split(', ').map((code) => ({ code, key: keyOf(code) }));
  return keys.map(({ code, key }) => (key ? words(key) : code)).join(', ');
}

function actionKey(code: string): WordKey | null {
  if (isPostAct(code)) return `post-action.${code}`;
  return isAction(code) ? `action.${code}` : null;
}

function postStateKey(code: string): WordKey | null {
  const state = POST_STATES.find((known) => known === code);
  return state ? `post-state.${state}` : null;
}

function fieldKey(code: string): WordKey | null {
  const field = FIELDS.find((known) => known === code);
  return field ? `field.${field}` : null;
}

function stateKey(code: string): WordKey | null {
  const state = SUBMISSION_STATES.find((known) => known === code);
  return state ? `state.${state}` : null;
}

function oneOf<Prefix extends string, Code extends string>(
  prefix: Prefix,
  codes: readonly Code[],
): (code: string) => `${Prefix}.${Code}` | null {
  return (code) => {
    const known = codes.find((one) => one === code);
    return known ? `${prefix}.${known}` : null;
  };
}
