import { ACTIONS, transitionOf } from '../domain/submission/lifecycle';
import type { Caller } from './caller';

/**
 * The desk itself, which acts when a time has come. It can do nothing but the system's actions, and
 * no account can be it: requests get their caller from the account that signed in.
 */
export const SYSTEM_CALLER: Caller = {
  actor: {
    person: 'system',
    name: 'Loa Phường',
    title: 'Hệ thống',
    unit: 'Loa Phường',
    abilities: new Set(ACTIONS.filter((action) => transitionOf(action).side === 'system')),
    agencyId: null,
    officeId: null,
    officeKind: null,
    isHead: false,
    isSystem: true,
    mandates: [],
    mayBreakGlass: false,
    readsProvince: false,
  },
  office: null,
  postAbilities: new Set(),
};
