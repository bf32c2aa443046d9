import {
  CALENDAR_WRITE,
  DELEGATION_WRITE,
  DESK_READ,
  JOBS_READ,
  JOBS_RETRY,
  POLICY_WRITE,
} from '../../../../app';

/**
 * Every route of the desk needs a panel account that may open it; what that account may do with a
 * dossier is decided by the actions' own guards.
 */
const config = needing(DESK_READ);

function needing(...actions: readonly string[]) {
  return {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions } },
    ],
  };
}

export const routes = [
  { method: 'GET', path: '/queue', handler: 'queue.find', config },
  { method: 'GET', path: '/queue/export.xlsx', handler: 'queue.sheet', config },
  { method: 'GET', path: '/queue/facets', handler: 'queue.facets', config },
  { method: 'GET', path: '/units', handler: 'queue.units', config },
  { method: 'GET', path: '/submissions/:documentId', handler: 'desk.dossier', config },
  { method: 'GET', path: '/submissions/:documentId/compare', handler: 'desk.compare', config },
  { method: 'GET', path: '/submissions/:documentId/options', handler: 'desk.options', config },
  {
    method: 'POST',
    path: '/submissions/:documentId/actions/:action',
    handler: 'desk.act',
    config,
  },
  {
    method: 'GET',
    path: '/submissions/:documentId/notices/:number.docx',
    handler: 'papers.file',
    config,
  },
  {
    method: 'GET',
    path: '/submissions/:documentId/notices/:number',
    handler: 'papers.read',
    config,
  },
  {
    method: 'GET',
    path: '/submissions/:documentId/documents/:kind.docx',
    handler: 'papers.file',
    config,
  },
  {
    method: 'GET',
    path: '/submissions/:documentId/documents/:kind',
    handler: 'papers.read',
    config,
  },
  { method: 'GET', path: '/posts', handler: 'posts.list', config },
  { method: 'GET', path: '/posts/:documentId', handler: 'posts.one', config },
  { method: 'POST', path: '/posts/:documentId/actions/:action', handler: 'posts.act', config },
  { method: 'POST', path: '/posts/:documentId/corrections', handler: 'posts.correct', config },
  { method: 'POST', path: '/posts/:documentId/extensions', handler: 'posts.extend', config },
  { method: 'POST', path: '/import', handler: 'papers.importWord', config },
  { method: 'POST', path: '/submissions/:documentId/clone', handler: 'desk.clone', config },
  {
    method: 'GET',
    path: '/delegations',
    handler: 'delegation.list',
    config: needing(DESK_READ, DELEGATION_WRITE),
  },
  {
    method: 'POST',
    path: '/delegations',
    handler: 'delegation.record',
    config: needing(DESK_READ, DELEGATION_WRITE),
  },
  {
    method: 'POST',
    path: '/delegations/:documentId/revoke',
    handler: 'delegation.revoke',
    config: needing(DESK_READ, DELEGATION_WRITE),
  },
  { method: 'POST', path: '/deadline', handler: 'desk.deadline', config },
  { method: 'POST', path: '/audience/preview', handler: 'desk.previewAudience', config },
  { method: 'GET', path: '/policy', handler: 'settings.policy', config },
  {
    method: 'PUT',
    path: '/policy',
    handler: 'settings.changePolicy',
    config: needing(DESK_READ, POLICY_WRITE),
  },
  { method: 'GET', path: '/jobs', handler: 'jobs.view', config: needing(JOBS_READ) },
  {
    method: 'POST',
    path: '/jobs/mails/retry',
    handler: 'jobs.retryMails',
    config: needing(JOBS_RETRY),
  },
  { method: 'GET', path: '/calendar', handler: 'settings.calendar', config },
  {
    method: 'POST',
    path: '/calendar/preview',
    handler: 'settings.previewCalendar',
    config: needing(DESK_READ, CALENDAR_WRITE),
  },
  {
    method: 'POST',
    path: '/calendar',
    handler: 'settings.changeCalendar',
    config: needing(DESK_READ, CALENDAR_WRITE),
  },
  { method: 'GET', path: '/readiness', handler: 'settings.readiness', config },
];
