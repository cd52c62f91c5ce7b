import { Injectable } from '@nestjs/common';
import { AccountService } from '#identity';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { Darkroom } from './darkroom.ts';
import { openPicture } from './open-picture.ts';
import { PortraitStore } from './portrait.store.ts';

const PIXELS = 256;

/** The picture of one's profile: a square of 256 pixels, as WebP. */
@Injectable()
export class PortraitService {
  constructor(
    private readonly store: PortraitStore,
    private readonly accounts: AccountService,
    private readonly darkroom: Darkroom,
  ) {}

  /** @param path where pictures are read, before the person's id and the picture's hash. @returns the account with its picture. */
  async put(userId: string, path: string, read: () => Promise<Buffer>) {
    const { profile } = await this.accounts.profile(userId);
    return this.darkroom.admit(async () => {
      const bytes = await read();
      const { data, info } = await this.darkroom.inTurn(() => openPicture(bytes, { square: PIXELS }));
      const webp = await sharp(data, { raw: info }).webp({ quality: 80 }).toBuffer();
      const hash = createHash('sha256').update(webp).digest('hex');
      await this.store.put({ _id: userId, hash, webp });
      return this.accounts.changeProfile(userId, { profile: { ...profile, profile_picture: `${path}/${userId}/${hash}` } });
    });
  }

  async remove(userId: string): Promise<void> {
    const { profile_picture: _picture, ...profile } = (await this.accounts.profile(userId)).profile;
    await this.accounts.changeProfile(userId, { profile });
    await this.store.remove(userId);
  }
}
