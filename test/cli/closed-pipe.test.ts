import { once } from 'node:events';
import { expect, test } from 'vitest';
import { compiled } from '../support/compiled.ts';

const { run } = compiled();

test('who reads no further ends the command in silence', async () => {
  const child = run(
    `const { main } = await from('cli/main');
     await main(['rules', 'list']);`,
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr!.on('data', (chunk) => {
    complaint += chunk;
  });
  child.stdout!.destroy();
  const [status] = await once(child, 'exit');
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
});
