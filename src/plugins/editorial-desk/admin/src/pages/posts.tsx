import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DESK_PERMISSIONS } from '../plugin-id';
import { PostPage } from './posts/post-page';
import { PostsPage } from './posts/posts-page';

/** The post monitor's pages, for whoever may open the desk. */
export default function Posts() {
  return (
    <Page.Protect permissions={DESK_PERMISSIONS}>
      <Routes>
        <Route index element={<PostsPage />} />
        <Route path=":documentId" element={<PostPage />} />
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Page.Protect>
  );
}
