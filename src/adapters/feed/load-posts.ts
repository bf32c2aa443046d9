import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Presentation } from '../../actions/dossier-file';
import type { RevisionContent } from '../../domain/decision/fingerprint';
import type { PostState } from '../../domain/feed/post-phase';
import { formatInstant, type Instant } from '../../domain/shared/instant';
import { UIDS } from '../stores/uids';
import { isPostgres } from './generation';
import type { PostRow } from './post-edition';

const BATCH = 500;

/** Which posts to read. */
export type Selection =
  | { readonly endingAfter: Instant }
  | { readonly changedAfter: number; readonly documentIds: readonly string[] }
  | { readonly documentId: string };

type Stored = string | number | Date | null;

interface FlatRow {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  readonly state: PostState;
  readonly visibleFrom: Stored;
  readonly visibleUntil: Stored;
  readonly interactionUntil: Stored;
  readonly fingerprint: string;
  readonly topicCode: string | null;
  readonly topicName: string | null;
  readonly correctionOf: string | null;
  readonly content: string | RevisionContent | null;
  readonly presentation: string | Presentation | null;
}

/** Reads posts in batches, the oldest row first, past the query engine: one statement a batch. */
export async function* loadPosts(
  strapi: Core.Strapi,
  selection: Selection,
): AsyncGenerator<readonly PostRow[]> {
  let last = 0;
  for (;;) {
    const rows = await batchAfter(strapi, selection, last);
    yield rows.map(toPostRow);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

async function batchAfter(
  strapi: Core.Strapi,
  selection: Selection,
  last: number,
): Promise<FlatRow[]> {
  const knex = strapi.db.connection;
  const { tableName } = strapi.db.metadata.get(UIDS.post);
  const query = knex(`${tableName} as p`).where('p.id', '>', last).orderBy('p.id').limit(BATCH);
  joinRelated(strapi, query);
  select(strapi, query, selection);
  return await query.select<FlatRow[]>(COLUMNS);
}

function select(strapi: Core.Strapi, query: Knex.QueryBuilder, selection: Selection): void {
  if ('endingAfter' in selection) {
    const end = Math.max(selection.endingAfter, 0);
    // SQLite keeps instants as milliseconds.
    const floor = isPostgres(strapi) ? new Date(end) : end;
    void query.where('p.state', 'active').where('p.visible_until', '>', floor);
    return;
  }
  if ('documentId' in selection) {
    void query.where('p.document_id', selection.documentId);
    return;
  }
  const { changedAfter, documentIds } = selection;
  void query.where((either) => {
    void either
      .where('p.generation', '>', changedAfter)
      .orWhereIn('p.document_id', [...documentIds]);
  });
}

const COLUMNS = {
  id: 'p.id',
  documentId: 'p.document_id',
  slug: 'p.slug',
  state: 'p.state',
  visibleFrom: 'p.visible_from',
  visibleUntil: 'p.visible_until',
  interactionUntil: 'p.interaction_until',
  fingerprint: 'p.fingerprint',
  topicCode: 'topic.code',
  topicName: 'topic.name',
  correctionOf: 'correctionOf.document_id',
  content: 'revision.content',
  presentation: 'revision.presentation',
} as const;

interface Link {
  readonly target: string;
  readonly joinTable: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** Joins each related row under the name of its field. */
function joinRelated(strapi: Core.Strapi, query: Knex.QueryBuilder): void {
  const { attributes } = strapi.db.metadata.get(UIDS.post);
  for (const field of ['topic', 'revision', 'correctionOf']) {
    const { target, joinTable } = attributes[field] as object as Link;
    const { tableName } = strapi.db.metadata.get(target);
    const link = `${field}_link`;
    void query
      .leftJoin(`${joinTable.name} as ${link}`, `${link}.${joinTable.joinColumn.name}`, 'p.id')
      .leftJoin(
        `${tableName} as ${field}`,
        `${field}.id`,
        `${link}.${joinTable.inverseJoinColumn.name}`,
      );
  }
}

function toPostRow(row: FlatRow): PostRow {
  const { documentId, slug, state, fingerprint, topicCode, topicName, correctionOf } = row;
  const content = parsed<RevisionContent>(row.content);
  const presentation = parsed<Presentation>(row.presentation);
  return {
    ...{ documentId, slug, state, fingerprint },
    visibleFrom: timeOf(row.visibleFrom) ?? '',
    visibleUntil: timeOf(row.visibleUntil) ?? '',
    interactionUntil: timeOf(row.interactionUntil),
    topic: topicCode === null ? null : { code: topicCode, name: topicName ?? topicCode },
    revision: content && presentation && { content, presentation },
    correctionOf: correctionOf === null ? null : { documentId: correctionOf },
  };
}

function parsed<T>(json: string | T | null): T | null {
  return typeof json === 'string' ? (JSON.parse(json) as T) : json;
}

function timeOf(value: Stored): string | null {
  return value === null ? null : formatInstant(new Date(value).getTime());
}
