// Writes the pages that are made from the code. Run after `npm run build`: npm run docs
import { writeFileSync } from 'node:fs';
import { settingsPage } from '../dist/src/config/settings-page.js';

writeFileSync(new URL('../docs/settings.md', import.meta.url), settingsPage());
