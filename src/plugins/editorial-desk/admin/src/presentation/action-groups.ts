import type { ActionView } from '../../../../../contracts/desk-views';

/** The actions of a dossier as one person meets them. */
export interface ActionGroups {
  readonly open: readonly ActionView[];
  /** What the person's role includes but something closes now. */
  readonly closed: readonly ActionView[];
}

/** Sorts out the actions of the person's own side: those that the role includes at all. */
export function groupActions(actions: readonly ActionView[]): ActionGroups {
  const own = actions.filter(
    ({ refusals }) => !refusals.some(({ code }) => code === 'permission_missing'),
  );
  return {
    open: own.filter(({ allowed }) => allowed),
    closed: own.filter(({ allowed }) => !allowed),
  };
}
