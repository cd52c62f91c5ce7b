// What the image's HEALTHCHECK runs: there is no shell and no curl in it.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/health/live`, { signal: AbortSignal.timeout(2500) });
process.exit(answer.ok ? 0 : 1);
