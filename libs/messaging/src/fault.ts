/**
 * What a failed try says about trying again:
 * - `outage`: something this service needs cannot be reached. No message is to blame; wait for as long as it lasts.
 * - `slow`: no answer in time. A frozen store, or a message that is too much; wait long, but not for ever.
 * - `passing`: may well succeed on a second try (deadlock, write conflict, an error we do not know).
 * - `permanent`: the same message will fail the same way (a bug, a broken constraint, a refusal).
 */
export type Fault = 'outage' | 'slow' | 'passing' | 'permanent';

const outageCode =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_(CONNECT_TIMEOUT|SOCKET|CLOSED|DESTROYED)|08\w{3}|53\w{3}|57P0[1-5]|25006)$/;
const outageName =
  /^(Mongo(ose)?(Network|ServerSelection|Pool|NotConnected|Topology|WaitQueue)\w*|KafkaJS(Connection|RequestTimeout|NumberOfRetries|NoBroker|BrokerNotFound|Timeout|LockTimeout|GroupCoordinator|Metadata|TopicMetadata)\w*|MaxRetriesPerRequestError)$/;
// pg and ioredis say these in words only.
const outageMessage =
  /^(Connection terminated|Connection is closed|Stream isn't writeable|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const slowCode = /^(57014|55P03|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/;
const slowName = /^(DeadlineExceeded|TimeoutError|AbortError|TaskCancelledError|MongoOperationTimeoutError|Unreachable)$/;
const slowMessage = /^(Query read timeout|Command timed out)/;

const permanentCode = /^(22|23|42)\w{3}$/;
const permanentName = /^(TypeError|RangeError|ReferenceError|SyntaxError|\$?ZodError|ValidationError|CastError|StrictModeError)$/;

type Traits = { code: string; name: string; message: string; status: number; labels: string[]; breakerOpen: boolean };

/** Judges an error by itself and by its causes: a TypeError("fetch failed") caused by ECONNREFUSED is an outage, not a bug. */
export function faultOf(error: unknown): Fault {
  const chain = causes(error).map(traits);
  if (chain.some(isOutage)) return 'outage';
  if (chain.some(isSlow)) return 'slow';
  if (chain.some(isPermanent)) return 'permanent';
  return 'passing';
}

function isOutage({ code, name, message, status, labels, breakerOpen }: Traits): boolean {
  const unavailable = status === 502 || status === 503 || status === 504 || status === 429;
  const noPrimary = labels.includes('RetryableWriteError');
  return unavailable || noPrimary || breakerOpen || outageCode.test(code) || outageName.test(name) || outageMessage.test(message);
}

function isSlow({ code, name, message }: Traits): boolean {
  return slowCode.test(code) || slowName.test(name) || slowMessage.test(message);
}

function isPermanent({ code, name, status }: Traits): boolean {
  return (status >= 400 && status < 500) || permanentCode.test(code) || permanentName.test(name);
}

function causes(error: unknown): object[] {
  const found: object[] = [];
  for (let at = error; typeof at === 'object' && at !== null && found.length < 5; at = (at as Error).cause) found.push(at);
  return found;
}

function traits(error: object): Traits {
  const of = error as { code?: unknown; name?: unknown; message?: unknown; status?: unknown; statusCode?: unknown };
  const labels = (error as { errorLabels?: unknown }).errorLabels;
  return {
    code: String(of.code ?? ''),
    name: String(of.name ?? ''),
    message: String(of.message ?? ''),
    status: Number(of.statusCode ?? of.status ?? 0),
    labels: Array.isArray(labels) ? labels.map(String) : [],
    breakerOpen: 'isBrokenCircuitError' in error, // cockatiel
  };
}
