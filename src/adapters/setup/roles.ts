import type { Core } from '@strapi/strapi';
import { EDITABLE_FIELDS } from '../../domain/submission/editable-fields';
import { POST_ACTS, postTransitionOf } from '../../domain/post/post-lifecycle';
import { PEOPLES_ACTIONS, ROLES, transitionOf, type Role } from '../../domain/submission/lifecycle';
import {
  BODY_HEAD,
  BREAK_GLASS,
  CALENDAR_WRITE,
  DELEGATION_WRITE,
  DESK_READ,
  JOBS_READ,
  permissionOf,
  POLICY_WRITE,
  postPermissionOf,
  PROVINCE_READ,
} from '../permissions';
import { UIDS } from '../stores/uids';
import { IN_JURISDICTION, OWN_AGENCY } from './conditions';

/** A permission as Strapi's role service takes it. */
interface Grant {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: { readonly fields: readonly string[] };
  readonly conditions?: readonly string[];
}

interface RoleService {
  findOne(query: { code: string }): Promise<{ id: number } | null>;
  create(role: { name: string; code: string; description: string }): Promise<{ id: number }>;
  assignPermissions(roleId: number, grants: readonly Grant[]): Promise<unknown>;
}

const NAMES: Readonly<Record<Role, readonly [name: string, description: string]>> = {
  'agency-editor': ['Biên tập viên cơ quan', 'Agency editor: writes articles and submits them'],
  'agency-head': ['Lãnh đạo cơ quan', 'Agency head: reads the dossiers of the agency'],
  appraiser: ['Cán bộ thẩm định', 'Appraiser: receives, appraises, proposes'],
  'office-head': ['Chỉ huy đơn vị tiếp nhận', 'Office head: runs the receiving office'],
  leader: ['Lãnh đạo Công an tỉnh', 'Leader: approves, refuses, forwards'],
  'duty-officer': ['Trực ban', 'Duty officer: watches over what is shown, suspends and shortens'],
  'ministry-officer': ['Cán bộ C06', 'Ministry officer: decides on what was forwarded'],
  clerk: ['Văn thư', 'Clerk: records and confirms the answers of the ministry'],
  secretary: ['Thư ký lãnh đạo', 'Secretary: records who signs for a leader'],
  'break-glass': [
    'Xử lý khẩn cấp',
    'Break-glass: acts in a leader’s place, for a reason on record',
  ],
  monitor: ['Giám sát', 'Monitor: reads all of the province, changes nothing'],
  admin: ['Quản trị bàn biên tập', 'Desk administrator: keeps policy, calendar and catalogues'],
};

/** The code of a role's admin role. */
export function roleCodeOf(role: Role): string {
  return `desk-${role}`;
}

/**
 * Creates the desk's admin roles where they are missing. A role that is there is left as it is,
 * whatever an administrator has made of it.
 */
export async function createMissingRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as RoleService;
  for (const role of ROLES) {
    const code = roleCodeOf(role);
    if (await service.findOne({ code })) continue;
    const [name, description] = NAMES[role];
    const { id } = await service.create({ name, code, description });
    await service.assignPermissions(id, grantsOf(role));
    strapi.log.info(`Role created: ${name}`);
  }
}

function grantsOf(role: Role): Grant[] {
  const postActs = POST_ACTS.filter((act) => postTransitionOf(act).by.includes(role));
  const actions = PEOPLES_ACTIONS.filter((action) =>
    transitionOf(action).by.some((one) => one === role),
  );
  return [
    { action: DESK_READ, subject: null },
    ...actions.map((action) => ({ action: permissionOf(action), subject: null })),
    ...postActs.map((act) => ({ action: postPermissionOf(act), subject: null })),
    ...CONTENT_GRANTS[role](),
  ];
}

const CONTENT_GRANTS: Readonly<Record<Role, () => Grant[]>> = {
  'agency-editor': () => [
    ...editing(),
    read(UIDS.submission, OWN_AGENCY),
    read(UIDS.post, OWN_AGENCY),
    ...catalogues(),
    ...library(),
  ],
  'agency-head': () => [
    { action: BODY_HEAD, subject: null },
    read(UIDS.submission, OWN_AGENCY),
    read(UIDS.audienceRule, OWN_AGENCY),
    read(UIDS.post, OWN_AGENCY),
    ...catalogues(),
  ],
  appraiser: police,
  leader: () => [{ action: JOBS_READ, subject: null }, ...police(), read(UIDS.decision)],
  'office-head': () => [{ action: BODY_HEAD, subject: null }, ...police()],
  'duty-officer': () => [{ action: PROVINCE_READ, subject: null }, ...police()],
  'ministry-officer': () => [read(UIDS.submission, IN_JURISDICTION), ...catalogues()],
  clerk: () => [...police(), ...library()],
  secretary: () => [{ action: DELEGATION_WRITE, subject: null }, ...police(), ...library()],
  'break-glass': () => [
    ...[PROVINCE_READ, BREAK_GLASS].map((action) => ({ action, subject: null })),
    ...police(),
  ],
  monitor: () => [
    { action: PROVINCE_READ, subject: null },
    { action: JOBS_READ, subject: null },
    ...police(),
    ...[UIDS.decision, UIDS.refusedUpload, UIDS.office, UIDS.routingRule, UIDS.exception].map(
      (uid) => read(uid),
    ),
  ],
  admin: () => [
    ...[PROVINCE_READ, POLICY_WRITE, CALENDAR_WRITE].map((action) => ({ action, subject: null })),
    ...[UIDS.unit, UIDS.agency, UIDS.policy].map((uid) => read(uid)),
    ...[UIDS.topic, UIDS.reason, UIDS.criterion].flatMap(keeping),
    ...[UIDS.office, UIDS.routingRule, UIDS.exception].flatMap(keeping),
  ],
};

/** All that an administrator does with a catalogue. */
function keeping(uid: string): Grant[] {
  return (['create', 'read', 'update', 'delete'] as const).map((action) =>
    explorer(action, uid, {}),
  );
}

function police(): Grant[] {
  return [
    read(UIDS.submission, IN_JURISDICTION),
    read(UIDS.post, IN_JURISDICTION),
    ...catalogues(),
  ];
}

function editing(): Grant[] {
  const fields = [...EDITABLE_FIELDS].flatMap(withParts);
  const rule = ['name', 'scope', 'units', 'minAge', 'maxAge', 'gender'];
  return [
    explorer('create', UIDS.submission, { fields }),
    explorer('update', UIDS.submission, { fields, condition: OWN_AGENCY }),
    explorer('delete', UIDS.submission, { condition: OWN_AGENCY }),
    explorer('create', UIDS.audienceRule, { fields: rule }),
    explorer('update', UIDS.audienceRule, { fields: rule, condition: OWN_AGENCY }),
    explorer('delete', UIDS.audienceRule, { condition: OWN_AGENCY }),
    read(UIDS.audienceRule, OWN_AGENCY),
  ];
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  source: ['name', 'url'],
  letter: ['number', 'issuedOn', 'signatory', 'signatoryTitle', 'file'],
};

/** A component's permission is given for each of its fields. */
function withParts(field: string): string[] {
  return PARTS[field]?.map((part) => `${field}.${part}`) ?? [field];
}

function catalogues(): Grant[] {
  return [UIDS.topic, UIDS.unit, UIDS.agency, UIDS.reason, UIDS.criterion].map((uid) => read(uid));
}

function library(): Grant[] {
  return ['read', 'assets.create', 'assets.update', 'assets.download', 'configure-view'].map(
    (action) => ({ action: `plugin::upload.${action}`, subject: null }),
  );
}

function read(uid: string, condition?: string): Grant {
  return explorer('read', uid, condition === undefined ? {} : { condition });
}

function explorer(
  action: 'create' | 'read' | 'update' | 'delete',
  subject: string,
  { fields, condition }: { fields?: readonly string[]; condition?: string },
): Grant {
  const given = fields ?? (action === 'delete' ? null : readableFields(subject));
  return {
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    ...(given === null ? {} : { properties: { fields: given } }),
    conditions: condition === undefined ? [] : [condition],
  };
}

/** All that a type shows; private attributes are nobody's to read. */
function readableFields(uid: string): string[] {
  const { attributes } = strapi.contentType(uid as Parameters<typeof strapi.contentType>[0]);
  return Object.entries(attributes)
    .filter(([, attribute]) => !('private' in attribute && attribute.private === true))
    .flatMap(([name]) => (uid === UIDS.submission ? withParts(name) : [name]));
}
