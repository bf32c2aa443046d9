import { bootstrap } from './src/bootstrap';
import { desk } from './src/desk-controller';
import { routes } from './src/routes';

export default {
  bootstrap,
  controllers: { desk },
  routes: { admin: { type: 'admin', routes } },
};
