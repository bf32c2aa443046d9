import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerApis } from './content-manager-apis';
import { DossierPanel } from './dossier-panel';
import { ImportPanel } from './import-panel';
import { guardBulkAction, guardEntryAction } from './guard-actions';
import { showValuesInWords } from './list-values';

const LIST_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

/** Fits the content manager to the desk: the dossier beside the form, and no act that is refused. */
export function registerPanels(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  const apis = app.getPlugin('content-manager').apis as unknown;
  if (!hasApis(apis)) return;
  // The panels that have no type offer what is not set up here.
  apis.addEditViewSidePanel((panels) => [
    ...panels.filter(({ type }) => type),
    DossierPanel,
    ImportPanel,
  ]);
  apis.addDocumentAction((actions) => actions.map(guardEntryAction));
  apis.addBulkAction((actions) => actions.map(guardBulkAction));
  app.registerHook(LIST_HOOK, showValuesInWords);
}

function hasApis(apis: unknown): apis is ContentManagerApis {
  return typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis;
}
