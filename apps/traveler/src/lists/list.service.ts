import { Injectable } from '@nestjs/common';
import type { Favorite, FavoriteList, FavoriteListPage, OpenedList, PageQuery, SharedList } from '#contracts';
import { newId, Problem } from '#platform';
import { randomBytes } from 'node:crypto';
import { FavoriteService } from '../favorites/favorite.service.ts';
import { FavoriteStore } from '../favorites/favorite.store.ts';
import type { ListRecord } from './list.schema.ts';
import { ListStore } from './list.store.ts';

const MOST_LISTS = 50;
const DEFAULT_NAME = 'Favourites';

/** Named lists of favourites, and links by which others may read them. */
@Injectable()
export class ListService {
  constructor(
    private readonly store: ListStore,
    private readonly favorites: FavoriteService,
    private readonly entries: FavoriteStore,
  ) {}

  async all(userId: string): Promise<FavoriteListPage> {
    const named = await this.store.ofUser(userId);
    const first = named.find(({ _id }) => _id === userId) ?? defaultList(userId);
    const lists = [first, ...named.filter((list) => list !== first)];
    const counts = await this.entries.countEach(lists.map(({ _id }) => _id));
    const pagination = { page: 1, per_page: MOST_LISTS + 1, total: lists.length, has_next: false, next_cursor: null };
    return { lists: lists.map((list) => toList(list, counts.get(list._id) ?? 0)), pagination };
  }

  /** @throws Problem too_many_lists */
  async create(userId: string, name: string): Promise<FavoriteList> {
    if ((await this.store.ofUser(userId)).length >= MOST_LISTS)
      throw new Problem('too_many_lists', `You have ${MOST_LISTS} lists already.`);
    const list = { _id: newId(), user_id: userId, name, share_token: null, created_at: new Date() };
    await this.store.add(list);
    return toList(list, 0);
  }

  async open(userId: string, id: string, query: PageQuery): Promise<OpenedList> {
    const list = await this.own(userId, id);
    const page = await this.favorites.page(id, query);
    return { list: toList(list, page.pagination.total), ...page };
  }

  async rename(userId: string, id: string, name: string): Promise<FavoriteList> {
    assertNamed(userId, id);
    return toList((await this.store.change(userId, id, { name })) ?? unknown(), await this.entries.count(id));
  }

  async remove(userId: string, id: string): Promise<void> {
    assertNamed(userId, id);
    if (!(await this.store.remove(userId, id))) unknown();
  }

  async add(userId: string, id: string, listingId: string): Promise<{ favorite: Favorite; isNew: boolean }> {
    await this.own(userId, id);
    return this.favorites.add(id, listingId);
  }

  async take(userId: string, id: string, listingId: string): Promise<void> {
    await this.own(userId, id);
    await this.favorites.remove(id, listingId);
  }

  /** A list that is shared keeps its link. */
  async share(userId: string, id: string): Promise<FavoriteList> {
    const list = await this.own(userId, id);
    const token = list.share_token ?? randomBytes(24).toString('base64url');
    const shared = await this.store.change(userId, id, { share_token: token }, id === userId ? list : undefined);
    return toList(shared ?? unknown(), await this.entries.count(id));
  }

  /** Its link leads nowhere from now on; another share makes another. */
  async unshare(userId: string, id: string): Promise<void> {
    await this.own(userId, id);
    await this.store.change(userId, id, { share_token: null });
  }

  async readShared(token: string, query: PageQuery): Promise<SharedList> {
    const list = (await this.store.shared(token)) ?? unknown();
    return { name: list.name, ...(await this.favorites.page(list._id, query)) };
  }

  private async own(userId: string, id: string): Promise<ListRecord> {
    return (await this.store.find(userId, id)) ?? (id === userId ? defaultList(userId) : unknown());
  }
}

const defaultList = (userId: string): ListRecord => ({
  _id: userId,
  user_id: userId,
  name: DEFAULT_NAME,
  share_token: null,
  created_at: new Date(0),
});

function assertNamed(userId: string, id: string): void {
  if (id === userId) throw new Problem('forbidden', 'Your favourites keep their name, and stay.');
}

function unknown(): never {
  throw new Problem('not_found', 'There is no such list.');
}

function toList({ _id, user_id, name, share_token, created_at }: ListRecord, count: number): FavoriteList {
  return {
    id: _id,
    name,
    is_default: _id === user_id,
    count,
    share_url: share_token && `/api/traveler/lists/shared/${share_token}`,
    created_at: _id === user_id ? null : created_at.toISOString(),
  };
}
