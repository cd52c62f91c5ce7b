import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model, Schema, trusted } from 'mongoose';
import { env } from '../ai.env.ts';

/** Tokens a caller has used on a day; `_id` is `<day> <caller>`. */
export type ModelUseRecord = { _id: string; tokens: number; expires_at: Date };

export const ModelUseSchema = new Schema<ModelUseRecord>(
  { _id: { type: String, required: true }, tokens: { type: Number, required: true }, expires_at: { type: Date, required: true } },
  { collection: 'model_use', versionKey: false },
);
ModelUseSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });

const DAY_MS = 86_400_000;

/** How many tokens of the language model each caller may use in a day, counted for all replicas together. */
@Injectable()
export class ModelBudget {
  constructor(@InjectModel('ModelUse') private readonly uses: Model<ModelUseRecord>) {}

  /** Takes tokens out of a caller's budget before they are used. @returns false when they are more than is left */
  async take(caller: string, tokens: number, now = new Date()): Promise<boolean> {
    const { _id } = idOf(caller, now);
    const update = { $inc: { tokens }, $setOnInsert: { expires_at: new Date(now.getTime() + 2 * DAY_MS) } };
    const use = await this.uses.findOneAndUpdate({ _id: { $eq: _id } }, update, { upsert: true, returnDocument: 'after' });
    if ((use?.tokens ?? 0) <= env.AI_TOKENS_PER_DAY) return true;
    await this.giveBack(caller, tokens, now);
    return false;
  }

  async giveBack(caller: string, tokens: number, now = new Date()): Promise<void> {
    if (tokens > 0) await this.uses.updateOne(idOf(caller, now), { $inc: { tokens: -tokens } });
  }

  /** Forgets what a caller has used, of all days that are still known. */
  async forget(caller: string, now = new Date()): Promise<void> {
    const days = [1, 0, -1, -2, -3].map((days) => idOf(caller, new Date(now.getTime() + days * DAY_MS))._id);
    await this.uses.deleteMany({ _id: trusted({ $in: days }) });
  }
}

const idOf = (caller: string, now: Date) => ({ _id: `${now.toISOString().slice(0, 10)} ${caller}` });
