import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Darkroom } from './darkroom.ts';
import { portraitController } from './portrait.controller.ts';
import { PortraitSchema } from './portrait.schema.ts';
import { PortraitService } from './portrait.service.ts';
import { PortraitStore } from './portrait.store.ts';

/** Profile pictures of one kind of people. @param accounts the module of their accounts */
@Module({})
export class PortraitsModule {
  static forRoot(type: 'traveler' | 'owner', accounts: DynamicModule): DynamicModule {
    return {
      module: PortraitsModule,
      imports: [accounts, MongooseModule.forFeature([{ name: 'Portrait', schema: PortraitSchema }])],
      controllers: [portraitController(type)],
      providers: [Darkroom, PortraitService, PortraitStore],
      exports: [PortraitStore],
    };
  }
}
