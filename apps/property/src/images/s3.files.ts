import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Problem } from '#platform';
import { Logger } from '@nestjs/common';
import { circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import { MediaFiles, type StoredFolder } from './media.files.ts';

const TIMEOUT_MS = 3000;
const CONNECT_MS = 500;
/** Everything of ours is below it, so that the bucket may hold other things, and a CDN may serve `/media` from it as it is. */
const PREFIX = 'media/';

export type S3Settings = {
  bucket: string;
  region: string;
  /** Where the bucket is when not with AWS. */
  endpoint?: string | undefined;
  /** Those of the surroundings (a role, AWS_… variables) when there are none. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
};

/**
 * Pictures' files in a bucket of S3, or of what speaks as it does. Every call has 3 s for all of it; after ten failures in a row the
 * store is left alone for two seconds. @throws Problem unavailable when it does not answer.
 */
export class S3Files extends MediaFiles {
  private readonly logger = new Logger(S3Files.name);
  private readonly bucket: string;
  private readonly client: S3Client;
  private readonly breaker = circuitBreaker(
    handleWhen((error) => !(error instanceof NoSuchKey)),
    { halfOpenAfter: 2000, breaker: new ConsecutiveBreaker(10) },
  );

  constructor({ bucket, ...settings }: S3Settings) {
    super();
    this.bucket = bucket;
    this.client = new S3Client(configOf(settings));
  }

  async save(folder: string, files: Map<string, Buffer>): Promise<void> {
    const put = ([name, Body]: [string, Buffer]) => {
      const CacheControl = 'public, max-age=31536000, immutable';
      const object = { Body, ContentType: `image/${name.split('.').at(-1)}`, CacheControl };
      const command = new PutObjectCommand({ ...this.at(`${folder}/${name}`), ...object });
      return this.send((options) => this.client.send(command, options));
    };
    await Promise.all([...files].map(put));
  }

  async read(path: string): Promise<Buffer | null> {
    const bytes = await this.send(async (options) => {
      const { Body } = await this.client.send(new GetObjectCommand(this.at(path)), options);
      return Body?.transformToByteArray();
    });
    return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : null;
  }

  /** One by one: not everything that speaks S3 can delete many at once, and there are eight. */
  async remove(folder: string): Promise<void> {
    for await (const { Key } of this.objects(`${folder}/`))
      await this.send((options) => this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }), options));
  }

  async *folders(): AsyncIterable<StoredFolder> {
    let last: StoredFolder | undefined;
    // In the order of their keys, so that a folder's objects follow each other.
    for await (const { Key = '', LastModified: at = new Date() } of this.objects('')) {
      const folder = Key.slice(PREFIX.length, Key.lastIndexOf('/'));
      if (last?.folder === folder) last.at = at > last.at ? at : last.at;
      else {
        if (last) yield last;
        last = { folder, at };
      }
    }
    if (last) yield last;
  }

  private async *objects(path: string) {
    let after: string | undefined;
    do {
      const command = new ListObjectsV2Command({ Bucket: this.bucket, Prefix: PREFIX + path, ContinuationToken: after });
      const page = await this.send((options) => this.client.send(command, options));
      yield* page?.Contents ?? [];
      after = page?.NextContinuationToken;
    } while (after);
  }

  private at(path: string) {
    return { Bucket: this.bucket, Key: PREFIX + path };
  }

  /** @returns undefined for an object that is not there */
  private async send<T>(call: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.breaker.execute(() => call({ abortSignal: AbortSignal.timeout(TIMEOUT_MS) }));
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      this.logger.warn(`S3: ${(error as Error).name}: ${(error as Error).message}`);
      throw new Problem('unavailable', 'Pictures cannot be kept or shown at this moment.', {}, { 'retry-after': '5' });
    }
  }
}

function configOf({ region, endpoint, credentials }: Omit<S3Settings, 'bucket'>): S3ClientConfig {
  return {
    region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: TIMEOUT_MS, throwOnRequestTimeout: true },
    // The newest checksums only where S3 insists on them: others do not know them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
  };
}
