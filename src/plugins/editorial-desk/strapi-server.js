'use strict';

// Strapi loads a local plugin's server as JavaScript; this hands it the compiled one.
const path = require('node:path');

module.exports = require(path.join(strapi.dirs.dist.root, 'src/plugins/editorial-desk/server'));
