import type { Context } from 'koa';

const COMMUNE = 'api::administrative-unit.administrative-unit';

/** What the feed matches; private, so that no answer but the citizen's own shows it. */
const PROFILE = {
  birthDate: { type: 'date', private: true, searchable: false },
  gender: { type: 'enumeration', enum: ['male', 'female'], private: true, searchable: false },
  residence: { type: 'relation', relation: 'manyToOne', target: COMMUNE, private: true },
  temporaryResidence: { type: 'relation', relation: 'manyToOne', target: COMMUNE, private: true },
};

interface CitizenRow {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly residence: { readonly code: string; readonly name: string } | null;
  readonly temporaryResidence: { readonly code: string; readonly name: string } | null;
}

/** The signed-in citizen, with the attributes that decide what the feed shows. */
async function me(ctx: Context): Promise<void> {
  const account = ctx.state.user as { id: number } | undefined;
  if (!account) {
    ctx.unauthorized();
    return;
  }
  const row = (await strapi.db.query('plugin::users-permissions.user').findOne({
    where: { id: account.id },
    populate: { residence: true, temporaryResidence: true },
  })) as CitizenRow;
  const { id, username, email, birthDate, gender } = row;
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = {
    ...{ id, username, email, birthDate, gender },
    residence: homeOf(row.residence),
    temporaryResidence: homeOf(row.temporaryResidence),
  };
}

function homeOf(unit: CitizenRow['residence']) {
  return unit && { code: unit.code, name: unit.name };
}

interface UsersPermissions {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
  controllers: Record<string, unknown>;
}

interface ControllerSet {
  me: (ctx: Context) => Promise<void>;
}

/** Adds the citizen's profile to the account and shows it to its owner alone. */
export default (plugin: UsersPermissions): UsersPermissions => {
  Object.assign(plugin.contentTypes.user.schema.attributes, PROFILE);
  Object.assign(plugin.controllers.user as ControllerSet, { me });
  return plugin;
};
