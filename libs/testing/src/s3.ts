import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnChild } from '../../../tools/engines/child.ts';
import { freePort } from '../../../tools/engines/ports.ts';
import { goProgram } from './go-program.ts';
import { until } from './until.ts';

const key = { accessKeyId: 'roost-tests', secretAccessKey: 'a-secret-of-the-tests' };

/** A server that speaks S3 (Versity's gateway to a folder) with an empty bucket, and what tells property of it; null where there is no Go. */
export async function startS3() {
  const program = await goProgram('versitygw', 'github.com/versity/versitygw/cmd/versitygw@v1.8.0');
  if (!program) return null;
  const [bucket, port] = ['roost-media', await freePort()];
  const dir = join(process.env.ROOST_TEST_DIR ?? '', `s3-${port}`);
  await mkdir(dir, { recursive: true });
  const args = ['--port', `127.0.0.1:${port}`, '--access', key.accessKeyId, '--secret', key.secretAccessKey, 'posix', dir];
  const child = await spawnChild({ command: program, args, logFile: `${dir}.log` });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: key });
  await until(() => client.send(new CreateBucketCommand({ Bucket: bucket })));
  client.destroy();
  const env = {
    S3_BUCKET: bucket,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: key.accessKeyId,
    S3_SECRET_ACCESS_KEY: key.secretAccessKey,
  };
  const signal = (name: NodeJS.Signals) => void process.kill(child.pid, name);
  return {
    env,
    settings: { bucket, endpoint, region: 'us-east-1', credentials: key },
    /** Where the bucket's objects lie as files. */
    dir: join(dir, bucket),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async [Symbol.asyncDispose]() {
      if (!child.exit) signal('SIGCONT');
      await child.stop();
    },
  };
}
