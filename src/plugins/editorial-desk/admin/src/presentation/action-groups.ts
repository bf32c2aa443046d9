import type { ActionView } from '../../../../../contracts/desk-views';
import { ACTION_LOOKS } from './action-looks';

/** The actions of a dossier as one person meets them. */
export interface ActionGroups {
  readonly open: readonly ActionView[];
  /** What the person's role includes but something closes now. */
  readonly closed: readonly ActionView[];
}

const WEIGHTS = ['default', 'secondary', 'danger-light'] as const;

/** What goes on comes first, what ends a dossier last. */
function byWeight(one: ActionView, other: ActionView): number {
  const weight = ({ name }: ActionView) => WEIGHTS.indexOf(ACTION_LOOKS[name]);
  return weight(one) - weight(other);
}

/** Sorts out the actions of the person's own side: those that the role includes at all. */
export function groupActions(actions: readonly ActionView[]): ActionGroups {
  const own = actions.filter(
    ({ refusals }) => !refusals.some(({ code }) => code === 'permission_missing'),
  );
  return {
    open: own.filter(({ allowed }) => allowed).sort(byWeight),
    closed: own.filter(({ allowed }) => !allowed),
  };
}
