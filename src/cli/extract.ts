import { extractArticle } from '../articles/extract.ts';
import { defineCommand } from './define.ts';
import { eachLine } from './print/json-lines.ts';

export default defineCommand({
  name: 'extract',
  summary: 'pages in (JSON Lines), articles out',
  configure(command, io) {
    command.action(() => eachLine(io, (input) => ({ id: input.id, article: extractArticle(input) })));
  },
});
