import { type DynamicModule, Module } from '@nestjs/common';
import { Darkroom } from '#pictures';
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
  static forRoot(env: { MEDIA_DIR: string }): DynamicModule {
    return {
      module: ImagesModule,
      controllers: [ImageController, MediaController],
      providers: [
        { provide: MediaFiles, useFactory: () => new DiskFiles(env.MEDIA_DIR) },
        ImageService,
        ImageStore,
        Darkroom,
        MediaSweeper,
      ],
    };
  }
}
