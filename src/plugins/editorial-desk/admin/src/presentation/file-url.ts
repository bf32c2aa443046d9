/** The address of a stored file: uploads are named by path, on the server that serves the panel. */
export function fileUrl(url: string): string {
  const { backendURL } = window.strapi as { backendURL?: string };
  return url.startsWith('/') ? `${backendURL ?? ''}${url}` : url;
}
