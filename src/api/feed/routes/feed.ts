/**
 * Any valid credential may ask, and so may nobody: who the reader is, and whether that reader may
 * ask at all, is decided by the feed itself. The last route gives gateways a permission of their own.
 */
export default {
  routes: [
    { method: 'GET', path: '/feed', handler: 'feed.find', config: { auth: { scope: [] } } },
    {
      method: 'GET',
      path: '/feed/for-citizen',
      handler: 'feed.forCitizen',
      config: { auth: { scope: ['api::feed.feed.forCitizen'] } },
    },
    {
      method: 'GET',
      path: '/feed/:slugOrDocumentId',
      handler: 'feed.findOne',
      config: { auth: { scope: [] } },
    },
  ],
};
