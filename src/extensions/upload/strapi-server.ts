import type { Core } from '@strapi/strapi';
import { appOf, type SentFile } from '../../app';

type Files = SentFile | readonly SentFile[];

interface UploadService {
  upload(sent: { files: Files }, options?: unknown): Promise<unknown>;
  replace(id: number, sent: { file: SentFile }, options?: unknown): Promise<unknown>;
}

interface UploadPlugin {
  services: { upload: (context: { strapi: Core.Strapi }) => UploadService };
}

/** Looks at every file before the media library takes it, whoever brings it. */
function screened(service: UploadService, strapi: Core.Strapi): UploadService {
  return {
    ...service,
    async upload(sent, options) {
      await appOf(strapi).screenUpload([sent.files].flat());
      return service.upload(sent, options);
    },
    async replace(id, sent, options) {
      await appOf(strapi).screenUpload([sent.file]);
      return service.replace(id, sent, options);
    },
  };
}

/** Puts the look at files before the media library's own service. */
export default (plugin: UploadPlugin): UploadPlugin => {
  const create = plugin.services.upload;
  const services = {
    ...plugin.services,
    upload: (context: { strapi: Core.Strapi }) => screened(create(context), context.strapi),
  };
  return Object.assign(plugin, { services });
};
