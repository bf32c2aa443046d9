import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DESK_PERMISSIONS } from '../plugin-id';
import { DossierPage } from './dossier/dossier-page';
import { JobsPage } from './jobs/jobs-page';
import { PaperPage } from './paper/paper-page';
import { QueuePage } from './queue/queue-page';

/** The desk's pages, for whoever may open the desk. */
export default function Desk() {
  return (
    <Page.Protect permissions={DESK_PERMISSIONS}>
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="submissions/:documentId" element={<DossierPage />} />
        <Route path="submissions/:documentId/notices/:number" element={<PaperPage />} />
        <Route path="submissions/:documentId/documents/:kind" element={<PaperPage />} />
        <Route path="jobs" element={<JobsPage />} />
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Page.Protect>
  );
}
