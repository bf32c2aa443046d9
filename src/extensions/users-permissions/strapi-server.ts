import type { Context } from 'koa';
import { appOf } from '../../app';

const COMMUNE = 'api::administrative-unit.administrative-unit';

/** What the feed matches; private, so that no answer but the citizen's own shows it. */
const PROFILE = {
  birthDate: { type: 'date', private: true, searchable: false },
  gender: { type: 'enumeration', enum: ['male', 'female'], private: true, searchable: false },
  residence: { type: 'relation', relation: 'manyToOne', target: COMMUNE, private: true },
  temporaryResidence: { type: 'relation', relation: 'manyToOne', target: COMMUNE, private: true },
};

/** The signed-in citizen, with the attributes that decide what the feed shows. */
async function me(ctx: Context): Promise<void> {
  const account = ctx.state.user as { id: number } | undefined;
  if (!account) {
    ctx.status = 401;
    return;
  }
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = await appOf(strapi).citizen(account.id);
}

interface UsersPermissions {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
  controllers: Record<string, object | undefined>;
}

/** Adds the citizen's profile to the account and shows it to its owner alone. */
export default (plugin: UsersPermissions): UsersPermissions => {
  Object.assign(plugin.contentTypes.user.schema.attributes, PROFILE);
  Object.assign(plugin.controllers.user ?? {}, { me });
  return plugin;
};
