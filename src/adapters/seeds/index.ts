import type { Core } from '@strapi/strapi';
import type { Progress, TerritorySet } from './read-seeds';
import { seedCatalogues } from './seed-catalogues';
import { seedTerritory } from './seed-territory';
import { seedUnits } from './seed-units';

/**
 * Loads the reference data: units of both divisions, catalogues, calendar, and one set of offices,
 * agencies and routing. Loading again adds only what is missing.
 */
export async function seedReference(
  strapi: Core.Strapi,
  set: TerritorySet,
  progress: Progress,
): Promise<void> {
  await seedUnits(strapi, set, progress);
  await seedCatalogues(strapi, progress);
  await seedTerritory(strapi, set, progress);
}
