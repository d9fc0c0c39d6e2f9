// Writes the pages that are made from the code: npm run docs
import { writeFileSync } from 'node:fs';
import { settingsPage } from '../dist/src/config/settings-page.js';
import { eventsPage } from '../dist/src/events/page.js';
import * as types from '../dist/src/events/types/index.js';
import { openProjections } from '../dist/src/main/store.js';
import { loadPacks } from '../dist/src/packs.files.js';
import { sqlPage } from '../dist/src/sql-page.js';

const write = (name, text) => writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);

write('settings.md', settingsPage());
write('events.md', eventsPage(Object.values(types)));
write('sql.md', sqlPage(await openProjections(loadPacks(['packs']))));
