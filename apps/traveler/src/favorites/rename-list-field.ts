import type { Connection } from 'mongoose';

/** Favourites from before there were lists: their traveler's id is that of the default list. Does nothing the second time. */
export async function renameListField(connection: Connection): Promise<void> {
  const favorites = connection.collection('favorites');
  await favorites.updateMany({ user_id: { $exists: true } }, { $rename: { user_id: 'list_id' } });
  for (const index of ['user_id_1_listing_id_1', 'user_id_1_created_at_-1'])
    await favorites.dropIndex(index).catch(() => undefined);
}
