import { UIDS } from '../stores/uids';

/** How the content manager first shows a type; an administrator may change all of it. */
export interface ContentLayout {
  /** The field that stands for a record where another one refers to it. */
  readonly mainField: string;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
  /** The columns of the list. */
  readonly list: readonly string[];
  /** The rows of the form, top to bottom; the fields of a row share its width equally. */
  readonly edit: readonly (readonly string[])[];
  /** Fields that are shown without being offered for editing. */
  readonly locked?: readonly string[] | 'all';
}

const VALIDITY = ['validFrom', 'validUntil'];

/** What the system writes on a request; it stands last, and closed. */
const SYSTEM = ['state', 'receiptNumber', 'dueOn', 'agency', 'receivingOffice'];

const WORK: Readonly<Record<string, ContentLayout>> = {
  [UIDS.submission]: {
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    list: ['title', 'agency', 'state', 'receiptNumber', 'dueOn'],
    edit: [
      ['title'],
      ['summary'],
      ['body'],
      ['cover', 'topic'],
      ['programme', 'audienceRule'],
      ['visibleFrom', 'visibleUntil', 'interactionUntil'],
      ['letter'],
      ['source'],
      ['justification'],
      ['notes'],
      ['state', 'receiptNumber', 'dueOn'],
      ['agency', 'receivingOffice'],
    ],
    locked: SYSTEM,
  },
  [UIDS.audienceRule]: {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'scope', 'units', 'minAge', 'maxAge', 'gender'],
    edit: [['name'], ['scope', 'units'], ['minAge', 'maxAge', 'gender']],
  },
  [UIDS.post]: {
    mainField: 'title',
    sort: ['visibleFrom', 'DESC'],
    list: ['title', 'agency', 'state', 'visibleFrom', 'visibleUntil'],
    edit: [
      ['title'],
      ['summary'],
      ['state', 'topic', 'scope'],
      ['agency', 'submission'],
      ['visibleFrom', 'visibleUntil', 'interactionUntil'],
      ['decisionNumber', 'approvedAt', 'correctionOf'],
      ['slug', 'fingerprint'],
    ],
    locked: 'all',
  },
  [UIDS.feedback]: {
    mainField: 'message',
    sort: ['createdAt', 'DESC'],
    list: ['message', 'kind', 'post'],
    edit: [['kind', 'post'], ['message']],
    locked: 'all',
  },
  [UIDS.decision]: {
    mainField: 'action',
    sort: ['sequence', 'DESC'],
    list: ['sequence', 'at', 'action', 'actorName', 'actorUnit', 'toState'],
    edit: [
      ['sequence', 'at', 'action'],
      ['actorName', 'actorRole', 'actorUnit'],
      ['fromState', 'toState', 'capacity'],
      ['submission', 'round', 'revision'],
      ['reason'],
      ['details'],
      ['fingerprint', 'post'],
      ['previousHash', 'hash'],
    ],
    locked: 'all',
  },
};

const CATALOGUES: Readonly<Record<string, ContentLayout>> = {
  [UIDS.unit]: {
    mainField: 'label',
    sort: ['code', 'ASC'],
    list: ['code', 'label', 'level', 'division', 'validUntil'],
    edit: [
      ['code', 'name', 'nameEn'],
      ['level', 'division'],
      ['parent', 'successors'],
      VALIDITY,
      ['label'],
    ],
    locked: ['label'],
  },
  [UIDS.agency]: {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['code', 'name', 'level', 'kind', 'territory'],
    edit: [['name'], ['code', 'shortName', 'symbol'], ['level', 'kind'], ['territory'], VALIDITY],
  },
  [UIDS.office]: {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['code', 'name', 'kind', 'territory', 'phone'],
    edit: [['name'], ['parentName'], ['code', 'symbol', 'phone'], ['kind', 'territory'], VALIDITY],
  },
  [UIDS.topic]: {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['code', 'name', 'onList', 'validUntil'],
    edit: [
      ['name', 'nameEn'],
      ['code', 'onList'],
      ['description'],
      ['descriptionEn'],
      ['legalBasis'],
      VALIDITY,
    ],
  },
  [UIDS.reason]: {
    mainField: 'name',
    sort: ['code', 'ASC'],
    list: ['code', 'criterion', 'name', 'validUntil'],
    edit: [
      ['code', 'criterion'],
      ['name'],
      ['nameEn'],
      ['advice'],
      ['adviceEn'],
      ['legalBasis'],
      VALIDITY,
    ],
  },
  [UIDS.criterion]: {
    mainField: 'name',
    sort: ['position', 'ASC'],
    list: ['code', 'name', 'aspect', 'blocking'],
    edit: [['code', 'position', 'blocking'], ['name'], ['nameEn'], ['aspect', 'legalBasis']],
  },
};

const RULES: Readonly<Record<string, ContentLayout>> = {
  [UIDS.exception]: {
    mainField: 'name',
    sort: ['date', 'DESC'],
    list: ['date', 'name', 'kind', 'confirmation'],
    edit: [['date', 'kind', 'confirmation'], ['name'], ['legalBasis']],
  },
  [UIDS.policy]: {
    mainField: 'note',
    sort: ['number', 'DESC'],
    list: ['number', 'validFrom', 'note', 'writtenBy'],
    edit: [['number', 'validFrom'], ['note'], ['writtenBy', 'writtenAt'], ['values']],
    locked: 'all',
  },
  [UIDS.routingRule]: {
    mainField: 'legalBasis',
    sort: ['validFrom', 'DESC'],
    list: ['requesterLevel', 'requesterKind', 'territory', 'office', 'validFrom', 'validUntil'],
    edit: [
      ['requesterLevel', 'requesterKind'],
      ['territory', 'office'],
      [...VALIDITY, 'confirmation'],
      ['legalBasis'],
    ],
  },
  [UIDS.profile]: {
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'title', 'account', 'agency', 'office'],
    edit: [
      ['name', 'title'],
      ['person', 'account'],
      ['agency', 'office'],
    ],
  },
};

/** The layouts by content type. */
export const CONTENT_LAYOUTS: Readonly<Record<string, ContentLayout>> = {
  ...WORK,
  ...CATALOGUES,
  ...RULES,
};
