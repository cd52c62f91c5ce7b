import { type DynamicModule, Module } from '@nestjs/common';
import { Darkroom } from '#pictures';
import type { PropertyEnv } from '../property.env.ts';
import { DiskFiles } from './disk.files.ts';
import { ImageController } from './image.controller.ts';
import { ImageService } from './image.service.ts';
import { ImageStore } from './image.store.ts';
import { MediaController } from './media.controller.ts';
import { MediaFiles } from './media.files.ts';
import { MediaSweeper } from './media.sweeper.ts';

/** Pictures of homes: taken in, developed, kept and shown. */
@Module({})
export class ImagesModule {
  static forRoot(env: PropertyEnv): DynamicModule {
    return {
      module: ImagesModule,
      controllers: [ImageController, MediaController],
      providers: [{ provide: MediaFiles, useFactory: () => mediaFiles(env) }, ImageService, ImageStore, Darkroom, MediaSweeper],
    };
  }
}

/** The bucket where one is set, else the disk. S3's client is loaded only where it is used. */
async function mediaFiles(env: PropertyEnv): Promise<MediaFiles> {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = env;
  if (!bucket) return new DiskFiles(env.MEDIA_DIR);
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId !== !secretAccessKey) throw new Error('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together');
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  const { S3Files } = await import('./s3.files.ts');
  return new S3Files({ bucket, region, endpoint, credentials });
}
