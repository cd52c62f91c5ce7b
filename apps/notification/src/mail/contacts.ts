import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Contact, Language } from '#contracts';
import { KEYS, readSigningKey, serviceTokens, type VerificationKey } from '#identity';
import { Problem, ServiceClient } from '#platform';
import type { Reader } from '../domain/notices.ts';
import { nearestLanguage } from '../domain/write.ts';
import { env } from '../notification.env.ts';

const KEPT_MS = 30_000;
const MOST_KEPT = 10_000;
const LANGUAGE_MS = 500;

type Kept = { contact: Contact | null; at: number };

/**
 * How people are reached, asked of the service that keeps their account and remembered for half a minute in this process's memory
 * only: no address is stored here or goes through Kafka.
 */
@Injectable()
export class Contacts implements OnApplicationShutdown {
  private readonly services: Record<Reader, ServiceClient>;
  private readonly kept = new Map<string, Kept>();

  constructor(@Inject(KEYS) keys: Map<string, VerificationKey>) {
    const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE, keys), 'notification');
    this.services = {
      guest: new ServiceClient('traveler', env.TRAVELER_URL, token),
      host: new ServiceClient('owner', env.OWNER_URL, token),
    };
  }

  /** Null when there is no such account (any more). @throws Unreachable when its service does not answer. */
  async find(userId: string, reader: Reader, timeoutMs?: number): Promise<Contact | null> {
    const known = this.kept.get(userId);
    if (known && Date.now() - known.at < KEPT_MS) return known.contact;
    const contact = await this.ask(userId, reader, timeoutMs);
    this.kept.delete(userId); // put last: the map is in the order of asking, so the first is the one to forget
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(userId, { contact, at: Date.now() });
    return contact;
  }

  /** The language to write in; as last known, else English, when the service does not answer at once. Never throws. */
  async languageOf(userId: string, reader: Reader): Promise<Language> {
    const contact = await this.find(userId, reader, LANGUAGE_MS).catch(() => this.kept.get(userId)?.contact);
    return nearestLanguage(contact?.language ?? 'en');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.services).map((service) => service.close()));
  }

  private async ask(userId: string, reader: Reader, timeoutMs: number | undefined): Promise<Contact | null> {
    try {
      const path = `/internal/accounts/${userId}/contact`;
      return await this.services[reader].call<Contact>({ method: 'GET', path, ...(timeoutMs ? { timeoutMs } : {}) });
    } catch (error) {
      if (error instanceof Problem && error.code === 'not_found') return null;
      throw error;
    }
  }
}
