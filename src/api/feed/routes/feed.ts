/** Who the reader is, and whether that reader may ask at all, is decided by the feed itself. */
const open = { auth: false, middlewares: ['global::any-credential'] };

export default {
  routes: [
    { method: 'GET', path: '/feed', handler: 'feed.find', config: open },
    // Gives gateways a permission of their own; they may ask here or at the plain address.
    {
      method: 'GET',
      path: '/feed/for-citizen',
      handler: 'feed.forCitizen',
      config: { auth: { scope: ['api::feed.feed.forCitizen'] } },
    },
    { method: 'GET', path: '/feed/:slugOrDocumentId', handler: 'feed.findOne', config: open },
  ],
};
