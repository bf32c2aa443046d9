import type { PolicyField } from '../../../../../contracts/policy-field';
import { POLICY_FIELDS } from '../../../../../contracts/policy-fields';
import type { PolicyChange, PolicyValue } from '../../../../../domain/policy/policy-changes';
import { listOf, rowsOf, textOf } from './policy-values';
import type { WordKey, Words } from './words';

/** The fields of the policy by section and name. */
export const POLICY_SECTIONS: Readonly<Record<string, Readonly<Record<string, PolicyField>>>> =
  POLICY_FIELDS;

type Say = (value: PolicyValue | undefined) => string;

/** A word of the policy: `section`, `section.name`, or an option of one. */
export function policyWord(path: string, words: Words): string {
  return words(`policy.${path}` as WordKey);
}

/** A change in words, one sentence for each thing that differs. */
export function changeInWords(change: PolicyChange, words: Words): readonly string[] {
  const { path, from, to } = change;
  const kind = fieldAt(path)?.kind;
  const say: Say = (value) => valueInWords(path, value, words);
  if (kind === 'table') return rowsInWords(change, say, words);
  if (kind === 'choices' || kind === 'texts') return membersInWords(change, say, words);
  return [words('policy.change.fromTo', { from: say(from), to: say(to) })];
}

function fieldAt(path: string): PolicyField | undefined {
  const [section = '', name = ''] = path.split('.');
  return POLICY_SECTIONS[section]?.[name];
}

function membersInWords({ from, to }: PolicyChange, say: Say, words: Words): readonly string[] {
  const [before, after] = [listOf(from), listOf(to)];
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  return [
    ...(added.length > 0 ? [words('policy.change.added', { values: say(added) })] : []),
    ...(gone.length > 0 ? [words('policy.change.removed', { values: say(gone) })] : []),
  ];
}

function rowsInWords({ path, from, to }: PolicyChange, say: Say, words: Words): readonly string[] {
  const [before, after] = [rowsOf(from), rowsOf(to)];
  const rows = Object.keys(after).filter((row) => before[row] !== after[row]);
  return rows.map((row) => {
    const name = policyWord(`${path}.${row}`, words);
    return words('policy.change.row', { name, from: say(before[row]), to: say(after[row]) });
  });
}

function valueInWords(path: string, value: PolicyValue | undefined, words: Words): string {
  if (typeof value === 'boolean') return words(value ? 'policy.yes' : 'policy.no');
  if (typeof value === 'object' && value !== null) {
    const members = listOf(value).map((one) => valueInWords(path, one, words));
    return members.join(', ') || '–';
  }
  const text = textOf(value);
  return text === '' ? '–' : withMeaning(path, text, words);
}

/** A figure with its unit, an option by its name, any other text as it is. */
function withMeaning(path: string, text: string, words: Words): string {
  const field = fieldAt(path);
  if (field?.kind === 'number') return `${text} ${words(`policy.unit.${field.unit}`)}`;
  return field && 'options' in field ? policyWord(`${path}.${text}`, words) : text;
}
