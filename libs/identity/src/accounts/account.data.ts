import type { ClientSession } from 'mongoose';

/** What an app keeps of a person beside the account itself. */
export abstract class AccountData {
  /** Whether there is a stay or a request that the person still has to answer for. */
  abstract hasOpenBookings(userId: string): Promise<boolean>;

  /** All of it, by name, here and in other services. @throws Problem unavailable when one of those does not answer. */
  abstract export(userId: string): Promise<Record<string, unknown>>;

  /** Forgets it, in the transaction in which the account goes. */
  abstract erase(userId: string, session: ClientSession): Promise<void>;
}
