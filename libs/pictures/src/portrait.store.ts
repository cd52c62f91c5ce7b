import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type ClientSession, Model } from 'mongoose';
import type { PortraitRecord } from './portrait.schema.ts';

/** Pictures of people in MongoDB, one each. */
@Injectable()
export class PortraitStore {
  constructor(@InjectModel('Portrait') private readonly portraits: Model<PortraitRecord>) {}

  async put({ _id, ...portrait }: PortraitRecord): Promise<void> {
    await this.portraits.updateOne({ _id: { $eq: _id } }, { $set: portrait }, { upsert: true });
  }

  async find(userId: string, hash: string): Promise<Buffer | null> {
    const found = await this.portraits.findOne({ _id: { $eq: userId }, hash: { $eq: hash } });
    return found?.webp ?? null;
  }

  async remove(userId: string, session?: ClientSession): Promise<void> {
    await this.portraits.deleteOne({ _id: { $eq: userId } }, session ? { session } : {});
  }
}
