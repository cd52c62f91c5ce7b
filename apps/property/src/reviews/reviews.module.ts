import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Reader } from '../listings/reader.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewSchema } from './review.schema.ts';
import { ReviewService } from './review.service.ts';
import { ReviewStore } from './review.store.ts';
import { ReviewWorker } from './review.worker.ts';
import { StaySchema } from './stay.schema.ts';
import { StayStore } from './stay.store.ts';

const models = [
  { name: 'Review', schema: ReviewSchema },
  { name: 'Stay', schema: StaySchema },
];

/** Reviews of stays, and the view of bookings that says which stays may be reviewed. */
@Module({
  imports: [MongooseModule.forFeature(models)],
  controllers: [ReviewController],
  providers: [ReviewService, ReviewStore, ReviewWorker, StayStore, Reader],
  exports: [StayStore],
})
export class ReviewsModule {}
