import { bootstrap } from './src/bootstrap';
import { delegation } from './src/delegation-controller';
import { desk } from './src/desk-controller';
import { jobs } from './src/jobs-controller';
import { papers } from './src/papers-controller';
import { posts } from './src/posts-controller';
import { queue } from './src/queue-controller';
import { routes } from './src/routes';
import { settings } from './src/settings-controller';

export default {
  bootstrap,
  controllers: { delegation, desk, jobs, papers, posts, queue, settings },
  routes: { admin: { type: 'admin', routes } },
};
