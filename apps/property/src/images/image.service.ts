import { Injectable } from '@nestjs/common';
import type { ArrangeImages, Image, Principal } from '#contracts';
import { Darkroom } from '#pictures';
import { newId, Problem } from '#platform';
import { add, arrange, type Picture, remove } from '../domain/pictures.ts';
import { folderOf, urlOf } from '../domain/picture-url.ts';
import { develop } from './develop.ts';
import { ImageStore } from './image.store.ts';
import { MediaFiles } from './media.files.ts';

/** What hosts do with the pictures of their homes. */
@Injectable()
export class ImageService {
  constructor(
    private readonly store: ImageStore,
    private readonly files: MediaFiles,
    private readonly darkroom: Darkroom,
  ) {}

  /**
   * Takes a picture in. Files first, then the listing names them: broken off in between, they are files nobody names, and swept.
   * The same picture again is the one that is there.
   */
  async upload(host: Principal, listingId: string, read: () => Promise<Buffer>): Promise<Image> {
    await this.store.requireOwn(listingId, host.id);
    return this.darkroom.admit(async () => {
      const bytes = await read();
      const { files, ...developed } = await this.darkroom.inTurn(() => develop(bytes));
      await this.files.save(folderOf(listingId, developed), files);
      const picture = { id: newId(), ...developed, caption: null };
      const pictures = await this.store.change(listingId, host.id, (before) => add(before, picture));
      return toImage(listingId, pictures.find(({ hash }) => hash === picture.hash) ?? picture);
    });
  }

  async list(listingId: string): Promise<Image[]> {
    const pictures = await this.store.find(listingId);
    if (!pictures) throw new Problem('not_found', 'There is no such listing.');
    return pictures.map((picture) => toImage(listingId, picture));
  }

  async arrange(host: Principal, listingId: string, order: ArrangeImages): Promise<Image[]> {
    const pictures = await this.store.change(listingId, host.id, (before) => arrange(before, order));
    return pictures.map((picture) => toImage(listingId, picture));
  }

  async delete(host: Principal, listingId: string, id: string): Promise<void> {
    let gone: Picture | undefined;
    await this.store.change(listingId, host.id, (before) => {
      gone = before.find((picture) => picture.id === id);
      return remove(before, id);
    });
    if (gone) await this.files.remove(folderOf(listingId, gone));
  }
}

function toImage(listingId: string, picture: Picture): Image {
  const { id, width, height, widths, caption } = picture;
  return { id, url: urlOf(listingId, picture), widths, width, height, caption };
}
